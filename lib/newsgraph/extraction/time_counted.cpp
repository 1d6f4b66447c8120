// Units that are counted: how long ago, how much later, how long.
#include "newsgraph/extraction/time_count.h"
#include "newsgraph/extraction/time_found.h"

namespace newsgraph::extraction {
namespace {

using std::chrono::days;

/// From `far` to `near` units away; the unit itself where they are equal.
std::optional<Date> away(Day from, TimeUnit unit, int near, int far) {
  if (near == far) return shifted(from, unit, near);
  const auto a = shifted(from, unit, near), b = shifted(from, unit, far);
  if (!a || !b) return std::nullopt;
  return Date::interval(std::min(a->first_day(), b->first_day()), std::max(a->last_day(), b->last_day()));
}

std::optional<TimeReading> exact(const std::optional<Date>& date) {
  return date ? std::optional(TimeReading::exact(*date)) : std::nullopt;
}

/// The time from the article's day back or ahead over so many units.
std::optional<TimeReading> stretch(const std::optional<Day>& article, TimeUnit unit, int count) {
  const auto end = article ? moved(*article, unit, count) : std::nullopt;
  if (!end) return std::nullopt;
  return TimeReading::exact(Date::interval(std::min(*article, *end), std::max(*article, *end)));
}

/// What is counted: "two weeks", "10 to 15 days", "a two-month"; a bare plural has no count.
struct Counted {
  TimeCount count;
  TimeUnit unit = TimeUnit::day;
  TokenId begin, end;
  bool hyphen = false;
};

std::optional<Counted> read_units(const TimeCursor& at, TokenId t) {
  Counted out;
  out.begin = t;
  if (const auto unit = at.unit(t); unit && at.is(TimeClass::plural, t)) {
    if (at.before(TimeClass::large, t) > 0) return std::nullopt;  // "thousands of years ago"
    out.unit = *unit;
    out.count = {2, vague_count(*unit), t, false};
    out.end = t + 1;
    return out;
  }
  const auto count = read_count(at, t);
  if (!count) return std::nullopt;
  out.count = *count;
  TokenId next = count->end;
  if (at.word(next) == "-") {
    out.hyphen = true;
    ++next;
  } else if (const std::string_view w = at.word(next); w == "more" || w == "full" || w == "long" || w == "whole") {
    ++next;
  }
  const auto unit = at.unit(next);
  if (!unit) return std::nullopt;
  out.unit = *unit;
  out.end = next + 1;
  if (at.word(out.end) == "and" && at.word(out.end + 1) == "a" && at.is(TimeClass::half, out.end + 2))
    out.end = out.end + 3;
  return out;
}

FoundTime duration(const Counted& what) {
  FoundTime found = FoundTime::nothing(what.begin, what.end);
  found.kind = TimeKind::duration;
  const bool told = what.count.low == what.count.high;
  found.length = {told ? static_cast<std::uint32_t>(what.count.low) : 0, what.unit};
  return found;
}

MaybeTime read_reference(const TimeScope& scope, TokenId t) {
  if (MaybeTime found = read_named_day(scope, t); found && found->reading) return found;
  if (MaybeTime found = read_dates(scope, t); found && found->reading) return found;
  MaybeTime found = scope.at.is(TimeClass::day_word, t) ? read_relative(scope, t) : std::nullopt;
  return found && found->reading ? found : std::nullopt;
}

/// "three days later", "a day before Monday's vote", "two days after the talks".
MaybeTime beside_another(const TimeScope& scope, const Counted& what) {
  const TimeCursor& at = scope.at;
  const bool before = at.is(TimeClass::before_it, what.end), after = at.is(TimeClass::after_it, what.end);
  if (!before && !after) return std::nullopt;
  const std::string_view word = at.word(what.end);
  const TokenId next = what.end + 1;
  const int sign = before ? -1 : 1;
  if (what.count.low != what.count.high) return FoundTime::nothing(what.begin, next);
  const bool governs = word == "before" || word == "after";
  if (governs && !at.ends(next)) {
    if (const MaybeTime other = read_reference(scope, next)) {
      TimeMention from;
      from.past = other->reading->past;
      from.future = other->reading->future;
      return FoundTime::dated(what.begin, other->end, counted_from(from, what.unit, sign * what.count.low));
    }
    // "two days after the call": the call's date is the one told before, where that stands in another sentence.
    const bool definite = at.is(WordClass::determiner, next) && at.word(next) != "a" && at.word(next) != "an";
    if (!definite || scope.same_sentence) return FoundTime::nothing(what.begin, next);
  }
  // "a week earlier on the 6th" is told exactly.
  const TokenId exact_day = at.word(next + 1) == "the" ? next + 2 : next + 1;
  const bool told_behind = at.word(next) == "on" && read_fields(at, exact_day, TimeSupport::given).has_value();
  if (scope.previous == nullptr || told_behind) return FoundTime::nothing(what.begin, next);
  return FoundTime::dated(what.begin, next, counted_from(*scope.previous, what.unit, sign * what.count.low));
}

/// "in two weeks", of what is to come; else it is how long something took.
MaybeTime ahead(const TimeScope& scope, const Counted& what, TokenId first) {
  const TimeCursor& at = scope.at;
  if (at.word(TimeCursor::back(first)) != "in" || what.hyphen) return std::nullopt;
  const bool time = at.possessive(what.end) && at.word(what.end + 1) == "time";
  const bool lasting = at.word(what.end) == "of" || at.is(TimeClass::not_behind_first, TimeCursor::back(first, 2));
  if (!time && (lasting || what.count.end == what.begin || !at.tells_future(what.begin))) return std::nullopt;
  if (!scope.article) return FoundTime::nothing(what.begin, what.end);
  return FoundTime::dated(what.begin, time ? what.end + 2 : what.end,
                          exact(away(*scope.article, what.unit, what.count.low, what.count.high)));
}

bool tells_length(const TimeCursor& at, const Counted& what, TokenId first) {
  const bool bare_plural = what.count.end == what.begin;
  if (!what.count.article && !bare_plural) return true;
  return at.before(TimeClass::lasting, first) > 0 || at.before(TimeClass::lasting, what.begin) > 0 ||
         (bare_plural && at.word(TimeCursor::back(first)) == "in");
}

/// "the past 24 hours", "the next few days", "recent weeks", "the coming year".
MaybeTime read_span(const TimeScope& scope, TokenId t) {
  const TimeCursor& at = scope.at;
  const auto sign = at.value(TimeClass::span, t);
  if (!sign) return std::nullopt;
  const TokenId next = t + 1, prior = TimeCursor::back(t);
  const bool the = at.word(prior) == "the";
  // "the last three days", "his last years"; in "will last three days" it is a verb.
  if (at.word(t) == "last" && !at.is(WordClass::determiner, prior) && !at.possessive(prior)) return std::nullopt;
  std::optional<Counted> what = read_units(at, next);
  if (what && what->count.article) return std::nullopt;
  if (!what) {
    const auto unit = at.unit(next);
    const bool single = unit && *unit >= TimeUnit::hour && (the || at.word(t) == "past") && at.word(next + 1) != "of";
    if (!single || *unit == TimeUnit::weekend || (*unit == TimeUnit::day && *sign < 0 && at.word(t) == "last"))
      return std::nullopt;
    if (at.is(TimeClass::same, t) && (*unit == TimeUnit::day || *sign < 0)) return std::nullopt;
    what = Counted{{1, 1, next, false}, *unit, next, next + 1, false};
  }
  if (what->hyphen || at.is(TimeClass::old, what->end)) return std::nullopt;
  return FoundTime::dated(t, what->end, stretch(scope.article, what->unit, *sign * what->count.high));
}

/// "the day before yesterday", "the day after the vote", "the night before".
MaybeTime read_the_day_before(const TimeScope& scope, TokenId t) {
  const TimeCursor& at = scope.at;
  const auto unit = at.unit(t);
  if (!unit || *unit < TimeUnit::day || at.is(TimeClass::plural, t) || at.word(TimeCursor::back(t)) != "the")
    return std::nullopt;
  return beside_another(scope, {{1, 1, t, false}, *unit, t, t + 1, false});
}

}  // namespace

std::optional<TimeReading> counted_from(const TimeMention& from, TimeUnit unit, int count) {
  // What counts in days needs a day to begin with, or few.
  const int most = unit <= TimeUnit::day ? 4 : unit <= TimeUnit::fortnight ? 7 : unit <= TimeUnit::quarter ? 31 : 366;
  if (days_in(from.past) > most || days_in(from.future) > most) return std::nullopt;
  const auto move = [&](const Date& date) {
    return shifted(count > 0 ? date.last_day() : date.first_day(), unit, count);
  };
  const auto past = move(from.past), future = move(from.future);
  return past && future ? std::optional(TimeReading{*past, *future}) : std::nullopt;
}

MaybeTime read_counted(const TimeScope& scope, TokenId t) {
  const TimeCursor& at = scope.at;
  if (MaybeTime found = read_span(scope, t)) return found;
  if (MaybeTime found = read_the_day_before(scope, t)) return found;
  const auto what = read_units(at, t);
  if (!what) return std::nullopt;
  if (what->unit == TimeUnit::second && what->count.article) return std::nullopt;          // "for a second time"
  if (what->unit == TimeUnit::quarter && at.word(what->end) == "of") return std::nullopt;  // of a country
  const TokenId old = at.word(what->end) == "-" ? what->end + 1 : what->end;
  if (const std::uint32_t size = at.match(TimeClass::old, old); size > 0) return FoundTime::nothing(t, old + size);
  const int low = what->count.low, high = what->count.high;
  if (at.is(TimeClass::ago, what->end)) {
    const auto date = scope.article ? away(*scope.article, what->unit, -low, -high) : std::nullopt;
    return FoundTime::dated(t, what->end + 1, exact(date));
  }
  if (const std::uint32_t size = at.match(TimeClass::from_now, what->end); size > 0) {
    const auto date = scope.article ? away(*scope.article, what->unit, low, high) : std::nullopt;
    return FoundTime::dated(t, what->end + size, exact(date));
  }
  if (MaybeTime found = beside_another(scope, *what)) return found;
  const TokenId first = at.behind_about(t);
  if (MaybeTime found = ahead(scope, *what, first)) return found;
  const bool within = at.word(TimeCursor::back(first)) == "within";
  if (within && at.word(what->end) == "of") return FoundTime::nothing(t, what->end);
  if (within && what->count.end != t) return FoundTime::dated(t, what->end, stretch(scope.article, what->unit, high));
  return tells_length(at, *what, first) ? MaybeTime(duration(*what)) : std::nullopt;
}

}  // namespace newsgraph::extraction
