#include "newsgraph/language/train/trainer.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <deque>
#include <numeric>
#include <optional>
#include <thread>
#include <vector>

namespace newsgraph::language {

namespace {

constexpr std::size_t shard_count = 2;
using Batch = std::vector<const Example*>;

/// Sentences of like length together, in another order each time.
std::vector<Batch> make_batches(std::span<const Example* const> examples, std::size_t words, Random& random) {
  struct Entry {
    float length;
    const Example* example;
  };
  std::vector<Entry> entries;
  for (const Example* e : examples) {
    // Lengths are shaken, so that the same sentences don't meet in every epoch.
    if (e->size() > 0) entries.push_back({static_cast<float>(e->size()) * (0.9f + 0.2f * random.uniform()), e});
  }
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.length < b.length; });
  std::vector<Batch> batches;
  std::size_t size = words;
  for (const Entry& entry : entries) {
    if (size + entry.example->size() > words) {
      batches.emplace_back();
      size = 0;
    }
    batches.back().push_back(entry.example);
    size += entry.example->size();
  }
  random.shuffle(batches);
  return batches;
}

std::optional<Case> draw_case(const TrainOptions& options, Random& random) {
  const float draw = random.uniform();
  if (draw < options.lower) return Case::lower;
  if (draw < options.lower + options.upper) return Case::upper;
  if (draw < options.lower + options.upper + options.title) return Case::title;
  return std::nullopt;
}

/// One epoch's passes over batches, a thread for each shard.
class Epoch {
 public:
  Epoch(Network& network, const TrainOptions& options, std::vector<Gradients>& gradients)
      : network_(network), options_(options), gradients_(gradients) {}

  Loss step(Batch batch, float rate, std::uint64_t seed) {
    Random random(seed);
    std::deque<Example> recased;
    for (const Example*& example : batch) {
      if (const auto casing = draw_case(options_, random)) {
        recased.push_back(*example);
        for (std::string& form : recased.back().forms) form = with_case(form, *casing);
        if (options_.lookup != nullptr) add_hints(recased.back(), *options_.lookup);
        example = &recased.back();
      }
    }
    std::stable_sort(batch.begin(), batch.end(),
                     [](const Example* a, const Example* b) { return a->size() > b->size(); });
    std::array<Batch, shard_count> shards;
    std::size_t words = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      shards[i % shard_count].push_back(batch[i]);
      words += batch[i]->size();
    }
    std::array<Loss, shard_count> losses;
    const float weight = 1.0f / static_cast<float>(words);
    {
      std::vector<std::jthread> workers;
      for (std::size_t s = 0; s < shard_count; ++s) {
        const std::uint64_t shard_seed = random.next();
        if (shards[s].empty()) continue;
        workers.emplace_back([&, s, shard_seed] {
          Random own(shard_seed);
          losses[s] = network_.train(shards[s], weight, options_.dropout, own, gradients_[s]);
        });
      }
    }
    network_.parameters().update(gradients_, rate, options_.adam);
    losses[0] += losses[1];
    return losses[0];
  }

 private:
  Network& network_;
  const TrainOptions& options_;
  std::vector<Gradients>& gradients_;
};

/// All that people annotated, and each time others of what a model did.
class Pool {
 public:
  Pool(std::span<const Example> examples, std::span<const Example> silver, float share) : silver_(silver) {
    for (const Example& e : examples) {
      gold_.push_back(&e);
      gold_words_ += e.size();
    }
    if (!silver.empty()) silver_words_ = static_cast<std::size_t>(share * static_cast<float>(gold_words_));
  }

  Batch next() {
    Batch all = gold_;
    words_ = gold_words_;
    while (words_ < gold_words_ + silver_words_) {
      const Example& e = silver_[next_++ % silver_.size()];
      all.push_back(&e);
      words_ += std::max<std::size_t>(1, e.size());
    }
    return all;
  }
  /// Of what next() gave.
  [[nodiscard]] double words() const { return static_cast<double>(words_); }

 private:
  Batch gold_;
  std::span<const Example> silver_;
  std::size_t gold_words_ = 0, silver_words_ = 0, words_ = 0, next_ = 0;
};

Loss per_word(const Loss& sum, double words) {
  return {sum.tags / words, sum.names / words, sum.arcs / words, sum.relations / words};
}

}  // namespace

std::string with_case(std::string_view form, Case casing) {
  std::string result(form);
  for (std::size_t i = 0; i < result.size(); ++i) {
    char& c = result[i];
    const bool raise = casing == Case::upper || (casing == Case::title && i == 0);
    if (raise && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (casing == Case::lower && c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

void train(Network& network, std::span<const Example> examples, const TrainOptions& options,
           const std::function<void(const EpochReport&)>& report) {
  Random random(options.seed);
  std::vector<Gradients> gradients;
  for (std::size_t s = 0; s < shard_count; ++s) gradients.emplace_back(network.parameters());
  Epoch epoch(network, options, gradients);
  Pool pool(examples, options.silver, options.silver_share);
  for (std::size_t e = 0; e < options.epochs; ++e) {
    const auto start = std::chrono::steady_clock::now();
    const std::vector<Batch> batches = make_batches(pool.next(), options.batch_words, random);
    Loss loss;
    for (std::size_t b = 0; b < batches.size(); ++b) {
      const float done = (static_cast<float>(e) + static_cast<float>(b) / static_cast<float>(batches.size())) /
                         static_cast<float>(options.epochs);
      const float warm = std::min(1.0f, done * 40.0f + 0.02f);  // the first steps are small
      loss += epoch.step(batches[b], options.rate * warm * (1.0f - done), random.next());
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    report({e + 1, per_word(loss, pool.words()), seconds.count()});
  }
}

}  // namespace newsgraph::language
