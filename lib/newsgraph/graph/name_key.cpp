#include "newsgraph/graph/name_key.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "newsgraph/base/hash.h"
#include "newsgraph/base/utf8.h"

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, 12> leading_words = {"the", "sir", "dame", "lord", "lady", "baroness",
                                                            "mr",  "mrs", "ms",   "mme",  "dr",   "prof"};

/// Letters that have no decomposition but are commonly written without their stroke.
char32_t plain_letter(char32_t c) {
  switch (c) {
    case U'ø':
      return U'o';
    case U'ł':
      return U'l';
    case U'đ':
      return U'd';
    case U'ħ':
      return U'h';
    case U'ı':
      return U'i';
    default:
      return c;
  }
}

bool separates(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) || u_charType(static_cast<UChar32>(c)) == U_DASH_PUNCTUATION ||
         c == U'/' || c == U'_';
}

icu::UnicodeString decomposed(std::string_view name) {
  UErrorCode error = U_ZERO_ERROR;
  const auto source = icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(error);
  if (U_FAILURE(error)) return source;
  icu::UnicodeString result = nfkd->normalize(source, error);
  if (U_FAILURE(error)) return source;
  return result.foldCase();
}

/// Words of letters and digits with single blanks between.
std::string words_of(std::string_view name) {
  const icu::UnicodeString text = decomposed(name);
  std::string out;
  bool blank = false;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 c = text.char32At(at);
    if (separates(static_cast<char32_t>(c))) blank = true;
    if (!u_isalnum(c) || u_getCombiningClass(c) != 0) continue;
    if (blank && !out.empty()) out += ' ';
    blank = false;
    append_utf8(out, plain_letter(static_cast<char32_t>(c)));
  }
  return out;
}

}  // namespace

std::string name_key(std::string_view name) {
  constexpr std::size_t longest = 1024;  // names are short; whatever is longer is told apart by its head
  std::string words = words_of(truncate_code_points(name, longest));
  for (auto blank = words.find(' '); blank != std::string::npos; blank = words.find(' ')) {
    if (std::ranges::find(leading_words, std::string_view(words).substr(0, blank)) == leading_words.end()) break;
    words.erase(0, blank + 1);
  }
  return words.empty() ? std::string(name) : words;
}

bool is_one_word(std::string_view key) {
  return key.find(' ') == std::string_view::npos;
}

std::uint64_t wording_hash(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      if (byte >= 'A' && byte <= 'Z') folded += static_cast<char>(byte + ('a' - 'A'));
      if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) folded += text[at];
      ++at;
    } else {
      const auto c = static_cast<UChar32>(next_code_point(text, at));
      if (u_isalnum(c)) append_utf8(folded, static_cast<char32_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT)));
    }
  }
  return hash64(folded);
}

}  // namespace newsgraph
