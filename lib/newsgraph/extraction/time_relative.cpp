// What counts from the article's day in whole units ("yesterday", "last week", "the weekend"), and what points at the
// time told before ("that day", "the following week").
#include "newsgraph/extraction/time_found.h"

namespace newsgraph::extraction {
namespace {

using std::chrono::days;

TokenId behind_day_part(const TimeCursor& at, TokenId t) {
  return at.is(TimeClass::day_part, t) && !at.name_capital(t) ? t + 1 : t;
}

/// "yesterday", "earlier today", "tomorrow night". Not "USA Today".
MaybeTime read_day_word(const TimeScope& scope, TokenId t) {
  const TimeCursor& at = scope.at;
  const bool led = at.is(TimeClass::part, t) || at.is(TimeClass::comparative, t);
  const TokenId word = led ? t + 1 : t;
  const auto shift = at.value(TimeClass::day_word, word);
  if (!shift) return std::nullopt;
  const TokenId prior = TimeCursor::back(word);
  if (at.capital(word) && at.capital(prior)) return FoundTime::nothing(t, word + 1);
  if (!scope.article) return FoundTime::nothing(t, word + 1);
  const auto date = shifted(*scope.article, TimeUnit::day, *shift);
  return FoundTime::dated(t, behind_day_part(at, word + 1),
                          date ? std::optional(TimeReading::exact(*date)) : std::nullopt);
}

/// "overnight", "overnight into Sunday"; "overnight on Monday" is Monday's.
MaybeTime read_overnight(const TimeScope& scope, TokenId t) {
  const TimeCursor& at = scope.at;
  if (!at.is(TimeClass::overnight, t) || !scope.article) return std::nullopt;
  TokenId next = t + 1;
  const bool into = at.word(next) == "into" || at.word(next) == "to";
  if (into || at.word(next) == "on" || at.word(next) == "from" || at.word(next) == "between") ++next;
  if (const auto day = read_fields(at, next, TimeSupport::needed);
      day && day->fields.grain() == TimeFields::Grain::day) {
    const auto when = reading(day->fields, scope.article);
    if (!into || !when) return std::nullopt;
    const auto night = [](const Date& d) { return Date::interval(d.first_day() - days{1}, d.last_day()); };
    return FoundTime::dated(t, day->end, TimeReading{night(when->past), night(when->future)});
  }
  // "On 3 May they were held overnight": the day is told.
  const bool told = scope.same_sentence && scope.previous->past.precision() == Date::Precision::day;
  if (told) return FoundTime::nothing(t, t + 1);
  const bool ahead = at.tells_future(t);
  const Day today = *scope.article;
  const Date past = Date::interval(today - days{1}, today), future = Date::interval(today, today + days{1});
  return FoundTime::dated(t, t + 1, ahead ? TimeReading{past, future} : TimeReading::exact(past));
}

/// The weekend of what is past and of what is to come.
TimeReading weekend(Day article) {
  const Date now = *unit_around(article, TimeUnit::weekend);
  const Date last = Date::interval(now.first_day() - days{7}, now.last_day() - days{7});
  return {now.first_day() <= article ? now : last, now};
}

std::optional<Date> shifted_unit(Day article, TimeUnit unit, int count) {
  if (unit != TimeUnit::decade) return shifted(article, unit, count);
  const int first = (year_of(article) / 10 + count) * 10;
  return years(first, first + 9);
}

std::optional<TimeReading> unit_reading(const TimeScope& scope, TimeUnit unit, int count, TimePart part, bool edge) {
  if (!scope.article) return std::nullopt;
  if (unit == TimeUnit::weekend && count == 0) return weekend(*scope.article);
  const auto date = shifted_unit(*scope.article, unit, count);
  if (!date) return std::nullopt;
  return TimeReading::exact(edge ? edge_of(*date, part) : part_of(*date, part));
}

/// "early", "late", "earlier", "the end of", before "last week".
struct Lead {
  TimePart part = TimePart::whole;
  bool edge = false, any = false;
  TokenId end;
};
Lead read_lead(const TimeCursor& at, TokenId t) {
  Lead lead{TimePart::whole, false, false, t};
  if (const auto part = at.value(TimeClass::part, t)) {
    lead = {static_cast<TimePart>(*part), false, true, t + 1};
    if (at.word(t + 1) == "in") lead.end = t + 2;
  } else if (const auto edge = at.value(TimeClass::part_of, t); edge && at.word(t + 1) == "of") {
    lead = {static_cast<TimePart>(*edge), true, true, t + 2};
  } else if (at.is(TimeClass::comparative, t)) {
    lead = {TimePart::whole, false, true, t + 1};
    if (at.word(t + 1) == "in") lead.end = t + 2;
  }
  return lead;
}

bool whole_unit(TimeUnit unit) {
  return unit > TimeUnit::day;
}

/// "last week", "earlier this month", "the end of next year", "this morning", "last night".
MaybeTime read_shifted(const TimeScope& scope, TokenId t) {
  const TimeCursor& at = scope.at;
  const Lead lead = read_lead(at, t);
  TokenId next = lead.end;
  const bool the = at.word(next) == "the";
  if (the) ++next;
  auto shift = at.value(TimeClass::shift, next);
  if (shift) {
    ++next;
    if (const auto second = at.value(TimeClass::shift, next)) shift = *second, ++next;
  } else if (the && lead.any) {
    shift = 0;
  } else {
    return std::nullopt;
  }
  const bool led_by_the = the || at.word(TimeCursor::back(t)) == "the";
  if (at.is(TimeClass::day_part, next) && !at.is(TimeClass::plural, next) && !led_by_the && *shift <= 0) {
    const auto day = scope.article ? shifted(*scope.article, TimeUnit::day, *shift) : std::nullopt;
    return FoundTime::dated(t, next + 1, day ? std::optional(TimeReading::exact(*day)) : std::nullopt);
  }
  const auto unit = at.unit(next);
  if (!unit || !whole_unit(*unit) || at.is(TimeClass::plural, next)) return std::nullopt;
  // "the last week" counts seven days back, "last week" is a week of the calendar.
  if (led_by_the && *shift != 0 && !lead.any && *unit != TimeUnit::century) return std::nullopt;
  if (at.word(TimeCursor::back(next)) == "past" && at.word(TimeCursor::back(next, 2)) != "this") return std::nullopt;
  return FoundTime::dated(t, next + 1, unit_reading(scope, *unit, *shift, lead.part, lead.edge));
}

/// "over the weekend"; "by year-end".
MaybeTime read_bare_unit(const TimeScope& scope, TokenId t) {
  const TimeCursor& at = scope.at;
  const auto unit = at.unit(t);
  if (!unit || at.is(TimeClass::plural, t)) return std::nullopt;
  const std::string_view prior = at.word(TimeCursor::back(t));
  if (*unit == TimeUnit::weekend && prior == "the" && at.word(t + 1) != "of")
    return FoundTime::dated(t, t + 1, unit_reading(scope, TimeUnit::weekend, 0, TimePart::whole, false));
  if (*unit == TimeUnit::week && at.word(t + 1) == "of") {
    const auto day = read_fields(at, t + 2, TimeSupport::given);
    const auto when = day && day->fields.day != 0 ? reading(day->fields, scope.article) : std::nullopt;
    if (!when) return std::nullopt;
    const auto week = [](const Date& d) { return unit_around(d.first_day(), TimeUnit::week).value_or(d); };
    return FoundTime::dated(t, day->end, TimeReading{week(when->past), week(when->future)});
  }
  if (*unit == TimeUnit::year && (at.word(t + 1) == "-" || at.possessive(t + 1)) && at.word(t + 2) == "end")
    return FoundTime::dated(t, t + 3, unit_reading(scope, TimeUnit::year, 0, TimePart::late, true));
  return std::nullopt;
}

/// "that day", "the same week", "the following month", "next day".
MaybeTime read_pointer(const TimeScope& scope, TokenId t) {
  const TimeCursor& at = scope.at;
  const auto unit = at.unit(t);
  const bool part = !unit && at.is(TimeClass::day_part, t);
  const auto shift = at.value(TimeClass::same, TimeCursor::back(t));
  if (!shift || (!unit && !part) || at.is(TimeClass::plural, t)) return std::nullopt;
  const TimeUnit step = part ? TimeUnit::day : *unit;
  if (step < TimeUnit::day) return std::nullopt;
  const TokenId begin = TimeCursor::back(t);
  if (scope.previous == nullptr) return FoundTime::nothing(begin, t + 1);
  return FoundTime::dated(begin, t + 1, counted_from(*scope.previous, step, *shift));
}

/// "next day", as "next" may open an expression that is read before it.
MaybeTime read_next_day(const TimeScope& scope, TokenId t) {
  const TimeCursor& at = scope.at;
  if (!at.is(TimeClass::shift, t) || !at.is(TimeClass::same, t)) return std::nullopt;
  const bool day = at.unit(t + 1) == TimeUnit::day || at.is(TimeClass::day_part, t + 1);
  if (!day || at.is(TimeClass::plural, t + 1)) return std::nullopt;
  return read_pointer(scope, t + 1);
}

}  // namespace

MaybeTime read_relative(const TimeScope& scope, TokenId t) {
  if (MaybeTime found = read_day_word(scope, t)) return found;
  if (MaybeTime found = read_overnight(scope, t)) return found;
  if (MaybeTime found = read_shifted(scope, t)) return found;
  if (MaybeTime found = read_next_day(scope, t)) return found;
  if (MaybeTime found = read_bare_unit(scope, t)) return found;
  return read_pointer(scope, t);
}

}  // namespace newsgraph::extraction
