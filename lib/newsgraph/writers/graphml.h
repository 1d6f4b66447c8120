// GraphML for Gephi, NetworkX, igraph, Cytoscape, yEd and Neo4j: FORMATS.md, "Out: GraphML".
//
//   std::ofstream file("out/graph.graphml", std::ios::binary);
//   write_graphml(graph, file, {});
//
// Streaming: besides the graph only a position for each node and the article table are held. The same graph gives the
// same bytes. Throws Error(io) when the stream fails. read_graphml() reads back every dialect.
#pragma once

#include <cstdint>
#include <iosfwd>

#include "newsgraph/graph/graph.h"

namespace newsgraph {

enum class GraphmlDialect : std::uint8_t {
  gephi,   ///< with `label` on <edge> and `labels` on <node>, which Gephi and Neo4j read
  strict,  ///< nothing that the GraphML schema doesn't have (schemas/graph.xsd)
  boost,   ///< for boost::read_graphml: strict, with booleans as 1 and 0
};

struct GraphmlOptions {
  GraphmlDialect dialect = GraphmlDialect::gephi;
};

void write_graphml(const Graph& graph, std::ostream& out, const GraphmlOptions& options = {});

}  // namespace newsgraph
