#include "newsgraph/knowledge/names.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "newsgraph/base/utf8.h"

namespace newsgraph::knowledge {
namespace {

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}
// Letters beyond ASCII start with a byte ≥ 0x80.
bool is_letter_byte(char c) {
  return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

struct PlainForm {
  char32_t letter;
  std::string_view plain;
};

// Latin letters that have no decomposition, and the signs that stand for an apostrophe or a hyphen.
constexpr PlainForm plain_forms[] = {{U'ł', "l"},  {U'Ł', "l"},  {U'ø', "o"},  {U'Ø', "o"},  {U'đ', "d"},  {U'Đ', "d"},
                                     {U'ð', "d"},  {U'Ð', "d"},  {U'ı', "i"},  {U'İ', "i"},  {U'ħ', "h"},  {U'Ħ', "h"},
                                     {U'ŋ', "n"},  {U'Ŋ', "n"},  {U'ə', "a"},  {U'Ə', "a"},  {U'ß', "ss"}, {U'ẞ', "ss"},
                                     {U'æ', "ae"}, {U'Æ', "ae"}, {U'œ', "oe"}, {U'Œ', "oe"}, {U'þ', "th"}, {U'Þ', "th"},
                                     {U'ʻ', "'"},  {U'ʼ', "'"},  {U'ʽ', "'"},  {U'ʾ', "'"},  {U'ʿ', "'"},  {U'‘', "'"},
                                     {U'’', "'"},  {U'‐', "-"},  {U'‑', "-"},  {U'–', "-"},  {U'—', "-"}};

std::string_view plain_form(char32_t c) {
  const auto* const found = std::ranges::find(plain_forms, c, &PlainForm::letter);
  return found == std::end(plain_forms) ? std::string_view{} : found->plain;
}

void append_folded(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += to_lower(static_cast<char>(c));
  } else if (const std::string_view plain = plain_form(c); !plain.empty()) {
    out += plain;
  } else if (u_charType(static_cast<UChar32>(c)) != U_NON_SPACING_MARK) {
    append_utf8(out, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT)));
  }
}

const icu::Normalizer2* decomposer() {
  static const icu::Normalizer2* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKDInstance(status);
  }();
  return instance;
}

// The slow path: tokens with letters beyond ASCII.
std::string fold_unicode(std::string_view token) {
  std::string out;
  icu::UnicodeString parts;
  for (std::size_t at = 0; at < token.size();) {
    const char32_t c = next_code_point(token, at);
    if (c < 0x80 || !plain_form(c).empty() || decomposer() == nullptr ||
        decomposer()->getDecomposition(static_cast<UChar32>(c), parts) == 0) {
      append_folded(out, c);
      continue;
    }
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
      append_folded(out, static_cast<char32_t>(parts.char32At(i)));
  }
  return out;
}

// Dots of abbreviations and apostrophes between letters go; a token of nothing else stays what it is.
std::size_t drop_inner_signs(char* bytes, std::size_t size) {
  if (std::none_of(bytes, bytes + size, is_letter_byte)) return size;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const bool between_letters =
        kept > 0 && i + 1 < size && is_letter_byte(bytes[kept - 1]) && is_letter_byte(bytes[i + 1]);
    if (bytes[i] == '.' || (bytes[i] == '\'' && between_letters)) continue;
    bytes[kept++] = bytes[i];
  }
  return kept;
}

// Only words long enough to be such names, so that short names that differ by their endings stay apart.
std::size_t fold_slavic_ending(char* bytes, std::size_t size) {
  constexpr std::size_t shortest = 5;
  if (size < shortest) return size;
  const std::string_view ending(bytes + size - 2, 2);
  if (ending != "yy" && ending != "iy" && ending != "ij" && ending != "yi" && ending != "ii") return size;
  bytes[size - 2] = 'y';
  return size - 1;
}

std::vector<std::string_view> words(std::string_view name) {
  std::vector<std::string_view> out;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    if (end > begin) out.push_back(name.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

bool is_particle(std::string_view word) {
  static constexpr std::string_view particles[] = {
      "al", "ap",  "abu", "bin", "bint", "ben", "da", "das", "de",  "del", "della", "den", "der", "des", "di",
      "do", "dos", "du",  "el",  "ibn",  "la",  "le", "mac", "san", "ter", "van",   "ul",  "von", "zu",  "zum"};
  const FoldedToken folded = fold_name_token(word);
  return std::ranges::find(particles, folded.view()) != std::end(particles);
}

bool is_generation(std::string_view word) {
  static constexpr std::string_view suffixes[] = {"Jr", "Jr.", "Sr",  "Sr.",  "II",  "III",
                                                  "IV", "VI",  "VII", "VIII", "XIV", "XVI"};
  return std::ranges::find(suffixes, word) != std::end(suffixes);
}

}  // namespace

FoldedToken fold_name_token(std::string_view token) {
  FoldedToken out;
  if (token.empty() || token.size() > FoldedToken::max_bytes) return out;
  std::size_t size = token.size();
  if (std::ranges::all_of(token, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    std::ranges::transform(token, out.data(), to_lower);
  } else {
    const std::string folded = fold_unicode(token);
    if (folded.size() > FoldedToken::max_bytes) return out;
    size = folded.copy(out.data(), folded.size());
  }
  size = drop_inner_signs(out.data(), size);
  out.resize(fold_slavic_ending(out.data(), size));
  return out;
}

std::string fold_name(std::string_view name) {
  std::string out;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find_first_of(" -", begin), name.size());
    out += fold_name_token(name.substr(begin, end - begin)).view();
    out += ' ';
    begin = end + 1;
  }
  return out;
}

std::vector<std::string> surnames_of(std::string_view name) {
  std::vector<std::string_view> parts = words(name);
  while (parts.size() > 1 && is_generation(parts.back())) parts.pop_back();
  if (parts.size() < 2) return {};
  std::size_t first = parts.size() - 1;
  while (first > 1 && is_particle(parts[first - 1])) --first;
  const char* const end = parts.back().data() + parts.back().size();
  std::vector<std::string> out = {std::string(parts[first].data(), end)};
  // Arabic articles are often left out: "Assad said".
  if (out.front().size() > 4 && out.front()[2] == '-' && is_particle(out.front().substr(0, 2)))
    out.push_back(out.front().substr(3));
  return out;
}

std::string without_middle_names(std::string_view name, std::string_view surname) {
  if (!name.ends_with(surname) || name.size() < surname.size() + 2) return {};
  const std::vector<std::string_view> given = words(name.substr(0, name.size() - surname.size()));
  if (given.size() < 2) return {};
  return std::string(given.front()) + ' ' + std::string(surname);
}

bool is_acronym(std::string_view name) {
  std::size_t letters = 0;
  for (const char c : name) {
    if (is_upper(c)) ++letters;
    if (!is_upper(c) && c != '.' && !(c >= '0' && c <= '9')) return false;
  }
  return letters >= 1 && letters <= 5 && name.size() >= 2;
}

std::string_view without_article(std::string_view name) {
  if (name.size() > 4 && (name[0] == 't' || name[0] == 'T') && name.substr(1, 3) == "he ") name.remove_prefix(4);
  return name;
}

}  // namespace newsgraph::knowledge
