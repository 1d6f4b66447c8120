// Capital letters, in any script that has them.
#pragma once

#include <string_view>

namespace newsgraph::knowledge {

/// Whether the text is written in capitals altogether: no small letter, and more capitals than an acronym or two have.
[[nodiscard]] bool all_capitals(std::string_view text);

}  // namespace newsgraph::knowledge
