// Cuts a normalised text into paragraphs, headings, list items and what is not part of the story.
//
//   std::vector<Block> blocks = find_blocks(text);
//
// A line is a block, but for texts that were wrapped at a fixed width, whose lines are put together again. Blocks are
// sorted, don't overlap and neither begin nor end with white space. Pure function, thread-safe.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "newsgraph/document/document.h"

namespace newsgraph::text {

[[nodiscard]] std::vector<Block> find_blocks(std::string_view text);

/// Bytes of a bullet ("- ", "• ", "* ", "1. ", "(2) ", "a. ") at the head of a line, its blanks included; 0 where it
/// has none.
[[nodiscard]] std::size_t bullet_size(std::string_view line);

}  // namespace newsgraph::text
