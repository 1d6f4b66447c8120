#include "newsgraph/extraction/time_calendar.h"

#include <algorithm>

namespace newsgraph::extraction {
namespace {

namespace chrono = std::chrono;
using std::chrono::days;

constexpr int first_year = 1, last_year = 9999;
constexpr int most = 9999;  // units to count; keeps every step inside what chrono::year holds

bool in_range(int year) {
  return year >= first_year && year <= last_year;
}

/// Months since the year 0.
int month_number(Day day) {
  return year_of(day) * 12 + static_cast<int>(month_of(day)) - 1;
}

std::optional<chrono::year_month> month_at(int number) {
  if (number < 0 || !in_range(number / 12)) return std::nullopt;
  return chrono::year{number / 12} / chrono::month{static_cast<unsigned>(number % 12) + 1};
}

std::optional<Date> months(int first, int last) {
  const auto begin = month_at(first), end = month_at(last);
  if (!begin || !end) return std::nullopt;
  if (first == last) return Date::month(*begin);
  return Date::interval(Day{*begin / chrono::day{1}}, Day{*end / chrono::last});
}

std::optional<Date> days_between(Day first, Day last) {
  if (!in_range(year_of(first)) || !in_range(year_of(last))) return std::nullopt;
  return Date::interval(first, last);
}

Day monday_of(Day day) {
  return day - days{weekday_of(day) - 1};
}

/// Whole days in so many units of at most a fortnight.
int days_of(TimeUnit unit, int count) {
  switch (unit) {
    case TimeUnit::second:
      return count / (24 * 60 * 60);
    case TimeUnit::minute:
      return count / (24 * 60);
    case TimeUnit::hour:
      return count / 24;
    case TimeUnit::day:
      return count;
    case TimeUnit::fortnight:
      return count * 14;
    default:
      return count * 7;
  }
}

/// Months in a unit; 0 for those that are counted in days.
int months_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::month:
      return 1;
    case TimeUnit::quarter:
      return 3;
    case TimeUnit::year:
      return 12;
    case TimeUnit::decade:
      return 120;
    case TimeUnit::century:
      return 1200;
    default:
      return 0;
  }
}

/// The part of a span of `count` equal steps: which step it begins with, and the one behind its last.
struct Steps {
  int from = 0, to = 0;
};

Steps third(int count, TimePart part) {
  const int one = count == 10 ? 4 : count / 3, two = count == 10 ? 7 : count * 2 / 3;
  if (part == TimePart::early) return {0, one};
  return part == TimePart::middle ? Steps{one, two} : Steps{two, count};
}

Date part_of_month(const Date& month, TimePart part) {
  const Day first = month.first_day();
  if (part == TimePart::early) return Date::interval(first, first + days{9});
  if (part == TimePart::middle) return Date::interval(first + days{10}, first + days{19});
  return Date::interval(first + days{20}, month.last_day());
}

}  // namespace

std::optional<Date> unit_around(Day day, TimeUnit unit) {
  return shifted(day, unit, 0);
}

std::optional<Date> shifted(Day day, TimeUnit unit, int count) {
  if (count < -most || count > most) return std::nullopt;
  const Day monday = monday_of(day) + days{7 * count};
  switch (unit) {
    case TimeUnit::week:
      return days_between(monday, monday + days{6});
    case TimeUnit::weekend:
      return days_between(monday + days{5}, monday + days{6});
    case TimeUnit::fortnight:
      return shifted(day, TimeUnit::week, 2 * count);
    case TimeUnit::month:
      return months(month_number(day) + count, month_number(day) + count);
    case TimeUnit::quarter: {
      const int first = month_number(day) / 3 * 3 + 3 * count;
      return months(first, first + 2);
    }
    case TimeUnit::year:
      return years(year_of(day) + count, year_of(day) + count);
    case TimeUnit::decade: {
      // A decade ago is a year; "the last decade" is read elsewhere.
      if (count != 0) return years(year_of(day) + 10 * count, year_of(day) + 10 * count);
      const int first = year_of(day) / 10 * 10;
      return years(std::max(first, first_year), first + 9);
    }
    case TimeUnit::century: {
      const int first = (year_of(day) - 1) / 100 * 100 + 1 + 100 * count;
      return years(first, first + 99);
    }
    default: {
      const Day there = day + days{days_of(unit, count)};
      return days_between(there, there);
    }
  }
}

std::optional<Day> moved(Day day, TimeUnit unit, int count) {
  if (count < -most || count > most) return std::nullopt;
  const int step = months_of(unit);
  if (step == 0) {
    const Day there = day + days{days_of(unit, count)};
    return in_range(year_of(there)) ? std::optional(there) : std::nullopt;
  }
  const auto month = month_at(month_number(day) + step * count);
  if (!month) return std::nullopt;
  const Day last{*month / chrono::last};
  const chrono::day wanted = chrono::year_month_day{day}.day();
  return std::min(last, Day{*month / chrono::day{1}} + days{static_cast<unsigned>(wanted) - 1});
}

Date part_of(const Date& date, TimePart part) {
  const int length = days_in(date);
  if (part == TimePart::whole || length < 7) return date;
  if (date.precision() == Date::Precision::month) return part_of_month(date, part);
  if (length == 7) {
    const Steps steps = third(7, part);
    return Date::interval(date.first_day() + days{steps.from}, date.first_day() + days{steps.to - 1});
  }
  const int first = month_number(date.first_day()), count = month_number(date.last_day()) - first + 1;
  if (count < 3) return date;
  if (count % 12 == 0 && count > 12) {
    const int year = year_of(date.first_day());
    const Steps steps = third(count / 12, part);
    return years(year + steps.from, year + steps.to - 1).value_or(date);
  }
  const Steps steps = third(count, part);
  return months(first + steps.from, first + steps.to - 1).value_or(date);
}

Date edge_of(const Date& date, TimePart part) {
  if (part == TimePart::middle || date.precision() != Date::Precision::year) return part_of(date, part);
  const int first = month_number(date.first_day()) + (part == TimePart::late ? 11 : 0);
  return months(first, first).value_or(date);
}

std::optional<Date> season(int year, unsigned season) {
  const int first = year * 12 + static_cast<int>(season) * 3 - 1;
  return months(first, first + 2);
}

std::optional<Date> quarter(int year, unsigned quarter) {
  const int first = year * 12 + static_cast<int>(quarter) * 3 - 3;
  return months(first, first + 2);
}

std::optional<Date> half(int year, unsigned half) {
  const int first = year * 12 + static_cast<int>(half) * 6 - 6;
  return months(first, first + 5);
}

std::optional<Date> years(int first, int last) {
  if (!in_range(first) || !in_range(last) || first > last) return std::nullopt;
  if (first == last) return Date::year(chrono::year{first});
  return Date::interval(Day{chrono::year{first} / 1 / 1}, Day{chrono::year{last} / 12 / 31});
}

std::optional<Date> day_of(int year, unsigned month, unsigned day) {
  const chrono::year_month_day date{chrono::year{year}, chrono::month{month}, chrono::day{day}};
  if (!in_range(year) || !date.ok()) return std::nullopt;
  return Date::day(Day{date});
}

}  // namespace newsgraph::extraction
