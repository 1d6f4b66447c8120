#include "newsgraph/language/train/losses.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "newsgraph/language/activations.h"
#include "newsgraph/language/kernels.h"

namespace newsgraph::language {

namespace {

double log_of(float probability) {
  return std::log(std::max(static_cast<double>(probability), 1e-30));
}

/// Forward and backward sums of the chain, each token's scaled to 1; potentials are exp(score).
struct ChainSums {
  std::vector<float> potentials, edges, alpha, beta;
  double log_total = 0;
};

float scale_to_one(std::span<float> values) {
  float sum = 0;
  for (const float v : values) sum += v;
  const float scale = 1.0f / std::max(sum, 1e-30f);
  for (float& v : values) v *= scale;
  return sum;
}

ChainSums sum_chain(const ChainScores& chain, std::span<const float> scores) {
  const std::size_t n = chain.labels, tokens = scores.size() / n;
  ChainSums sums{std::vector<float>(scores.size()), std::vector<float>((n + 1) * n), std::vector<float>(scores.size()),
                 std::vector<float>(scores.size(), 1.0f)};
  for (std::size_t i = 0; i < sums.edges.size(); ++i) sums.edges[i] = exp_of(chain.transitions[i]);
  for (std::size_t t = 0; t < tokens; ++t) {
    const float most = *std::max_element(&scores[t * n], &scores[t * n] + n);
    sums.log_total += static_cast<double>(most);
    for (std::size_t y = 0; y < n; ++y) sums.potentials[t * n + y] = exp_of(scores[t * n + y] - most);
    float* alpha = &sums.alpha[t * n];
    for (std::size_t y = 0; y < n; ++y) {
      float in = t == 0 ? sums.edges[n * n + y] : 0.0f;
      for (std::size_t x = 0; t > 0 && x < n; ++x) in += sums.alpha[(t - 1) * n + x] * sums.edges[x * n + y];
      alpha[y] = in * sums.potentials[t * n + y];
    }
    sums.log_total += log_of(scale_to_one({alpha, n}));
  }
  for (std::size_t t = tokens; t-- > 1;) {
    float* beta = &sums.beta[(t - 1) * n];
    for (std::size_t x = 0; x < n; ++x) {
      float out = 0;
      for (std::size_t y = 0; y < n; ++y) {
        out += sums.edges[x * n + y] * sums.potentials[t * n + y] * sums.beta[t * n + y];
      }
      beta[x] = out;
    }
    scale_to_one({beta, n});
  }
  return sums;
}

/// Adds the expected number of transitions into token t.
void expect_transitions(const ChainScores& chain, const ChainSums& sums, std::size_t t, float weight) {
  const std::size_t n = chain.labels;
  std::vector<float> pairs(n * n);
  for (std::size_t x = 0; x < n; ++x) {
    for (std::size_t y = 0; y < n; ++y) {
      pairs[x * n + y] =
          sums.alpha[(t - 1) * n + x] * sums.edges[x * n + y] * sums.potentials[t * n + y] * sums.beta[t * n + y];
    }
  }
  scale_to_one(pairs);
  for (std::size_t i = 0; i < n * n; ++i) chain.d_transitions[i] += weight * pairs[i];
}

}  // namespace

double softmax_loss(std::span<float> scores, std::uint32_t target, float weight) {
  if (target == no_target) {
    std::fill(scores.begin(), scores.end(), 0.0f);
    return 0;
  }
  softmax(scores.data(), scores.size());
  const double loss = -log_of(scores[target]);
  scores[target] -= 1.0f;
  for (float& s : scores) s *= weight;
  return loss;
}

double chain_loss(const ChainScores& chain, std::span<float> scores, std::span<const std::uint32_t> targets,
                  float weight) {
  const std::size_t n = chain.labels;
  const ChainSums sums = sum_chain(chain, scores);
  double gold = 0;
  std::size_t before = n;
  std::vector<float> marginal(n);
  for (std::size_t t = 0; t < targets.size(); ++t) {
    const std::size_t edge = before * n + targets[t];
    gold += static_cast<double>(scores[t * n + targets[t]]) + static_cast<double>(chain.transitions[edge]);
    for (std::size_t y = 0; y < n; ++y) marginal[y] = sums.alpha[t * n + y] * sums.beta[t * n + y];
    scale_to_one(marginal);
    for (std::size_t y = 0; y < n; ++y) scores[t * n + y] = marginal[y] * weight;
    if (t == 0) {
      for (std::size_t y = 0; y < n; ++y) chain.d_transitions[n * n + y] += weight * marginal[y];
    } else {
      expect_transitions(chain, sums, t, weight);
    }
    chain.d_transitions[edge] -= weight;
    scores[t * n + targets[t]] -= weight;
    before = targets[t];
  }
  return sums.log_total - gold;
}

}  // namespace newsgraph::language
