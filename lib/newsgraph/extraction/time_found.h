// What the rules of time find in a sentence, before it becomes a mention. Private to time*.cpp.
#pragma once

#include <optional>

#include "newsgraph/extraction/time.h"
#include "newsgraph/extraction/time_cursor.h"
#include "newsgraph/extraction/time_fields.h"

namespace newsgraph::extraction {

/// What expressions are resolved against.
struct TimeScope {
  const TimeCursor& at;
  std::optional<Day> article;
  const TimeMention* previous = nullptr;  ///< the last mention with a date
  bool same_sentence = false;             ///< whether `previous` stands in this one
};

struct FoundTime {
  TokenId begin, end;
  std::optional<TimeReading>
      reading;  ///< nothing for what is understood but can't be resolved, or is to be passed over
  TimeKind kind = TimeKind::when;
  TimeLength length;

  [[nodiscard]] static FoundTime dated(TokenId begin, TokenId end, std::optional<TimeReading> reading) {
    return {begin, end, reading, TimeKind::when, {}};
  }
  [[nodiscard]] static FoundTime nothing(TokenId begin, TokenId end) { return dated(begin, end, std::nullopt); }
};
using MaybeTime = std::optional<FoundTime>;

/// A calendar date or a span of two: "4 March", "March 4-6", "from Monday to Wednesday", "1990-95". time_spans.cpp
[[nodiscard]] MaybeTime read_dates(const TimeScope&, TokenId);
/// "the 1990s", "the 19th century", "Christmas", "the September 11 attacks". time_names.cpp
[[nodiscard]] MaybeTime read_era(const TimeScope&, TokenId);
[[nodiscard]] MaybeTime read_named_day(const TimeScope&, TokenId);
/// "today", "last week", "the weekend", "overnight", "earlier this month", "that day". time_relative.cpp
[[nodiscard]] MaybeTime read_relative(const TimeScope&, TokenId);
/// "two weeks ago", "three days later", "in the past 24 hours", "for two years". time_counted.cpp
[[nodiscard]] MaybeTime read_counted(const TimeScope&, TokenId);
/// "every Monday", "annually", "twice a week". time_counted.cpp
[[nodiscard]] MaybeTime read_set(const TimeScope&, TokenId);

/// So many units before or after a time told before, where that one is precise enough.
[[nodiscard]] std::optional<TimeReading> counted_from(const TimeMention& from, TimeUnit unit, int count);

}  // namespace newsgraph::extraction
