// What guess_language() knows of languages: frequent function words.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace newsgraph::text {

struct LanguageProfile {
  std::string_view code;   ///< ISO 639-1
  std::string_view words;  ///< lower case, separated by one blank each
};

/// Languages written in Latin letters; English is the first.
[[nodiscard]] std::span<const LanguageProfile> latin_profiles();

}  // namespace newsgraph::text
