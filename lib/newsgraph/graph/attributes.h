// Attributes of nodes and edges by name, from the text that files hold. For the sources of readers.
#pragma once

#include <string>
#include <string_view>

#include "newsgraph/graph/graph.h"

namespace newsgraph {

enum class SetResult { done, unknown_name, bad_value };

[[nodiscard]] SetResult set_attribute(Node& node, std::string_view name, std::string value);
[[nodiscard]] SetResult set_attribute(Edge& edge, std::string_view name, std::string value);

/// The article table and provenance as info_json() of the writers makes them; what is not such JSON gives empty ones.
[[nodiscard]] GraphInfo parse_info(const std::string& json);

}  // namespace newsgraph
