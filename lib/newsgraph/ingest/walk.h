// Which files an input names.
#pragma once

#include <deque>
#include <string>
#include <variant>

#include "newsgraph/base/error.h"

namespace newsgraph::ingest {

/// A file to read, or a folder that could not be.
using WalkItem = std::variant<std::string, Problem>;

/// A folder's files, those of its folders included, in the byte order of their paths; anything else is given back as it
/// is. Left out are hidden files and folders, and links to folders (which may run in circles).
[[nodiscard]] std::deque<WalkItem> walk(const std::string& input);

}  // namespace newsgraph::ingest
