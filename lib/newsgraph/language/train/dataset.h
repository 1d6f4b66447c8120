// Sentences of treebanks and name corpora as examples with numbers for the network.
//
//   const Vocabulary vocabulary(words);                     // row 0 is the unknown word
//   Example e = make_example(sentence, labels, vocabulary);
//
// Pure functions; thread-safe.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "newsgraph/language/bio.h"
#include "newsgraph/language/conllu.h"
#include "newsgraph/language/labels.h"
#include "newsgraph/language/train/example.h"

namespace newsgraph::language {

/// Rows of word embeddings by the words' keys.
class Vocabulary {
 public:
  explicit Vocabulary(std::span<const std::string> words);
  /// 0 for words that are not in it.
  [[nodiscard]] std::uint32_t row(std::string_view form) const;
  [[nodiscard]] std::size_t size() const { return rows_.size() + 1; }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> rows_;  // by hash of the key
};

/// Labels that `labels` doesn't have are no_target.
[[nodiscard]] Example make_example(const ConlluSentence& sentence, const Labels& labels, const Vocabulary& vocabulary);
[[nodiscard]] Example make_example(const BioSentence& sentence, const Vocabulary& vocabulary);

/// Gives sentences their names where a name corpus has the same words; what it has beyond them is appended as examples
/// of their own. Returns how many were matched.
std::size_t add_names(std::span<const BioSentence> names, const Vocabulary& vocabulary, std::vector<Example>& examples);

/// How often each word of the vocabulary occurs.
[[nodiscard]] std::vector<std::uint32_t> count_words(std::span<const Example> examples, const Vocabulary& vocabulary);

}  // namespace newsgraph::language
