// A sentence to learn from: its words and what is known about each. A layer that is not known is empty.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/language/name_lookup.h"
#include "newsgraph/language/prediction.h"

namespace newsgraph::language {

struct Example {
  std::vector<std::string> forms;
  std::vector<std::uint32_t> words;  ///< rows of the word embeddings
  std::vector<std::uint32_t> tags, names;
  std::vector<std::uint32_t> heads, relations;    ///< 0 the root, else a word from 1
  std::vector<std::vector<std::uint16_t>> hints;  ///< kinds of names that each word may be part of

  [[nodiscard]] std::size_t size() const { return forms.size(); }
};

/// Replaces the example's hints by what the lists say.
inline void add_hints(Example& example, const NameLookup& lookup) {
  example.hints = lookup.hints(std::vector<std::string_view>(example.forms.begin(), example.forms.end()));
}

}  // namespace newsgraph::language
