// Lines, and the paragraphs that lines of a hard-wrapped text make up.
//
//   std::vector<Line> lines = join_wrapped(text, split_lines(text));
//
// Pure functions, thread-safe.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "newsgraph/base/span.h"

namespace newsgraph::text {

struct Line {
  Span span;                 ///< trimmed, not empty
  bool after_blank = false;  ///< an empty line stands before it
};

[[nodiscard]] std::vector<Line> split_lines(std::string_view text);

/// Puts lines together where the text was wrapped at a fixed width, or where a line plainly goes on in the next.
[[nodiscard]] std::vector<Line> join_wrapped(std::string_view text, const std::vector<Line>& lines);

}  // namespace newsgraph::text
