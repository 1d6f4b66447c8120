#include <tsl/robin_map.h>

#include <algorithm>
#include <numeric>

#include "newsgraph/base/hash.h"
#include "newsgraph/language/train/word_vectors.h"

namespace newsgraph::language {

struct CorpusBuilder::State {
  tsl::robin_map<std::uint64_t, std::uint32_t> numbers;  // by hash, in the order of first occurrence
  Corpus corpus;
};

CorpusBuilder::CorpusBuilder() : state_(std::make_unique<State>()) {}
CorpusBuilder::~CorpusBuilder() = default;

void CorpusBuilder::add_word(std::string_view key) {
  Corpus& corpus = state_->corpus;
  const auto [it, added] = state_->numbers.try_emplace(hash64(key), static_cast<std::uint32_t>(corpus.words.size()));
  if (added) {
    corpus.words.emplace_back(key);
    corpus.counts.push_back(0);
  }
  ++corpus.counts[it->second];
  corpus.text.push_back(it->second);
}

void CorpusBuilder::end_sentence() {
  state_->corpus.text.push_back(Corpus::sentence_end);
}

Corpus CorpusBuilder::finish(std::size_t most, std::uint64_t min_count) {
  Corpus& all = state_->corpus;
  std::vector<std::uint32_t> order(all.words.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return all.counts[a] != all.counts[b] ? all.counts[a] > all.counts[b] : all.words[a] < all.words[b];
  });
  Corpus corpus;
  std::vector<std::uint32_t> number(all.words.size(), Corpus::sentence_end);
  for (const std::uint32_t word : order) {
    if (corpus.words.size() >= most || all.counts[word] < min_count) break;
    number[word] = static_cast<std::uint32_t>(corpus.words.size());
    corpus.words.push_back(std::move(all.words[word]));
    corpus.counts.push_back(all.counts[word]);
  }
  corpus.text.reserve(all.text.size());
  for (const std::uint32_t word : all.text) {
    if (word == Corpus::sentence_end) {
      corpus.text.push_back(word);
    } else if (number[word] != Corpus::sentence_end) {
      corpus.text.push_back(number[word]);
    }
  }
  return corpus;
}

}  // namespace newsgraph::language
