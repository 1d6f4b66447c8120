#include "newsgraph/graph/degrees.h"

#include <algorithm>
#include <numeric>

namespace newsgraph {
namespace {

void count(const Graph& graph, EdgeDescriptor e, std::vector<std::uint64_t>& degrees) {
  degrees[source(e, graph)] += graph[e].weight;
  degrees[target(e, graph)] += graph[e].weight;
}

}  // namespace

std::vector<std::uint64_t> weighted_degrees(const Graph& graph) {
  std::vector<std::uint64_t> degrees(num_vertices(graph), 0);
  for (const EdgeDescriptor e : boost::make_iterator_range(edges(graph))) count(graph, e, degrees);
  return degrees;
}

std::vector<std::uint64_t> weighted_degrees(const Graph& graph, std::span<const EdgeDescriptor> of) {
  std::vector<std::uint64_t> degrees(num_vertices(graph), 0);
  for (const EdgeDescriptor e : of) count(graph, e, degrees);
  return degrees;
}

std::vector<Vertex> by_degree(const Graph& graph, std::span<const std::uint64_t> degrees) {
  std::vector<Vertex> order(num_vertices(graph));
  std::iota(order.begin(), order.end(), Vertex{0});
  std::ranges::sort(order, [&](Vertex a, Vertex b) {
    return degrees[a] != degrees[b] ? degrees[a] > degrees[b] : graph[a].id < graph[b].id;
  });
  return order;
}

}  // namespace newsgraph
