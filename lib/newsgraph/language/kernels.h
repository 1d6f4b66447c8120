// Float kernels of the language layer: matrix products and element-wise functions.
//
//   PackedMatrix w;
//   w.pack({weights, columns, 1}, rows, columns);           // once
//   multiply({x, rows, 1}, m, w, y, columns, Sum::replace);  // y = x · w
//
// Every output element is summed by itself over the inner dimension in order, without fused multiplication. How many
// elements are computed side by side (SSE2, AVX2 or AVX-512, chosen at run time) hence doesn't change a bit of them.
// Pure functions; thread-safe.
#pragma once

#include <cstddef>
#include <vector>

namespace newsgraph::language {

/// A matrix in memory: element (r, c) is data[r * row_stride + c * column_stride]. Strides let it be read transposed.
struct MatrixView {
  const float* data = nullptr;
  std::size_t row_stride = 0, column_stride = 1;

  [[nodiscard]] MatrixView transposed() const { return {data, column_stride, row_stride}; }
  [[nodiscard]] MatrixView from_row(std::size_t row) const {
    return {data + row * row_stride, row_stride, column_stride};
  }
};

enum class Sum { replace, add };  ///< whether a result replaces what stood there or is added to it

/// The right-hand side of a product, rearranged into panels of columns that the kernels read in one stream.
class PackedMatrix {
 public:
  static constexpr std::size_t panel = 32;

  void pack(MatrixView matrix, std::size_t rows, std::size_t columns);
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] const float* panel_at(std::size_t column) const { return values_.data() + column * rows_; }

 private:
  std::size_t rows_ = 0, columns_ = 0;
  std::vector<float> values_;
};

/// c = a · b or c += a · b, a of `rows` × b.rows(), c with `c_stride` floats from row to row.
void multiply(MatrixView a, std::size_t rows, const PackedMatrix& b, float* c, std::size_t c_stride, Sum sum);

/// Gates of one LSTM step as they leave the matrix products, in the order input, forget, output (sigmoid), candidate
/// (tanh), `units` each; all four are replaced by their activations.
/// cell = forget · previous + input · candidate; tanh_cell = tanh(cell); hidden = output · tanh_cell.
/// `previous` may be null: zero.
void lstm_cell(float* gates, std::size_t units, const float* previous, float* cell, float* tanh_cell, float* hidden);

/// The way back: from the gradients of hidden and cell to those of the gates before activation (in place of `gates`)
/// and of the previous cell (in place of `d_cell`).
void lstm_cell_backward(float* gates, std::size_t units, const float* previous, const float* tanh_cell,
                        const float* d_hidden, float* d_cell);

/// scores -> probabilities, in place. Returns the largest probability's index.
std::size_t softmax(float* scores, std::size_t count);

/// One step of Adam over `count` weights. `rate` has the bias corrections in it.
struct AdamStep {
  float rate = 0, beta1 = 0, beta2 = 0, epsilon = 0, scale = 1;  ///< `scale` multiplies the gradient (clipping)
};
void adam(const AdamStep& step, const float* gradient, float* weight, float* first, float* second, std::size_t count);

/// One word of skip-gram with negative sampling: raises the product of `word` with targets[0] and lowers those with the
/// others; `dimensions` is a multiple of 16. `change` is room for as many floats.
void skip_gram(float* word, float* const* targets, std::size_t count, std::size_t dimensions, float rate,
               float* change);

}  // namespace newsgraph::language
