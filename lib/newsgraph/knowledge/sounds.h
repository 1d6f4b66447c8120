// Spellings of one name in other transliterations, by how they sound and by single typing errors.
//
//   sound_of("gaddafi") == sound_of("qadhafi")            // "kdf"
//   std::vector<std::string> keys = sound_keys("netanjahu");
//   similar("gaddafi", "kadhafi")                          // true
//
// Words are folded (names.h): small letters without diacritics. The sound is the skeleton of consonants, those made one
// that transliterations from Cyrillic, Arabic, Hebrew and Persian write in several ways (after the idea of Soundex and
// of Daitch and Mokotoff's codes for Slavic names). Pure functions; thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::knowledge {

/// Shorter words are not looked for by sound.
inline constexpr std::size_t shortest_sound_word = 4;

/// Empty where the word has a character that is no ASCII letter.
[[nodiscard]] std::string sound_of(std::string_view folded);

/// What a word is listed and looked for by: its sound; for long words also their first and their last letters, one of
/// which a single typing error leaves as they are.
[[nodiscard]] std::vector<std::string> sound_keys(std::string_view folded);

/// Whether two words are near enough in their letters to be spellings of one name: the same sound and no more than two
/// letters in five different, or long and one typing error apart.
[[nodiscard]] bool similar(std::string_view a, std::string_view b);

/// The same for words of which it is known whether they sound the same.
enum class SameSound : std::uint8_t { no, yes };
[[nodiscard]] bool similar_letters(std::string_view a, std::string_view b, SameSound same);

/// Whether a key of sound_keys() is a sound.
[[nodiscard]] inline bool is_sound(std::string_view key) {
  return key.starts_with('s');
}

}  // namespace newsgraph::knowledge
