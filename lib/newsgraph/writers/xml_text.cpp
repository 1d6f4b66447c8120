#include "newsgraph/writers/xml_text.h"

#include <array>
#include <charconv>
#include <cmath>

#include "newsgraph/base/utf8.h"

namespace newsgraph {
namespace {

/// Bytes that stand for themselves: printable ASCII but for the four that XML reserves.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x20; c < 0x80; ++c) plain[c] = c != '&' && c != '<' && c != '>' && c != '"';
  return plain;
}();

std::string_view reference_of(char32_t c) {
  switch (c) {
    case U'&':
      return "&amp;";
    case U'<':
      return "&lt;";
    case U'>':
      return "&gt;";
    case U'"':
      return "&quot;";
    case U'\t':
      return "&#9;";
    case U'\n':
      return "&#10;";
    case U'\r':
      return "&#13;";
    default:
      return {};
  }
}

bool allowed(char32_t c) {
  return c >= 0x20 && c != 0xFFFE && c != 0xFFFF;
}

}  // namespace

void append_xml_escaped(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && plain_bytes[static_cast<unsigned char>(text[end])]) ++end;
    out.append(text, at, end - at);
    at = end;
    if (at == text.size()) break;
    const char32_t c = next_code_point(text, at);
    if (const std::string_view reference = reference_of(c); !reference.empty())
      out += reference;
    else
      append_utf8(out, allowed(c) ? c : replacement_character);
  }
}

XmlText& XmlText::number(std::uint64_t value) {
  char digits[24];
  buffer_.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
  return *this;
}

XmlText& XmlText::number(double value) {
  char digits[32];
  buffer_.append(digits, std::to_chars(digits, digits + sizeof digits, std::isfinite(value) ? value : 0.0).ptr);
  return *this;
}

void XmlText::flush() {
  out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  buffer_.clear();
}

}  // namespace newsgraph
