// Article -> Document: normalise, tell the blocks apart, cut sentences and tokens.
//
//   Document document = text::read(std::move(article));
//
// Pure function of the article; thread-safe.
#pragma once

#include "newsgraph/base/limits.h"
#include "newsgraph/document/document.h"

namespace newsgraph::text {

[[nodiscard]] Document read(Article article, const Limits& limits = {});

}  // namespace newsgraph::text
