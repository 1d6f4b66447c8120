#include "newsgraph/language/kernels.h"

#include <algorithm>
#include <cmath>

#include "newsgraph/language/activations.h"

namespace newsgraph::language {

namespace {

// Vectors of 16, 32 and 64 bytes that may lie anywhere.
using V4 = float __attribute__((vector_size(16), aligned(4), may_alias));
using V8 = float __attribute__((vector_size(32), aligned(4), may_alias));
using V16 = float __attribute__((vector_size(64), aligned(4), may_alias));

/// `Rows` × two vectors of the result, `b` being a strip of a panel.
template <class V, std::size_t Rows>
[[gnu::always_inline]] inline void tile(MatrixView a, std::size_t inner, const float* b, float* c, std::size_t c_stride,
                                        std::size_t columns, Sum sum) {
  constexpr std::size_t lanes = sizeof(V) / sizeof(float);
  V left[Rows] = {}, right[Rows] = {};
  for (std::size_t k = 0; k < inner; ++k) {
    const V b0 = *reinterpret_cast<const V*>(b + k * PackedMatrix::panel);
    const V b1 = *reinterpret_cast<const V*>(b + k * PackedMatrix::panel + lanes);
    for (std::size_t r = 0; r < Rows; ++r) {
      const float x = a.data[r * a.row_stride + k * a.column_stride];
      left[r] += x * b0;
      right[r] += x * b1;
    }
  }
  for (std::size_t r = 0; r < Rows; ++r) {
    float* out = c + r * c_stride;
    if (columns == 2 * lanes) {
      V& c0 = *reinterpret_cast<V*>(out);
      V& c1 = *reinterpret_cast<V*>(out + lanes);
      c0 = sum == Sum::add ? c0 + left[r] : left[r];
      c1 = sum == Sum::add ? c1 + right[r] : right[r];
    } else {
      for (std::size_t i = 0; i < columns; ++i) {
        const float value = i < lanes ? left[r][i] : right[r][i - lanes];
        out[i] = sum == Sum::add ? out[i] + value : value;
      }
    }
  }
}

template <class V, std::size_t Rows>
[[gnu::always_inline]] inline void multiply_with(MatrixView a, std::size_t rows, const PackedMatrix& b, float* c,
                                                 std::size_t c_stride, Sum sum) {
  constexpr std::size_t strip = 2 * sizeof(V) / sizeof(float);
  for (std::size_t begin = 0; begin < b.columns(); begin += strip) {
    const std::size_t columns = std::min(strip, b.columns() - begin);
    const float* panel = b.panel_at(begin / PackedMatrix::panel * PackedMatrix::panel) + begin % PackedMatrix::panel;
    std::size_t r = 0;
    for (; r + Rows <= rows; r += Rows) {
      tile<V, Rows>(a.from_row(r), b.rows(), panel, c + r * c_stride + begin, c_stride, columns, sum);
    }
    for (; r + 4 <= rows; r += 4) {
      tile<V, 4>(a.from_row(r), b.rows(), panel, c + r * c_stride + begin, c_stride, columns, sum);
    }
    for (; r < rows; ++r) {
      tile<V, 1>(a.from_row(r), b.rows(), panel, c + r * c_stride + begin, c_stride, columns, sum);
    }
  }
}

[[gnu::always_inline]] inline void lstm_cell_any(float* __restrict gates, std::size_t units,
                                                 const float* __restrict previous, float* __restrict cell,
                                                 float* __restrict tanh_cell, float* __restrict hidden) {
  for (std::size_t i = 0; i < 3 * units; ++i) gates[i] = sigmoid_of(gates[i]);
  for (std::size_t i = 3 * units; i < 4 * units; ++i) gates[i] = tanh_of(gates[i]);
  for (std::size_t i = 0; i < units; ++i) cell[i] = gates[i] * gates[3 * units + i];
  if (previous != nullptr) {
    for (std::size_t i = 0; i < units; ++i) cell[i] += gates[units + i] * previous[i];
  }
  for (std::size_t i = 0; i < units; ++i) {
    const float t = tanh_of(cell[i]);
    tanh_cell[i] = t;
    hidden[i] = gates[2 * units + i] * t;
  }
}

[[gnu::always_inline]] inline void lstm_cell_backward_any(float* __restrict gates, std::size_t units,
                                                          const float* __restrict previous,
                                                          const float* __restrict tanh_cell,
                                                          const float* __restrict d_hidden, float* __restrict d_cell) {
  for (std::size_t i = 0; i < units; ++i) {
    const float in = gates[i], forget = gates[units + i], out = gates[2 * units + i], candidate = gates[3 * units + i];
    const float t = tanh_cell[i];
    const float dc = d_cell[i] + d_hidden[i] * out * (1.0f - t * t);
    gates[i] = dc * candidate * in * (1.0f - in);
    gates[2 * units + i] = d_hidden[i] * t * out * (1.0f - out);
    gates[3 * units + i] = dc * in * (1.0f - candidate * candidate);
    gates[units + i] = dc * forget * (1.0f - forget);
    d_cell[i] = dc * forget;
  }
  for (std::size_t i = 0; i < units; ++i) gates[units + i] *= previous != nullptr ? previous[i] : 0.0f;
}

[[gnu::always_inline]] inline void adam_any(const AdamStep& step, const float* __restrict gradient,
                                            float* __restrict weight, float* __restrict first, float* __restrict second,
                                            std::size_t count) {
  const float rate = step.rate, b1 = step.beta1, b2 = step.beta2, epsilon = step.epsilon, scale = step.scale;
  for (std::size_t i = 0; i < count; ++i) {
    const float g = gradient[i] * scale;
    first[i] = b1 * first[i] + (1.0f - b1) * g;
    second[i] = b2 * second[i] + (1.0f - b2) * (g * g);
    weight[i] -= rate * first[i] / (std::sqrt(second[i]) + epsilon);
  }
}

[[gnu::always_inline]] inline void skip_gram_any(float* word, float* const* targets, std::size_t count, std::size_t n,
                                                 float rate, float* change) {
  constexpr std::size_t lanes = 16;  // for every machine, as sums depend on it
  const auto at = [](float* p) __attribute__((always_inline))->V16& {
    return *reinterpret_cast<V16*>(p);
  };
  for (std::size_t i = 0; i < n; ++i) change[i] = 0;
  for (std::size_t k = 0; k < count; ++k) {
    V16 sums = {};
    for (std::size_t i = 0; i < n; i += lanes) sums += at(word + i) * at(targets[k] + i);
    float product = 0;
    for (std::size_t i = 0; i < lanes; ++i) product += sums[i];
    const float step = ((k == 0 ? 1.0f : 0.0f) - sigmoid_of(product)) * rate;
    for (std::size_t i = 0; i < n; i += lanes) {
      at(change + i) += step * at(targets[k] + i);
      at(targets[k] + i) += step * at(word + i);
    }
  }
  for (std::size_t i = 0; i < n; i += lanes) at(word + i) += at(change + i);
}

using Multiply = void (*)(MatrixView, std::size_t, const PackedMatrix&, float*, std::size_t, Sum);
using Cell = void (*)(float*, std::size_t, const float*, float*, float*, float*);
using CellBackward = void (*)(float*, std::size_t, const float*, const float*, const float*, float*);
using SkipGram = void (*)(float*, float* const*, std::size_t, std::size_t, float, float*);
using Adam = void (*)(const AdamStep&, const float*, float*, float*, float*, std::size_t);

struct Kernels {
  Multiply multiply;
  Cell cell;
  CellBackward cell_backward;
  Adam adam;
  SkipGram skip_gram;
};

// The same source for each width of vectors; none of them fuses a multiplication with an addition.
#define NEWSGRAPH_KERNELS(name, instructions, vector, rows)                                                           \
  instructions void multiply_##name(MatrixView a, std::size_t n, const PackedMatrix& b, float* c, std::size_t stride, \
                                    Sum sum) {                                                                        \
    multiply_with<vector, rows>(a, n, b, c, stride, sum);                                                             \
  }                                                                                                                   \
  instructions void cell_##name(float* g, std::size_t n, const float* p, float* c, float* t, float* h) {              \
    lstm_cell_any(g, n, p, c, t, h);                                                                                  \
  }                                                                                                                   \
  instructions void cell_backward_##name(float* g, std::size_t n, const float* p, const float* t, const float* dh,    \
                                         float* dc) {                                                                 \
    lstm_cell_backward_any(g, n, p, t, dh, dc);                                                                       \
  }                                                                                                                   \
  instructions void adam_##name(const AdamStep& s, const float* g, float* w, float* m, float* v, std::size_t n) {     \
    adam_any(s, g, w, m, v, n);                                                                                       \
  }                                                                                                                   \
  instructions void skip_gram_##name(float* w, float* const* t, std::size_t k, std::size_t n, float r, float* d) {    \
    skip_gram_any(w, t, k, n, r, d);                                                                                  \
  }                                                                                                                   \
  constexpr Kernels name{multiply_##name, cell_##name, cell_backward_##name, adam_##name, skip_gram_##name};

NEWSGRAPH_KERNELS(sse, , V4, 4)
#ifdef __x86_64__
NEWSGRAPH_KERNELS(avx2, [[gnu::target("avx2")]], V8, 6)
NEWSGRAPH_KERNELS(avx512, [[gnu::target("avx512f,prefer-vector-width=512")]], V16, 8)
#endif
#undef NEWSGRAPH_KERNELS

const Kernels& kernels() {
#ifdef __x86_64__
  static const Kernels& best = __builtin_cpu_supports("avx512f") ? avx512 : __builtin_cpu_supports("avx2") ? avx2 : sse;
  return best;
#else
  return sse;
#endif
}

}  // namespace

void PackedMatrix::pack(MatrixView matrix, std::size_t rows, std::size_t columns) {
  rows_ = rows;
  columns_ = columns;
  values_.resize((columns + panel - 1) / panel * panel * rows);
  float* out = values_.data();
  for (std::size_t begin = 0; begin < columns; begin += panel) {
    const std::size_t width = std::min(panel, columns - begin);
    for (std::size_t r = 0; r < rows; ++r, out += panel) {
      const float* in = matrix.data + r * matrix.row_stride + begin * matrix.column_stride;
      for (std::size_t i = 0; i < width; ++i) out[i] = in[i * matrix.column_stride];
      std::fill(out + width, out + panel, 0.0f);
    }
  }
}

void multiply(MatrixView a, std::size_t rows, const PackedMatrix& b, float* c, std::size_t c_stride, Sum sum) {
  kernels().multiply(a, rows, b, c, c_stride, sum);
}

void lstm_cell(float* gates, std::size_t units, const float* previous, float* cell, float* tanh_cell, float* hidden) {
  kernels().cell(gates, units, previous, cell, tanh_cell, hidden);
}

void lstm_cell_backward(float* gates, std::size_t units, const float* previous, const float* tanh_cell,
                        const float* d_hidden, float* d_cell) {
  kernels().cell_backward(gates, units, previous, tanh_cell, d_hidden, d_cell);
}

void adam(const AdamStep& step, const float* gradient, float* weight, float* first, float* second, std::size_t count) {
  kernels().adam(step, gradient, weight, first, second, count);
}

void skip_gram(float* word, float* const* targets, std::size_t count, std::size_t dimensions, float rate,
               float* change) {
  kernels().skip_gram(word, targets, count, dimensions, rate, change);
}

std::size_t softmax(float* scores, std::size_t count) {
  if (count == 0) return 0;
  const std::size_t best = static_cast<std::size_t>(std::max_element(scores, scores + count) - scores);
  const float most = scores[best];
  for (std::size_t i = 0; i < count; ++i) scores[i] = exp_of(scores[i] - most);
  float sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += scores[i];
  const float scale = 1.0f / sum;
  for (std::size_t i = 0; i < count; ++i) scores[i] *= scale;
  return best;
}

}  // namespace newsgraph::language
