#include "newsgraph/language/train/word_vectors.h"

#include <algorithm>
#include <cmath>

#include "newsgraph/language/kernels.h"
#include "newsgraph/language/random.h"

namespace newsgraph::language {

namespace {

/// Draws words by frequency^0.75; only square roots, so that every C library agrees.
class NegativeTable {
 public:
  explicit NegativeTable(const std::vector<std::uint64_t>& counts) : table_(std::size_t{1} << 20) {
    double total = 0;
    for (const std::uint64_t c : counts) total += weight(c);
    double sum = 0;
    std::size_t word = 0;
    for (std::size_t i = 0; i < table_.size(); ++i) {
      const double reach = (static_cast<double>(i) + 0.5) / static_cast<double>(table_.size()) * total;
      while (word + 1 < counts.size() && sum + weight(counts[word]) < reach) sum += weight(counts[word++]);
      table_[i] = static_cast<std::uint32_t>(word);
    }
  }
  [[nodiscard]] std::uint32_t draw(Random& random) const { return table_[random.below(table_.size())]; }

 private:
  static double weight(std::uint64_t count) {
    const double root = std::sqrt(static_cast<double>(count));
    return root * std::sqrt(root);
  }
  std::vector<std::uint32_t> table_;
};

class VectorTrainer {
 public:
  VectorTrainer(const Corpus& corpus, const VectorOptions& options)
      : corpus_(corpus), options_(options), random_(options.seed), negatives_(corpus.counts) {
    const std::size_t n = corpus.words.size() * options.dimensions;
    input_.resize(n);
    for (float& v : input_) v = (random_.uniform() - 0.5f) / static_cast<float>(options.dimensions);
    const bool structured = options.kind == VectorKind::structured;
    change_.resize(options.dimensions);
    output_.resize(n * (structured ? 2 * options.window : 1), 0.0f);
    double total = 0;
    for (const std::uint64_t c : corpus.counts) total += static_cast<double>(c);
    for (const std::uint64_t c : corpus.counts) {
      const double share = static_cast<double>(options.subsample) / (static_cast<double>(c) / total);
      keep_.push_back(static_cast<float>(std::min(1.0, std::sqrt(share) + share)));
    }
  }

  std::vector<float> run(const std::function<void(double)>& progress) {
    const double all = static_cast<double>(corpus_.text.size()) * static_cast<double>(options_.epochs);
    double done = 0;
    std::vector<std::uint32_t> sentence;
    for (std::size_t epoch = 0; epoch < options_.epochs; ++epoch) {
      std::size_t reported = 0;
      for (std::size_t i = 0; i < corpus_.text.size(); ++i) {
        const std::uint32_t word = corpus_.text[i];
        if (word != Corpus::sentence_end) {
          if (random_.chance(keep_[word])) sentence.push_back(word);
          continue;
        }
        const double share = (done + static_cast<double>(i)) / all;
        rate_ = options_.rate * std::max(1e-4f, static_cast<float>(1 - share));
        learn(sentence);
        sentence.clear();
        if (progress && i - reported > 2'000'000) {
          progress(share);
          reported = i;
        }
      }
      done += static_cast<double>(corpus_.text.size());
    }
    return std::move(input_);
  }

 private:
  void learn(const std::vector<std::uint32_t>& sentence) {
    const std::size_t window = options_.window;
    const bool structured = options_.kind == VectorKind::structured;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const std::size_t reach = structured ? window : 1 + random_.below(window);
      const std::size_t begin = i >= reach ? i - reach : 0, end = std::min(sentence.size(), i + reach + 1);
      for (std::size_t j = begin; j < end; ++j) {
        if (j == i) continue;
        const std::size_t place = j < i ? j + window - i : j + window - i - 1;
        learn_pair(sentence[i], sentence[j], structured ? place : 0);
      }
    }
  }

  void learn_pair(std::uint32_t word, std::uint32_t context, std::size_t place) {
    const std::size_t n = options_.dimensions;
    float* in = input_.data() + word * n;
    float* out = output_.data() + place * corpus_.words.size() * n;
    targets_.assign(1, out + context * n);
    for (std::size_t k = 0; k < options_.negatives; ++k) {
      const std::uint32_t other = negatives_.draw(random_);
      if (other != context) targets_.push_back(out + other * n);
    }
    skip_gram(in, targets_.data(), targets_.size(), n, rate_, change_.data());
  }

  const Corpus& corpus_;
  VectorOptions options_;
  Random random_;
  NegativeTable negatives_;
  std::vector<float> input_, output_, keep_, change_;
  std::vector<float*> targets_;
  float rate_ = 0;
};

}  // namespace

std::vector<float> train_word_vectors(const Corpus& corpus, const VectorOptions& options,
                                      const std::function<void(double)>& progress) {
  return VectorTrainer(corpus, options).run(progress);
}

std::vector<float> join_vectors(std::span<const float> a, std::span<const float> b, std::size_t rows, float scale) {
  std::vector<float> joined;
  if (rows == 0) return joined;
  const auto factor = [&](std::span<const float> part) {
    double squares = 0;
    for (const float v : part) squares += static_cast<double>(v) * static_cast<double>(v);
    const double mean = std::sqrt(squares / static_cast<double>(std::max<std::size_t>(1, part.size())));
    return mean > 0 ? static_cast<float>(static_cast<double>(scale) / mean) : 1.0f;
  };
  const float fa = factor(a), fb = factor(b);
  const std::size_t na = a.size() / rows, nb = b.size() / rows;
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t i = 0; i < na; ++i) joined.push_back(a[r * na + i] * fa);
    for (std::size_t i = 0; i < nb; ++i) joined.push_back(b[r * nb + i] * fb);
  }
  return joined;
}

}  // namespace newsgraph::language
