// Dropout masks: zeros and 1/(1 - rate).
#pragma once

#include <cstddef>
#include <vector>

#include "newsgraph/language/random.h"

namespace newsgraph::language {

[[nodiscard]] inline std::vector<float> dropout_mask(std::size_t size, float rate, Random& random) {
  std::vector<float> mask(size);
  const float kept = 1.0f / (1.0f - rate);
  for (float& m : mask) m = random.chance(rate) ? 0.0f : kept;
  return mask;
}

/// Multiplies element by element; an empty mask changes nothing.
inline void apply_mask(const std::vector<float>& mask, float* values) {
  for (std::size_t i = 0; i < mask.size(); ++i) values[i] *= mask[i];
}

}  // namespace newsgraph::language
