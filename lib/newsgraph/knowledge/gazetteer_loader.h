// From rows to a compiled gazetteer: entities and offices first, then what refers to them, then their names.
#pragma once

#include <filesystem>
#include <span>

#include "newsgraph/base/array_file.h"

namespace newsgraph::knowledge {

/// As Gazetteer::compile().
[[nodiscard]] ArrayWriter compile_gazetteer(const std::filesystem::path& directory,
                                            std::span<const std::filesystem::path> additions);

}  // namespace newsgraph::knowledge
