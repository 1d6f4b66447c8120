// Is it English? From script and function words, no model.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph::text {

/// "en", another ISO 639-1 code where the words say which ("fr", "de", "es", "pt", "it", "nl", "ru", "uk", "ar", "zh",
/// "ja", "ko", …), or "und" where there is too little to tell. Reads at most the first 6,000 bytes.
[[nodiscard]] std::string guess_language(std::string_view text);

}  // namespace newsgraph::text
