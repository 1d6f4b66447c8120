// The dateline at the head of a news text.
//
//   find_dateline("PARIS, 4 March 2025 (AFP) — Ministers met.", {0, 44})   // place "PARIS", date "4 March 2025", body
//   "Ministers…"
//
// Pure functions, thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "newsgraph/base/span.h"
#include "newsgraph/document/document.h"

namespace newsgraph::text {

struct FoundDateline {
  Dateline dateline;
  std::uint32_t body = 0;  ///< where the text behind the dash begins
};

/// The dateline of a paragraph; nothing where it has none.
[[nodiscard]] std::optional<FoundDateline> find_dateline(std::string_view text, Span paragraph);

/// Whether a line says a date (with weekday, time, "Updated:") and nothing else.
[[nodiscard]] bool is_date_line(std::string_view line);

}  // namespace newsgraph::text
