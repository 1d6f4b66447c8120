// Layers of the network with their gradients: linear maps, and LSTMs over a batch in either direction.
//
//   const Linear layer = Linear::add(parameters, inputs, outputs);
//   layer.forward(parameters, {x, inputs}, rows, y);
//   layer.backward(parameters, {x, inputs}, rows, dy, gradients, dx);    // adds to gradients and dx
//
// A layer holds no numbers itself, only where its weights are; what a pass leaves for the way back is in a struct of
// the caller's. Hence const and thread-safe with gradients and memory of one's own.
#pragma once

#include <cstddef>
#include <vector>

#include "newsgraph/language/kernels.h"
#include "newsgraph/language/batch_layout.h"
#include "newsgraph/language/train/parameters.h"

namespace newsgraph::language {

/// Rows of floats, `stride` apart.
struct Rows {
  const float* data = nullptr;
  std::size_t stride = 0;
  [[nodiscard]] MatrixView view() const { return {data, stride, 1}; }
  [[nodiscard]] const float* row(std::size_t r) const { return data + r * stride; }
};

/// y = x · weights + bias.
struct Linear {
  Matrix weights, bias;

  [[nodiscard]] static Linear add(Parameters& parameters, std::size_t inputs, std::size_t outputs) {
    return {parameters.add(inputs, outputs), parameters.add(1, outputs)};
  }
  [[nodiscard]] std::size_t inputs() const { return weights.rows; }
  [[nodiscard]] std::size_t outputs() const { return weights.columns; }
  void forward(const Parameters& parameters, Rows x, std::size_t rows, float* y) const;
  /// `dx` has inputs() floats a row and is added to; may be null where nobody asks.
  void backward(const Parameters& parameters, Rows x, std::size_t rows, const float* dy, Gradients& gradients,
                float* dx) const;
};

enum class Direction { forward, backward };

/// What a pass of an LSTM over a batch leaves for the way back: a row for each token.
struct LstmMemory {
  std::vector<float> gates, cell, tanh_cell, hidden, previous_hidden;
  const float* mask = nullptr;  ///< sentences × units: multiplies the previous hidden state (variational dropout)
};

/// Hochreiter & Schmidhuber's LSTM with forget gates; gates in the order of kernels.h.
struct Lstm {
  Matrix input, recurrent, bias;

  [[nodiscard]] static Lstm add(Parameters& parameters, std::size_t inputs, std::size_t units);
  void initialise(Parameters& parameters, Random& random) const;
  [[nodiscard]] std::size_t units() const { return recurrent.rows; }
  [[nodiscard]] std::size_t inputs() const { return input.rows; }
  /// Writes the hidden states to `out`, `out_stride` floats a row. Set memory.mask before.
  void forward(const Parameters& parameters, const BatchLayout& layout, Rows x, Direction direction, LstmMemory& memory,
               float* out, std::size_t out_stride) const;
  /// Adds to gradients and to `dx` (inputs() a row). Uses up the memory.
  void backward(const Parameters& parameters, const BatchLayout& layout, Rows x, Direction direction,
                LstmMemory& memory, Rows d_out, Gradients& gradients, float* dx) const;
};

}  // namespace newsgraph::language
