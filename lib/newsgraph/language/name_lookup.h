// What lists of known names say of a sentence's words: hints for the network, which decides. knowledge/ fulfils it.
//
// Hints are kinds, not entries: a list may grow without a new model.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace newsgraph::language {

/// Each kind twice in a model: for the first word of a match and for the others.
enum class NameHint : std::uint8_t {
  country,
  person,
  organization,
  group,
  place,
  acronym,
  adjective,
  surname,
  office,
  role,
  given_name,
};
inline constexpr std::uint32_t name_hint_count = 2 * 11;

enum class NamePart : std::uint8_t { first, later };
[[nodiscard]] constexpr std::uint16_t hint_number(NameHint hint, NamePart part) {
  return static_cast<std::uint16_t>(2 * static_cast<unsigned>(hint) + (part == NamePart::later ? 1 : 0));
}

class NameLookup {
 public:
  virtual ~NameLookup() = default;
  /// The hints of each word, sorted, none twice. Thread-safe.
  [[nodiscard]] virtual std::vector<std::vector<std::uint16_t>> hints(
      std::span<const std::string_view> forms) const = 0;
};

}  // namespace newsgraph::language
