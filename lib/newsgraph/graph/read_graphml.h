// Reads GraphML that newsgraph wrote, in every dialect.
//
//   std::ifstream file("out/graph.graphml", std::ios::binary);
//   Graph graph = read_graphml(file, "out/graph.graphml");
//
// Streaming: besides the graph only the element at hand is held. What writers compute (positions, sizes, colours) is
// passed over, as are keys we don't know; writing what was read gives the same bytes. The file is not trusted: no
// entities, no document types, nothing is fetched. Throws Error(format) with "place:line" and the reason.
#pragma once

#include <iosfwd>
#include <string>

#include "newsgraph/graph/graph.h"

namespace newsgraph {

[[nodiscard]] Graph read_graphml(std::istream& in, const std::string& place);

}  // namespace newsgraph
