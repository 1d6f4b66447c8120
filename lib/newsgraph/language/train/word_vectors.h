// Word vectors from raw text: skip-gram with negative sampling (Mikolov et al. 2013), plain or structured, with outputs
// of their own for each place around the word (Ling et al. 2015), which says more about syntax.
//
//   Corpus corpus;                                    // words as numbers by falling frequency
//   std::vector<float> v = train_word_vectors(corpus, {.dimensions = 64, .window = 2, .kind = VectorKind::structured});
//
// One thread each, plain SGD in the order of the text: the same corpus and options give the same bytes. Two kinds of
// vectors can be trained side by side, and put together by join_vectors().
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::language {

/// Running text as numbers of words.
struct Corpus {
  static constexpr std::uint32_t sentence_end = 0xFFFFFFFF;
  std::vector<std::string> words;     ///< by falling frequency, then by name
  std::vector<std::uint64_t> counts;  ///< of each word
  std::vector<std::uint32_t> text;    ///< numbers of words; words that are not listed are left out
};

/// Collects running text word by word, then numbers the words.
class CorpusBuilder {
 public:
  CorpusBuilder();
  ~CorpusBuilder();
  CorpusBuilder(const CorpusBuilder&) = delete;
  CorpusBuilder& operator=(const CorpusBuilder&) = delete;

  void add_word(std::string_view key);
  void end_sentence();
  /// The `most` most frequent words of those that occur at least `min_count` times.
  [[nodiscard]] Corpus finish(std::size_t most, std::uint64_t min_count);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

enum class VectorKind { plain, structured };

struct VectorOptions {
  std::size_t dimensions = 64;  ///< a multiple of 16
  std::size_t window = 2;       ///< words to either side; plain vectors look at 1 to window of them, at random
  VectorKind kind = VectorKind::structured;
  std::size_t epochs = 5, negatives = 5;
  float rate = 0.025f;
  float subsample = 1e-3f;  ///< words more frequent than this are skipped now and then
  std::uint64_t seed = 1;
};

/// A row of `dimensions` floats for each word. `progress` is called now and then with the share done.
[[nodiscard]] std::vector<float> train_word_vectors(const Corpus& corpus, const VectorOptions& options,
                                                    const std::function<void(double)>& progress = {});

/// Rows of both, side by side, each part scaled to the root mean square `scale`.
[[nodiscard]] std::vector<float> join_vectors(std::span<const float> a, std::span<const float> b, std::size_t rows,
                                              float scale);

}  // namespace newsgraph::language
