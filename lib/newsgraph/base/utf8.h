// Walking through UTF-8. Works on any bytes: what is not UTF-8 reads as U+FFFD, one byte at a time.
//
//   for (std::size_t at = 0; at < text.size();) { char32_t c = next_code_point(text, at); … }
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgraph {

inline constexpr char32_t replacement_character = 0xFFFD;

/// The code point at byte `at`, which is moved behind it. Precondition: at < text.size().
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& at);

void append_utf8(std::string& out, char32_t code_point);

/// How many code points; each byte that is not part of valid UTF-8 counts as one.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

[[nodiscard]] bool is_valid_utf8(std::string_view text);

/// Cuts to at most `max_code_points`, never inside a code point.
[[nodiscard]] std::string_view truncate_code_points(std::string_view text, std::size_t max_code_points);

}  // namespace newsgraph
