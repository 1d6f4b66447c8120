// How spellings of one name are told to be the same, and what else a person listed under a full name is called.
//
//   fold_name_token("Erdoğan").view()      // "erdogan"
//   surnames_of("Ursula von der Leyen")    // {"von der Leyen"}
//
// Pure functions; thread-safe.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::knowledge {

/// A token as names are compared by. Empty for tokens too long to be part of a name.
class FoldedToken {
 public:
  static constexpr std::size_t max_bytes = 62;

  [[nodiscard]] std::string_view view() const { return {bytes_.data(), size_}; }
  [[nodiscard]] char* data() { return bytes_.data(); }
  void resize(std::size_t size) { size_ = static_cast<std::uint8_t>(size); }

 private:
  std::array<char, max_bytes + 1> bytes_;  // not cleared: made once a token
  std::uint8_t size_ = 0;
};

/// Lower case without diacritics, dots ("U.S.", "St.") and apostrophes between letters ("Sana'a"); the endings of
/// transliterated Slavic names are made one: Zelenskyy, Zelenskiy, Zelenskij, Zelenskyi and Zelensky.
[[nodiscard]] FoldedToken fold_name_token(std::string_view token);

/// A whole name, folded word by word; a blank behind each.
[[nodiscard]] std::string fold_name(std::string_view name);

/// What stands alone for a person: the last word with its particles ("von der Leyen", "bin Salman"; "al-Assad" and
/// "Assad"). Nothing for a name of one word. Expects the surname last: names in East Asian order are the data's to say.
[[nodiscard]] std::vector<std::string> surnames_of(std::string_view name);

/// The name's first word and its surname, where other words stand between: "Robert Kennedy" of "Robert Francis
/// Kennedy". Empty where there are none, or where the name does not end with the surname.
[[nodiscard]] std::string without_middle_names(std::string_view name, std::string_view surname);

/// Two to five capital letters, perhaps with dots or digits: "US", "U.N.", "G20".
[[nodiscard]] bool is_acronym(std::string_view name);

/// Without a leading "the" in any case.
[[nodiscard]] std::string_view without_article(std::string_view name);

}  // namespace newsgraph::knowledge
