// Lines of a page that are not part of the story: links to other stories, bylines, credits, share bars.
//
//   is_boilerplate("Also read: Ministers meet again")   // true
//
// Pure functions over constant lists, thread-safe.
#pragma once

#include <string_view>

namespace newsgraph::text {

/// Whether the line, whatever stands around it, is none of the story.
[[nodiscard]] bool is_boilerplate(std::string_view line);

/// Whether the line heads a list of other stories ("Today's Top News", "Related stories").
[[nodiscard]] bool heads_other_stories(std::string_view line);

/// "By Jane Doe", "Jane Doe, Reuters", "Agencies via Xinhua", "(Reporting by …)": who wrote it.
[[nodiscard]] bool is_credit(std::string_view line);

}  // namespace newsgraph::text
