#include "newsgraph/knowledge/letter_case.h"

#include <unicode/uchar.h>

#include <cstddef>

#include "newsgraph/base/utf8.h"

namespace newsgraph::knowledge {
namespace {

bool is_capital(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c));
}

bool is_small(char32_t c) {
  return c < 0x80 ? c >= 'a' && c <= 'z' : u_islower(static_cast<UChar32>(c)) != 0;
}

}  // namespace

bool all_capitals(std::string_view text) {
  constexpr std::size_t longest_acronym = 5;
  constexpr std::size_t fewest_words = 3;
  std::size_t words = 0, letters = 0;  // letters of the current word
  bool long_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_small(c)) return false;
    if (is_capital(c)) {
      words += letters == 0 ? 1 : 0;
      long_word |= ++letters > longest_acronym;
    } else if (c != '.' && c != '\'') {
      letters = 0;
    }
  }
  return long_word || words >= fewest_words;
}

}  // namespace newsgraph::knowledge
