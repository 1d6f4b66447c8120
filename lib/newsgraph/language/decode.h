// From scores to structures: trees of highest score, and chains of name tags.
//
//   std::vector<std::uint32_t> heads = decode::best_tree(scores, n);   // heads[i]: 0 the root, else a token from 1
//
// Whatever the scores, the result is well-formed: one root, no cycle, every token with a head. Pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace newsgraph::language {

/// The maximum spanning tree with one root (Chu & Liu 1965, Edmonds 1967). `scores` is tokens × (tokens + 1): row i has
/// what token i gains from each head, 0 being the root; how a token would head itself is ignored. Cubic time at worst;
/// linear in the size of `scores` where each token's best head already gives a tree, as is common.
[[nodiscard]] std::vector<std::uint32_t> best_tree(std::span<const float> scores, std::size_t tokens);

/// The best chain of labels (Viterbi 1967). `scores` is tokens × labels; `transitions` from × to with a further row for
/// the beginning; pairs that must not be have at most `forbidden`.
inline constexpr float forbidden = -1e4f;
[[nodiscard]] std::vector<std::uint32_t> best_chain(std::span<const float> scores, std::size_t labels,
                                                    std::span<const float> transitions);

}  // namespace newsgraph::language
