// Who hears of what an importer could not use.
#pragma once

#include <functional>

#include "newsgraph/base/error.h"

namespace newsgraph {

/// Called once for each line, record or entity that was left out (Problem::Kind::skipped) or is worth a look
/// (warning), while the import goes on. May be empty. What it throws ends the import.
using ImportProblems = std::function<void(const Problem&)>;

}  // namespace newsgraph
