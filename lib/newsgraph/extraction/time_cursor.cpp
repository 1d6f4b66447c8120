#include "newsgraph/extraction/time_cursor.h"

#include <algorithm>
#include <charconv>

namespace newsgraph::extraction {
namespace {

bool digit(char c) {
  return c >= '0' && c <= '9';
}

/// The number in front of "st", "nd", "rd", "th"; nothing without one of these.
std::optional<unsigned> ordinal_number(std::string_view word) {
  for (const std::string_view suffix : {"st", "nd", "rd", "th"})
    if (word.size() > 2 && word.ends_with(suffix)) return small_number(word.substr(0, word.size() - 2));
  return std::nullopt;
}

/// "June" of "mid-June", "1990s" of "mid-1990s".
std::string_view without_mid(std::string_view word) {
  return word.starts_with("mid-") ? word.substr(4) : word;
}

}  // namespace

std::optional<unsigned> small_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 4 || !digit(digits.front())) return std::nullopt;
  unsigned value = 0;
  const char* end = digits.data() + digits.size();
  const auto [at, error] = std::from_chars(digits.data(), end, value);
  return error == std::errc{} && at == end ? std::optional(value) : std::nullopt;
}

std::optional<TimeUnit> TimeCursor::unit(TokenId t) const {
  const auto found = value(TimeClass::unit, t);
  return found ? std::optional(static_cast<TimeUnit>(*found)) : std::nullopt;
}

bool TimeCursor::opens(TokenId t) const {
  // "a" and "an" are everywhere; they count only before a word that counts itself.
  if (words_.is(WordClass::time, t))
    return words_.lower(t).front() != 'a' || words_.lower(t).size() > 2 || is(WordClass::time, t + 1);
  const std::string_view w = words_.lower(t);
  return digit(w.front()) || (w.size() > 1 && w.front() == '\'' && digit(w[1])) || w.starts_with("mid-");
}

bool TimeCursor::same(const TimeWords::Phrase& phrase, TokenId t) const {
  for (const std::string& part : phrase) {
    if (word(t) != part) return false;
    ++t;
  }
  return true;
}

std::uint32_t TimeCursor::match(TimeClass c, TokenId t) const {
  std::uint32_t longest = is(c, t) ? 1 : 0;
  for (const TimeWords::Phrase& phrase : time_.phrases(c))
    if (phrase.size() > longest && same(phrase, t)) longest = static_cast<std::uint32_t>(phrase.size());
  return longest;
}

std::uint32_t TimeCursor::before(TimeClass c, TokenId t) const {
  std::uint32_t longest = is(c, back(t)) ? 1 : 0;
  for (const TimeWords::Phrase& phrase : time_.phrases(c)) {
    const auto size = static_cast<std::uint32_t>(phrase.size());
    if (size > longest && t.value >= range_.begin.value + size && same(phrase, back(t, size))) longest = size;
  }
  return longest;
}

TimeCursor::NamedDay TimeCursor::named(TokenId t) const {
  for (const TimeWords::Named& day : time_.named(word(t))) {
    const bool here = same(day.rest, t + 1);
    if (here) return {&day, static_cast<std::uint32_t>(day.rest.size()) + 1};
  }
  return {};
}

std::optional<unsigned> TimeCursor::number(TokenId t) const {
  return small_number(word(t));
}

std::optional<unsigned> TimeCursor::day_ordinal(TokenId t) const {
  const auto n = ordinal_number(word(t));
  return n && *n >= 1 && *n <= 31 ? n : std::nullopt;
}

std::optional<unsigned> TimeCursor::day_number(TokenId t) const {
  if (const auto n = number(t); n && word(t).size() <= 2)
    return *n >= 1 && *n <= 31 && !is(TimeClass::clock, t + 1) ? n : std::nullopt;
  return day_ordinal(t);
}

std::optional<int> TimeCursor::year(TokenId t) const {
  const auto n = small_number(without_mid(word(t)));
  if (!n || *n < 1000 || *n >= 2200 || is(TimeClass::clock, t + 1) || is(TimeClass::unit, t + 1)) return std::nullopt;
  return static_cast<int>(*n);
}

bool TimeCursor::beside_number(TokenId t) const {
  return number(t + 1) || day_number(t + 1) || day_number(back(t));
}

bool TimeCursor::tagged_as_name(TokenId t) const {
  const Annotation& tags = document().annotation;
  if (tags.empty()) return false;
  const NameTag tag = tags.name[t.value];
  if (tag == NameTag::outside) return false;
  if (type_of(tag) == NameType::person) return true;
  const bool goes_on = inside(t + 1) && is_inside(tags.name[t.value + 1]);
  return type_of(tag) == NameType::organization && (is_inside(tag) || goes_on);
}

/// Whether the text before names somebody so: "Theresa May", "Mrs May", "May said".
bool TimeCursor::person_elsewhere(std::string_view surname) const {
  constexpr std::size_t reach = 1000;  // people are introduced early; keeps the look bounded
  const auto count = static_cast<std::uint32_t>(std::min(document().tokens.size(), reach));
  for (TokenId t{0}; t.value < count; ++t) {
    if (words_.lower(t) != surname || !words_.capital(t)) continue;
    if (t.value + 1 < count && words_.is(WordClass::speech, t + 1)) return true;
    if (t.value == 0) continue;
    const TokenId prior = back(t);
    if (words_.is(WordClass::honorific, prior)) return true;
    const bool name = words_.capital(prior) && words_.lower(prior).size() > 2 && !words_.is(WordClass::time, prior) &&
                      !words_.is(WordClass::function, prior) && !words_.is(WordClass::preposition, prior);
    if (name) return true;
  }
  return false;
}

std::optional<unsigned> TimeCursor::month(TokenId t) const {
  const std::string_view name = without_mid(word(t));
  const bool mid = name.size() < word(t).size();
  const auto found = capital(t) || mid ? time_.value(TimeClass::month, name) : std::nullopt;
  if (!found || mid) return found ? std::optional(static_cast<unsigned>(*found)) : std::nullopt;
  const Annotation& tags = document().annotation;
  if (!beside_number(t)) {
    if (tagged_as_name(t)) return std::nullopt;
    if (!tags.empty() && (tags.upos[t.value] == Upos::verb || tags.upos[t.value] == Upos::aux)) return std::nullopt;
  }
  return static_cast<unsigned>(*found);
}

std::optional<unsigned> TimeCursor::month_alone(TokenId t) const {
  const auto found = month(t);
  if (!found || word(t).starts_with("mid-")) return found;
  const TokenId prior = back(t);
  const bool doubtful = is(TimeClass::doubtful, t);
  if (doubtful && person_elsewhere(word(t))) {
    const bool certain = (word(prior) == "in" || is(TimeClass::shift, prior)) && !possessive(t + 1);
    return certain ? found : std::nullopt;
  }
  if (doubtful && (word(prior) == "and" || word(prior) == "or"))  // "January and March", not "Merkel and May"
    return is(TimeClass::month, back(t, 2)) ? found : std::nullopt;
  if (is(TimeClass::takes_date, prior) || dash(prior)) return found;
  if (is(WordClass::determiner, prior)) return !doubtful || noun(t + 1) ? found : std::nullopt;
  if (doubtful || is(WordClass::honorific, prior) || name_capital(prior)) return std::nullopt;
  return name_capital(t + 1) ? std::nullopt : found;
}

std::optional<unsigned> TimeCursor::weekday(TokenId t) const {
  const auto found = capital(t) ? value(TimeClass::weekday, t) : std::nullopt;
  if (!found) return std::nullopt;
  const TokenId prior = back(t), next = t + 1;
  if (is(TimeClass::doubtful, t) && !month(next) && !(word(next) == "," && (month(t + 2) || day_number(t + 2))))
    return std::nullopt;
  if (tagged_as_name(t) || is(WordClass::honorific, prior)) return std::nullopt;
  if (capital(next) && is(TimeClass::title_behind, next)) return std::nullopt;
  if (capital(prior) && is(TimeClass::title_before, prior)) return std::nullopt;
  if (name_capital(next) && is(TimeClass::day_part, next)) return std::nullopt;
  const bool titled = word(prior) == "the" && name_capital(next) && !month(next);
  return titled ? std::nullopt : std::optional(static_cast<unsigned>(*found));
}

bool TimeCursor::noun(TokenId t) const {
  const std::string_view w = word(t);
  if (w.empty() || capital(t)) return false;
  const Annotation& tags = document().annotation;
  if (!tags.empty()) return tags.upos[t.value] == Upos::noun || tags.upos[t.value] == Upos::adj;
  const bool letter = (w.front() >= 'a' && w.front() <= 'z') || static_cast<unsigned char>(w.front()) >= 0x80;
  if (!letter || w.size() < 3) return false;
  for (const WordClass c :
       {WordClass::function, WordClass::preposition, WordClass::be, WordClass::coordinator, WordClass::future,
        WordClass::conditional, WordClass::negator, WordClass::speech, WordClass::clause_start})
    if (is(c, t)) return false;
  return !is(TimeClass::day_part, t);
}

bool TimeCursor::year_supported(TokenId t) const {
  const auto y = year(t);
  const TokenId prior = back(t);
  if (!y || is(TimeClass::numbered, prior)) return false;
  if (word(t).starts_with("mid-")) return true;
  const bool common = *y >= 1900 && *y % 100 != 0;
  if (before(TimeClass::takes_year, behind_about(t)) > 0) return common || !noun(t + 1);
  // "the 2015 deal", "his 2024 campaign".
  return common && *y < 2100 && is(WordClass::determiner, prior) && noun(t + 1);
}

bool TimeCursor::ends(TokenId t) const {
  const std::string_view w = word(t);
  return w.empty() || w == "," || w == "." || w == ";" || w == ":" || w == "!" || w == "?" || w == ")" || w == "\"" ||
         w == "—" || w == "–" || w == "and" || w == "but";
}

TokenId TimeCursor::behind_about(TokenId t) const {
  for (std::uint32_t n; (n = before(TimeClass::about, t)) > 0;) t = back(t, n);
  return t;
}

bool TimeCursor::tells_future(TokenId around) const {
  constexpr std::uint32_t reach = 30;
  TokenId t{around.value - std::min(reach, around.value - range_.begin.value)};
  for (; t < range_.end && t.value < around.value + reach; ++t)
    if (is(TimeClass::ahead, t)) return true;
  return false;
}

}  // namespace newsgraph::extraction
