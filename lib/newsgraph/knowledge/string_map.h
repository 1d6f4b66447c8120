// Hash maps by strings that are asked with views, and by pairs of numbers. Their order is not fixed: never let it reach
// an output.
//
//   StringMap<EntityId> by_id;
//   if (const auto found = by_id.find(std::string_view("country:DEU")); found != by_id.end()) …
//   PairMap<Node> child;
//   child[pair_key(node, letter)] = next;
#pragma once

#include <tsl/robin_map.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "newsgraph/base/hash.h"

namespace newsgraph::knowledge {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return hash64(text); }
};

template <class Value>
using StringMap = tsl::robin_map<std::string, Value, StringHash, std::equal_to<>>;

/// Two numbers as one key.
[[nodiscard]] constexpr std::uint64_t pair_key(std::uint32_t first, std::uint32_t second) {
  return std::uint64_t{first} << 32 | second;
}

/// Spreads both numbers over the low bits, which alone choose the bucket (Fibonacci hashing).
struct PairHash {
  std::size_t operator()(std::uint64_t key) const {
    key = (key ^ key >> 32) * 0x9E3779B97F4A7C15u;
    return key ^ key >> 32;
  }
};

template <class Value>
using PairMap = tsl::robin_map<std::uint64_t, Value, PairHash>;

}  // namespace newsgraph::knowledge
