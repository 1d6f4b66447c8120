// The closed classes of words that cutting text into sentences and tokens depends on.
//
// They are code, not data: a few dozen words each, of the language and not of the world, looked up for every full stop;
// read() has no data folder to load them from. Pure functions over sorted constants; thread-safe. Words are given
// without the final dot where the name says "abbreviation".
#pragma once

#include <cstddef>
#include <string_view>

namespace newsgraph::text {

enum class Abbreviation {
  none,
  title,    ///< stands before a name or number, never at an end: "Gen", "No"
  month,    ///< before a number or at an end: "Jan"
  general,  ///< may stand at an end: "Corp", "a.m"
  either,   ///< a word of its own as well ("fig", "sun"): an abbreviation only where the sentence goes on
};

/// What a word with a dot behind it may be the abbreviation of. Case counts where it tells ("No. 5", "no.").
[[nodiscard]] Abbreviation abbreviation(std::string_view word);

/// "U.S", "p.m", "D.C": letters with a dot after each but the last.
[[nodiscard]] bool is_dotted(std::string_view word);

/// Capitalised words that begin a sentence more often than they continue a name: "He", "The", "But".
[[nodiscard]] bool starts_sentences(std::string_view word);

/// "said", "told", "asked", …
[[nodiscard]] bool is_verb_of_saying(std::string_view word);

/// Prefixes that keep their hyphen inside a token: "non-", "co-", "anti-".
[[nodiscard]] bool is_joined_prefix(std::string_view word);

/// Suffixes that do: "-esque", "-wise".
[[nodiscard]] bool is_joined_suffix(std::string_view word);

/// ":)" and its kin.
[[nodiscard]] bool is_emoticon(std::string_view text);

/// Where one word is two: "cannot" -> 3, "gonna" -> 3; 0 for all others.
[[nodiscard]] std::size_t contraction_split(std::string_view word);

/// "com", "org", "uk", "pdf": endings of hosts and of file names.
[[nodiscard]] bool is_host_ending(std::string_view word);

/// "am", "km", "m", "bn": units that are tokens of their own behind a number.
[[nodiscard]] bool is_unit(std::string_view word);

}  // namespace newsgraph::text
