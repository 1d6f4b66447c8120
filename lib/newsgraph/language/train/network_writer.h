// Puts a trained network into a model file, its weights as 8-bit integers. network_model.h reads it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "newsgraph/base/array_file.h"
#include "newsgraph/language/train/network.h"

namespace newsgraph::language {

class NetworkWriter {
 public:
  NetworkWriter(ArrayWriter& writer, std::string_view name) : writer_(writer), prefix_(std::string(name) + '.') {}

  /// `words`: keys of the rows behind the unknown word, as the network's vectors have them.
  void write(const Network& network, std::span<const std::string> words);

 private:
  void write_words(const Network& network, std::span<const std::string> words);
  void write_matrix(const std::string& name, const Parameters& parameters, const Matrix& weights, const Matrix* bias);
  void write_linear(const std::string& name, const Parameters& parameters, const Linear& layer);
  void write_table(const std::string& name, std::span<const float> values, std::size_t dimensions);
  void write_transitions(const Network& network);

  ArrayWriter& writer_;
  std::string prefix_;
};

}  // namespace newsgraph::language
