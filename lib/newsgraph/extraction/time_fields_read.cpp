// How the parts of a calendar date follow each other.
#include "newsgraph/extraction/time_fields.h"

namespace newsgraph::extraction {
namespace {

using Found = std::optional<FoundFields>;
using Grain = TimeFields::Grain;

TokenId skip_day_part(const TimeCursor& at, TokenId t) {
  return at.is(TimeClass::day_part, t) && !at.name_capital(t) ? t + 1 : t;
}

/// "last year", "the year", "this week": how far the unit is from the article's.
struct Shift {
  int count = 0;
  TokenId end;
};
std::optional<Shift> read_shift(const TimeCursor& at, TokenId t, TimeUnit unit) {
  const auto shift = at.value(TimeClass::shift, t);
  const bool the = at.word(t) == "the";
  if ((!shift && !the) || at.unit(t + 1) != unit || at.is(TimeClass::plural, t + 1)) return std::nullopt;
  return Shift{shift.value_or(0), t + 2};
}

struct Ordinal {
  unsigned count = 0;
  TokenId end;
};
/// "second", "twenty-first", "2nd".
std::optional<Ordinal> read_ordinal(const TimeCursor& at, TokenId t) {
  if (const auto n = at.day_ordinal(t)) return Ordinal{*n, t + 1};
  if (const auto n = at.value(TimeClass::ordinal, t)) return Ordinal{static_cast<unsigned>(*n), t + 1};
  const auto tens = at.value(TimeClass::number, t);
  if (!tens || (*tens != 20 && *tens != 30) || at.word(t + 1) != "-") return std::nullopt;
  const auto ones = at.value(TimeClass::ordinal, t + 2);
  if (!ones || *ones > 9) return std::nullopt;
  return Ordinal{static_cast<unsigned>(*tens + *ones), t + 3};
}

/// "4", "4th", "the second of": a day before its month.
std::optional<Ordinal> read_day_before_month(const TimeCursor& at, TokenId t) {
  std::optional<Ordinal> day;
  if (const auto n = at.day_number(t)) {
    day = Ordinal{*n, t + 1};
    if (at.word(t + 1) == "of" && at.day_ordinal(t)) day->end = t + 2;
  } else if (const auto words = read_ordinal(at, t); words && at.word(words->end) == "of") {
    day = Ordinal{words->count, words->end + 1};
  }
  return day && day->count <= 31 && at.month(day->end) ? day : std::nullopt;
}

Found read_day_month(const TimeCursor& at, TokenId t) {
  const auto day = read_day_before_month(at, t);
  if (!day) return std::nullopt;
  FoundFields found{{}, day->end + 1};
  found.fields.day = day->count;
  found.fields.month = *at.month(day->end);
  return with_year(at, found);
}

/// Whether the number behind a month is its day. "in March 20 people" has none.
bool day_follows(const TimeCursor& at, TokenId month) {
  if (!at.day_number(month + 1)) return false;
  if (at.word(TimeCursor::back(month)) != "in") return true;
  return !at.noun(month + 2);
}

Found read_month(const TimeCursor& at, TokenId t, TimeSupport support) {
  FoundFields found{{}, t + 1};
  const auto month = at.month(t);
  if (!month) return std::nullopt;
  found.fields.month = *month;
  if (day_follows(at, t)) {
    found.fields.day = *at.day_number(t + 1);
    found.end = t + 2;
    return with_year(at, found);
  }
  const FoundFields dated = with_year(at, found);
  if (!dated.fields.has_year() && support == TimeSupport::needed && !at.month_alone(t)) return std::nullopt;
  return dated;
}

/// A date behind a weekday: ", March 3", "(3 March)".
FoundFields with_date(const TimeCursor& at, FoundFields found) {
  TokenId t = found.end;
  const bool bracket = at.word(t) == "(";
  if (bracket || at.word(t) == ",") ++t;
  if (at.word(t) == "the") ++t;
  Found date = read_day_month(at, t);
  if (!date && at.month(t) && at.day_number(t + 1)) date = read_month(at, t, TimeSupport::given);
  if (!date) return found;
  date->fields.weekday = found.fields.weekday;
  if (bracket) {
    if (at.word(date->end) != ")") return found;
    ++date->end;
  }
  return *date;
}

Found read_weekday(const TimeCursor& at, TokenId t) {
  const auto weekday = at.weekday(t);
  if (!weekday) return std::nullopt;
  FoundFields found{{}, skip_day_part(at, t + 1)};
  found.fields.weekday = *weekday;
  TokenId behind = found.end;
  if (at.word(behind) == "of") ++behind;
  if (const auto week = read_shift(at, behind, TimeUnit::week);
      week && (behind != found.end || at.word(behind) != "the")) {
    found.fields.week_shift = week->count;
    found.end = week->end;
    return found;
  }
  return with_date(at, found);
}

Found read_season(const TimeCursor& at, TokenId t, TimeSupport support) {
  const auto season = at.value(TimeClass::season, t);
  if (!season) return std::nullopt;
  FoundFields found{{}, t + 1};
  found.fields.season = static_cast<unsigned>(*season);
  found = with_year(at, found);
  if (found.fields.has_year()) return found;
  const bool supported = support == TimeSupport::given || at.before(TimeClass::takes_season, t) > 0;
  if (!supported || at.name_capital(t) || at.noun(t + 1) || at.word(t + 1) == "of") return std::nullopt;
  return found;
}

/// "the third quarter of 2024", "third-quarter", "Q3 2024", "the first half of last year".
Found read_quarter(const TimeCursor& at, TokenId t) {
  FoundFields found{{}, t + 1};
  bool named = false;
  if (const auto q = at.value(TimeClass::quarter, t)) {
    found.fields.quarter = static_cast<unsigned>(*q);
    named = true;
  } else {
    const auto ordinal = read_ordinal(at, t);
    const bool last = at.word(t) == "last";
    if (!ordinal && !last) return std::nullopt;
    TokenId unit = ordinal ? ordinal->end : t + 1;
    if (at.word(unit) == "-") ++unit;
    const bool quarter = at.unit(unit) == TimeUnit::quarter && !at.is(TimeClass::plural, unit);
    const bool half = at.is(TimeClass::half, unit);
    const unsigned most = quarter ? 4 : 2, count = ordinal ? ordinal->count : most;
    if ((!quarter && !half) || count > most) return std::nullopt;
    (quarter ? found.fields.quarter : found.fields.half) = count;
    found.end = unit + 1;
    named = quarter && ordinal && at.word(TimeCursor::back(t)) == "the" && at.ends(found.end);
    named = named || (quarter && at.word(TimeCursor::back(unit)) == "-");
  }
  found = with_year(at, found);
  return named || found.fields.has_year() ? Found(found) : std::nullopt;
}

/// "the first week of May".
Found read_week_of_month(const TimeCursor& at, TokenId t) {
  const auto ordinal = read_ordinal(at, t);
  const bool last = at.word(t) == "last" || at.word(t) == "final";
  const TokenId unit = ordinal ? ordinal->end : t + 1;
  if ((!ordinal && !last) || at.unit(unit) != TimeUnit::week || at.word(unit + 1) != "of" || !at.month(unit + 2))
    return std::nullopt;
  if (ordinal && ordinal->count > 5) return std::nullopt;
  FoundFields found{{}, unit + 3};
  found.fields.month = *at.month(unit + 2);
  found.fields.week = ordinal ? ordinal->count : TimeFields::last_week;
  return with_year(at, found);
}

Found read_year(const TimeCursor& at, TokenId t, TimeSupport support) {
  const auto year = at.year(t);
  if (!year) return std::nullopt;
  const bool given = support == TimeSupport::given && (!at.noun(t + 1) || (*year >= 1900 && *year % 100 != 0));
  if (!given && !at.year_supported(t)) return std::nullopt;
  FoundFields found{{}, t + 1};
  found.fields.year = *year;
  return found;
}

/// "on the 15th", no more.
Found read_month_day(const TimeCursor& at, TokenId t) {
  const auto day = at.day_ordinal(t);
  const std::string_view prior = at.word(TimeCursor::back(t));
  if (!day || prior != "the" || at.before(TimeClass::takes_date, TimeCursor::back(t)) == 0 || !at.ends(t + 1))
    return std::nullopt;
  FoundFields found{{}, t + 1};
  found.fields.day = *day;
  return found;
}

/// "2025-03-04", "04.03.2025", "13/3/2025".
Found read_numeric(const TimeCursor& at, TokenId t) {
  const std::string_view word = at.word(t);
  if (word.size() < 8 || word.front() < '0' || word.front() > '9') return std::nullopt;
  FoundFields found{{}, t + 1};
  if (const auto date = parse_date(word); date && date->precision() == Date::Precision::day && word.size() >= 10) {
    const std::chrono::year_month_day exact{date->first_day()};
    found.fields.year = static_cast<int>(exact.year());
    found.fields.month = static_cast<unsigned>(exact.month());
    found.fields.day = static_cast<unsigned>(exact.day());
    return found;
  }
  const auto first = word.find_first_of("./"), second = word.find_first_of("./", first + 1);
  if (first == std::string_view::npos || second == std::string_view::npos || word[first] != word[second])
    return std::nullopt;
  const auto a = small_number(word.substr(0, first)), b = small_number(word.substr(first + 1, second - first - 1));
  const auto year = small_number(word.substr(second + 1));
  if (!a || !b || !year || word.size() - second != 5 || *year < 1000 || *year >= 2200) return std::nullopt;
  // With dots the day comes first; with strokes only where the other order makes no date, or the same.
  const bool day_first = word[first] == '.' || *a > 12, month_first = word[first] == '/' && *b > 12;
  if (!day_first && !month_first && *a != *b) return std::nullopt;
  found.fields.year = static_cast<int>(*year);
  found.fields.day = day_first ? *a : *b;
  found.fields.month = day_first ? *b : *a;
  return day_of(*year > 0 ? found.fields.year : 1, found.fields.month, found.fields.day) ? Found(found) : std::nullopt;
}

Found read_core(const TimeCursor& at, TokenId t, TimeSupport support) {
  if (const Found found = read_weekday(at, t)) return found;
  if (const Found found = read_day_month(at, t)) return found;
  if (const Found found = read_month(at, t, support)) return found;
  if (const Found found = read_numeric(at, t)) return found;
  if (const Found found = read_quarter(at, t)) return found;
  if (const Found found = read_week_of_month(at, t)) return found;
  if (const Found found = read_season(at, t, support)) return found;
  if (const Found found = read_year(at, t, support)) return found;
  return read_month_day(at, t);
}

/// "early", "the end of", "mid-": what comes before the date proper.
struct Prefix {
  TimePart part = TimePart::whole;
  bool edge = false;
  TokenId end;
};
Prefix read_prefix(const TimeCursor& at, TokenId t) {
  Prefix prefix{TimePart::whole, false, t};
  if (const auto part = at.value(TimeClass::part, t)) {
    prefix.part = static_cast<TimePart>(*part);
    prefix.end = t + 1;
    if (at.word(t + 1) == "in" || at.word(t + 1) == "on" || at.dash(t + 1)) prefix.end = t + 2;
  } else if (const auto edge = at.value(TimeClass::part_of, t)) {
    if (at.word(t + 1) != "of" && at.word(t + 1) != "-") return prefix;
    prefix = {static_cast<TimePart>(*edge), true, t + 2};
    if (at.word(prefix.end) == "the") prefix.end = prefix.end + 1;
  } else if (at.word(t).starts_with("mid-")) {
    prefix.part = TimePart::middle;
  }
  return prefix;
}

}  // namespace

FoundFields with_year(const TimeCursor& at, FoundFields found) {
  const TokenId t = found.end;
  const bool comma = at.word(t) == ",", of = at.word(t) == "of";
  const TokenId after = comma || of ? t + 1 : t;
  if (const auto year = at.year(after)) {
    const bool bare_comma = comma && found.fields.day == 0;
    // "On March 4, 2000 people", "In May, 1950 villages" tell no year.
    const bool counts = at.noun(after + 1) && (*year % 100 == 0 || *year < 1900 || bare_comma);
    if (counts) return found;
    found.fields.year = *year;
    found.end = after + 1;
    return found;
  }
  if ((comma && found.fields.day == 0) || (!of && at.word(after) == "the")) return found;
  if (const auto year = read_shift(at, after, TimeUnit::year); year && !(comma && at.possessive(year->end))) {
    found.fields.year_shift = year->count;
    found.end = year->end;
  }
  return found;
}

std::optional<FoundFields> read_fields(const TimeCursor& at, TokenId t, TimeSupport support) {
  const Prefix prefix = read_prefix(at, t);
  TokenId core = prefix.end;
  if (prefix.end != t) support = TimeSupport::given;
  // "this past Monday", "this coming May": the second word says it.
  auto shift = at.value(TimeClass::shift, core);
  if (shift && at.is(TimeClass::shift, core + 1)) shift = at.value(TimeClass::shift, ++core);
  if (shift) {
    if (const Found found = read_week_of_month(at, core)) return found;
    if (const Found found = read_quarter(at, core)) return found;
    ++core;
    support = TimeSupport::given;
    if (!at.is(TimeClass::weekday, core) && !at.is(TimeClass::month, core) && !at.is(TimeClass::season, core))
      return std::nullopt;
  }
  Found found = read_core(at, core, support);
  if (!found) return std::nullopt;
  found->fields.shift = shift;
  // "the start of the 2020 Olympics" tells when those were.
  const bool names_year =
      prefix.edge && found->fields.grain() == Grain::year && at.word(TimeCursor::back(core)) == "the";
  if (names_year) return std::nullopt;
  // A day has no parts, only hours.
  if (found->fields.grain() != Grain::day) {
    found->fields.part = prefix.part;
    found->fields.edge = prefix.edge;
  }
  return found;
}

}  // namespace newsgraph::extraction
