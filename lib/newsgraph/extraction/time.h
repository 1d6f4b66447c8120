// When: finds expressions of time in a sentence and resolves them against the article's date.
//
//   const auto times = find_times(words, sentence.tokens, *parse_date("2025-03-04"));
//   // "They met on Monday"  -> 2025-03-03 (past), 2025-03-10 (future)
//   // "since early 2011"    -> 2011-01-01/2011-04-30, kind since
//   // "two weeks ago"       -> 2025-02-17/2025-02-23, historical
//
// Calendar dates, weekdays, months, seasons, quarters, years and decades, spans of them, what counts from the article's
// day ("last week", "in the past 24 hours") or from the time told before ("three days later"), days with a name. Each
// is as precise as its words. Clock times are passed over. An expression that can't be resolved (no article date, no
// time told before) is left out. Tags and names of `document.annotation` are used where there are any. Words:
// data/language/en/time.json. Pure function; thread-safe. Invariant: mentions are in order and don't overlap.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "newsgraph/extraction/time_calendar.h"
#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

/// Only `when` is a date that an event can have.
enum class TimeKind : std::uint8_t {
  when,      ///< a day or an interval in which something happens: "on Monday", "in the past 24 hours"
  since,     ///< from then on: "since 2011", "after Monday"
  until,     ///< up to then: "by Friday", "before 1990"
  duration,  ///< how long: "for three days", "a 30-day truce"; no date
  set,       ///< how often: "every Monday", "annually"; no date
};
[[nodiscard]] std::string_view name(TimeKind);

/// What an expression belongs to: to the clause ("met on Monday"), or to the noun behind it, whose date it tells and
/// not the clause's ("rejected Monday's plan", "left the 2015 deal").
enum class TimeUse : std::uint8_t { clause, noun };

/// How long: three days. A count of 0 isn't told: "for years".
struct TimeLength {
  std::uint32_t count = 0;
  TimeUnit unit = TimeUnit::day;

  [[nodiscard]] std::string iso() const;  ///< ISO 8601: "P3D", "PT24H", "PXY" where the count isn't told
};

struct TimeMention {
  TokenSpan tokens;  ///< without its preposition and article
  Date past;         ///< as the date of something that has happened; only where dated()
  Date future;       ///< as the date of something to come ("on Monday": the next one); only where dated()
  TimeKind kind = TimeKind::when;
  TimeUse use = TimeUse::clause;
  /// Of kind `when`, and its past reading ended more than a week before the article's day: "in 1994", "two weeks ago".
  bool historical = false;
  TimeLength length;  ///< of a duration

  [[nodiscard]] bool dated() const { return kind <= TimeKind::until; }
};

/// The mentions among the tokens of `range`, one sentence. `previous` is the last dated mention of the text before
/// it, which "two days later" counts from: last_dated() of the sentences before.
[[nodiscard]] std::vector<TimeMention> find_times(const Words& words, TokenSpan range, std::optional<Day> article,
                                                  const TimeMention* previous = nullptr);

/// The last mention that has a date; null where none has.
[[nodiscard]] const TimeMention* last_dated(const std::vector<TimeMention>& mentions);

}  // namespace newsgraph::extraction
