#include <algorithm>
#include <array>

#include "newsgraph/base/utf8.h"
#include "newsgraph/language/conllu.h"

namespace newsgraph::language {
namespace {

constexpr std::array<std::string_view, 7> clitics = {"s", "re", "ve", "ll", "d", "m", "t"};

/// The part behind an apostrophe; nothing where it starts with none.
std::optional<std::string_view> behind_apostrophe(std::string_view form) {
  for (const std::string_view apostrophe : {"'", "\u2019", "`", "\u00B4"})
    if (form.starts_with(apostrophe)) return form.substr(apostrophe.size());
  return std::nullopt;
}

bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x2000);
}

char32_t last_code_point(std::string_view form) {
  std::size_t at = form.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(form[at]) & 0xC0U) == 0x80U) --at;
  return next_code_point(form, at);
}

/// Letters on both sides of the border: the tokeniser cuts between them in contractions only ("ca|n't", "can|not").
bool inside_a_word(std::string_view before, std::string_view after) {
  std::size_t at = 0;
  return is_letter(last_code_point(before)) && is_letter(next_code_point(after, at));
}

bool is_clitic(const WrittenWord& word) {
  const auto rest = behind_apostrophe(word.form);
  if (!rest) return false;
  if (rest->empty()) return word.particle;
  std::string lower(*rest);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return std::find(clitics.begin(), clitics.end(), lower) != clitics.end();
}

bool has_letter_or_digit(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
  });
}

bool written_together(const WrittenWord& before, const WrittenWord& after) {
  if (!before.adjoins || before.form.empty() || after.form.empty()) return false;
  return inside_a_word(before.form, after.form) || (is_clitic(after) && has_letter_or_digit(before.form));
}

}  // namespace

std::vector<TokenSpan> english_multiword_tokens(std::span<const WrittenWord> words) {
  std::vector<TokenSpan> tokens;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!written_together(words[i], words[i + 1])) continue;
    if (tokens.empty() || tokens.back().end.value != i + 1) tokens.push_back({make_id<TokenId>(i), {}});
    tokens.back().end = make_id<TokenId>(i + 2);
  }
  return tokens;
}

}  // namespace newsgraph::language
