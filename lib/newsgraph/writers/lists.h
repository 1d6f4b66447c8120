// Lists in formats that have none: joined with "|".
#pragma once

#include <span>
#include <string>

namespace newsgraph {

/// A bar inside an item is written as U+00A6 (broken bar), so that splitting gives as many items.
[[nodiscard]] std::string join_with_bars(std::span<const std::string> items);

}  // namespace newsgraph
