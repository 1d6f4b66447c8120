// What the network sees of a word's form: its key in the vocabulary, and hashed pieces of its spelling.
//
//   word_key("Kyiv's")              // "kyiv's": lower case; digits as 0
//   std::vector<std::uint32_t> pieces;
//   spelling_features("Kyiv", pieces);   // numbers below spelling_buckets
//
// The pieces are the beginnings, endings and inner runs of characters, and the shape (capitals, digits, marks). They
// say something of every word, also of those that the vocabulary doesn't have. Pure functions of the bytes; anything
// may be in them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::language {

inline constexpr std::size_t spelling_buckets = std::size_t{1} << 15;

/// At most the first 64 bytes count.
[[nodiscard]] std::string word_key(std::string_view form);

/// Replaces the contents of `out`.
void spelling_features(std::string_view form, std::vector<std::uint32_t>& out);

}  // namespace newsgraph::language
