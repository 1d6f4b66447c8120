// Sentences as the evaluation sees them: characters without blanks, and what covers which of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "newsgraph/base/span.h"
#include "newsgraph/language/conllu.h"

namespace newsgraph::language {

inline constexpr std::size_t root_head = static_cast<std::size_t>(-1);
inline constexpr std::size_t missing_head = static_cast<std::size_t>(-2);

/// A word with the characters that its token covers.
struct EvaluatedWord {
  const ConlluWord* word = nullptr;
  Span span;             ///< of the whole token for words of multiword tokens
  Span own;              ///< of the word alone, where the words of its token add up to it; else as `span`
  std::size_t head = 0;  ///< index of its head among all words, or one of the two below
  bool multiword = false;
};

struct EvaluatedText {
  std::string characters;  ///< all tokens without blanks
  std::vector<Span> tokens, sentences;
  std::vector<EvaluatedWord> words;
};

[[nodiscard]] EvaluatedText evaluated_text(std::span<const ConlluSentence> sentences);

/// Pairs of words, gold and system, by index, in their order.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> align(const EvaluatedText& gold,
                                                                     const EvaluatedText& system);

}  // namespace newsgraph::language
