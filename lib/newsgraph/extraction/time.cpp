#include "newsgraph/extraction/time.h"

#include <charconv>

namespace newsgraph::extraction {
namespace {

namespace chrono = std::chrono;
using std::chrono::days;

std::optional<unsigned> number(std::string_view word) {
  unsigned value = 0;
  std::string_view digits = word;
  for (const std::string_view suffix : {"st", "nd", "rd", "th"})
    if (digits.size() > 2 && digits.ends_with(suffix)) digits.remove_suffix(2);
  const auto [at, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || at != digits.data() + digits.size()) return std::nullopt;
  return value;
}

/// Monday is 0, as in the lexicon.
int weekday_index(Day day) {
  return static_cast<int>(chrono::weekday{day}.iso_encoding()) - 1;
}

class TimeReader {
 public:
  TimeReader(const Words& words, TokenSpan range, std::optional<Day> article)
      : words_(words), range_(range), article_(article) {}

  std::vector<TimeMention> read() {
    for (TokenId t = range_.begin; t < range_.end;) {
      const std::uint32_t used = calendar_date(t);
      if (used > 0) {
        t = t + used;
        continue;
      }
      if (article_ && relative(t)) {
        t = t + out_.back().tokens.size();
        continue;
      }
      ++t;
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool inside(TokenId t) const { return t < range_.end; }
  [[nodiscard]] std::optional<unsigned> number_at(TokenId t) const {
    return inside(t) ? number(words_.lower(t)) : std::nullopt;
  }
  [[nodiscard]] std::optional<unsigned> year_at(TokenId t) const {
    const auto n = number_at(t);
    return n && *n >= 1900 && *n <= 2100 ? n : std::nullopt;
  }
  [[nodiscard]] std::optional<chrono::month> month_at(TokenId t) const {
    if (!inside(t) || !words_.capital(t)) return std::nullopt;
    for (const WordClass c : {WordClass::month, WordClass::month_short})
      if (const int index = words_.lexicon().index(c, words_.lower(t)); index >= 0)
        return chrono::month{static_cast<unsigned>(index) + 1};
    return std::nullopt;
  }
  void add(TokenId begin, std::uint32_t length, Date past, Date future) {
    out_.push_back({{begin, begin + length}, past, future});
  }

  /// "6 October 2019", "October 6", "May 2025", "in 2011". Returns the tokens used.
  std::uint32_t calendar_date(TokenId t) {
    if (const auto day = number_at(t); day && *day <= 31)
      if (const auto month = month_at(t + 1)) return day_of(t, *month, *day, t + 2);
    if (const auto month = month_at(t)) {
      if (const auto day = number_at(t + 1); day && *day <= 31 && !year_at(t + 1))
        return day_of(t, *month, *day, t + 2);
      return whole_month(t, *month);
    }
    if (const auto year = year_at(t); year && t > range_.begin) {
      const auto before = words_.lower(TokenId{t.value - 1});
      if (before != "in" && before != "since" && before != "of" && before != "during") return 0;
      const Date date = Date::year(chrono::year{static_cast<int>(*year)});
      add(t, 1, date, date);
      return 1;
    }
    return 0;
  }

  std::uint32_t day_of(TokenId begin, chrono::month month, unsigned day, TokenId next) {
    if (inside(next) && words_.lower(next) == "," && year_at(next + 1)) ++next;
    const auto year = year_at(next);
    if (year) ++next;
    const std::uint32_t length = next.value - begin.value;
    if (!year && !article_) return length;
    const auto date_in = [&](int y) {
      const chrono::year_month_day date{chrono::year{y}, month, chrono::day{day}};
      return date.ok() ? std::optional(Day{date}) : std::nullopt;
    };
    const int this_year = article_ ? static_cast<int>(chrono::year_month_day{*article_}.year()) : 0;
    const auto exact = date_in(year ? static_cast<int>(*year) : this_year);
    if (!exact) return length;
    auto past = exact, future = exact;
    if (!year && *exact > *article_) past = date_in(this_year - 1);
    if (!year && *exact < *article_) future = date_in(this_year + 1);
    add(begin, length, Date::day(past.value_or(*exact)), Date::day(future.value_or(*exact)));
    return length;
  }

  std::uint32_t whole_month(TokenId t, chrono::month month) {
    if (const auto year = year_at(t + 1)) {
      const Date date = Date::month(chrono::year{static_cast<int>(*year)} / month);
      add(t, 2, date, date);
      return 2;
    }
    if (!article_) return 0;
    const chrono::year_month_day today{*article_};
    const chrono::year last = month <= today.month() ? today.year() : today.year() - chrono::years{1};
    const chrono::year next = month >= today.month() ? today.year() : today.year() + chrono::years{1};
    add(t, 1, Date::month(last / month), Date::month(next / month));
    return 1;
  }

  /// Words that count from the article's day.
  bool relative(TokenId t) {
    const auto word = words_.lower(t);
    const Day today = *article_;
    const auto one_day = [&](Day day) { add(t, 1, Date::day(day), Date::day(day)); };
    if (word == "today" || word == "tonight") return one_day(today), true;
    if (word == "yesterday") return one_day(today - days{1}), true;
    if (word == "tomorrow") return one_day(today + days{1}), true;
    if (const int weekday = words_.lexicon().index(WordClass::weekday, word); weekday >= 0 && words_.capital(t)) {
      const int back = (weekday_index(today) - weekday + 7) % 7;
      const int ahead = (weekday - weekday_index(today) + 7) % 7;
      add(t, 1, Date::day(today - days{back}), Date::day(today + days{ahead}));
      return true;
    }
    if ((word == "last" || word == "next" || word == "this" || word == "earlier") && inside(t + 1))
      return unit(t, word == "earlier" && words_.lower(t + 1) == "this" ? 2 : 1,
                  word == "last"   ? -1
                  : word == "next" ? 1
                                   : 0);
    return false;
  }

  /// "last week", "next month", "earlier this year".
  bool unit(TokenId begin, std::uint32_t offset, int shift) {
    if (!inside(begin + offset)) return false;
    const auto word = words_.lower(begin + offset);
    const chrono::year_month_day today{*article_};
    std::optional<Date> date;
    if (word == "week") {
      const Day monday = *article_ - days{weekday_index(*article_)} + days{7 * shift};
      date = Date::interval(monday, monday + days{6});
    } else if (word == "month") {
      date = Date::month(today.year() / today.month() + chrono::months{shift});
    } else if (word == "year") {
      date = Date::year(today.year() + chrono::years{shift});
    }
    if (date) add(begin, offset + 1, *date, *date);
    return date.has_value();
  }

  const Words& words_;
  TokenSpan range_;
  std::optional<Day> article_;
  std::vector<TimeMention> out_;
};

}  // namespace

std::vector<TimeMention> find_times(const Words& words, TokenSpan range, std::optional<Day> article) {
  return TimeReader(words, range, article).read();
}

}  // namespace newsgraph::extraction
