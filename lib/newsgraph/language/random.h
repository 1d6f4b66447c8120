// Pseudo-random numbers that are the same everywhere: SplitMix64 (Steele, Lea & Flood 2014).
//
//   Random random(seed);
//   if (random.chance(0.1f)) …
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

namespace newsgraph::language {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  [[nodiscard]] std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }
  /// Below `bound` (> 0, < 2^32); the bias is below 2^-32.
  [[nodiscard]] std::size_t below(std::size_t bound) { return static_cast<std::size_t>((next() >> 32) * bound >> 32); }
  /// In [0, 1).
  [[nodiscard]] float uniform() { return static_cast<float>(next() >> 40) * 0x1p-24f; }
  [[nodiscard]] bool chance(float probability) { return uniform() < probability; }

  template <class Container>
  void shuffle(Container& container) {
    for (std::size_t i = container.size(); i > 1; --i) std::swap(container[i - 1], container[below(i)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace newsgraph::language
