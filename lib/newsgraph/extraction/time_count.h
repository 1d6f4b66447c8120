// "two", "twenty-five", "a few", "10 to 15": a number of units, and what it makes. Private to time*.cpp.
#pragma once

#include <optional>

#include "newsgraph/extraction/time_cursor.h"

namespace newsgraph::extraction {

/// From `low` to `high` units; equal where the words are exact.
struct TimeCount {
  int low = 0, high = 0;
  TokenId end;
  bool article = false;  ///< "a" or "one", which alone count little: "300 rockets a day", "one day"
};

[[nodiscard]] std::optional<TimeCount> read_count(const TimeCursor&, TokenId);

/// As many as "days", "weeks" or "recent months" are taken to be at most.
[[nodiscard]] int vague_count(TimeUnit);

}  // namespace newsgraph::extraction
