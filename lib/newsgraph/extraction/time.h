// When: finds expressions of time in a sentence and resolves them against the article's date.
//
//   find_times(words, sentence.tokens, *parse_date("2025-02-28"))   // "on Monday" -> 2025-02-24
//
// Weekdays, "yesterday", calendar dates, months and years, "last week". An expression that needs the article's date is
// left out where there is none. Pure function; thread-safe.
#pragma once

#include <optional>
#include <vector>

#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

struct TimeMention {
  TokenSpan tokens;
  Date past;    ///< as the date of something that has happened
  Date future;  ///< as the date of something to come ("on Monday": the next one)
};

[[nodiscard]] std::vector<TimeMention> find_times(const Words& words, TokenSpan range, std::optional<Day> article);

}  // namespace newsgraph::extraction
