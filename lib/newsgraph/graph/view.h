// A part of a graph: chosen edges, kinds of nodes, the nodes of most weight.
//
//   Graph actors = view(graph, {.min_weight = 2, .top = 50, .kinds = {NodeKind::actor, NodeKind::country}});
//
// Order of nodes and edges, articles and provenance stay. A pure function.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "newsgraph/graph/graph.h"

namespace newsgraph {

enum class Dangling : std::uint8_t { leave_out, keep };

struct ViewOptions {
  std::uint64_t min_weight = 0;             ///< of edges
  std::optional<std::size_t> top = {};      ///< so many nodes of most weighted degree in the view, ties by id
  std::vector<NodeKind> kinds = {};         ///< of nodes; empty: all
  std::vector<std::string> relations = {};  ///< of edges; empty: all
  /// Nodes without an edge, where min_weight or relations choose edges. (Nodes chosen by kind alone, or by top, were
  /// asked for and always stay.)
  Dangling dangling = Dangling::leave_out;
};

[[nodiscard]] Graph view(const Graph& graph, const ViewOptions& options);

}  // namespace newsgraph
