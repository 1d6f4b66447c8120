#include "newsgraph/language/lemma_rules.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <tuple>

#include "newsgraph/base/utf8.h"
#include "newsgraph/text/letters.h"

namespace newsgraph::language {
namespace {

using text::lower;

constexpr std::size_t max_cut = 255;

std::size_t first_size(std::string_view word) {
  std::size_t at = 0;
  static_cast<void>(next_code_point(word, at));
  return at;
}

char upper_ascii(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

/// First letter upper case, the others lower case. A first letter beyond ASCII stays as it is.
std::string title(std::string_view word) {
  if (word.empty()) return {};
  const std::size_t first = first_size(word);
  std::string out(word.substr(0, first));
  if (first == 1) out[0] = upper_ascii(out[0]);
  return out + lower(word.substr(first));
}

std::string cased(LemmaCase casing, std::string_view form) {
  switch (casing) {
    case LemmaCase::lower:
      return lower(form);
    case LemmaCase::title:
      return title(form);
    case LemmaCase::keep:
      break;
  }
  return std::string(form);
}

/// Where code point number `count` begins; nothing where the word is shorter.
std::optional<std::size_t> skip(std::string_view word, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0; --count) {
    if (at >= word.size()) return std::nullopt;
    static_cast<void>(next_code_point(word, at));
  }
  return at;
}

std::u32string decode(std::string_view word) {
  std::u32string out;
  for (std::size_t at = 0; at < word.size();) out += next_code_point(word, at);
  return out;
}

std::string encode(std::u32string_view word) {
  std::string out;
  for (const char32_t c : word) append_utf8(out, c);
  return out;
}

/// The longest stretch that two words share; of equal ones the first.
struct Common {
  std::size_t in_form = 0, in_lemma = 0, size = 0;
};
Common longest_common(std::u32string_view form, std::u32string_view lemma) {
  Common best;
  for (std::size_t i = 0; i < form.size(); ++i) {
    for (std::size_t k = 0; k < lemma.size(); ++k) {
      std::size_t size = 0;
      while (i + size < form.size() && k + size < lemma.size() && form[i + size] == lemma[k + size]) ++size;
      if (size > best.size) best = {i, k, size};
    }
  }
  return best;
}

Common common_prefix(std::u32string_view form, std::u32string_view lemma) {
  std::size_t size = 0;
  while (size < form.size() && size < lemma.size() && form[size] == lemma[size]) ++size;
  return {0, 0, size};
}

struct Candidate {
  LemmaRule rule;
  std::size_t cost = std::numeric_limits<std::size_t>::max();
};

Candidate candidate(LemmaCase casing, std::u32string_view form, std::u32string_view lemma, Common common) {
  const std::size_t back = form.size() - common.in_form - common.size;
  if (common.size == 0 || common.in_form > max_cut || back > max_cut) return {};
  Candidate out;
  out.rule.casing = casing;
  out.rule.cut_front = static_cast<std::uint8_t>(common.in_form);
  out.rule.cut_back = static_cast<std::uint8_t>(back);
  out.rule.prepend = encode(lemma.substr(0, common.in_lemma));
  out.rule.append = encode(lemma.substr(common.in_lemma + common.size));
  out.cost = common.in_form + back + lemma.size() - common.size;
  return out;
}

void append_edit(std::uint8_t cut, std::string_view added, std::string& out) {
  out += std::to_string(cut);
  if (added.empty()) return;
  out += '+';
  out += added;
}

bool parse_edit(std::string_view text, std::uint8_t& cut, std::string& added) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), cut);
  if (error != std::errc{}) return false;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  if (text.empty()) return true;
  added = text.substr(1);
  return text.front() == '+' && !added.empty();
}

}  // namespace

LemmaRule LemmaRule::between(std::string_view form, std::string_view lemma) {
  constexpr std::size_t max_bytes = 400;  // the longest common part costs the product of the two
  LemmaRule whole_rule;
  whole_rule.whole = true;
  whole_rule.append = lemma;
  if (form.size() > max_bytes || lemma.size() > max_bytes) return whole_rule;
  const std::u32string to = decode(lemma);
  Candidate best;
  for (const LemmaCase casing : {LemmaCase::lower, LemmaCase::keep, LemmaCase::title}) {
    if (casing == LemmaCase::lower && lower(lemma) != lemma) continue;
    const std::u32string from = decode(cased(casing, form));
    for (const Common common : {common_prefix(from, to), longest_common(from, to)}) {
      Candidate next = candidate(casing, from, to, common);
      if (next.cost < best.cost && next.rule.apply(form) == lemma) best = std::move(next);
    }
  }
  return best.cost < to.size() + 4 ? best.rule : whole_rule;
}

std::string LemmaRule::text() const {
  if (whole) return "=" + append;
  std::string out(1, "lkt"[static_cast<std::size_t>(casing)]);
  if (cut_front != 0 || !prepend.empty()) {
    append_edit(cut_front, prepend, out);
    out += '|';
  }
  append_edit(cut_back, append, out);
  return out;
}

std::optional<LemmaRule> LemmaRule::parse(std::string_view text) {
  if (text.empty()) return std::nullopt;
  LemmaRule rule;
  if (text.front() == '=') {
    rule.whole = true;
    rule.append = text.substr(1);
    return rule;
  }
  const std::size_t letter = std::string_view("lkt").find(text.front());
  if (letter == std::string_view::npos) return std::nullopt;
  rule.casing = static_cast<LemmaCase>(letter);
  text.remove_prefix(1);
  const std::size_t bar = text.find('|');
  if (bar != std::string_view::npos) {
    if (!parse_edit(text.substr(0, bar), rule.cut_front, rule.prepend)) return std::nullopt;
    text.remove_prefix(bar + 1);
  }
  if (!parse_edit(text, rule.cut_back, rule.append)) return std::nullopt;
  return rule;
}

std::string LemmaRule::apply(std::string_view form) const {
  if (whole) return append.empty() ? std::string(form) : append;
  std::string out = cased(casing, form);
  if (cut_front == 0 && cut_back == 0 && prepend.empty()) return out + append;
  const std::size_t length = count_code_points(out);
  if (length < std::size_t{cut_front} + cut_back) return out;
  const std::size_t begin = skip(out, cut_front).value_or(0);
  const std::size_t end = skip(out, length - cut_back).value_or(out.size());
  std::string edited = prepend + out.substr(begin, end - begin) + append;
  return edited.empty() ? out : edited;
}

}  // namespace newsgraph::language
