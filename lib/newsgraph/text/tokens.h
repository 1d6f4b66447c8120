// Tokens after Universal Dependencies' rules for English.
//
//   tokenize("don't stop.")   // spans of: do | n't | stop | .
//
// Contractions, possessives, hyphenated words ("al-Assad": al | - | Assad) and punctuation are split as in the English
// Web Treebank; abbreviations, numbers, URLs and e-mail addresses are kept whole. Pure function, thread-safe.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "newsgraph/base/span.h"

namespace newsgraph::text {

/// Tokens of one sentence (or of any text without line breaks), as spans over `sentence` moved by `offset` bytes.
[[nodiscard]] std::vector<Span> tokenize(std::string_view sentence, std::uint32_t offset = 0);

/// The same, appended to `out`: for callers with many sentences.
void tokenize_into(std::string_view sentence, std::uint32_t offset, std::vector<Span>& out);

}  // namespace newsgraph::text
