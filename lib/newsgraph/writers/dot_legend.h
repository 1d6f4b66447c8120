// The legend of a DOT picture: one sample of each kind of node and edge that the graph has.
#pragma once

#include <cstdint>
#include <iosfwd>

#include "newsgraph/graph/graph.h"

namespace newsgraph {

enum class LegendShape : std::uint8_t { box, star };

void write_dot_legend(const Graph& graph, std::ostream& out, LegendShape shape);

}  // namespace newsgraph
