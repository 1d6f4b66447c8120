// How often: "every Monday", "annually", "three times a week".
#include "newsgraph/extraction/time_count.h"
#include "newsgraph/extraction/time_found.h"

namespace newsgraph::extraction {
namespace {

MaybeTime set(TokenId begin, TokenId end) {
  FoundTime found = FoundTime::nothing(begin, end);
  found.kind = TimeKind::set;
  return found;
}

bool per(const TimeCursor& at, TokenId t) {
  const std::string_view w = at.word(t);
  return (w == "a" || w == "an" || w == "per" || at.is(TimeClass::every, t)) && at.unit(t + 1) &&
         !at.is(TimeClass::plural, t + 1);
}

/// "every other day", "each Monday", "every two weeks", "every 4 July", "every Christmas".
MaybeTime read_every(const TimeScope& scope, TokenId t) {
  const TimeCursor& at = scope.at;
  TokenId next = t + 1;
  if (at.word(next) == "other" || at.word(next) == "single" || at.is(TimeClass::ordinal, next)) ++next;
  if (const auto count = read_count(at, next); count && at.unit(count->end)) next = count->end;
  if (at.unit(next) || at.is(TimeClass::season, next) || at.is(TimeClass::day_part, next)) return set(t, next + 1);
  if (const auto day = at.named(next); day.day != nullptr) return set(t, next + day.size);
  const auto fields = read_fields(at, next, TimeSupport::given);
  return fields && !fields->fields.has_year() ? set(t, fields->end) : std::nullopt;
}

}  // namespace

MaybeTime read_set(const TimeScope& scope, TokenId t) {
  const TimeCursor& at = scope.at;
  if (at.is(TimeClass::every, t)) return read_every(scope, t);
  if (at.is(TimeClass::often, t)) return at.name_capital(t) ? std::nullopt : set(t, t + 1);
  if (at.is(TimeClass::weekday_plural, t) && at.capital(t)) return set(t, t + 1);
  if (at.is(TimeClass::times, t) && per(at, t + 1)) return set(t, t + 3);
  // "three days a week", "four times a year"
  const auto count = read_count(at, t);
  if (count && at.is(TimeClass::times, count->end) && per(at, count->end + 1)) return set(t, count->end + 3);
  if (count && at.unit(count->end) && per(at, count->end + 1)) return set(t, count->end + 3);
  return std::nullopt;
}

}  // namespace newsgraph::extraction
