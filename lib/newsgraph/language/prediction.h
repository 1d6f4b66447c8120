// What a network is given of a sentence and what it says, as numbers.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace newsgraph::language {

/// A sentence's words and, by word, the kinds of names that it may be part of (empty: none known of any word).
struct SentenceInput {
  std::vector<std::string_view> forms;
  std::vector<std::vector<std::uint16_t>> hints;
};

/// A number for each word: labels by their sets, names as NameTag, heads with 0 for the root and words from 1.
struct Prediction {
  std::vector<std::uint32_t> tags, names, heads, relations;
};

}  // namespace newsgraph::language
