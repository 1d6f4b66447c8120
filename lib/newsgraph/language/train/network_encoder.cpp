// The lower half of the network: embeddings and layers of BiLSTM, forth and back.
#include <algorithm>
#include <cmath>

#include "newsgraph/language/train/network_pass.h"
#include "newsgraph/language/word_features.h"

namespace newsgraph::language {

namespace {

/// Each sentence's mask over all of its tokens.
void apply_sentence_mask(const BatchLayout& layout, const std::vector<float>& mask, std::size_t width, float* values) {
  if (mask.empty()) return;
  for (std::size_t r = 0; r < layout.rows(); ++r) {
    const float* m = &mask[layout.sentence_of(r) * width];
    for (std::size_t i = 0; i < width; ++i) values[r * width + i] *= m[i];
  }
}

/// Pieces of a word are summed; the square root keeps long words from growing loud.
float bag_scale(std::size_t pieces) {
  return 1.0f / std::sqrt(static_cast<float>(std::max<std::size_t>(1, pieces)));
}

template <class Rows>
void add_bag(const EmbeddingTable& table, const Rows& rows, float* to) {
  const float scale = bag_scale(rows.size());
  for (const auto row : rows) {
    const float* from = table.row(row);
    for (std::size_t i = 0; i < table.dimensions; ++i) to[i] += from[i] * scale;
  }
}

template <class Rows>
void bag_backward(const Rows& rows, const float* from, std::size_t dimensions, RowGradients& gradients) {
  const float scale = bag_scale(rows.size());
  for (const auto row : rows) {
    float* to = gradients.at(row);
    for (std::size_t i = 0; i < dimensions; ++i) to[i] += from[i] * scale;
  }
}

}  // namespace

void Network::embed(std::span<const Example* const> examples, const Dropout* dropout, Random& random,
                    Pass& pass) const {
  const std::size_t rows = pass.layout.rows(), width = shape_.input_dimensions(), words = shape_.word_dimensions;
  const EmbeddingTable& differences = parameters_.table(differences_);
  pass.input.assign(rows * width, 0.0f);
  pass.spelling.resize(rows);
  pass.words.resize(rows);
  pass.learns.resize(rows);
  for (std::size_t t = 0; t < pass.layout.steps(); ++t) {
    for (std::size_t s = 0; s < pass.layout.active(t); ++s) {
      const std::size_t r = pass.layout.row(t, s);
      const Example& example = *examples[s];
      float* out = &pass.input[r * width];
      pass.words[r] = dropout != nullptr && random.chance(dropout->word) ? 0 : example.words[t];
      pass.learns[r] = dropout == nullptr || !random.chance(dropout->difference) ? 1 : 0;
      std::copy_n(&vectors_[pass.words[r] * words], words, out);
      const float* difference = differences.row(pass.words[r]);
      for (std::size_t i = 0; pass.learns[r] != 0 && i < words; ++i) out[i] += difference[i];
      spelling_features(example.forms[t], pass.spelling[r]);
      if (dropout != nullptr && random.chance(dropout->spelling)) pass.spelling[r].clear();
      add_bag(parameters_.table(spelling_), pass.spelling[r], out + words);
      if (shape_.hints > 0 && !example.hints.empty()) {
        add_bag(parameters_.table(hints_), example.hints[t], out + words + shape_.spelling_dimensions);
      }
    }
  }
  if (dropout != nullptr) pass.input_mask = dropout_mask(pass.layout.sentences() * width, dropout->input, random);
  apply_sentence_mask(pass.layout, pass.input_mask, width, pass.input.data());
}

void Network::encode(const Dropout* dropout, Random& random, Pass& pass) const {
  const std::size_t units = shape_.units, width = 2 * units, rows = pass.layout.rows();
  const std::size_t sentences = pass.layout.sentences();
  pass.layers.resize(layers_.size());
  Rows x{pass.input.data(), shape_.input_dimensions()};
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    Pass::LayerMemory& memory = pass.layers[l];
    if (dropout != nullptr) {
      memory.forward_mask = dropout_mask(sentences * units, dropout->recurrent, random);
      memory.backward_mask = dropout_mask(sentences * units, dropout->recurrent, random);
      memory.output_mask = dropout_mask(sentences * width, dropout->layers, random);
      memory.forward.mask = memory.forward_mask.data();
      memory.backward.mask = memory.backward_mask.data();
    }
    memory.output.resize(rows * width);
    layers_[l].forward.forward(parameters_, pass.layout, x, Direction::forward, memory.forward, memory.output.data(),
                               width);
    layers_[l].backward.forward(parameters_, pass.layout, x, Direction::backward, memory.backward,
                                memory.output.data() + units, width);
    apply_sentence_mask(pass.layout, memory.output_mask, width, memory.output.data());
    x = {memory.output.data(), width};
  }
}

void Network::encode_backward(Pass& pass, std::vector<float>& dx, Gradients& gradients) const {
  const std::size_t units = shape_.units, width = 2 * units;
  for (std::size_t l = layers_.size(); l-- > 0;) {
    Pass::LayerMemory& memory = pass.layers[l];
    apply_sentence_mask(pass.layout, memory.output_mask, width, dx.data());
    const std::size_t inputs = layers_[l].forward.inputs();
    const Rows x{l == 0 ? pass.input.data() : pass.layers[l - 1].output.data(), inputs};
    std::vector<float> below(pass.layout.rows() * inputs, 0.0f);
    layers_[l].forward.backward(parameters_, pass.layout, x, Direction::forward, memory.forward, {dx.data(), width},
                                gradients, below.data());
    layers_[l].backward.backward(parameters_, pass.layout, x, Direction::backward, memory.backward,
                                 {dx.data() + units, width}, gradients, below.data());
    dx = std::move(below);
  }
}

void Network::embed_backward(std::span<const Example* const> examples, const Pass& pass, std::span<const float> dx,
                             Gradients& gradients) const {
  const std::size_t width = shape_.input_dimensions(), words = shape_.word_dimensions;
  std::vector<float> d(dx.begin(), dx.end());
  apply_sentence_mask(pass.layout, pass.input_mask, width, d.data());
  for (std::size_t t = 0; t < pass.layout.steps(); ++t) {
    for (std::size_t s = 0; s < pass.layout.active(t); ++s) {
      const std::size_t r = pass.layout.row(t, s);
      const float* from = &d[r * width];
      if (pass.learns[r] != 0 && parameters_.table(differences_).frozen[pass.words[r]] == 0) {
        float* to = gradients.table(differences_).at(pass.words[r]);
        for (std::size_t i = 0; i < words; ++i) to[i] += from[i];
      }
      bag_backward(pass.spelling[r], from + words, shape_.spelling_dimensions, gradients.table(spelling_));
      if (shape_.hints > 0 && !examples[s]->hints.empty()) {
        bag_backward(examples[s]->hints[t], from + words + shape_.spelling_dimensions, shape_.hint_dimensions,
                     gradients.table(hints_));
      }
    }
  }
}

}  // namespace newsgraph::language
