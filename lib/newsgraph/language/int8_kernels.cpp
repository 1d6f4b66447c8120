#include "newsgraph/language/int8_kernels.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace newsgraph::language {

namespace {

/// To the nearest integer, halves away from zero; no rounding mode involved. What a damaged model makes too large, or
/// no number, is cut.
[[gnu::always_inline]] inline std::int32_t nearest(float x) {
  constexpr auto limit = static_cast<float>(max_activation);
  x = x > -limit ? x : -limit;
  x = x < limit ? x : limit;
  return static_cast<std::int32_t>(x + (x < 0 ? -0.5f : 0.5f));
}

[[gnu::always_inline]] inline void round_any(const float* __restrict values, std::size_t count, float factor,
                                             std::int16_t* __restrict to) {
  for (std::size_t i = 0; i < count; ++i) to[i] = static_cast<std::int16_t>(nearest(values[i] * factor));
}

/// The largest magnitude, lane by lane: the compiler may not reorder a maximum of floats by itself.
[[gnu::always_inline]] inline float largest_any(const float* values, std::size_t count) {
  constexpr std::size_t lanes = 16;
  float most[lanes] = {};
  const auto larger = [](float a, float b) { return a > b ? a : b; };
  std::size_t i = 0;
  for (; i + lanes <= count; i += lanes) {
    for (std::size_t l = 0; l < lanes; ++l) most[l] = larger(std::abs(values[i + l]), most[l]);
  }
  for (std::size_t l = 0; i < count; ++i, ++l) most[l] = larger(std::abs(values[i]), most[l]);
  return *std::max_element(most, most + lanes);
}

struct Kernels {
  void (*multiply)(const std::int16_t*, std::size_t, std::size_t, const Int8Matrix&, std::int32_t*);
  void (*round)(const float*, std::size_t, float, std::int16_t*);
  float (*largest)(const float*, std::size_t);
};

#ifdef __x86_64__

std::int32_t pair_at(const std::int16_t* x) {
  std::int32_t pair;
  std::memcpy(&pair, x, sizeof(pair));
  return pair;
}

template <std::size_t Rows>
[[gnu::target("sse4.1")]] void tile_sse(const std::int16_t* x, std::size_t stride, std::size_t pairs,
                                        const std::int8_t* w, std::int32_t* y, std::size_t y_stride) {
  for (std::size_t part = 0; part < 4; ++part) {
    __m128i sums[Rows];
    for (__m128i& sum : sums) sum = _mm_setzero_si128();
    for (std::size_t k = 0; k < pairs; ++k) {
      const __m128i weights =
          _mm_cvtepi8_epi16(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(w + k * 2 * int8_panel + part * 8)));
      for (std::size_t r = 0; r < Rows; ++r) {
        sums[r] = _mm_add_epi32(sums[r], _mm_madd_epi16(weights, _mm_set1_epi32(pair_at(x + r * stride + 2 * k))));
      }
    }
    for (std::size_t r = 0; r < Rows; ++r) {
      _mm_storeu_si128(reinterpret_cast<__m128i*>(y + r * y_stride + part * 4), sums[r]);
    }
  }
}

template <std::size_t Rows>
[[gnu::target("avx2")]] void tile_avx2(const std::int16_t* x, std::size_t stride, std::size_t pairs,
                                       const std::int8_t* w, std::int32_t* y, std::size_t y_stride) {
  __m256i left[Rows], right[Rows];
  for (std::size_t r = 0; r < Rows; ++r) left[r] = right[r] = _mm256_setzero_si256();
  for (std::size_t k = 0; k < pairs; ++k, w += 2 * int8_panel) {
    const __m256i w0 = _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(w)));
    const __m256i w1 = _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(w + int8_panel)));
    for (std::size_t r = 0; r < Rows; ++r) {
      const __m256i pair = _mm256_set1_epi32(pair_at(x + r * stride + 2 * k));
      left[r] = _mm256_add_epi32(left[r], _mm256_madd_epi16(w0, pair));
      right[r] = _mm256_add_epi32(right[r], _mm256_madd_epi16(w1, pair));
    }
  }
  for (std::size_t r = 0; r < Rows; ++r) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(y + r * y_stride), left[r]);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(y + r * y_stride + 8), right[r]);
  }
}

template <std::size_t Rows>
[[gnu::target("avx512f,avx512bw")]] void tile_avx512(const std::int16_t* x, std::size_t stride, std::size_t pairs,
                                                     const std::int8_t* w, std::int32_t* y, std::size_t y_stride) {
  __m512i sums[Rows];
  for (__m512i& sum : sums) sum = _mm512_setzero_si512();
  for (std::size_t k = 0; k < pairs; ++k, w += 2 * int8_panel) {
    const __m512i weights = _mm512_cvtepi8_epi16(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(w)));
    for (std::size_t r = 0; r < Rows; ++r) {
      const __m512i pair = _mm512_set1_epi32(pair_at(x + r * stride + 2 * k));
      sums[r] = _mm512_add_epi32(sums[r], _mm512_madd_epi16(weights, pair));
    }
  }
  for (std::size_t r = 0; r < Rows; ++r) _mm512_storeu_si512(y + r * y_stride, sums[r]);
}

/// The same sums in one instruction (VNNI).
template <std::size_t Rows>
[[gnu::target("avx512f,avx512bw,avx512vnni")]] void tile_vnni(const std::int16_t* x, std::size_t stride,
                                                              std::size_t pairs, const std::int8_t* w, std::int32_t* y,
                                                              std::size_t y_stride) {
  __m512i sums[Rows];
  for (__m512i& sum : sums) sum = _mm512_setzero_si512();
  for (std::size_t k = 0; k < pairs; ++k, w += 2 * int8_panel) {
    const __m512i weights = _mm512_cvtepi8_epi16(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(w)));
    for (std::size_t r = 0; r < Rows; ++r) {
      sums[r] = _mm512_dpwssd_epi32(sums[r], weights, _mm512_set1_epi32(pair_at(x + r * stride + 2 * k)));
    }
  }
  for (std::size_t r = 0; r < Rows; ++r) _mm512_storeu_si512(y + r * y_stride, sums[r]);
}

// Rows in blocks: each weight that is loaded serves several.
#define NEWSGRAPH_INT8(name, rows_at_once)                                                               \
  void multiply_##name(const std::int16_t* x, std::size_t stride, std::size_t rows, const Int8Matrix& w, \
                       std::int32_t* y) {                                                                \
    const std::size_t columns = Int8Matrix::padded(w.outputs), pairs = (w.inputs + 1) / 2;               \
    for (std::size_t begin = 0; begin < columns; begin += int8_panel) {                                  \
      const std::int8_t* panel = w.values.data() + begin * pairs * 2;                                    \
      const auto tile = [&]<std::size_t Rows>(std::size_t r) {                                           \
        tile_##name<Rows>(x + r * stride, stride, pairs, panel, y + r * columns + begin, columns);       \
      };                                                                                                 \
      std::size_t r = 0;                                                                                 \
      for (; r + rows_at_once <= rows; r += rows_at_once) tile.template operator()<rows_at_once>(r);     \
      for (; r + 4 <= rows; r += 4) tile.template operator()<4>(r);                                      \
      for (; r < rows; ++r) tile.template operator()<1>(r);                                              \
    }                                                                                                    \
  }
NEWSGRAPH_INT8(sse, 4)
NEWSGRAPH_INT8(avx2, 4)
NEWSGRAPH_INT8(avx512, 8)
NEWSGRAPH_INT8(vnni, 8)
#undef NEWSGRAPH_INT8

// The same loops for each width of vectors.
#define NEWSGRAPH_ROUND(name, instructions)                                                                \
  instructions void round_##name(const float* values, std::size_t count, float factor, std::int16_t* to) { \
    round_any(values, count, factor, to);                                                                  \
  }                                                                                                        \
  instructions float largest_##name(const float* values, std::size_t count) {                              \
    return largest_any(values, count);                                                                     \
  }
NEWSGRAPH_ROUND(sse, )
NEWSGRAPH_ROUND(avx2, [[gnu::target("avx2")]])
NEWSGRAPH_ROUND(avx512, [[gnu::target("avx512f,avx512bw,prefer-vector-width=512")]])
#undef NEWSGRAPH_ROUND

const Kernels& kernels() {
  static constexpr Kernels sse{multiply_sse, round_sse, largest_sse};
  static constexpr Kernels avx2{multiply_avx2, round_avx2, largest_avx2};
  static constexpr Kernels avx512{multiply_avx512, round_avx512, largest_avx512};
  static constexpr Kernels vnni{multiply_vnni, round_avx512, largest_avx512};
  static const Kernels& best = __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") ? vnni
                               : __builtin_cpu_supports("avx512bw")                                       ? avx512
                               : __builtin_cpu_supports("avx2")                                           ? avx2
                                                                                                          : sse;
  return best;
}

#else

void multiply_plain(const std::int16_t* x, std::size_t stride, std::size_t rows, const Int8Matrix& w, std::int32_t* y) {
  const std::size_t columns = Int8Matrix::padded(w.outputs), pairs = (w.inputs + 1) / 2;
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      const std::int8_t* weights = w.values.data() + c / int8_panel * int8_panel * pairs * 2 + c % int8_panel * 2;
      std::int32_t sum = 0;
      for (std::size_t k = 0; k < pairs; ++k) {
        sum += x[r * stride + 2 * k] * weights[k * 2 * int8_panel];
        sum += x[r * stride + 2 * k + 1] * weights[k * 2 * int8_panel + 1];
      }
      y[r * columns + c] = sum;
    }
  }
}

const Kernels& kernels() {
  static constexpr Kernels plain{multiply_plain, round_any, largest_any};
  return plain;
}

#endif

}  // namespace

QuantizedWeights quantize(std::span<const float> weights, std::size_t inputs, std::size_t outputs) {
  QuantizedWeights result{std::vector<std::int8_t>(Int8Matrix::size(inputs, outputs)), std::vector<float>(outputs)};
  const std::size_t pairs = (inputs + 1) / 2;
  for (std::size_t c = 0; c < outputs; ++c) {
    float most = 0;
    for (std::size_t k = 0; k < inputs; ++k) most = std::max(most, std::abs(weights[k * outputs + c]));
    const float scale = most > 0 ? most / 127.0f : 1.0f;
    result.scales[c] = scale;
    std::int8_t* to = result.values.data() + c / int8_panel * int8_panel * pairs * 2 + c % int8_panel * 2;
    for (std::size_t k = 0; k < inputs; ++k) {
      to[k / 2 * 2 * int8_panel + k % 2] = static_cast<std::int8_t>(nearest(weights[k * outputs + c] / scale));
    }
  }
  return result;
}

void Activations::resize(std::size_t rows, std::size_t columns) {
  columns_ = columns;
  stride_ = (columns + 1) / 2 * 2;
  values_.assign(rows * stride_, 0);
  scales_.assign(rows, 1.0f / static_cast<float>(max_activation));
}

void Activations::set_row(std::size_t row, const float* values) {
  const float most = kernels().largest(values, columns_);
  scales_[row] = most > 0 ? most / static_cast<float>(max_activation) : 1.0f;
  const float factor = most > 0 ? static_cast<float>(max_activation) / most : 0.0f;
  kernels().round(values, columns_, factor, values_.data() + row * stride_);
}

void Activations::set_unit_row(std::size_t row, const float* values, std::size_t count, std::size_t column) {
  kernels().round(values, count, static_cast<float>(max_activation), values_.data() + row * stride_ + column);
}

void multiply(const std::int16_t* x, std::size_t x_stride, std::size_t rows, const Int8Matrix& w, std::int32_t* y) {
  kernels().multiply(x, x_stride, rows, w, y);
}

}  // namespace newsgraph::language
