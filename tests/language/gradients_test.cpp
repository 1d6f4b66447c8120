// Gradients of every part of the network against differences of its loss.
#include <gmock/gmock.h>

#include <cmath>
#include <functional>

#include "newsgraph/language/train/losses.h"
#include "newsgraph/language/train/network.h"

namespace newsgraph::language {
namespace {

NetworkShape small_shape() {
  NetworkShape shape;
  shape.words = 6;
  shape.word_dimensions = 5;
  shape.spelling_dimensions = 4;
  shape.hint_dimensions = 3;
  shape.hints = 3;
  shape.layers = 2;
  shape.units = 4;
  shape.arc_dimensions = 5;
  shape.relation_dimensions = 6;
  shape.tags = 4;
  shape.name_tags = 9;
  shape.relations = 5;
  return shape;
}

std::vector<Example> examples() {
  Example all{{"Envoys", "met", "in", "Rome"}, {1, 2, 3, 4}, {0, 1, 2, 3}, {0, 0, 0, 5}, {2, 0, 4, 2}, {1, 0, 2, 3},
              {{0}, {}, {1}, {1, 2}}};
  Example names{{"Oslo", "talks"}, {5, 0}, {}, {5, 0}, {}, {}, {}};
  return {all, names};
}

double total(const Loss& loss) {
  return loss.tags + loss.names + loss.arcs + loss.relations;
}

class Gradient : public testing::Test {
 protected:
  Gradient()
      : network_(small_shape(), std::vector<float>(30, 0.3f), std::vector<std::uint8_t>(6, 1), 7),
        examples_(examples()) {}

  double loss(Gradients& gradients) {
    // The same seed drops the same things each time.
    Random random(11);
    const std::vector<const Example*> batch{&examples_[0], &examples_[1]};
    Dropout dropout;
    dropout.names_weight = 1;
    return total(network_.train(batch, 1.0f, dropout, random, gradients));
  }

  /// Moves one weight up and down; compares the slope with the gradient.
  void expect_slope(float& weight, float gradient, const std::string& which) {
    const float step = 2e-3f, before = weight;
    Gradients unused(network_.parameters());
    weight = before + step;
    const double above = loss(unused);
    weight = before - step;
    const double below = loss(unused);
    weight = before;
    const double slope = (above - below) / (2 * static_cast<double>(step));
    EXPECT_NEAR(static_cast<double>(gradient), slope, 0.02 + 0.02 * std::abs(slope)) << which;
  }

  Network network_;
  std::vector<Example> examples_;
};

TEST_F(Gradient, OfEveryDenseWeightIsTheSlopeOfTheLoss) {
  Gradients gradients(network_.parameters());
  loss(gradients);
  Matrix all{0, 1, network_.parameters().size()};
  std::size_t moving = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    expect_slope(network_.parameters().at(all)[i], gradients.dense()[i], "weight " + std::to_string(i));
    moving += std::abs(gradients.dense()[i]) > 1e-4f ? 1 : 0;
  }
  EXPECT_GT(moving, all.size() / 2) << "the check means nothing where gradients vanish";
}

TEST_F(Gradient, OfTouchedEmbeddingsIsTheSlopeOfTheLoss) {
  Gradients gradients(network_.parameters());
  loss(gradients);
  for (std::size_t t = 0; t < network_.parameters().tables(); ++t) {
    EmbeddingTable& table = network_.parameters().table(t);
    RowGradients& rows = gradients.table(t);
    EXPECT_FALSE(rows.rows().empty());
    for (std::size_t i = 0; i < rows.rows().size(); ++i) {
      for (std::size_t d = 0; d < table.dimensions; ++d) {
        expect_slope(table.values[rows.rows()[i] * table.dimensions + d], rows.slot(i)[d],
                     "table " + std::to_string(t) + " row " + std::to_string(rows.rows()[i]));
      }
    }
  }
}

TEST(Loss, OfAChainIsItsShareOfAllChains) {
  // Two tags, two tokens: all four chains can be counted.
  const std::vector<float> transitions{0.5f, -0.25f, 0.1f, 0.3f, 0.2f, -0.4f};
  std::vector<float> scores{1.0f, 0.2f, -0.3f, 0.6f}, d(6, 0.0f);
  const auto chain_score = [&](std::size_t a, std::size_t b) {
    return static_cast<double>(transitions[4 + a] + scores[a] + transitions[a * 2 + b] + scores[2 + b]);
  };
  double sum = 0;
  for (const std::size_t a : {0, 1}) {
    for (const std::size_t b : {0, 1}) sum += std::exp(chain_score(a, b));
  }
  const double expected = std::log(sum) - chain_score(0, 1);
  const std::vector<std::uint32_t> targets{0, 1};
  EXPECT_NEAR(chain_loss({2, transitions.data(), d.data()}, scores, targets, 1.0f), expected, 1e-5);
}

}  // namespace
}  // namespace newsgraph::language
