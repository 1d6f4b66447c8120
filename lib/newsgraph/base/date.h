// Calendar dates as texts give them: a day, a month, a year, or a span of days.
//
//   Date d = *parse_date("2025-05");
//   d.iso()            // "2025-05"
//   d.first_day()      // 2025-05-01
//
// ISO 8601, proleptic Gregorian calendar. Value type.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

using Day = std::chrono::sys_days;

/// A closed interval of days with the precision it was told in. Invariant: first <= last; for a day, month or year
/// the interval is exactly that unit.
class Date {
 public:
  enum class Precision : unsigned char { day, month, year, interval };

  Date() = default;
  [[nodiscard]] static Date day(Day);
  [[nodiscard]] static Date month(std::chrono::year_month);
  [[nodiscard]] static Date year(std::chrono::year);
  /// From `first` to `last`, both included; a day where they are equal.
  [[nodiscard]] static Date interval(Day first, Day last);

  [[nodiscard]] Day first_day() const { return first_; }
  [[nodiscard]] Day last_day() const { return last_; }
  [[nodiscard]] Precision precision() const { return precision_; }
  /// "2025-05-19", "2025-05", "2025" or "2025-05-19/2025-05-20".
  [[nodiscard]] std::string iso() const;

  auto operator<=>(const Date&) const = default;

 private:
  Date(Day first, Day last, Precision precision) : first_(first), last_(last), precision_(precision) {}

  Day first_{}, last_{};
  Precision precision_ = Precision::day;
};

/// Reads the four ISO forms that Date::iso() writes, and ISO date-times ("2025-05-19T07:30:00+02:00", of which the date
/// as written is kept). Nothing for anything else, or for a day that doesn't exist.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// "2025-05-19".
[[nodiscard]] std::string iso(Day day);

}  // namespace newsgraph
