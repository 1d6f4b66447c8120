#include "newsgraph/extraction/time_fields.h"

#include <algorithm>

namespace newsgraph::extraction {
namespace {

using std::chrono::days;
using Grain = TimeFields::Grain;

std::optional<Date> whole_in_year(const TimeFields& f, int year) {
  if (f.season != 0) return season(year, f.season);
  if (f.quarter != 0) return quarter(year, f.quarter);
  if (f.half != 0) return half(year, f.half);
  if (f.month == 0) return years(year, year);
  if (f.day != 0) return day_of(year, f.month, f.day);
  const auto first = day_of(year, f.month, 1);
  const auto month = first ? unit_around(first->first_day(), TimeUnit::month) : std::nullopt;
  if (!month || f.week == 0) return month;
  if (f.week == TimeFields::last_week) return Date::interval(month->last_day() - days{6}, month->last_day());
  const Day begin = month->first_day() + days{7 * (f.week - 1)};
  return Date::interval(begin, std::min(begin + days{6}, month->last_day()));
}

std::optional<Date> in_year(const TimeFields& f, int year) {
  const auto whole = whole_in_year(f, year);
  if (!whole) return whole;
  return f.edge ? edge_of(*whole, f.part) : part_of(*whole, f.part);
}

bool weekday_fits(const TimeFields& f, const Date& date) {
  return f.weekday == 0 || weekday_of(date.first_day()) == f.weekday;
}

/// The candidates of the years around the article, as what is past and what is to come. Nine years reach over a
/// 29 February that a century leaves out.
std::optional<TimeReading> around(const TimeFields& f, Day article) {
  constexpr int reach = 9;
  const int year = year_of(article);
  std::optional<Date> past, future;
  for (int y = year + 1; y >= year - reach && !past; --y)
    if (const auto date = in_year(f, y); date && date->first_day() <= article) past = date;
  for (int y = year - 1; y <= year + reach && !future; ++y)
    if (const auto date = in_year(f, y); date && date->last_day() >= article) future = date;
  if (!past || !future) return std::nullopt;
  // "Friday, March 14": only one of the years may have it so.
  if (weekday_fits(f, *past) != weekday_fits(f, *future))
    return TimeReading::exact(weekday_fits(f, *past) ? *past : *future);
  return TimeReading{*past, *future};
}

std::optional<TimeReading> of_shift(const TimeFields& f, Day article, int shift) {
  constexpr int reach = 9;
  const int year = year_of(article);
  std::optional<Date> found;
  if (shift < 0)
    for (int y = year; y >= year - reach && !found; --y)
      if (const auto date = in_year(f, y); date && date->last_day() < article) found = date;
  if (shift > 0)
    for (int y = year - 1; y <= year + reach && !found; ++y)
      if (const auto date = in_year(f, y); date && date->first_day() > article) found = date;
  if (shift == 0) {
    found = in_year(f, year);
    if (const auto running = in_year(f, year - 1); running && running->last_day() >= article) found = running;
  }
  return found ? std::optional(TimeReading::exact(*found)) : std::nullopt;
}

TimeReading of_weekday(const TimeFields& f, Day article) {
  const int today = static_cast<int>(weekday_of(article)), day = static_cast<int>(f.weekday);
  if (f.week_shift) return TimeReading::exact(Date::day(article + days{day - today + 7 * *f.week_shift}));
  const int back = (today - day + 7) % 7, ahead = (day - today + 7) % 7;
  const Date last = Date::day(article - days{back == 0 ? 7 : back});
  const Date next = Date::day(article + days{ahead == 0 ? 7 : ahead});
  if (f.shift && *f.shift < 0) return TimeReading::exact(last);
  if (f.shift && *f.shift > 0) return TimeReading::exact(next);
  return {back == 0 ? Date::day(article) : last, ahead == 0 ? Date::day(article) : next};
}

/// "on the 15th": of this month or the nearest that has it.
std::optional<TimeReading> of_month_day(unsigned day, Day article) {
  std::optional<Date> past, future;
  for (int i = 0; i < 3; ++i) {
    const auto before = shifted(article, TimeUnit::month, -i), after = shifted(article, TimeUnit::month, i);
    if (!before || !after) return std::nullopt;
    const auto in = [&](const Date& month) {
      return day_of(year_of(month.first_day()), month_of(month.first_day()), day);
    };
    if (const auto date = in(*before); !past && date && date->first_day() <= article) past = date;
    if (const auto date = in(*after); !future && date && date->last_day() >= article) future = date;
  }
  return past && future ? std::optional(TimeReading{*past, *future}) : std::nullopt;
}

}  // namespace

Grain TimeFields::grain() const {
  if (day != 0 || weekday != 0) return Grain::day;
  if (week != 0) return Grain::week;
  if (month != 0) return Grain::month;
  if (quarter != 0) return Grain::quarter;
  if (half != 0) return Grain::half;
  return season != 0 ? Grain::season : Grain::year;
}

std::optional<TimeReading> reading(const TimeFields& f, std::optional<Day> article) {
  const auto exact = [](const std::optional<Date>& date) {
    return date ? std::optional(TimeReading::exact(*date)) : std::nullopt;
  };
  if (f.year != 0) return exact(in_year(f, f.year));
  if (!article) return std::nullopt;
  if (f.year_shift) return exact(in_year(f, year_of(*article) + *f.year_shift));
  if (f.month == 0 && f.weekday != 0) return of_weekday(f, *article);
  if (f.month == 0 && f.day != 0) return of_month_day(f.day, *article);
  if (f.shift) return of_shift(f, *article, *f.shift);
  return around(f, *article);
}

}  // namespace newsgraph::extraction
