#include "newsgraph/extraction/time_count.h"

namespace newsgraph::extraction {
namespace {

constexpr int most = 999;  // more of any unit is no date

struct Exact {
  int count = 0;
  TokenId end;
};

std::optional<Exact> read_exact(const TimeCursor& at, TokenId t) {
  if (const auto n = at.number(t))
    return *n >= 1 && *n <= most ? std::optional(Exact{static_cast<int>(*n), t + 1}) : std::nullopt;
  const auto word = at.value(TimeClass::number, t);
  if (!word) return std::nullopt;
  if (*word >= 20 && at.word(t + 1) == "-")
    if (const auto ones = at.value(TimeClass::number, t + 2); ones && *ones < 10 && at.word(t + 2) != "a")
      return Exact{*word + *ones, t + 3};
  // "a hundred days", "a dozen years", "a couple of weeks"
  if (*word == 1)
    if (const auto more = at.value(TimeClass::number, t + 1);
        more && *more > 1 && !at.dash(t + 2) && at.word(t) != "one") {
      const bool of = at.word(t + 2) == "of";
      return Exact{*more, of ? t + 3 : t + 2};
    }
  const bool couple_of = at.word(t) == "couple" && at.word(t + 1) == "of";
  return Exact{*word, couple_of ? t + 2 : t + 1};
}

}  // namespace

std::optional<TimeCount> read_count(const TimeCursor& at, TokenId t) {
  const std::string_view word = at.word(t);
  const bool article = word == "a" || word == "an";
  if (const auto vague = at.value(TimeClass::vague, article ? t + 1 : t))
    return TimeCount{2, *vague, article ? t + 2 : t + 1, false};
  const auto first = read_exact(at, t);
  if (!first) return std::nullopt;
  const bool alone = (article || word == "one") && first->count == 1;
  TimeCount count{first->count, first->count, first->end, alone};
  // "two or three", "10 to 15", "10-15"; "two-week" has no second number.
  const std::string_view link = at.word(count.end);
  if (!alone && (link == "or" || link == "to" || at.dash(count.end)))
    if (const auto second = read_exact(at, count.end + 1);
        second && second->count > count.low && !at.is(TimeClass::doubtful, count.end + 1)) {
      count.high = second->count;
      count.end = second->end;
    }
  return count;
}

int vague_count(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::second:
    case TimeUnit::minute:
      return 60;
    case TimeUnit::hour:
      return 24;
    case TimeUnit::day:
      return 7;
    case TimeUnit::month:
      return 6;
    case TimeUnit::year:
      return 5;
    default:
      return 4;
  }
}

}  // namespace newsgraph::extraction
