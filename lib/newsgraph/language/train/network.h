// The network of the language layer while it is trained, in floats.
//
//   Network network(shape, vectors, seed);
//   Loss loss = network.train(examples, weights, random, gradients);   // a shard of a batch
//   network.parameters().update(shards, rate);
//   std::vector<Prediction> said = network.predict(examples);
//
// Word, spelling and hint embeddings are put side by side, go through layers of BiLSTM, and every head reads the last
// layer. A word's embedding is its vector from raw text, which stays, plus a difference that is learnt for words that
// the training data have often enough. train() and predict() are const: several threads may run them, each with
// gradients of its own, between updates.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "newsgraph/language/network_shape.h"
#include "newsgraph/language/train/example.h"
#include "newsgraph/language/train/layers.h"
#include "newsgraph/language/train/parser_head.h"

namespace newsgraph::language {

/// How much is left out while training, and what weighs how much.
struct Dropout {
  float input = 0.25f, layers = 0.33f, recurrent = 0.2f, heads = 0.33f;
  float word = 0.1f;        ///< whole words made unknown
  float difference = 0.2f;  ///< words left with their raw vector, as those that the training data don't have
  float spelling = 0.1f;
  float names_weight = 2;  ///< of the names' loss: names are rare among words
};

/// Sums over tokens, in nats.
struct Loss {
  double tags = 0, names = 0, arcs = 0, relations = 0;
  Loss& operator+=(const Loss& other);
};

class Network {
 public:
  /// `vectors`: shape.words × shape.word_dimensions, from raw text. `learnable[w]`: whether word w has a difference.
  Network(const NetworkShape& shape, std::vector<float> vectors, std::span<const std::uint8_t> learnable,
          std::uint64_t seed);

  /// Examples fall in length; `weight` multiplies the loss of each token.
  Loss train(std::span<const Example* const> examples, float weight, const Dropout& dropout, Random& random,
             Gradients& gradients) const;
  /// In the order given; any lengths but 0.
  [[nodiscard]] std::vector<Prediction> predict(std::span<const Example* const> examples) const;

  [[nodiscard]] Parameters& parameters() { return parameters_; }
  [[nodiscard]] const Parameters& parameters() const { return parameters_; }
  [[nodiscard]] const NetworkShape& shape() const { return shape_; }

 private:
  friend class NetworkWriter;
  struct Pass;
  struct Layer {
    Lstm forward, backward;
  };

  void embed(std::span<const Example* const> examples, const Dropout* dropout, Random& random, Pass& pass) const;
  void encode(const Dropout* dropout, Random& random, Pass& pass) const;
  void embed_backward(std::span<const Example* const> examples, const Pass& pass, std::span<const float> dx,
                      Gradients& gradients) const;
  void encode_backward(Pass& pass, std::vector<float>& dx, Gradients& gradients) const;
  double train_labels(const Linear& head, std::span<const Example* const> examples,
                      std::vector<std::uint32_t> Example::*targets, float weight, const Pass& pass,
                      Gradients& gradients, float* dx) const;
  double train_names(std::span<const Example* const> examples, float weight, const Pass& pass, Gradients& gradients,
                     float* dx) const;
  void predict_labels(const Linear& head, const Pass& pass, std::vector<std::uint32_t> Prediction::*labels,
                      std::span<Prediction> predictions) const;
  void predict_names(const Pass& pass, std::span<Prediction> predictions) const;

  NetworkShape shape_;
  std::vector<float> vectors_;
  Parameters parameters_;
  std::size_t differences_ = 0, spelling_ = 0, hints_ = 0;  ///< tables
  std::vector<Layer> layers_;
  Linear tags_, names_;
  Matrix transitions_;  ///< between name tags; the last row is a sentence's beginning
  ParserHead parser_;
};

}  // namespace newsgraph::language
