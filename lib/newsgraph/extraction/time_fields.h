// A calendar date as it is told, in parts: "early May", "Monday, 3 March", "the third quarter of last year".
// Private to time*.cpp.
//
//   const auto told = read_fields(at, t, TimeSupport::needed);
//   if (told) date = reading(told->fields, article_day);   // nothing where it needs an article's day and there is none
//
// Values and pure functions.
#pragma once

#include <optional>

#include "newsgraph/extraction/time_calendar.h"
#include "newsgraph/extraction/time_cursor.h"

namespace newsgraph::extraction {

/// What was told; 0 and whole where it was not.
struct TimeFields {
  int year = 0;
  unsigned month = 0, day = 0, weekday = 0;
  unsigned season = 0, quarter = 0, half = 0;
  unsigned week = 0;  ///< of the month; `last_week` is the last
  TimePart part = TimePart::whole;
  bool edge = false;              ///< the part is one end: "the end of May"
  std::optional<int> shift;       ///< "last", "this", "next" before it
  std::optional<int> year_shift;  ///< "of last year" behind it
  std::optional<int> week_shift;  ///< "of next week" behind it

  static constexpr unsigned last_week = 9;

  /// What a range needs of both its ends.
  enum class Grain { day, week, month, quarter, half, season, year };
  [[nodiscard]] Grain grain() const;
  [[nodiscard]] bool has_year() const { return year != 0 || year_shift.has_value(); }
};

struct FoundFields {
  TimeFields fields;
  TokenId end;
};

/// Whether a bare year, month or season needs words around it that say that it is one.
enum class TimeSupport { needed, given };

[[nodiscard]] std::optional<FoundFields> read_fields(const TimeCursor&, TokenId, TimeSupport);
/// ", 2025", "2025", "of last year" behind a month, a quarter or a season; the same fields where none follows.
[[nodiscard]] FoundFields with_year(const TimeCursor&, FoundFields);

[[nodiscard]] std::optional<TimeReading> reading(const TimeFields&, std::optional<Day> article);

}  // namespace newsgraph::extraction
