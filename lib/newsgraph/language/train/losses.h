// What the heads lose, with gradients: choosing one of several, and linear-chain conditional random fields.
//
// Gradients replace the scores they belong to. Targets of `no_target` cost nothing. The losses are sums over tokens in
// nats, for the reader; training uses the gradients only. Pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace newsgraph::language {

inline constexpr std::uint32_t no_target = 0xFFFFFFFF;

/// Cross entropy of one choice: scores -> (probabilities - one for the target) · weight.
double softmax_loss(std::span<float> scores, std::uint32_t target, float weight);

/// A sentence's tags as a chain (Lafferty, McCallum & Pereira 2001).
struct ChainScores {
  std::size_t labels = 0;
  const float* transitions = nullptr;  ///< from × to; the row `labels` is where a sentence begins
  float* d_transitions = nullptr;      ///< added to
};
/// `scores` is tokens × labels. All targets have to be given.
double chain_loss(const ChainScores& chain, std::span<float> scores, std::span<const std::uint32_t> targets,
                  float weight);

}  // namespace newsgraph::language
