#include "newsgraph/base/date.h"

#include <charconv>
#include <cstdio>

namespace newsgraph {
namespace {

namespace chrono = std::chrono;

std::optional<unsigned> number(std::string_view digits) {
  unsigned value = 0;
  const char* end = digits.data() + digits.size();
  const auto [at, error] = std::from_chars(digits.data(), end, value);
  if (error != std::errc{} || at != end) return std::nullopt;
  return value;
}

std::optional<Date> parse_simple(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  const auto y = number(text.substr(0, 4));
  if (!y || *y == 0) return std::nullopt;
  const chrono::year year{static_cast<int>(*y)};
  if (text.size() == 4) return Date::year(year);
  const auto m = number(text.substr(5, 2));
  if (text[4] != '-' || !m || !chrono::month{*m}.ok()) return std::nullopt;
  if (text.size() == 7) return Date::month(year / chrono::month{*m});
  const auto d = number(text.substr(8, 2));
  if (text[7] != '-' || !d) return std::nullopt;
  const chrono::year_month_day date{year, chrono::month{*m}, chrono::day{*d}};
  if (!date.ok()) return std::nullopt;
  return Date::day(chrono::sys_days{date});
}

}  // namespace

Date Date::day(Day day) { return {day, day, Precision::day}; }

Date Date::month(chrono::year_month month) {
  return {Day{month / chrono::day{1}}, Day{month / chrono::last}, Precision::month};
}

Date Date::year(chrono::year year) {
  return {Day{year / chrono::January / 1}, Day{year / chrono::December / 31}, Precision::year};
}

Date Date::interval(Day first, Day last) {
  return {first, last, first == last ? Precision::day : Precision::interval};
}

std::string Date::iso() const {
  const std::string first = newsgraph::iso(first_);
  switch (precision_) {
    case Precision::day: return first;
    case Precision::month: return first.substr(0, 7);
    case Precision::year: return first.substr(0, 4);
    case Precision::interval: return first + "/" + newsgraph::iso(last_);
  }
  return first;
}

std::string iso(Day day) {
  const chrono::year_month_day date{day};
  char text[32];
  const int size = std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                                 static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return {text, static_cast<std::size_t>(size)};
}

std::optional<Date> parse_date(std::string_view text) {
  if (const auto slash = text.find('/'); slash != std::string_view::npos) {
    const auto first = parse_simple(text.substr(0, slash));
    const auto last = parse_simple(text.substr(slash + 1));
    if (!first || !last || last->last_day() < first->first_day()) return std::nullopt;
    return Date::interval(first->first_day(), last->last_day());
  }
  if (text.size() > 10 && (text[10] == 'T' || text[10] == ' ')) text = text.substr(0, 10);
  return parse_simple(text);
}

}  // namespace newsgraph
