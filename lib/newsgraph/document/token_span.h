// Tokens by number, and ranges of them.
#pragma once

#include <cstdint>

#include "newsgraph/base/id.h"

namespace newsgraph {

using TokenId = Id<struct TokenTag>;

/// Half-open range of tokens.
struct TokenSpan {
  TokenId begin, end;

  auto operator<=>(const TokenSpan&) const = default;
  [[nodiscard]] constexpr std::uint32_t size() const { return end.value - begin.value; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(TokenId t) const { return begin <= t && t < end; }
  [[nodiscard]] constexpr bool contains(TokenSpan other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(TokenSpan other) const { return begin < other.end && other.begin < end; }
};

}  // namespace newsgraph
