#include "newsgraph/text/characters.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "newsgraph/base/utf8.h"

namespace newsgraph::text {
namespace {

CharClass class_of(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return CharClass::upper;
    case U_LOWERCASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return CharClass::lower;
    case U_DECIMAL_DIGIT_NUMBER:
    case U_LETTER_NUMBER:
    case U_OTHER_NUMBER:
      return CharClass::digit;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharClass::mark;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return CharClass::space;
    default:
      return CharClass::other;
  }
}

}  // namespace

Glyph glyph_beyond_ascii(std::string_view text, std::size_t at) {
  std::size_t end = at;
  const char32_t code = next_code_point(text, end);
  return {code, class_of(code), static_cast<std::uint8_t>(end - at)};
}

Glyph glyph_before(std::string_view text, std::size_t end) {
  if (end == 0) return {};
  std::size_t at = end - 1;
  while (at > 0 && end - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return glyph_at(text, at);
}

Span trimmed(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const Glyph glyph = glyph_at(text, span.begin);
    if (glyph.kind != CharClass::space) break;
    span.begin += glyph.bytes;
  }
  while (span.begin < span.end) {
    const Glyph glyph = glyph_before(text, span.end);
    if (glyph.kind != CharClass::space) break;
    span.end -= glyph.bytes;
  }
  return span;
}

bool starts_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && std::equal(lower.begin(), lower.end(), text.begin(),
                                                   [](char want, char is) { return ascii_lower(is) == want; });
}

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() && starts_ignoring_case(text, lower);
}

}  // namespace newsgraph::text
