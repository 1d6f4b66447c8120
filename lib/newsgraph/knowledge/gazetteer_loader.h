// From rows to a gazetteer: entities and offices first, then what refers to them, then their names.
#pragma once

#include <filesystem>
#include <span>

#include "newsgraph/knowledge/gazetteer_data.h"

namespace newsgraph::knowledge {

/// As Gazetteer::load().
[[nodiscard]] GazetteerData load_gazetteer(const std::filesystem::path& directory,
                                           std::span<const std::filesystem::path> additions);

}  // namespace newsgraph::knowledge
