#include "newsgraph/language/kernels.h"

#include <gmock/gmock.h>

#include <cmath>

#include "newsgraph/language/activations.h"
#include "newsgraph/language/decode.h"
#include "newsgraph/language/random.h"

namespace newsgraph::language {
namespace {

std::vector<float> random_values(std::size_t n, Random& random) {
  std::vector<float> values(n);
  for (float& v : values) v = 2 * random.uniform() - 1;
  return values;
}

TEST(Kernels, AProductIsSummedInOrderForEveryShape) {
  Random random(3);
  for (const std::size_t rows : {1U, 3U, 4U, 7U, 8U, 19U}) {
    for (const std::size_t columns : {1U, 8U, 31U, 32U, 33U, 70U}) {
      const std::size_t inner = 13;
      const auto a = random_values(rows * inner, random), b = random_values(inner * columns, random);
      std::vector<float> c(rows * columns, 1.0f), expected = c;
      for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t k = 0; k < columns; ++k) {
          float sum = 0;
          for (std::size_t i = 0; i < inner; ++i) sum += a[r * inner + i] * b[i * columns + k];
          expected[r * columns + k] += sum;
        }
      }
      PackedMatrix packed;
      packed.pack({b.data(), columns, 1}, inner, columns);
      multiply({a.data(), inner, 1}, rows, packed, c.data(), columns, Sum::add);
      EXPECT_EQ(c, expected) << rows << " × " << columns;  // to the last bit
    }
  }
}

TEST(Kernels, ATransposedViewIsTheTransposedMatrix) {
  const std::vector<float> a{1, 2, 3, 4, 5, 6}, one{1, 0, 0, 1};  // 2 × 3, 2 × 2
  std::vector<float> c(6);
  PackedMatrix packed;
  packed.pack({one.data(), 2, 1}, 2, 2);
  multiply(MatrixView{a.data(), 3, 1}.transposed(), 3, packed, c.data(), 2, Sum::replace);
  EXPECT_THAT(c, testing::ElementsAre(1, 4, 2, 5, 3, 6));
}

TEST(Activations, ComeCloseToTheCLibrary) {
  for (float x = -12; x < 12; x += 0.013f) {
    EXPECT_NEAR(tanh_of(x), std::tanh(x), 1e-6f);
    EXPECT_NEAR(sigmoid_of(x), 1 / (1 + std::exp(-x)), 1e-6f);
    EXPECT_NEAR(exp_of(x) / std::exp(x), 1, 2e-6f);
  }
}

/// The best tree by trying all heads of all tokens.
double best_by_trial(const std::vector<float>& scores, std::size_t n) {
  double best = -1e30;
  std::vector<std::uint32_t> heads(n, 0);
  for (std::size_t code = 0, all = static_cast<std::size_t>(std::pow(n + 1, n)); code < all; ++code) {
    std::size_t rest = code, roots = 0;
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i, rest /= n + 1) {
      heads[i] = static_cast<std::uint32_t>(rest % (n + 1));
      roots += heads[i] == 0 ? 1 : 0;
      sum += static_cast<double>(scores[i * (n + 1) + heads[i]]);
    }
    bool tree = roots == 1;
    for (std::size_t i = 0; tree && i < n; ++i) {
      std::size_t node = i + 1, steps = 0;
      while (node != 0 && steps++ <= n) node = heads[node - 1];
      tree = node == 0;
    }
    if (tree) best = std::max(best, sum);
  }
  return best;
}

TEST(BestTree, IsTheBestOfAllTreesWithOneRoot) {
  Random random(5);
  for (int trial = 0; trial < 300; ++trial) {
    const std::size_t n = 1 + random.below(5);
    const std::vector<float> scores = random_values(n * (n + 1), random);
    const std::vector<std::uint32_t> heads = best_tree(scores, n);
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) sum += static_cast<double>(scores[i * (n + 1) + heads[i]]);
    EXPECT_NEAR(sum, best_by_trial(scores, n), 1e-4);
  }
}

TEST(BestTree, OfNothingIsNothing) {
  EXPECT_TRUE(best_tree({}, 0).empty());
}

TEST(BestChain, KeepsAwayFromForbiddenPairs) {
  const std::vector<float> scores{2, 1, 0, 3}, transitions{0, forbidden, 0, 0, 0, 0};  // not 0 -> 1
  EXPECT_THAT(best_chain(scores, 2, transitions), testing::ElementsAre(1, 1));
}

}  // namespace
}  // namespace newsgraph::language
