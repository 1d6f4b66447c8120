// What kind of character stands somewhere in UTF-8 text: a table for ASCII, ICU's properties beyond it.
//
//   is_letter(code_point_at(text, at))
//
// Pure functions over immutable tables; thread-safe.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "newsgraph/base/span.h"

namespace newsgraph::text {

enum class CharClass : std::uint8_t {
  other,  ///< punctuation and symbols
  space,
  lower,  ///< lower-case letters, and letters of scripts without case
  upper,  ///< capitals and title case
  digit,
  mark,  ///< combining marks
};

[[nodiscard]] constexpr std::array<CharClass, 128> make_ascii_classes() {
  std::array<CharClass, 128> table{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = CharClass::lower;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = CharClass::upper;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = CharClass::digit;
  for (const char c : {' ', '\t', '\n', '\r', '\f', '\v'}) table[static_cast<std::size_t>(c)] = CharClass::space;
  return table;
}
inline constexpr std::array<CharClass, 128> ascii_classes = make_ascii_classes();

[[nodiscard]] constexpr bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}
[[nodiscard]] constexpr CharClass ascii_class(char c) {
  return ascii_classes[static_cast<unsigned char>(c) & 0x7F];
}

/// A code point, its class and its length in bytes.
struct Glyph {
  char32_t code = 0;
  CharClass kind = CharClass::other;
  std::uint8_t bytes = 0;

  [[nodiscard]] bool letter() const { return kind == CharClass::lower || kind == CharClass::upper; }
  [[nodiscard]] bool word() const { return letter() || kind == CharClass::digit || kind == CharClass::mark; }
};

/// The character at byte `at`; one of zero bytes behind the end.
[[nodiscard]] Glyph glyph_beyond_ascii(std::string_view text, std::size_t at);
[[nodiscard]] inline Glyph glyph_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const char c = text[at];
  if (is_ascii(c)) return {static_cast<unsigned char>(c), ascii_class(c), 1};
  return glyph_beyond_ascii(text, at);
}
/// The character that ends at byte `end`; one of zero bytes at the beginning.
[[nodiscard]] Glyph glyph_before(std::string_view text, std::size_t end);

/// `span` without white space at its ends.
[[nodiscard]] Span trimmed(std::string_view text, Span span);

/// Equal but for ASCII case; `lower` is given in lower case.
[[nodiscard]] bool equals_ignoring_case(std::string_view text, std::string_view lower);
[[nodiscard]] bool starts_ignoring_case(std::string_view text, std::string_view lower);

[[nodiscard]] constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

}  // namespace newsgraph::text
