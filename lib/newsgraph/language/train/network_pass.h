// What one pass of the training network over a batch computes. Internal to network*.cpp.
#pragma once

#include <vector>

#include "newsgraph/language/train/network.h"

namespace newsgraph::language {

struct Network::Pass {
  explicit Pass(BatchLayout l) : layout(std::move(l)) {}

  struct LayerMemory {
    LstmMemory forward, backward;
    std::vector<float> output, forward_mask, backward_mask;
    std::vector<float> output_mask;  ///< sentences × outputs
  };

  BatchLayout layout;
  std::vector<float> input, input_mask;              ///< input_mask: rows × inputs
  std::vector<std::vector<std::uint32_t>> spelling;  ///< of each row; empty where dropped
  std::vector<std::uint32_t> words;                  ///< of each row; 0 where dropped
  std::vector<std::uint8_t> learns;                  ///< whether the row's difference was used
  std::vector<LayerMemory> layers;

  [[nodiscard]] Rows top(std::size_t width) const { return {layers.back().output.data(), width}; }
};

}  // namespace newsgraph::language
