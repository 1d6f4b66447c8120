// Strong identifiers: an index that can't be mistaken for another kind of index.
//
//   using TokenId = Id<struct TokenTag>;
//   TokenId first{0};
//
// Value types without invariants; safe to share between threads.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace newsgraph {

template <class Tag>
struct Id {
  std::uint32_t value{};

  auto operator<=>(const Id&) const = default;
  Id& operator++() {
    ++value;
    return *this;
  }
};

template <class Tag>
[[nodiscard]] constexpr Id<Tag> operator+(Id<Tag> id, std::uint32_t n) {
  return {id.value + n};
}

/// Makes an id of a container's size or index. Precondition: index < 2^32.
template <class IdType>
[[nodiscard]] constexpr IdType make_id(std::size_t index) {
  return IdType{static_cast<std::uint32_t>(index)};
}

}  // namespace newsgraph

template <class Tag>
struct std::hash<newsgraph::Id<Tag>> {
  std::size_t operator()(newsgraph::Id<Tag> id) const noexcept { return id.value; }
};
