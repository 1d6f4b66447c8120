// What a graph holds, in numbers. Printing is the caller's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "newsgraph/graph/graph.h"

namespace newsgraph {

struct GraphStatistics {
  using Counts = std::map<std::string, std::uint64_t>;
  struct Ranked {
    std::string id, label;
    std::uint64_t weighted_degree = 0;
    bool operator==(const Ranked&) const = default;
  };

  std::uint64_t nodes = 0, edges = 0, articles = 0;
  Counts node_kinds, node_types;      ///< "actor" …; "person" …, event types
  Counts relations, statuses, quads;  ///< of edges; quads only of edges that have one
  std::uint64_t negated_edges = 0;
  std::vector<Ranked> top;                              ///< actors and countries, highest weighted degree first
  std::string first_article_date, last_article_date;    ///< ISO 8601 days or less precise; empty without dates
  std::string first_edge_date, last_edge_date;          ///< of what the edges tell
  std::uint64_t components = 0, largest_component = 0;  ///< connected, whatever the direction; nodes of the largest
};

[[nodiscard]] GraphStatistics statistics(const Graph& graph, std::size_t top = 10);

}  // namespace newsgraph
