// Case of single words. Pure functions, thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph::text {

/// Whether the first code point is an upper-case letter.
[[nodiscard]] bool starts_upper(std::string_view word);

/// Whether it has letters and all of them are upper case.
[[nodiscard]] bool all_upper(std::string_view word);

/// Lower case by Unicode's rules without a locale.
[[nodiscard]] std::string lower(std::string_view word);

}  // namespace newsgraph::text
