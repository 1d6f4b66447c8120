#include "newsgraph/graph/view.h"

#include <algorithm>
#include <limits>

#include "newsgraph/graph/degrees.h"

namespace newsgraph {
namespace {

constexpr Vertex left_out = std::numeric_limits<Vertex>::max();

template <class Value>
bool chosen(const std::vector<Value>& wanted, const Value& value) {
  return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
}

std::vector<EdgeDescriptor> edges_between(const Graph& graph, const std::vector<bool>& kept,
                                          const ViewOptions& options) {
  std::vector<EdgeDescriptor> result;
  for (const EdgeDescriptor e : boost::make_iterator_range(edges(graph)))
    if (kept[source(e, graph)] && kept[target(e, graph)] && graph[e].weight >= options.min_weight &&
        chosen(options.relations, graph[e].relation))
      result.push_back(e);
  return result;
}

void keep_only(std::vector<bool>& kept, const std::vector<Vertex>& these) {
  std::vector<bool> result(kept.size(), false);
  for (const Vertex v : these) result[v] = true;
  kept = std::move(result);
}

void drop_dangling(const Graph& graph, std::vector<bool>& kept, const std::vector<EdgeDescriptor>& chosen_edges) {
  std::vector<Vertex> ends;
  for (const EdgeDescriptor e : chosen_edges) {
    ends.push_back(source(e, graph));
    ends.push_back(target(e, graph));
  }
  keep_only(kept, ends);
}

void keep_top(const Graph& graph, std::vector<bool>& kept, const std::vector<EdgeDescriptor>& chosen_edges,
              std::size_t top) {
  const std::vector<std::uint64_t> degrees = weighted_degrees(graph, chosen_edges);
  std::vector<Vertex> order = by_degree(graph, degrees);
  std::erase_if(order, [&](Vertex v) { return !kept[v]; });
  order.resize(std::min(order.size(), top));
  keep_only(kept, order);
}

Graph copy_of(const Graph& graph, const std::vector<bool>& kept, const ViewOptions& options) {
  Graph part;
  part[boost::graph_bundle] = graph[boost::graph_bundle];
  std::vector<Vertex> place(num_vertices(graph), left_out);
  for (const Vertex v : boost::make_iterator_range(vertices(graph)))
    if (kept[v]) place[v] = boost::add_vertex(graph[v], part);
  for (const EdgeDescriptor e : edges_between(graph, kept, options))
    boost::add_edge(place[source(e, graph)], place[target(e, graph)], graph[e], part);
  return part;
}

}  // namespace

Graph view(const Graph& graph, const ViewOptions& options) {
  std::vector<bool> kept(num_vertices(graph));
  for (const Vertex v : boost::make_iterator_range(vertices(graph))) kept[v] = chosen(options.kinds, graph[v].kind);
  const std::vector<EdgeDescriptor> chosen_edges = edges_between(graph, kept, options);
  const bool chooses_edges = options.min_weight > 1 || !options.relations.empty();
  if (chooses_edges && options.dangling == Dangling::leave_out) drop_dangling(graph, kept, chosen_edges);
  if (options.top) keep_top(graph, kept, chosen_edges, *options.top);
  return copy_of(graph, kept, options);
}

}  // namespace newsgraph
