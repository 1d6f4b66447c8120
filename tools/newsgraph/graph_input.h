// Reading a graph file of our own: shared by the commands that start from a graph.
#pragma once

#include <string>

#include "newsgraph/graph/graph.h"

namespace newsgraph::tool {

/// "-" is standard input. Throws Error(io) where it can't be opened, Error(format) where it is not our GraphML.
[[nodiscard]] Graph read_graph(const std::string& path);

}  // namespace newsgraph::tool
