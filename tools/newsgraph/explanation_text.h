// An explanation laid out for a terminal.
#pragma once

#include <string>

#include "newsgraph/extraction/extractor.h"

namespace newsgraph::tool {

enum class Colours : unsigned char { no, yes };

/// The article's head, then for each sentence its tokens, whom it names and what it says.
[[nodiscard]] std::string explanation_text(const Explanation& explanation, Colours colours);

}  // namespace newsgraph::tool
