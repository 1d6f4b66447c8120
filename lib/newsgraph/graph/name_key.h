// Keys for comparing names and wordings across articles.
//
//   name_key("Sir Keir Starmer") == name_key("Keir  STARMER")     // "keir starmer"
//   name_key("Volodymyr Zelenskyy") != name_key("Zelenskyy")
//   wording_hash("He left.") == wording_hash("He left …")
//
// Pure functions of any bytes; thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgraph {

/// Compatibility-decomposed, without marks and punctuation, case folded, blanks single, without a leading "the" or
/// courtesy title. The name itself where nothing would be left.
[[nodiscard]] std::string name_key(std::string_view name);

/// Whether a key of name_key() is one word: a surname or given name alone.
[[nodiscard]] bool is_one_word(std::string_view key);

/// The same for texts that differ in case, blanks and punctuation only, so that a wire text counts once.
[[nodiscard]] std::uint64_t wording_hash(std::string_view text);

}  // namespace newsgraph
