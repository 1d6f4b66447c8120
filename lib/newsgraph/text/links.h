// URLs, hosts, e-mail addresses and file names inside running text: tokens that keep their punctuation.
//
//   find_link("see:https://example.org/a?b=c")   // {4, 29}
//
// Pure functions, thread-safe.
#pragma once

#include <string_view>

#include "newsgraph/base/span.h"

namespace newsgraph::text {

/// A quick look that never misses a link.
[[nodiscard]] bool may_be_link(std::string_view chunk);

/// The link of a text without blanks, outer punctuation already taken off; empty where it has none.
[[nodiscard]] Span find_link(std::string_view chunk);

}  // namespace newsgraph::text
