// How well an analysis agrees with a gold standard, as the CoNLL 2018 shared task counts.
//
//   const Evaluation e = evaluate(read_conllu("gold.conllu"), read_conllu("system.conllu"));
//   e[Metric::las].f1()                       // 0.84
//   std::puts(report(e).c_str());
//
// Zeman et al. 2018, https://universaldependencies.org/conll18/evaluation.html: both sides must hold the same
// characters, blanks aside. Tokens, sentences and words agree where they cover the same characters; words of multiword
// tokens are aligned by the longest common sequence of their forms. Tags, heads and so on are counted over aligned
// words; relations are compared without subtypes. Names agree where type and characters do. Pure functions.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "newsgraph/language/bio.h"
#include "newsgraph/language/conllu.h"

namespace newsgraph::language {

struct Score {
  std::size_t correct = 0, gold = 0, system = 0;
  std::size_t aligned = 0;  ///< words on both sides that could be compared; 0 for tokens, sentences and names

  bool operator==(const Score&) const = default;
  Score& operator+=(const Score& other);

  /// 0 where nothing was there to find or found.
  [[nodiscard]] double precision() const { return ratio(correct, system); }
  [[nodiscard]] double recall() const { return ratio(correct, gold); }
  [[nodiscard]] double f1() const { return ratio(2 * correct, gold + system); }
  /// Of the words that could be compared.
  [[nodiscard]] double accuracy() const { return ratio(correct, aligned); }

 private:
  [[nodiscard]] static double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
  }
};

enum class Metric : std::uint8_t { tokens, sentences, words, upos, xpos, lemmas, uas, las };
inline constexpr std::size_t metric_count = 8;

/// "Tokens", "Sentences", "Words", "UPOS", "XPOS", "Lemmas", "UAS", "LAS".
[[nodiscard]] std::string_view name(Metric);

struct Evaluation {
  std::array<Score, metric_count> scores;
  std::array<Score, name_type_count> names;  ///< by NameType; all zero where the gold side has no NER=

  [[nodiscard]] const Score& operator[](Metric m) const { return scores[static_cast<std::size_t>(m)]; }
  [[nodiscard]] const Score& operator[](NameType t) const { return names[static_cast<std::size_t>(t)]; }
  /// All types of names together, or the three that every data set has (PER, ORG, LOC).
  [[nodiscard]] Score all_names() const;
  [[nodiscard]] Score main_names() const;
};

/// Throws Error(data) where the two sides don't hold the same characters. Lemmas that are not given in the gold side
/// count as right, as in the shared task.
/// What no word of the gold side has stays all zero.
[[nodiscard]] Evaluation evaluate(std::span<const ConlluSentence> gold, std::span<const ConlluSentence> system);

/// Names of sentences with the same tokens, by type; sentence i of one side is sentence i of the other. Throws
/// Error(data) where sizes differ.
[[nodiscard]] std::array<Score, name_type_count> evaluate_names(std::span<const std::vector<NameTag>> gold,
                                                                std::span<const std::vector<NameTag>> system);

/// A table: metric, precision, recall, F1, and accuracy over aligned words, in per cent with two decimals; what was not
/// scored is left out.
[[nodiscard]] std::string report(const Evaluation& evaluation);

}  // namespace newsgraph::language
