// Integer matrix products for inference: activations of 16 bits times weights of 8 bits, summed in 32 bits.
//
//   Int8Matrix w{values, scales, inputs, outputs};          // over a model's memory
//   multiply(x, rows, w, y);                                // y = x · w, integers
//
// Integer sums are exact in any order, hence the same on every machine; SSE4.1, AVX2 or AVX-512 by what the machine
// has. Layout of the weights, ready to be read in one stream: panels of 16 outputs, in each the inputs in pairs, for
// each pair and output its two weights. Missing inputs and outputs are zeros. Pure functions; thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace newsgraph::language {

inline constexpr std::size_t int8_panel = 16;

/// Activations are at most this, so that a sum over `max_inputs` of them can't overflow.
inline constexpr std::int32_t max_activation = 8191;
inline constexpr std::size_t max_inputs = 2048;

/// Weights as they lie in a model. True weight = value · scale of its output.
struct Int8Matrix {
  std::span<const std::int8_t> values;
  std::span<const float> scales;  ///< of each output
  std::size_t inputs = 0, outputs = 0;

  [[nodiscard]] static constexpr std::size_t padded(std::size_t n) {
    return (n + int8_panel - 1) / int8_panel * int8_panel;
  }
  /// How many values a matrix of this shape has with its padding.
  [[nodiscard]] static constexpr std::size_t size(std::size_t inputs, std::size_t outputs) {
    return (inputs + 1) / 2 * 2 * padded(outputs);
  }
};

/// Float weights, inputs × outputs, made integers; each output has a scale of its own.
struct QuantizedWeights {
  std::vector<std::int8_t> values;
  std::vector<float> scales;
};
[[nodiscard]] QuantizedWeights quantize(std::span<const float> weights, std::size_t inputs, std::size_t outputs);

/// Rows of activations, each with a scale: true value = integer · scale. Rows are padded to an even number with a zero.
class Activations {
 public:
  void resize(std::size_t rows, std::size_t columns);
  /// Fits the scale to the row's largest value.
  void set_row(std::size_t row, const float* values);
  /// For values within [-1, 1], as LSTMs give them.
  void set_unit_row(std::size_t row, const float* values, std::size_t count, std::size_t column = 0);
  [[nodiscard]] const std::int16_t* row(std::size_t r) const { return values_.data() + r * stride_; }
  [[nodiscard]] float scale(std::size_t r) const { return scales_[r]; }
  [[nodiscard]] std::size_t stride() const { return stride_; }

 private:
  std::size_t columns_ = 0, stride_ = 0;
  std::vector<std::int16_t> values_;
  std::vector<float> scales_;
};

/// `rows` × padded(outputs) sums.
void multiply(const std::int16_t* x, std::size_t x_stride, std::size_t rows, const Int8Matrix& w, std::int32_t* y);

}  // namespace newsgraph::language
