// A sentence as the rules of time read it: what a token counts, what stands before and behind it. Private to time*.cpp.
//
//   const TimeCursor at(words, sentence.tokens);
//   if (at.weekday(t)) …                        // 1 to 7; nothing for "the Sunday Times"
//   if (at.before(TimeClass::since, t) > 0) …   // "since", "as of"
//
// Tokens outside the range are empty words, so that rules may look around without asking. A view; const, thread-safe.
#pragma once

#include <optional>
#include <string_view>

#include "newsgraph/extraction/words.h"
#include "newsgraph/knowledge/time_words.h"

namespace newsgraph::extraction {

class TimeCursor {
 public:
  TimeCursor(const Words& words, TokenSpan range) : words_(words), time_(words.lexicon().time()), range_(range) {}

  [[nodiscard]] TokenSpan range() const { return range_; }
  /// The token so many before; outside the range where there is none.
  [[nodiscard]] static TokenId back(TokenId t, std::uint32_t n = 1) { return {t.value - n}; }
  [[nodiscard]] bool inside(TokenId t) const { return range_.contains(t); }
  /// In lower case; empty outside.
  [[nodiscard]] std::string_view word(TokenId t) const { return inside(t) ? words_.lower(t) : std::string_view{}; }
  [[nodiscard]] bool capital(TokenId t) const { return inside(t) && words_.capital(t); }
  [[nodiscard]] bool name_capital(TokenId t) const { return inside(t) && words_.name_capital(t); }
  [[nodiscard]] bool is(WordClass c, TokenId t) const { return inside(t) && words_.is(c, t); }
  [[nodiscard]] std::optional<int> value(TimeClass c, TokenId t) const { return time_.value(c, word(t)); }
  [[nodiscard]] bool is(TimeClass c, TokenId t) const { return value(c, t).has_value(); }
  [[nodiscard]] std::optional<TimeUnit> unit(TokenId t) const;

  /// The cheap first look: whether an expression may begin here.
  [[nodiscard]] bool opens(TokenId t) const;
  /// Tokens of the longest entry of the class that begins at `t`, or that ends right before it; 0 where none does.
  [[nodiscard]] std::uint32_t match(TimeClass c, TokenId t) const;
  [[nodiscard]] std::uint32_t before(TimeClass c, TokenId t) const;
  /// The named day that begins here, and its tokens.
  struct NamedDay {
    const TimeWords::Named* day = nullptr;
    std::uint32_t size = 0;
  };
  [[nodiscard]] NamedDay named(TokenId t) const;

  /// A whole number of at most four digits.
  [[nodiscard]] std::optional<unsigned> number(TokenId t) const;
  /// "4", "4th": 1 to 31.
  [[nodiscard]] std::optional<unsigned> day_number(TokenId t) const;
  /// "4th" alone.
  [[nodiscard]] std::optional<unsigned> day_ordinal(TokenId t) const;
  /// 1000 to 2199.
  [[nodiscard]] std::optional<int> year(TokenId t) const;
  /// 1 to 12; nothing for the verb, the person or the modal. `month_alone` asks for a context that says so.
  [[nodiscard]] std::optional<unsigned> month(TokenId t) const;
  [[nodiscard]] std::optional<unsigned> month_alone(TokenId t) const;
  /// 1 to 7.
  [[nodiscard]] std::optional<unsigned> weekday(TokenId t) const;

  /// Whether a number that could be a year is one by what stands around it.
  [[nodiscard]] bool year_supported(TokenId t) const;
  /// Whether a common noun stands here, as far as one can tell.
  [[nodiscard]] bool noun(TokenId t) const;
  [[nodiscard]] bool possessive(TokenId t) const { return word(t) == "'s" || word(t) == "'"; }
  [[nodiscard]] bool dash(TokenId t) const { return word(t) == "-" || word(t) == "–"; }
  /// Whether a clause or phrase ends before this token.
  [[nodiscard]] bool ends(TokenId t) const;
  /// The token itself, or the first of the "about", "at least" and articles before it.
  [[nodiscard]] TokenId behind_about(TokenId t) const;
  /// Whether the words around speak of what is to come.
  [[nodiscard]] bool tells_future(TokenId around) const;
  [[nodiscard]] const Document& document() const { return words_.document(); }

 private:
  [[nodiscard]] bool same(const TimeWords::Phrase& phrase, TokenId t) const;
  [[nodiscard]] bool tagged_as_name(TokenId t) const;
  [[nodiscard]] bool person_elsewhere(std::string_view surname) const;
  [[nodiscard]] bool beside_number(TokenId t) const;

  const Words& words_;
  const TimeWords& time_;
  TokenSpan range_;
};

/// A whole number of at most four digits, or nothing.
[[nodiscard]] std::optional<unsigned> small_number(std::string_view digits);

}  // namespace newsgraph::extraction
