// The sizes of a network: what training chooses and the model file says.
#pragma once

#include <cstdint>

namespace newsgraph::language {

/// Embeddings of word, spelling and names -> layers of BiLSTM -> heads for tags, names, arcs, relations.
struct NetworkShape {
  std::uint32_t words = 0;  ///< rows of word embeddings; 0 is the unknown word
  std::uint32_t word_dimensions = 128, spelling_dimensions = 64, hint_dimensions = 16;
  std::uint32_t hints = 0;                ///< kinds of name hints
  std::uint32_t layers = 2, units = 128;  ///< units in each direction
  std::uint32_t arc_dimensions = 192, relation_dimensions = 128;
  std::uint32_t tags = 0, name_tags = 0, relations = 0;

  bool operator==(const NetworkShape&) const = default;
  [[nodiscard]] std::uint32_t input_dimensions() const {
    return word_dimensions + spelling_dimensions + (hints > 0 ? hint_dimensions : 0);
  }
};

}  // namespace newsgraph::language
