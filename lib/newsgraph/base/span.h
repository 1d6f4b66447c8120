// Half-open ranges of bytes and of tokens.
//
//   Span word{4, 9};
//   std::string_view form = word.of(text);   // bytes 4..8
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace newsgraph {

/// Half-open range of UTF-8 bytes of a text. Invariant: begin <= end.
struct Span {
  std::uint32_t begin{}, end{};

  auto operator<=>(const Span&) const = default;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  [[nodiscard]] constexpr std::string_view of(std::string_view text) const { return text.substr(begin, size()); }
};

/// The smallest span that holds both.
[[nodiscard]] constexpr Span cover(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

}  // namespace newsgraph
