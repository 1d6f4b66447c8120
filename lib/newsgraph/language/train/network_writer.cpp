#include "newsgraph/language/train/network_writer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <vector>

#include "newsgraph/base/hash.h"
#include "newsgraph/document/annotation.h"
#include "newsgraph/language/decode.h"
#include "newsgraph/language/int8_kernels.h"

namespace newsgraph::language {

void NetworkWriter::write(const Network& network, std::span<const std::string> words) {
  const Parameters& p = network.parameters_;
  const auto shape =
      std::bit_cast<std::array<std::uint32_t, sizeof(NetworkShape) / sizeof(std::uint32_t)>>(network.shape_);
  writer_.add_array(prefix_ + "shape", std::span<const std::uint32_t>(shape));
  write_words(network, words);
  for (const auto& [name, index] : {std::pair{"spelling", network.spelling_}, {"hints", network.hints_}}) {
    write_table(name, p.table(index).values, p.table(index).dimensions);
  }
  for (std::size_t l = 0; l < network.layers_.size(); ++l) {
    for (const auto& [direction, lstm] :
         {std::pair{".f", &network.layers_[l].forward}, {".b", &network.layers_[l].backward}}) {
      const std::string name = std::string("l").append(std::to_string(l)).append(direction);
      write_matrix(name + ".in", p, lstm->input, &lstm->bias);
      write_matrix(name + ".re", p, lstm->recurrent, nullptr);
    }
  }
  write_linear("tags", p, network.tags_);
  write_linear("names", p, network.names_);
  write_transitions(network);
  const ParserHead& parser = network.parser_;
  write_linear("dependent", p, parser.dependent);
  write_linear("head", p, parser.head);
  write_linear("bilinear", p, parser.bilinear);
  write_linear("rel.dependent", p, parser.relation_dependent);
  write_linear("rel.head", p, parser.relation_head);
  write_linear("relation", p, parser.relation);
  writer_.add_array(prefix_ + "root", std::span<const float>(p.at(parser.root), parser.root.size()));
  writer_.add_array(prefix_ + "rel.root",
                    std::span<const float>(p.at(parser.relation_root), parser.relation_root.size()));
}

void NetworkWriter::write_words(const Network& network, std::span<const std::string> words) {
  // The difference that training learnt is added for good.
  std::vector<float> values = network.vectors_;
  const std::vector<float>& differences = network.parameters_.table(network.differences_).values;
  for (std::size_t i = 0; i < values.size(); ++i) values[i] += differences[i];
  write_table("words", values, network.shape_.word_dimensions);
  std::vector<std::uint64_t> keys{0};
  for (const std::string& word : words) keys.push_back(hash64(word));
  std::vector<std::uint32_t> slots(std::bit_ceil(2 * keys.size()), 0);
  for (std::uint32_t row = 1; row < keys.size(); ++row) {
    std::size_t at = keys[row] & (slots.size() - 1);
    while (slots[at] != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = row;
  }
  writer_.add_array(prefix_ + "words.keys", keys);
  writer_.add_array(prefix_ + "words.slots", slots);
}

void NetworkWriter::write_matrix(const std::string& name, const Parameters& parameters, const Matrix& weights,
                                 const Matrix* bias) {
  const QuantizedWeights q = quantize({parameters.at(weights), weights.size()}, weights.rows, weights.columns);
  writer_.add_array(prefix_ + name + ".w", q.values);
  writer_.add_array(prefix_ + name + ".s", q.scales);
  std::vector<float> offsets(weights.columns, 0.0f);
  if (bias != nullptr) std::copy_n(parameters.at(*bias), weights.columns, offsets.begin());
  writer_.add_array(prefix_ + name + ".b", offsets);
}

void NetworkWriter::write_linear(const std::string& name, const Parameters& parameters, const Linear& layer) {
  write_matrix(name, parameters, layer.weights, &layer.bias);
}

void NetworkWriter::write_table(const std::string& name, std::span<const float> values, std::size_t dimensions) {
  const std::size_t rows = dimensions == 0 ? 0 : values.size() / dimensions;
  std::vector<std::int8_t> integers;
  std::vector<float> scales;
  for (std::size_t r = 0; r < rows; ++r) {
    const std::span<const float> row = values.subspan(r * dimensions, dimensions);
    float most = 0;
    for (const float v : row) most = std::max(most, std::abs(v));
    const float scale = most > 0 ? most / 127.0f : 1.0f;
    scales.push_back(scale);
    for (const float v : row) {
      integers.push_back(static_cast<std::int8_t>(v / scale + (v < 0 ? -0.5f : 0.5f)));
    }
  }
  writer_.add_array(prefix_ + name, integers);
  writer_.add_array(prefix_ + name + ".s", scales);
}

void NetworkWriter::write_transitions(const Network& network) {
  const float* values = network.parameters_.at(network.transitions_);
  std::vector<float> transitions(values, values + network.transitions_.size());
  for (std::size_t from = 0; from <= name_tag_count; ++from) {
    for (std::size_t to = 0; to < name_tag_count; ++to) {
      const auto before = static_cast<NameTag>(from == name_tag_count ? 0 : from);
      if (!may_follow(before, static_cast<NameTag>(to))) transitions[from * name_tag_count + to] = forbidden;
    }
  }
  writer_.add_array(prefix_ + "transitions", transitions);
}

}  // namespace newsgraph::language
