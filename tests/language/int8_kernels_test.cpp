#include "newsgraph/language/int8_kernels.h"

#include <gmock/gmock.h>

#include <cmath>

#include "newsgraph/language/random.h"

namespace newsgraph::language {
namespace {

TEST(Int8Kernels, SumsAreThoseOfTheIntegers) {
  Random random(9);
  for (const std::size_t inputs : {1U, 2U, 7U, 64U}) {
    for (const std::size_t outputs : {1U, 16U, 17U, 40U}) {
      const std::size_t rows = 11;
      std::vector<float> weights(inputs * outputs), x(inputs);
      for (float& w : weights) w = random.uniform() - 0.5f;
      const QuantizedWeights q = quantize(weights, inputs, outputs);
      const Int8Matrix matrix{q.values, q.scales, inputs, outputs};
      Activations activations;
      activations.resize(rows, inputs);
      for (std::size_t r = 0; r < rows; ++r) {
        for (float& v : x) v = random.uniform() - 0.5f;
        activations.set_row(r, x.data());
      }
      std::vector<std::int32_t> sums(rows * Int8Matrix::padded(outputs));
      multiply(activations.row(0), activations.stride(), rows, matrix, sums.data());
      for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t c = 0; c < outputs; ++c) {
          std::int32_t expected = 0;
          for (std::size_t k = 0; k < inputs; ++k) {
            expected +=
                activations.row(r)[k] * static_cast<std::int32_t>(std::lround(weights[k * outputs + c] / q.scales[c]));
          }
          ASSERT_EQ(sums[r * Int8Matrix::padded(outputs) + c], expected) << inputs << " × " << outputs;
        }
      }
    }
  }
}

TEST(Int8Kernels, TheLargestSumFits) {
  const std::size_t inputs = max_inputs;
  const std::vector<float> weights(inputs, 1.0f), x(inputs, 1.0f);
  const QuantizedWeights q = quantize(weights, inputs, 1);
  Activations activations;
  activations.resize(1, inputs);
  activations.set_row(0, x.data());
  std::vector<std::int32_t> sums(Int8Matrix::padded(1));
  multiply(activations.row(0), activations.stride(), 1, {q.values, q.scales, inputs, 1}, sums.data());
  EXPECT_EQ(sums[0], static_cast<std::int32_t>(inputs) * max_activation * 127);
}

TEST(Activations, ARowOfZerosStaysZero) {
  Activations activations;
  activations.resize(1, 3);
  const std::vector<float> zeros(3, 0.0f);
  activations.set_row(0, zeros.data());
  EXPECT_EQ(activations.row(0)[2], 0);
  EXPECT_TRUE(std::isfinite(activations.scale(0)));
}

}  // namespace
}  // namespace newsgraph::language
