// DOT for Graphviz, and the dialect of it that Gephi reads: FORMATS.md, "Out: DOT".
//
//   write_dot(graph, file, {.clusters = DotClusters::by_country});
//
// Up to 150 nodes `dot` draws from left to right, with words at the edges; above, `sfdp` draws and the words are in the
// tooltips, where the evidence is in both. The same graph gives the same bytes. Throws Error(io) when the stream fails.
#pragma once

#include <cstdint>
#include <iosfwd>

#include "newsgraph/graph/graph.h"

namespace newsgraph {

enum class DotDialect : std::uint8_t { graphviz, gephi };
enum class DotLegend : std::uint8_t { show, leave_out };
enum class DotClusters : std::uint8_t { none, by_country };

/// Legend and clusters are for Graphviz; Gephi would take them for nodes.
struct DotOptions {
  DotDialect dialect = DotDialect::graphviz;
  DotLegend legend = DotLegend::show;
  DotClusters clusters = DotClusters::none;
};

void write_dot(const Graph& graph, std::ostream& out, const DotOptions& options = {});

}  // namespace newsgraph
