// Article -> Document: normalise, tell the blocks apart, cut sentences and tokens.
//
//   Document document = text::read(std::move(article));
//   Document all = text::read(std::move(article), {}, text::Coverage::everything);
//
// Pure function of the article; thread-safe.
#pragma once

#include <cstdint>

#include "newsgraph/base/limits.h"
#include "newsgraph/document/document.h"

namespace newsgraph::text {

/// What becomes sentences.
enum class Coverage : std::uint8_t {
  story,       ///< what the article tells: no boilerplate, datelines and bullets apart
  everything,  ///< every character that isn't blank
};

[[nodiscard]] Document read(Article article, const Limits& limits = {}, Coverage coverage = Coverage::story);

}  // namespace newsgraph::text
