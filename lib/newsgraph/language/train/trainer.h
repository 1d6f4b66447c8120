// Trains a network: batches of sentences of like length, two shards a batch, Adam with a rate that falls to zero.
//
//   train(network, examples, {.epochs = 12}, [](const EpochReport& report) { … });
//
// The same examples, options and seed give the same weights, whatever the number of threads: a batch is always cut into
// the same shards, whose gradients are added in their order.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "newsgraph/language/name_lookup.h"
#include "newsgraph/language/train/example.h"
#include "newsgraph/language/train/network.h"

namespace newsgraph::language {

struct TrainOptions {
  std::size_t epochs = 12;
  std::size_t batch_words = 600;  ///< words of a batch, about
  float rate = 2e-3f;
  std::uint64_t seed = 1;
  Dropout dropout;
  /// Shares of sentences written in small letters, in capitals and in title case, as headlines are.
  float lower = 0.06f, upper = 0.04f, title = 0.03f;
  AdamOptions adam;
  const NameLookup* lookup = nullptr;  ///< hints of sentences in another case
  /// Sentences that a model has read, not people; each epoch takes the next of them, up to this share of its own words.
  std::span<const Example> silver;
  float silver_share = 1;
};

struct EpochReport {
  std::size_t epoch = 0;  ///< from 1
  Loss loss;              ///< mean for a word
  double seconds = 0;
};

void train(Network& network, std::span<const Example> examples, const TrainOptions& options,
           const std::function<void(const EpochReport&)>& report);

enum class Case { lower, upper, title };
/// ASCII letters in another case; other characters stay.
[[nodiscard]] std::string with_case(std::string_view form, Case casing);

}  // namespace newsgraph::language
