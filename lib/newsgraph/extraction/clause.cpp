#include "newsgraph/extraction/clause.h"

#include <algorithm>

namespace newsgraph::extraction {
namespace {

constexpr std::uint32_t max_gap = 6;          // words a noun phrase may put between a verb and its object's name
constexpr std::uint32_t max_scare_quote = 4;  // words in quotation marks that are the writer's own sentence still
constexpr std::uint32_t max_oblique = 14;     // words between a verb and its preposition

TokenId before(TokenId t) {
  return TokenId{t.value - 1};
}

}  // namespace

Clause::Clause(const Words& words, const Mentions& mentions, TokenSpan sentence, std::vector<MentionId> acting)
    : words_(words),
      mentions_(mentions),
      sentence_(sentence),
      acting_(std::move(acting)),
      quoted_(sentence.size()),
      aside_(sentence.size()) {
  find_quotes();
  find_asides();
}

void Clause::find_quotes() {
  std::vector<TokenId> marks;
  for (TokenId t = sentence_.begin; t < sentence_.end; ++t)
    if (words_.document().form(t) == "\"") marks.push_back(t);
  const auto quote = [&](TokenId from, TokenId to) {
    for (TokenId t = from; t < to; ++t) quoted_[t.value - sentence_.begin.value] = true;
  };
  std::size_t next = 0;
  for (; next + 1 < marks.size(); next += 2)
    if (marks[next + 1].value - marks[next].value > max_scare_quote + 1) quote(marks[next], marks[next + 1]);
  if (next == marks.size()) return;
  // An odd mark: a quotation that runs on beyond the sentence, or began before it.
  const bool closes = marks[next].value + 2 >= sentence_.end.value;
  closes ? quote(sentence_.begin, marks[next]) : quote(marks[next], sentence_.end);
}

void Clause::find_asides() {
  for (TokenId t = sentence_.begin; t < sentence_.end; ++t) {
    const auto form = words_.document().form(t);
    const bool comma = form == "," && t + 1 < sentence_.end && words_.is(WordClass::relative, t + 1);
    if (!comma && form != "(") continue;
    const std::string_view close = comma ? "," : ")";
    TokenId end = t + 1;
    while (end < sentence_.end && words_.document().form(end) != close) ++end;
    if (end == sentence_.end) break;
    for (TokenId inner = t; inner < end; ++inner) aside_[inner.value - sentence_.begin.value] = true;
    t = end;
  }
}

bool Clause::is_boundary(TokenId t) const {
  const auto form = words_.document().form(t);
  if (words_.lower(t) == "as" && t > sentence_.begin) {
    const auto previous = words_.lower(before(t));
    if (previous == "such" || previous == "well") return false;
  }
  return form == ";" || form == ":" || form == "—" || form == "–" || words_.is(WordClass::clause_start, t);
}

TokenId Clause::begin_of(TokenId word) const {
  const bool in_quote = quoted(word);
  for (TokenId t = word; t > sentence_.begin; t = before(t))
    if (quoted(before(t)) != in_quote || is_boundary(before(t))) return t;
  return sentence_.begin;
}

TokenId Clause::end_of(TokenId word) const {
  const bool in_quote = quoted(word);
  for (TokenId t = word + 1; t < sentence_.end; ++t)
    if (quoted(t) != in_quote || is_boundary(t)) return t;
  return sentence_.end;
}

std::optional<std::size_t> Clause::mention_at(TokenId t) const {
  const auto after = std::upper_bound(acting_.begin(), acting_.end(), t,
                                      [&](TokenId at, MentionId m) { return at < mentions_[m.value].tokens.begin; });
  if (after == acting_.begin()) return std::nullopt;
  const auto index = static_cast<std::size_t>(after - acting_.begin()) - 1;
  return mentions_[acting_[index].value].tokens.contains(t) ? std::optional(index) : std::nullopt;
}

bool Clause::joined(std::size_t left, std::size_t right) const {
  const TokenId from = mentions_[acting_[left].value].tokens.end;
  const TokenId to = mentions_[acting_[right].value].tokens.begin;
  if (to.value < from.value || to.value - from.value > 4 || from == to) return false;
  bool coordinated = false;
  for (TokenId t = from; t < to; ++t) {
    if (words_.is(WordClass::coordinator, t)) {
      coordinated = true;
    } else if (!words_.is(WordClass::determiner, t) && !words_.is(WordClass::numeral, t) && words_.lower(t) != "both" &&
               words_.lower(t) != "as") {
      return false;
    }
  }
  return coordinated;
}

std::pair<std::size_t, std::size_t> Clause::group_range(std::size_t acting) const {
  std::size_t first = acting, last = acting;
  while (first > 0 && joined(first - 1, first)) --first;
  while (last + 1 < acting_.size() && joined(last, last + 1)) ++last;
  // "With Macron, Merz said": a comma alone joins nobody.
  for (TokenId t = mentions_[acting_[first].value].tokens.end; t < mentions_[acting_[last].value].tokens.begin; ++t)
    if (words_.is(WordClass::coordinator, t) && words_.lower(t) != ",") return {first, last + 1};
  return {acting, acting + 1};
}

Party Clause::group_around(std::size_t acting) const {
  const auto [first, end] = group_range(acting);
  return {acting_.begin() + static_cast<std::ptrdiff_t>(first), acting_.begin() + static_cast<std::ptrdiff_t>(end)};
}

bool Clause::hangs_on_preposition(std::size_t acting) const {
  TokenId t = mentions_[acting_[group_range(acting).first].value].tokens.begin;
  while (t > sentence_.begin && (words_.is(WordClass::determiner, before(t)) || words_.lower(before(t)) == "both" ||
                                 words_.is(WordClass::rank, before(t))))
    t = before(t);
  return t > sentence_.begin && words_.is(WordClass::preposition, before(t));
}

Party Clause::subject_of(TokenId verb) const {
  TokenId begin = begin_of(verb);
  // "Macron, who met Merz": the subject of a relative clause is what stands before it.
  if (begin > sentence_.begin && words_.is(WordClass::relative, before(begin)) &&
      words_.lower(before(begin)) != "whose") {
    TokenId t = before(begin);
    if (t > sentence_.begin && words_.document().form(before(t)) == ",") t = before(t);
    if (t > sentence_.begin)
      if (const auto antecedent = mention_at(before(t))) return {acting_[*antecedent]};
    return {};
  }
  const bool verb_aside = aside_[verb.value - sentence_.begin.value];
  for (std::size_t i = acting_.size(); i-- > 0;) {
    const TokenSpan tokens = mentions_[acting_[i].value].tokens;
    if (tokens.end.value > verb.value) continue;
    if (tokens.begin < begin) {
      // The clause may have begun in an aside that is over: "Putin, who visited Baku, met Aliyev".
      if (!verb_aside && aside_[begin.value - sentence_.begin.value]) {
        begin = begin_of(begin == sentence_.begin ? begin : before(begin));
        if (tokens.begin < begin) break;
      } else {
        break;
      }
    }
    if (!verb_aside && aside_[tokens.begin.value - sentence_.begin.value]) continue;
    if (hangs_on_preposition(i)) continue;
    return group_around(i);
  }
  return {};
}

Party Clause::object_after(TokenId word) const {
  const TokenId end = end_of(word);
  for (TokenId t = word + 1; t < end && t.value <= word.value + max_gap; ++t) {
    if (const auto mention = mention_at(t)) return group_around(*mention);
    if (words_.is(WordClass::preposition, t) || words_.is(WordClass::speech, t) || words_.is(WordClass::be, t) ||
        words_.lower(t) == "and" || words_.document().form(t) == ",")
      return {};
  }
  return {};
}

Party Clause::after_preposition(TokenId word, std::string_view preposition) const {
  const TokenId end = end_of(word);
  for (TokenId t = word + 1; t < end && t.value <= word.value + max_oblique; ++t) {
    if (words_.is(WordClass::speech, t)) return {};
    if (words_.lower(t) != preposition) continue;
    TokenId next = t + 1;
    for (std::uint32_t skipped = 0; next < end && skipped < 5; ++skipped, ++next) {
      if (const auto mention = mention_at(next)) return group_around(*mention);
      if (words_.is(WordClass::preposition, next) || words_.document().form(next) == ",") break;
    }
  }
  return {};
}

Party Clause::owner_of(TokenId noun) const {
  for (TokenId t = noun; t > sentence_.begin && t.value + 4 > noun.value; t = before(t)) {
    const auto form = words_.lower(before(t));
    if (form != "'s" && form != "'") {
      if (words_.is(WordClass::preposition, before(t)) || words_.is(WordClass::determiner, before(t))) return {};
      continue;
    }
    if (before(t) == sentence_.begin) return {};
    if (const auto mention = mention_at(before(before(t)))) return group_around(*mention);
    return {};
  }
  return {};
}

Party Clause::modifier_of(TokenId noun) const {
  // Adjectives don't act elsewhere, so they are looked for among all mentions: "the Russian-Ukrainian talks".
  Party party;
  TokenId at = noun;
  for (std::size_t m = mentions_.size(); m-- > 0;) {
    const Mention& mention = mentions_[m];
    if (mention.tokens.end.value > at.value || mention.type == ActorType::person) continue;
    if (mention.tokens.begin < sentence_.begin) break;
    bool between = true;
    for (TokenId t = mention.tokens.end; t < at; ++t) {
      const auto form = words_.document().form(t);
      between =
          between && (form == "-" || form == "–" || words_.lower(t) == "and" ||
                      (at == noun && (words_.is(WordClass::rank, t) || words_.is(WordClass::negator, t) ||
                                      (!words_.is(WordClass::preposition, t) && !words_.is(WordClass::function, t) &&
                                       form != "," && at.value - t.value <= 2))));
    }
    if (!between) break;
    party.insert(party.begin(), make_id<MentionId>(m));
    at = mention.tokens.begin;
  }
  return party;
}

Party Clause::after_that(TokenId word) const {
  for (TokenId t = word + 1; t < sentence_.end && t.value <= word.value + 3; ++t)
    if (words_.lower(t) == "that") return object_after(t);
  return {};
}

}  // namespace newsgraph::extraction
