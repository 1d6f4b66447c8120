// Only English is read: which articles are not.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "newsgraph/base/error.h"
#include "newsgraph/document/article.h"

namespace newsgraph::ingest {

/// A problem where the article is in another language than English: "looks like French (fr), only English is read". Its
/// words decide; where they are too few to tell, what its source says of it; in doubt it is taken for English. Pure;
/// thread-safe.
[[nodiscard]] std::optional<Problem> not_english(const Article& article);

/// "French" for "fr"; the code itself where its name is not known.
[[nodiscard]] std::string language_name(std::string_view code);

}  // namespace newsgraph::ingest
