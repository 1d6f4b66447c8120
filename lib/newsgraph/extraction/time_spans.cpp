// Calendar dates alone and in pairs: "March 4-6", "3, 4 and 5 May", "Monday to Wednesday", "1990-95".
#include "newsgraph/extraction/time_found.h"

namespace newsgraph::extraction {
namespace {

using std::chrono::days;

/// What joins the ends of a span. "and" joins them after "between", and days that follow each other.
enum class Link { none, to, and_ };
struct FoundLink {
  Link link = Link::none;
  TokenId end;
};

FoundLink read_link(const TimeCursor& at, TokenId t) {
  FoundLink found{Link::none, t};
  if (const std::uint32_t size = at.match(TimeClass::to, t)) {
    found = {Link::to, t + size};
  } else if (at.word(t) == "and" || at.word(t) == "&") {
    found = {Link::and_, t + 1};
  }
  if (found.link != Link::none && at.word(found.end) == "the") found.end = found.end + 1;
  return found;
}

bool behind_between(const TimeCursor& at, TokenId t) {
  const TokenId prior = TimeCursor::back(t);
  return at.word(prior) == "between" || (at.word(prior) == "the" && at.word(TimeCursor::back(prior)) == "between");
}

/// What one end leaves unsaid the other says: "3 to 5 May", "from May to July 2024".
void complete(TimeFields& first, TimeFields& last) {
  if (first.weekday != 0 && first.month == 0 && first.day == 0) return;
  if (first.month == 0 && first.day != 0) first.month = last.month;
  if (last.month == 0 && last.day != 0) last.month = first.month;
  const auto place = [](const TimeFields& f) { return f.month * 100 + f.day + f.season * 300 + f.quarter; };
  const bool over_new_year = place(last) < place(first);
  if (!first.has_year() && last.has_year()) {
    first.year_shift = last.year_shift;
    first.year = last.year;
    if (over_new_year && first.year != 0) --first.year;
    if (over_new_year && first.year_shift) --*first.year_shift;
  } else if (first.has_year() && !last.has_year()) {
    last.year_shift = first.year_shift;
    last.year = first.year;
    if (over_new_year && last.year != 0) ++last.year;
    if (over_new_year && last.year_shift) ++*last.year_shift;
  }
}

std::optional<Date> joined(const Date& first, const std::optional<Date>& last) {
  if (!last || last->last_day() < first.first_day()) return std::nullopt;
  return Date::interval(first.first_day(), last->last_day());
}

bool told_exactly(const TimeFields& f) {
  return f.has_year() || f.shift.has_value() || f.week_shift.has_value();
}

std::optional<TimeReading> span_of(TimeFields first, TimeFields last, std::optional<Day> article) {
  if (first.grain() != last.grain()) return std::nullopt;
  complete(first, last);
  auto begin = reading(first, article);
  if (!begin) return std::nullopt;
  // "Monday to Wednesday" told on a Monday of what is past: the week before.
  const bool weekdays = first.grain() == TimeFields::Grain::day && first.month == 0 && !told_exactly(first);
  if (weekdays && article && begin->past == Date::day(*article)) begin->past = Date::day(*article - days{7});
  const auto end = [&](const Date& from, const auto side) -> std::optional<Date> {
    const auto found = reading(last, told_exactly(last) ? article : std::optional(from.first_day()));
    return found ? std::optional((*found).*side) : std::nullopt;
  };
  const auto past = joined(begin->past, end(begin->past, &TimeReading::future));
  const auto future = joined(begin->future, end(begin->future, &TimeReading::future));
  return past && future ? std::optional(TimeReading{*past, *future}) : std::nullopt;
}

bool adjacent(const TimeReading& first, const TimeReading& last) {
  const auto gap = [](const Date& a, const Date& b) { return b.first_day() - a.last_day(); };
  return gap(first.past, last.past) == days{1} || gap(first.future, last.future) == days{1} ||
         gap(first.past, last.future) == days{1};
}

/// The day behind "March 4 -", with the year that may follow.
std::optional<FoundFields> read_second_day(const TimeCursor& at, TokenId t) {
  const auto day = at.day_number(t);
  if (!day || at.month(t + 1) || (at.noun(t + 1) && !at.dash(TimeCursor::back(t)))) return std::nullopt;
  FoundFields found{{}, t + 1};
  found.fields.day = *day;
  return with_year(at, found);
}

/// "95" of "1990-95".
std::optional<FoundFields> read_second_year(const TimeCursor& at, TokenId t, int first) {
  const auto n = at.number(t);
  if (!n || at.word(t).size() != 2 || !at.dash(TimeCursor::back(t))) return std::nullopt;
  FoundFields found{{}, t + 1};
  found.fields.year = first / 100 * 100 + static_cast<int>(*n);
  return found.fields.year > first ? std::optional(found) : std::nullopt;
}

std::optional<FoundFields> read_last(const TimeCursor& at, TokenId t, const TimeFields& first) {
  if (first.grain() == TimeFields::Grain::year)
    if (const auto year = read_second_year(at, t, first.year)) return year;
  if (const auto fields = read_fields(at, t, TimeSupport::given)) return fields;
  const bool day_of_month = first.day != 0 && first.month != 0 && !first.has_year();
  return day_of_month ? read_second_day(at, t) : std::nullopt;
}

/// The span that `first` begins, if it begins one.
MaybeTime read_span(const TimeScope& scope, TokenId begin, const FoundFields& first) {
  const TimeCursor& at = scope.at;
  FoundLink link = read_link(at, first.end);
  std::optional<FoundFields> last;
  // "March 4, 5 and 6"
  if (at.word(first.end) == "," && first.fields.day != 0 && at.day_number(first.end + 1) &&
      at.word(first.end + 2) == "and" && at.day_number(first.end + 3)) {
    link = {Link::to, first.end + 3};
  }
  if (link.link == Link::none) return std::nullopt;
  last = read_last(at, link.end, first.fields);
  if (!last) return std::nullopt;
  const auto whole = span_of(first.fields, last->fields, scope.article);
  if (!whole) return std::nullopt;
  if (link.link == Link::and_ && !behind_between(at, begin)) {
    TimeFields a = first.fields, b = last->fields;
    complete(a, b);
    const auto one = reading(a, scope.article), two = reading(b, scope.article);
    if (!one || !two || !adjacent(*one, *two)) return std::nullopt;
  }
  return FoundTime::dated(begin, last->end, whole);
}

/// "3 to 5 May", "4, 5 and 6 May": days before the month of the last. Two that don't follow each other are two
/// expressions; the first ends behind its day.
MaybeTime read_days_before_month(const TimeScope& scope, TokenId t) {
  const TimeCursor& at = scope.at;
  const auto day = at.day_number(t);
  if (!day) return std::nullopt;
  FoundFields first{{}, t + 1};
  first.fields.day = *day;
  TokenId next = first.end;
  for (int i = 0; i < 8 && at.word(next) == "," && at.day_number(next + 1); ++i) next = next + 2;
  const FoundLink link = read_link(at, next);
  if (link.link == Link::none || !at.day_number(link.end)) return std::nullopt;
  const auto last = read_fields(at, link.end, TimeSupport::given);
  if (!last || last->fields.day == 0 || last->fields.month == 0) return std::nullopt;
  if (link.link == Link::to || behind_between(at, t) || next != first.end || last->fields.day == *day + 1)
    return FoundTime::dated(t, last->end, span_of(first.fields, last->fields, scope.article));
  TimeFields second = last->fields;
  complete(first.fields, second);
  return FoundTime::dated(t, first.end, reading(first.fields, scope.article));
}

/// "2015/16".
MaybeTime read_stroke_years(const TimeScope& scope, TokenId t) {
  const std::string_view word = scope.at.word(t);
  if (word.size() != 7 || word[4] != '/') return std::nullopt;
  const auto first = small_number(word.substr(0, 4)), last = small_number(word.substr(5));
  if (!first || !last || *first < 1900 || *first >= 2200 || *first % 100 + 1 != *last) return std::nullopt;
  const auto both = years(static_cast<int>(*first), static_cast<int>(*first) + 1);
  return FoundTime::dated(t, t + 1, both ? std::optional(TimeReading::exact(*both)) : std::nullopt);
}

/// Whether a year here is one end of a span of years: "1990-95", "1990 to 1995" behind "from" or "between".
bool begins_years(const TimeCursor& at, TokenId t) {
  const auto year = at.year(t);
  if (!year || *year < 1500 || at.is(TimeClass::numbered, TimeCursor::back(t))) return false;
  if (at.dash(t + 1) && at.document().span(t).end == at.document().span(t + 1).begin)
    return at.year(t + 2) || read_second_year(at, t + 2, *year);
  const std::string_view prior = at.word(TimeCursor::back(t));
  return (prior == "from" || prior == "between") && at.year(t + 2) && read_link(at, t + 1).link != Link::none;
}

}  // namespace

MaybeTime read_dates(const TimeScope& scope, TokenId t) {
  const TimeCursor& at = scope.at;
  if (MaybeTime found = read_stroke_years(scope, t)) return found;
  if (MaybeTime found = read_days_before_month(scope, t)) return found;
  const auto first = read_fields(at, t, begins_years(at, t) ? TimeSupport::given : TimeSupport::needed);
  if (!first) return std::nullopt;
  if (MaybeTime found = read_span(scope, t, *first)) return found;
  return FoundTime::dated(t, first->end, reading(first->fields, scope.article));
}

}  // namespace newsgraph::extraction
