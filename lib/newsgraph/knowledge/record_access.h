// Following numbers through arrays that may come from a damaged file: what leads outside leads to nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "newsgraph/knowledge/gazetteer_records.h"

namespace newsgraph::knowledge {

/// Items [begin, end); none where they are not all there.
template <class T>
[[nodiscard]] std::span<const T> slice(std::span<const T> items, std::size_t begin, std::size_t end) {
  return begin <= end && end <= items.size() ? items.subspan(begin, end - begin) : std::span<const T>{};
}

/// A string of section "strings".
[[nodiscard]] inline std::string_view string_at(std::string_view strings, StringRef ref) {
  if (ref + std::size_t{2} > strings.size()) return {};
  const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(strings[i])); };
  const std::size_t size = byte(ref) | byte(ref + std::size_t{1}) << 8U;
  return size <= strings.size() - ref - 2 ? strings.substr(ref + std::size_t{2}, size) : std::string_view{};
}

}  // namespace newsgraph::knowledge
