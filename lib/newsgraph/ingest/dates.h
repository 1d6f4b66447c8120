// Dates as articles and their metadata write them.
#pragma once

#include <optional>
#include <string_view>

#include "newsgraph/base/date.h"

namespace newsgraph::ingest {

/// Reads what parse_date() reads and "20250520", "2025/05/20", "Tue, 20 May 2025 07:00:00 GMT", "May 20, 2025",
/// "Tuesday, 20 May 2025 at 7:00", "May 2025", seconds or milliseconds since 1970, and "20/05/2025" where it is plain
/// which number is the month. The day is the one written, whatever the time zone.
[[nodiscard]] std::optional<Date> read_date(std::string_view text);

/// The date that stands in a file's name: "2025-05-20-summit.txt", "20250520.txt", "summit_2025-05-20.html".
[[nodiscard]] std::optional<Date> date_in_name(std::string_view path);

/// Whether the line says nothing but a date.
[[nodiscard]] bool is_date_line(std::string_view line);

}  // namespace newsgraph::ingest
