#include "newsgraph/extraction/time.h"

#include "newsgraph/extraction/time_found.h"

namespace newsgraph::extraction {
namespace {

using std::chrono::days;

/// "9 p.m.", "10:30", "1400 GMT", "noon": tokens of a time of day, which gives no date; 0 where there is none.
std::uint32_t clock_time(const TimeCursor& at, TokenId t) {
  const std::string_view word = at.word(t);
  if (word.empty() || word.front() < '0' || word.front() > '9') return 0;
  const bool colon = word.size() <= 8 && word.find(':') != std::string_view::npos;
  const bool dotted = word.size() <= 5 && word.find('.') != std::string_view::npos;
  const bool plain = at.number(t).has_value() || dotted;
  std::uint32_t size = 1;
  while (size < 5 && at.is(TimeClass::clock, t + size)) ++size;
  const bool hours = size > 1 && at.word(t + 1) == "hours";
  if (hours && word.size() != 4) return 0;  // "24 hours"
  if (colon || (plain && size > 1)) return at.word(t + size) == "time" && size > 1 ? size + 1 : size;
  return 0;
}

/// ISO 8601 has years of four digits.
bool can_be_written(const Date& date) {
  return year_of(date.first_day()) >= 1 && year_of(date.last_day()) <= 9999;
}

/// One sentence's mentions.
class SentenceTimes {
 public:
  SentenceTimes(const Words& words, TokenSpan range, std::optional<Day> article, const TimeMention* previous)
      : words_(words), at_(words, range), article_(article), before_(previous) {}

  std::vector<TimeMention> read() {
    const TokenSpan range = at_.range();
    for (TokenId t = range.begin; t < range.end;) {
      if (!at_.opens(t)) {
        ++t;
      } else if (const std::uint32_t clock = clock_time(at_, t); clock > 0) {
        t = t + clock;
      } else if (const MaybeTime found = expression(t)) {
        add(*found);
        t = found->end;
      } else {
        ++t;
      }
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] TimeScope scope() const {
    const TimeMention* here = last_dated(out_);
    return {at_, article_, here != nullptr ? here : before_, here != nullptr};
  }

  [[nodiscard]] MaybeTime expression(TokenId t) const {
    const TimeScope now = scope();
    for (const auto read : {read_named_day, read_era, read_dates, read_set, read_relative, read_counted})
      if (MaybeTime found = read(now, t)) return read == read_set ? found : with_second(now, *found);
    return second_day(t);
  }

  /// "today and tomorrow", "from yesterday until Friday": spans whose ends are no pair of calendar dates.
  [[nodiscard]] MaybeTime with_second(const TimeScope& now, const FoundTime& first) const {
    if (!first.reading || days_in(first.reading->past) > 1) return first;
    const std::string_view link = at_.word(first.end);
    const std::uint32_t size = link == "and" ? 1 : at_.match(TimeClass::to, first.end);
    if (size == 0) return first;
    const TokenId next = first.end + size;
    MaybeTime second = read_dates(now, next);
    if (!second) second = at_.is(TimeClass::day_word, next) ? read_relative(now, next) : std::nullopt;
    if (!second || !second->reading) return first;
    const auto joined = [&](const Date& a, const Date& b, const Date& later) -> std::optional<Date> {
      const Date& last = b.first_day() > a.last_day() ? b : later;
      const bool adjacent = last.first_day() == a.last_day() + days{1};
      if (last.first_day() <= a.last_day() || (link == "and" && !adjacent)) return std::nullopt;
      return Date::interval(a.first_day(), last.last_day());
    };
    const TimeReading &a = *first.reading, &b = *second->reading;
    const auto past = joined(a.past, b.past, b.future), future = joined(a.future, b.future, b.future);
    if (!past && !future) return first;
    return FoundTime::dated(first.begin, second->end, TimeReading{past ? *past : *future, future ? *future : *past});
  }

  /// "March 4 and 18": the second day has the month of the first.
  [[nodiscard]] MaybeTime second_day(TokenId t) const {
    const auto day = at_.day_number(t);
    if (!day || out_.empty() || !at_.ends(t + 1) || out_.back().past.precision() != Date::Precision::day)
      return std::nullopt;
    const TokenId end = out_.back().tokens.end;
    const bool listed = end + 1 == t && (at_.word(end) == "and" || at_.word(end) == ",");
    if (!listed || !at_.day_number(TimeCursor::back(end))) return std::nullopt;
    const auto in_month = [&](const Date& d) { return day_of(year_of(d.first_day()), month_of(d.first_day()), *day); };
    const auto past = in_month(out_.back().past), future = in_month(out_.back().future);
    return past && future ? MaybeTime(FoundTime::dated(t, t + 1, TimeReading{*past, *future})) : std::nullopt;
  }

  void add(const FoundTime& found) {
    TimeMention mention;
    mention.tokens = {found.begin, found.end};
    mention.kind = found.kind;
    mention.length = found.length;
    mention.use = use_of(mention.tokens);
    if (mention.dated()) {
      if (!found.reading || !can_be_written(found.reading->past) || !can_be_written(found.reading->future)) return;
      mention.past = found.reading->past;
      mention.future = found.reading->future;
      mention.kind = kind_of(mention);
      mention.historical = mention.kind == TimeKind::when && article_ && mention.past.last_day() < *article_ - days{7};
    }
    out_.push_back(mention);
  }

  /// What the preposition makes of a date: "since early May", "by the end of 2024".
  [[nodiscard]] TimeKind kind_of(const TimeMention& mention) const {
    if (mention.use == TimeUse::noun && at_.possessive(mention.tokens.end)) return TimeKind::when;
    const TokenId begin = at_.behind_about(mention.tokens.begin);
    const bool spans = at_.word(TimeCursor::back(begin)) == "from" && joins(mention.tokens);
    if (spans) return TimeKind::when;
    if (at_.before(TimeClass::since, begin) > 0) return TimeKind::since;
    if (at_.before(TimeClass::until, begin) > 0) return TimeKind::until;
    return TimeKind::when;
  }

  /// Whether a span of two ends stands here: "from May to July" tells both.
  [[nodiscard]] bool joins(TokenSpan tokens) const {
    for (TokenId t = tokens.begin + 1; t + 1 < tokens.end; ++t)
      if (at_.match(TimeClass::to, t) > 0) return true;
    return false;
  }

  [[nodiscard]] TimeUse use_of(TokenSpan tokens) const {
    if (at_.possessive(tokens.end)) return TimeUse::noun;
    const Annotation& tags = words_.document().annotation;
    if (!tags.empty()) return tagged_use(tags, tokens);
    const bool article = at_.is(WordClass::determiner, TimeCursor::back(tokens.begin));
    return article && (at_.noun(tokens.end) || at_.name_capital(tokens.end)) ? TimeUse::noun : TimeUse::clause;
  }

  /// By the relation of the mention's top token.
  [[nodiscard]] TimeUse tagged_use(const Annotation& tags, TokenSpan tokens) const {
    for (TokenId t = tokens.begin; t < tokens.end; ++t) {
      const TokenId head = tags.head[t.value];
      if (head == no_head || tokens.contains(head)) continue;
      const std::string_view relation = tags.universal_deprel(t);
      const bool modifies = relation == "compound" || relation == "nummod" || relation == "amod";
      if (modifies && head >= tokens.end) return TimeUse::noun;
    }
    return TimeUse::clause;
  }

  const Words& words_;
  TimeCursor at_;
  std::optional<Day> article_;
  const TimeMention* before_;
  std::vector<TimeMention> out_;
};

}  // namespace

std::string_view name(TimeKind kind) {
  switch (kind) {
    case TimeKind::when:
      return "when";
    case TimeKind::since:
      return "since";
    case TimeKind::until:
      return "until";
    case TimeKind::duration:
      return "duration";
    case TimeKind::set:
      return "set";
  }
  return "when";
}

std::string TimeLength::iso() const {
  struct Form {
    unsigned factor;
    const char *head, *letter;
  };
  const auto form = [this]() -> Form {
    switch (unit) {
      case TimeUnit::second:
        return {1, "PT", "S"};
      case TimeUnit::minute:
        return {1, "PT", "M"};
      case TimeUnit::hour:
        return {1, "PT", "H"};
      case TimeUnit::day:
        return {1, "P", "D"};
      case TimeUnit::weekend:
        return {2, "P", "D"};
      case TimeUnit::week:
        return {1, "P", "W"};
      case TimeUnit::fortnight:
        return {2, "P", "W"};
      case TimeUnit::month:
        return {1, "P", "M"};
      case TimeUnit::quarter:
        return {3, "P", "M"};
      case TimeUnit::year:
        return {1, "P", "Y"};
      case TimeUnit::decade:
        return {10, "P", "Y"};
      case TimeUnit::century:
        return {100, "P", "Y"};
    }
    return {1, "P", "D"};
  }();
  return form.head + (count == 0 ? "X" : std::to_string(count * form.factor)) + form.letter;
}

const TimeMention* last_dated(const std::vector<TimeMention>& mentions) {
  for (auto mention = mentions.rbegin(); mention != mentions.rend(); ++mention)
    if (mention->dated()) return &*mention;
  return nullptr;
}

std::vector<TimeMention> find_times(const Words& words, TokenSpan range, std::optional<Day> article,
                                    const TimeMention* previous) {
  return SentenceTimes(words, range, article, previous).read();
}

}  // namespace newsgraph::extraction
