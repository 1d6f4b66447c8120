#include "newsgraph/language/train/network.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "newsgraph/document/annotation.h"
#include "newsgraph/language/decode.h"
#include "newsgraph/language/train/losses.h"
#include "newsgraph/language/train/network_pass.h"
#include "newsgraph/language/word_features.h"

namespace newsgraph::language {

namespace {

EmbeddingTable random_table(std::size_t rows, std::size_t dimensions, float scale, Random& random) {
  EmbeddingTable table{rows, dimensions, std::vector<float>(rows * dimensions), {}, {}, {}};
  for (float& v : table.values) v = (2.0f * random.uniform() - 1.0f) * scale;
  return table;
}

BatchLayout layout_of(std::span<const Example* const> examples) {
  std::vector<std::uint32_t> lengths;
  for (const Example* example : examples) lengths.push_back(static_cast<std::uint32_t>(example->size()));
  return BatchLayout(std::move(lengths));
}

}  // namespace

Loss& Loss::operator+=(const Loss& other) {
  tags += other.tags;
  names += other.names;
  arcs += other.arcs;
  relations += other.relations;
  return *this;
}

Network::Network(const NetworkShape& shape, std::vector<float> vectors, std::span<const std::uint8_t> learnable,
                 std::uint64_t seed)
    : shape_(shape), vectors_(std::move(vectors)) {
  Random random(seed);
  EmbeddingTable differences{shape.words, shape.word_dimensions, {}, {}, {}, std::vector<std::uint8_t>(shape.words)};
  for (std::size_t w = 0; w < shape.words; ++w) differences.frozen[w] = learnable[w] != 0 ? 0 : 1;
  differences_ = parameters_.add_table(std::move(differences));
  spelling_ = parameters_.add_table(random_table(spelling_buckets, shape.spelling_dimensions, 0.5f, random));
  hints_ = parameters_.add_table(random_table(shape.hints, shape.hint_dimensions, 0.5f, random));
  std::size_t inputs = shape.input_dimensions();
  for (std::uint32_t l = 0; l < shape.layers; ++l) {
    layers_.push_back({Lstm::add(parameters_, inputs, shape.units), Lstm::add(parameters_, inputs, shape.units)});
    layers_.back().forward.initialise(parameters_, random);
    layers_.back().backward.initialise(parameters_, random);
    inputs = 2 * std::size_t{shape.units};
  }
  tags_ = Linear::add(parameters_, inputs, shape.tags);
  names_ = Linear::add(parameters_, inputs, shape.name_tags);
  for (const Linear* head : {&tags_, &names_}) parameters_.initialise(head->weights, random);
  transitions_ = parameters_.add(shape.name_tags + 1, shape.name_tags);
  parser_ = ParserHead(parameters_, shape, random);
}

double Network::train_labels(const Linear& head, std::span<const Example* const> examples,
                             std::vector<std::uint32_t> Example::*targets, float weight, const Pass& pass,
                             Gradients& gradients, float* dx) const {
  const std::size_t labels = head.outputs(), rows = pass.layout.rows();
  if (labels == 0) return 0;
  std::vector<float> scores(rows * labels);
  head.forward(parameters_, pass.top(head.inputs()), rows, scores.data());
  double loss = 0;
  for (std::size_t t = 0; t < pass.layout.steps(); ++t) {
    for (std::size_t s = 0; s < pass.layout.active(t); ++s) {
      const std::vector<std::uint32_t>& known = examples[s]->*targets;
      loss +=
          softmax_loss({&scores[pass.layout.row(t, s) * labels], labels}, known.empty() ? no_target : known[t], weight);
    }
  }
  head.backward(parameters_, pass.top(head.inputs()), rows, scores.data(), gradients, dx);
  return loss;
}

double Network::train_names(std::span<const Example* const> examples, float weight, const Pass& pass,
                            Gradients& gradients, float* dx) const {
  const std::size_t labels = names_.outputs(), rows = pass.layout.rows();
  if (labels == 0) return 0;
  std::vector<float> scores(rows * labels), sentence;
  names_.forward(parameters_, pass.top(names_.inputs()), rows, scores.data());
  double loss = 0;
  for (std::size_t s = 0; s < pass.layout.sentences(); ++s) {
    const std::size_t n = pass.layout.length(s);
    const bool known = !examples[s]->names.empty();
    sentence.assign(n * labels, 0.0f);
    for (std::size_t t = 0; known && t < n; ++t) {
      std::copy_n(&scores[pass.layout.row(t, s) * labels], labels, &sentence[t * labels]);
    }
    if (known) {
      loss += chain_loss({labels, parameters_.at(transitions_), gradients.at(transitions_)}, sentence,
                         examples[s]->names, weight);
    }
    for (std::size_t t = 0; t < n; ++t) {
      std::copy_n(&sentence[t * labels], labels, &scores[pass.layout.row(t, s) * labels]);
    }
  }
  names_.backward(parameters_, pass.top(names_.inputs()), rows, scores.data(), gradients, dx);
  return loss;
}

Loss Network::train(std::span<const Example* const> examples, float weight, const Dropout& dropout, Random& random,
                    Gradients& gradients) const {
  Pass pass(layout_of(examples));
  embed(examples, &dropout, random, pass);
  encode(&dropout, random, pass);
  const std::size_t width = 2 * std::size_t{shape_.units}, rows = pass.layout.rows();
  std::vector<float> dx(rows * width, 0.0f);
  Loss loss;
  loss.tags = train_labels(tags_, examples, &Example::tags, weight, pass, gradients, dx.data());
  loss.names = train_names(examples, weight * dropout.names_weight, pass, gradients, dx.data());
  ParserHead::Memory memory;
  parser_.project(parameters_, pass.top(width), rows, dropout.heads, random, memory);
  const ParserHead::Loss parsing =
      parser_.train(parameters_, pass.layout, examples, pass.top(width), memory, weight, gradients, dx.data());
  loss.arcs = parsing.arcs;
  loss.relations = parsing.relations;
  encode_backward(pass, dx, gradients);
  embed_backward(examples, pass, dx, gradients);
  return loss;
}

void Network::predict_labels(const Linear& head, const Pass& pass, std::vector<std::uint32_t> Prediction::*labels,
                             std::span<Prediction> predictions) const {
  const std::size_t count = head.outputs(), rows = pass.layout.rows();
  if (count == 0) return;
  std::vector<float> scores(rows * count);
  head.forward(parameters_, pass.top(head.inputs()), rows, scores.data());
  for (std::size_t t = 0; t < pass.layout.steps(); ++t) {
    for (std::size_t s = 0; s < pass.layout.active(t); ++s) {
      const float* row = &scores[pass.layout.row(t, s) * count];
      (predictions[s].*labels).push_back(static_cast<std::uint32_t>(std::max_element(row, row + count) - row));
    }
  }
}

void Network::predict_names(const Pass& pass, std::span<Prediction> predictions) const {
  const std::size_t labels = names_.outputs(), rows = pass.layout.rows();
  if (labels == 0) return;
  std::vector<float> scores(rows * labels), sentence;
  names_.forward(parameters_, pass.top(names_.inputs()), rows, scores.data());
  std::vector<float> transitions(parameters_.at(transitions_), parameters_.at(transitions_) + transitions_.size());
  for (std::size_t from = 0; from <= labels; ++from) {
    for (std::size_t to = 0; to < labels; ++to) {
      const auto before = static_cast<NameTag>(from == labels ? 0 : from);
      if (!may_follow(before, static_cast<NameTag>(to))) transitions[from * labels + to] = forbidden;
    }
  }
  for (std::size_t s = 0; s < pass.layout.sentences(); ++s) {
    const std::size_t n = pass.layout.length(s);
    sentence.resize(n * labels);
    for (std::size_t t = 0; t < n; ++t) {
      std::copy_n(&scores[pass.layout.row(t, s) * labels], labels, &sentence[t * labels]);
    }
    predictions[s].names = best_chain(sentence, labels, transitions);
  }
}

std::vector<Prediction> Network::predict(std::span<const Example* const> examples) const {
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return examples[a]->size() > examples[b]->size(); });
  std::vector<const Example*> sorted;
  for (const std::size_t i : order) sorted.push_back(examples[i]);
  Pass pass(layout_of(sorted));
  Random random(0);
  embed(sorted, nullptr, random, pass);
  encode(nullptr, random, pass);
  std::vector<Prediction> predictions(sorted.size());
  predict_labels(tags_, pass, &Prediction::tags, predictions);
  predict_names(pass, predictions);
  ParserHead::Memory memory;
  parser_.project(parameters_, pass.top(2 * std::size_t{shape_.units}), pass.layout.rows(), 0, random, memory);
  parser_.predict(parameters_, pass.layout, memory, predictions);
  std::vector<Prediction> result(examples.size());
  for (std::size_t i = 0; i < order.size(); ++i) result[order[i]] = std::move(predictions[i]);
  return result;
}

}  // namespace newsgraph::language
