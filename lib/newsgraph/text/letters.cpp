#include "newsgraph/text/letters.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "newsgraph/base/utf8.h"

namespace newsgraph::text {

bool starts_upper(std::string_view word) {
  if (word.empty()) return false;
  std::size_t at = 0;
  const auto first = static_cast<UChar32>(next_code_point(word, at));
  return u_isupper(first) || u_istitle(first);
}

bool all_upper(std::string_view word) {
  bool letters = false;
  for (std::size_t at = 0; at < word.size();) {
    const auto c = static_cast<UChar32>(next_code_point(word, at));
    if (!u_isalpha(c)) continue;
    if (!u_isupper(c)) return false;
    letters = true;
  }
  return letters;
}

std::string lower(std::string_view word) {
  std::string out;
  out.reserve(word.size());
  if (std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    for (const char c : word) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return out;
  }
  for (std::size_t at = 0; at < word.size();)
    append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(next_code_point(word, at)))));
  return out;
}

}  // namespace newsgraph::text
