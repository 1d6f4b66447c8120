#include "newsgraph/language/network_model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "newsgraph/base/error.h"
#include "newsgraph/base/hash.h"
#include "newsgraph/document/annotation.h"
#include "newsgraph/language/decode.h"
#include "newsgraph/language/kernels.h"
#include "newsgraph/language/network_model_rows.h"
#include "newsgraph/language/word_features.h"

namespace newsgraph::language {

namespace {

constexpr std::uint32_t largest = 1U << 20;  // of any number in a shape: keeps products of two within 64 bits

NetworkShape read_shape(const ArrayFile& model, const std::string& name) {
  constexpr std::size_t count = sizeof(NetworkShape) / sizeof(std::uint32_t);
  const std::span<const std::uint32_t> numbers = model.array<std::uint32_t>(name, count);
  std::array<std::uint32_t, count> all{};
  std::copy(numbers.begin(), numbers.end(), all.begin());
  const auto shape = std::bit_cast<NetworkShape>(all);
  const bool sizes_fit = std::all_of(numbers.begin(), numbers.end(), [](std::uint32_t n) { return n < largest; });
  if (!sizes_fit || shape.layers == 0 || shape.layers > 8 || shape.units == 0 || shape.words == 0 ||
      shape.input_dimensions() > max_inputs || 2 * shape.units > max_inputs || shape.arc_dimensions > max_inputs ||
      shape.relation_dimensions > max_inputs || shape.name_tags != name_tag_count || shape.tags == 0 ||
      shape.relations == 0) {
    throw Error(ErrorCode::format, model.place(), "a network of impossible shape");
  }
  return shape;
}

}  // namespace

NetworkModel::Matrix NetworkModel::matrix(const std::string& name, std::size_t inputs, std::size_t outputs) const {
  const std::string full = prefix_ + name;
  return {{model_->array<std::int8_t>(full + ".w", Int8Matrix::size(inputs, outputs)), floats(full + ".s", outputs),
           inputs, outputs},
          floats(full + ".b", outputs)};
}

std::span<const float> NetworkModel::floats(const std::string& name, std::size_t size) const {
  // Far beyond what training gives, and small enough that no product of a few layers overflows.
  constexpr float limit = 1000;
  const std::span<const float> values = model_->array<float>(name, size);
  const bool fits = std::all_of(values.begin(), values.end(), [](float v) { return v >= -limit && v <= limit; });
  if (!fits) throw Error(ErrorCode::format, model_->place(), "damaged numbers in section '" + name + "'");
  return values;
}

NetworkModel::Table NetworkModel::table(const std::string& name, std::size_t rows, std::size_t dimensions) const {
  const std::string full = prefix_ + name;
  return {model_->array<std::int8_t>(full, rows * dimensions), floats(full + ".s", rows), dimensions};
}

NetworkModel::NetworkModel(std::shared_ptr<const ArrayFile> model, std::string_view name)
    : model_(std::move(model)), prefix_(std::string(name) + '.') {
  shape_ = read_shape(*model_, prefix_ + "shape");
  const std::size_t units = shape_.units, top = 2 * units;
  word_keys_ = model_->array<std::uint64_t>(prefix_ + "words.keys", shape_.words);
  word_slots_ = model_->array<std::uint32_t>(prefix_ + "words.slots");
  const bool slots_fit =
      std::has_single_bit(word_slots_.size()) && word_slots_.size() > shape_.words &&
      std::all_of(word_slots_.begin(), word_slots_.end(), [&](std::uint32_t row) { return row < shape_.words; }) &&
      std::find(word_slots_.begin(), word_slots_.end(), 0U) != word_slots_.end();
  if (!slots_fit) throw Error(ErrorCode::format, model_->place(), "a damaged table of words");
  words_ = table("words", shape_.words, shape_.word_dimensions);
  spelling_ = table("spelling", spelling_buckets, shape_.spelling_dimensions);
  hints_ = table("hints", shape_.hints, shape_.hint_dimensions);
  std::size_t inputs = shape_.input_dimensions();
  for (std::uint32_t l = 0; l < shape_.layers; ++l) {
    const std::string layer = std::string("l").append(std::to_string(l));
    const auto lstm = [&](const std::string& direction) {
      return Lstm{matrix(layer + direction + ".in", inputs, 4 * units),
                  matrix(layer + direction + ".re", units, 4 * units)};
    };
    layers_.push_back({lstm(".f"), lstm(".b")});
    inputs = top;
  }
  tags_ = matrix("tags", top, shape_.tags);
  names_ = matrix("names", top, shape_.name_tags);
  dependent_ = matrix("dependent", top, shape_.arc_dimensions);
  head_ = matrix("head", top, shape_.arc_dimensions);
  bilinear_ = matrix("bilinear", shape_.arc_dimensions, shape_.arc_dimensions);
  relation_dependent_ = matrix("rel.dependent", top, shape_.relation_dimensions);
  relation_head_ = matrix("rel.head", top, shape_.relation_dimensions);
  relation_ = matrix("relation", shape_.relation_dimensions, shape_.relations);
  root_ = floats(prefix_ + "root", shape_.arc_dimensions);
  relation_root_ = floats(prefix_ + "rel.root", shape_.relation_dimensions);
  const auto transitions = model_->array<float>(prefix_ + "transitions", (name_tag_count + 1) * name_tag_count);
  transitions_.assign(transitions.begin(), transitions.end());
  for (std::size_t i = 0; i < transitions_.size(); ++i) {
    // The last row is a sentence's beginning, where the same may stand as behind a word outside of names.
    const auto before = static_cast<NameTag>(i / name_tag_count % name_tag_count);
    if (!may_follow(before, static_cast<NameTag>(i % name_tag_count))) transitions_[i] = forbidden;
    if (!(std::abs(transitions_[i]) <= -forbidden)) transitions_[i] = 0;
  }
}

std::size_t NetworkModel::word_row(std::string_view form) const {
  const std::uint64_t key = hash64(word_key(form));
  const std::size_t mask = word_slots_.size() - 1;
  for (std::size_t at = key & mask;; at = (at + 1) & mask) {
    const std::uint32_t row = word_slots_[at];
    if (row == 0 || word_keys_[row] == key) return row;
  }
}

void NetworkModel::Table::add_row(std::size_t row, float factor, float* to) const {
  const float scale = scales[row] * factor;
  const std::int8_t* from = values.data() + row * dimensions;
  for (std::size_t i = 0; i < dimensions; ++i) to[i] += static_cast<float>(from[i]) * scale;
}

NetworkModel::Rows NetworkModel::embed(const BatchLayout& layout,
                                       std::span<const SentenceInput* const> sentences) const {
  Rows rows;
  rows.activations.resize(layout.rows(), shape_.input_dimensions());
  std::vector<float> x(shape_.input_dimensions());
  std::vector<std::uint32_t> pieces;
  const auto add_bag = [](const Table& table, const auto& bag, float* to) {
    const float factor = 1.0f / std::sqrt(static_cast<float>(std::max<std::size_t>(1, bag.size())));
    for (const auto row : bag) table.add_row(row, factor, to);
  };
  for (std::size_t t = 0; t < layout.steps(); ++t) {
    for (std::size_t s = 0; s < layout.active(t); ++s) {
      const SentenceInput& sentence = *sentences[s];
      std::fill(x.begin(), x.end(), 0.0f);
      words_.add_row(word_row(sentence.forms[t]), 1.0f, x.data());
      spelling_features(sentence.forms[t], pieces);
      add_bag(spelling_, pieces, x.data() + shape_.word_dimensions);
      if (shape_.hints > 0 && !sentence.hints.empty()) {
        add_bag(hints_, sentence.hints[t], x.data() + shape_.word_dimensions + shape_.spelling_dimensions);
      }
      rows.activations.set_row(layout.row(t, s), x.data());
    }
  }
  return rows;
}

void NetworkModel::apply(const Matrix& m, const Activations& x, std::size_t rows, std::vector<float>& y) {
  const std::size_t outputs = m.weights.outputs, padded = Int8Matrix::padded(outputs);
  std::vector<std::int32_t> sums(rows * padded);
  multiply(x.row(0), x.stride(), rows, m.weights, sums.data());
  y.resize(rows * outputs);
  for (std::size_t r = 0; r < rows; ++r) {
    const float scale = x.scale(r);
    for (std::size_t c = 0; c < outputs; ++c) {
      y[r * outputs + c] = static_cast<float>(sums[r * padded + c]) * (scale * m.weights.scales[c]) + m.bias[c];
    }
  }
}

void NetworkModel::run(const Lstm& lstm, const BatchLayout& layout, const Rows& x, bool forward, std::size_t column,
                       Rows& out) const {
  const std::size_t n = shape_.units, sentences = layout.sentences();
  std::vector<float> gates;
  apply(lstm.input, x.activations, layout.rows(), gates);
  std::vector<float> cell(sentences * n), next_cell(n), tanh_cell(n), hidden(n);
  std::vector<std::int32_t> sums(sentences * 4 * Int8Matrix::padded(n));
  const std::size_t padded = Int8Matrix::padded(4 * n);
  const Int8Matrix& w = lstm.recurrent.weights;
  const float unit = 1.0f / static_cast<float>(max_activation);
  Activations state;
  state.resize(sentences, n);
  std::size_t carried = 0;
  for (std::size_t i = 0; i < layout.steps(); ++i) {
    const std::size_t t = forward ? i : layout.steps() - 1 - i, active = layout.active(t);
    carried = forward ? (i == 0 ? 0 : active) : layout.active(t + 1);
    if (carried > 0) multiply(state.row(0), state.stride(), carried, w, sums.data());
    for (std::size_t s = 0; s < active; ++s) {
      const std::size_t row = layout.row(t, s);
      float* g = &gates[row * 4 * n];
      if (s < carried) {
        for (std::size_t c = 0; c < 4 * n; ++c) g[c] += static_cast<float>(sums[s * padded + c]) * (unit * w.scales[c]);
      }
      lstm_cell(g, n, s < carried ? &cell[s * n] : nullptr, next_cell.data(), tanh_cell.data(), hidden.data());
      std::copy(next_cell.begin(), next_cell.end(), cell.begin() + static_cast<std::ptrdiff_t>(s * n));
      state.set_unit_row(s, hidden.data(), n);
      out.activations.set_unit_row(row, hidden.data(), n, column);
    }
  }
}

NetworkModel::Rows NetworkModel::encode(const BatchLayout& layout,
                                        std::span<const SentenceInput* const> sentences) const {
  Rows x = embed(layout, sentences);
  for (const Layer& layer : layers_) {
    Rows out;
    out.activations.resize(layout.rows(), 2 * shape_.units);
    run(layer.forward, layout, x, true, 0, out);
    run(layer.backward, layout, x, false, shape_.units, out);
    x = std::move(out);
  }
  return x;
}

}  // namespace newsgraph::language
