// Arithmetic of calendar units: the week around a day, three months earlier, the third quarter, early May.
//
//   unit_around(*parse_date("2025-03-04"), TimeUnit::week)      // 2025-03-03/2025-03-09
//   shifted(day, TimeUnit::month, -1)                           // 2025-02
//   part_of(Date::month(2025y / June), TimePart::late)          // 2025-06-21/2025-06-30
//
// Weeks begin on Monday (ISO 8601), seasons are the meteorological ones of the northern half of the earth. Pure
// functions; nothing where the result would leave the years 1 to 9999.
#pragma once

#include <optional>

#include "newsgraph/base/date.h"
#include "newsgraph/knowledge/time_words.h"

namespace newsgraph::extraction {

/// What an expression means said of the past and of the future: "on Monday", "in May".
struct TimeReading {
  Date past, future;

  [[nodiscard]] static TimeReading exact(Date date) { return {date, date}; }
};

/// A day, a month or a year where the unit is one, an interval otherwise. Units below the day give the day.
[[nodiscard]] std::optional<Date> unit_around(Day, TimeUnit);
/// The unit so many units away from the one around the day.
[[nodiscard]] std::optional<Date> shifted(Day, TimeUnit, int count);
/// The day itself moved, not its unit: a month after 31 January is 28 February.
[[nodiscard]] std::optional<Day> moved(Day, TimeUnit, int count);

/// The third of a month (1–10, 11–20, 21–), of a year (four months each), of a decade (0–3, 4–6, 7–9), of a season, or
/// of a week (Monday and Tuesday, Wednesday and Thursday, the rest). Anything shorter is left as it is.
[[nodiscard]] Date part_of(const Date&, TimePart);
/// The first or the last tenth or so: "the end of the year" is December, "the start of May" its first ten days.
[[nodiscard]] Date edge_of(const Date&, TimePart);

[[nodiscard]] std::optional<Date> season(int year, unsigned season);    ///< 1 is spring; winter ends in the next year
[[nodiscard]] std::optional<Date> quarter(int year, unsigned quarter);  ///< 1 to 4
[[nodiscard]] std::optional<Date> half(int year, unsigned half);        ///< 1 or 2
[[nodiscard]] std::optional<Date> years(int first, int last);           ///< a year where they are equal
[[nodiscard]] std::optional<Date> day_of(int year, unsigned month, unsigned day);

[[nodiscard]] inline int year_of(Day day) {
  return static_cast<int>(std::chrono::year_month_day{day}.year());
}
[[nodiscard]] inline unsigned month_of(Day day) {
  return static_cast<unsigned>(std::chrono::year_month_day{day}.month());
}
/// 1 is Monday.
[[nodiscard]] inline unsigned weekday_of(Day day) {
  return std::chrono::weekday{day}.iso_encoding();
}
[[nodiscard]] inline int days_in(const Date& date) {
  return static_cast<int>((date.last_day() - date.first_day()).count()) + 1;
}

}  // namespace newsgraph::extraction
