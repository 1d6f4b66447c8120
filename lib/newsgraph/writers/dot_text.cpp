#include "newsgraph/writers/dot_text.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "newsgraph/base/utf8.h"

namespace newsgraph {
namespace {

enum class Use { label, tooltip, id, url };

void append(std::string& out, char32_t c, Use use) {
  const bool is_text = use == Use::label || use == Use::tooltip;
  if (c == U'"') {
    out += use == Use::url ? "%22" : "\\\"";
  } else if (c == U'\\') {
    out += use == Use::label ? "\\\\" : use == Use::url ? "%5C" : "/";
  } else if (c == U'\n') {
    out += is_text ? "\\n" : " ";
  } else if (c == U'&' && use != Use::id) {
    out += "&amp;";
  } else if (c == U'\t' || c == U'\r') {
    out += ' ';
  } else if (u_iscntrl(static_cast<UChar32>(c)) || c == 0xFFFE || c == 0xFFFF) {
    append_utf8(out, replacement_character);
  } else {
    append_utf8(out, c);
  }
}

std::string quoted(std::string_view text, Use use) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) append(out, next_code_point(text, at), use);
  return out += '"';
}

/// Whether a line may not begin with it: it belongs to the character before.
bool joins_previous(char32_t c) {
  constexpr char32_t zero_width_joiner = 0x200D;
  return c == zero_width_joiner || u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_GRAPHEME_EXTEND);
}

struct Line {
  std::string text;
  std::size_t width = 0;
};

/// Appends a word without blanks, on new lines where it doesn't fit.
void add_word(std::string& out, Line& line, std::string_view word, std::size_t width) {
  const std::size_t word_width = count_code_points(word);
  const auto flush = [&] {
    (out += line.text) += '\n';
    line = {};
  };
  if (line.width > 0 && line.width + 1 + word_width > width) flush();
  if (line.width > 0) {
    line.text += ' ';
    ++line.width;
  }
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    if (line.width >= width && !joins_previous(c)) flush();
    append_utf8(line.text, c);
    ++line.width;
  }
}

}  // namespace

std::string dot_label(std::string_view text) {
  return quoted(text, Use::label);
}
std::string dot_tooltip(std::string_view text) {
  return quoted(text, Use::tooltip);
}
std::string dot_id(std::string_view text) {
  return quoted(text, Use::id);
}

std::string dot_url(std::string_view url) {
  const bool is_web = url.starts_with("http://") || url.starts_with("https://");
  return is_web ? quoted(url, Use::url) : "\"\"";
}

std::string wrap(std::string_view text, std::size_t width) {
  std::string out;
  Line line;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
    if (end > at) add_word(out, line, text.substr(at, end - at), width);
    at = end + 1;
  }
  return out += line.text;
}

}  // namespace newsgraph
