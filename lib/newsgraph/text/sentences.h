// Cuts a block into sentences: the rules of Unicode's UAX 29 (a terminator, closing marks, blanks, no lower case next)
// with what English news needs: abbreviations, initials, quotes, list numbers, and blanks that are missing.
//
//   find_sentences("In the U.S. Senate. He left.", {0, 28}, out)   // {0, 19}, {20, 28}
//
// Linear in the block's size. Pure function, thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "newsgraph/base/span.h"

namespace newsgraph::text {

/// Appends the sentences of `block`, without blanks at their ends, in order.
void find_sentences(std::string_view text, Span block, std::vector<Span>& out);

}  // namespace newsgraph::text
