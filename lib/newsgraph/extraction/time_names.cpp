// Decades, centuries, and days that have a name.
#include "newsgraph/extraction/time_found.h"

namespace newsgraph::extraction {
namespace {

struct Era {
  std::optional<Date> span;
  TokenId end;
};

/// The first year of "1990s", "1990's", "90s", "'90s", "nineties"; the last three need "the" before them, as ages
/// ("in her nineties") have none.
std::optional<int> decade_at(const TimeCursor& at, TokenId t, TokenId begin) {
  std::string_view word = at.word(t);
  const bool the = at.word(TimeCursor::back(begin)) == "the";
  if (const auto named = at.value(TimeClass::decade, t)) return the ? std::optional(1900 + *named) : std::nullopt;
  if (word.starts_with("mid-")) word.remove_prefix(4);
  const bool quote = word.starts_with("'");
  if (quote) word.remove_prefix(1);
  if (!word.ends_with("s")) return std::nullopt;
  word.remove_suffix(1);
  if (word.ends_with("'")) word.remove_suffix(1);
  const auto number = small_number(word);
  if (!number || *number % 10 != 0) return std::nullopt;
  if (word.size() == 4)
    return *number >= 1000 && *number < 2200 ? std::optional(static_cast<int>(*number)) : std::nullopt;
  if (word.size() != 2 || *number < 20 || (!quote && !the)) return std::nullopt;
  return 1900 + static_cast<int>(*number);
}

/// "19th century", "twentieth century", "twenty-first century".
std::optional<Era> century_at(const TimeCursor& at, TokenId t) {
  std::optional<int> count;
  TokenId unit = t + 1;
  if (const auto n = at.day_ordinal(t)) {
    count = static_cast<int>(*n);
  } else if (const auto word = at.value(TimeClass::ordinal, t)) {
    count = *word;
  } else if (at.value(TimeClass::number, t) == 20 && at.word(t + 1) == "-" &&
             at.value(TimeClass::ordinal, t + 2) == 1) {
    count = 21;
    unit = t + 3;
  }
  if (at.word(unit) == "-") ++unit;
  if (!count || *count > 21 || at.unit(unit) != TimeUnit::century) return std::nullopt;
  return Era{years(*count * 100 - 99, *count * 100), unit + 1};
}

std::optional<FoundTime> nearest(const TimeScope& scope, TokenId t, TokenId end, const TimeFields& fields) {
  const FoundFields found = with_year(scope.at, {fields, end});
  return FoundTime::dated(t, found.end, reading(found.fields, scope.article));
}

}  // namespace

MaybeTime read_era(const TimeScope& scope, TokenId t) {
  const TimeCursor& at = scope.at;
  TokenId core = t;
  TimePart part = TimePart::whole;
  if (const auto told = at.value(TimeClass::part, t)) {
    part = static_cast<TimePart>(*told);
    core = at.word(t + 1) == "-" ? t + 2 : t + 1;
  } else if (const auto edge = at.value(TimeClass::part_of, t); edge && at.word(t + 1) == "of") {
    part = static_cast<TimePart>(*edge);
    core = at.word(t + 2) == "the" ? t + 3 : t + 2;
  } else if (at.word(t).starts_with("mid-")) {
    part = TimePart::middle;
  }
  std::optional<Era> era;
  if (const auto decade = decade_at(at, core, core == t + 3 ? core : t)) {
    era = Era{years(*decade, *decade + 9), core + 1};
  } else {
    era = century_at(at, core);
  }
  if (!era || !era->span) return std::nullopt;
  return FoundTime::dated(t, era->end, TimeReading::exact(part_of(*era->span, part)));
}

MaybeTime read_named_day(const TimeScope& scope, TokenId t) {
  const TimeCursor& at = scope.at;
  TokenId core = t;
  const auto shift = at.value(TimeClass::shift, t);
  if (shift) ++core;
  const auto [day, size] = at.named(core);
  if (day == nullptr) return std::nullopt;
  TimeFields fields;
  fields.year = day->year;
  fields.month = day->month;
  fields.day = day->day;
  fields.shift = shift;
  const TokenId end = core + size;
  if (day->year != 0 && at.name_capital(end)) return FoundTime::nothing(t, end);  // "the 9/11 Commission"
  if (day->year != 0) return FoundTime::dated(t, end, reading(fields, scope.article));
  if (!at.capital(core)) return std::nullopt;
  // One word may be anything: "Christmas Island", "the New Year"; "at Christmas" is a day.
  if (size <= 2 && at.word(end) != "'s" && at.before(TimeClass::takes_holiday, t) == 0) {
    const bool dated = at.year(end) || (at.word(TimeCursor::back(t)) == "the" &&
                                        at.before(TimeClass::takes_holiday, TimeCursor::back(t)) > 0);
    if (!shift && !dated) return std::nullopt;
  }
  if (at.name_capital(end) && !at.possessive(end) && size <= 2) return std::nullopt;
  return nearest(scope, t, end, fields);
}

}  // namespace newsgraph::extraction
