#include "newsgraph/graph/statistics.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>

#include "newsgraph/graph/degrees.h"

namespace newsgraph {
namespace {

/// Widens [first, last] by dates as the graph writes them: their order as texts is that of their starts.
void widen(std::string& first, std::string& last, const std::string& from, const std::string& to) {
  if (!from.empty() && (first.empty() || from < first)) first = from;
  if (!to.empty() && last < to) last = to;
}

void count_nodes(const Graph& graph, GraphStatistics& result) {
  for (const Vertex v : boost::make_iterator_range(vertices(graph))) {
    ++result.node_kinds[name(graph[v].kind)];
    ++result.node_types[graph[v].type];
  }
}

void count_edges(const Graph& graph, GraphStatistics& result) {
  for (const EdgeDescriptor e : boost::make_iterator_range(edges(graph))) {
    const Edge& edge = graph[e];
    ++result.relations[edge.relation];
    ++result.statuses[edge.status];
    if (!edge.quad.empty()) ++result.quads[edge.quad];
    if (edge.negated) ++result.negated_edges;
    widen(result.first_edge_date, result.last_edge_date, edge.first_date, edge.date);
  }
}

/// boost::connected_components counts the components of undirected graphs only: the ends without the direction.
void count_components(const Graph& graph, GraphStatistics& result) {
  boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> ends(num_vertices(graph));
  for (const EdgeDescriptor e : boost::make_iterator_range(edges(graph)))
    boost::add_edge(source(e, graph), target(e, graph), ends);
  std::vector<std::size_t> component(num_vertices(graph));
  if (component.empty()) return;
  result.components = boost::connected_components(ends, component.data());
  std::vector<std::uint64_t> sizes(result.components, 0);
  for (const std::size_t c : component) ++sizes[c];
  result.largest_component = *std::ranges::max_element(sizes);
}

}  // namespace

GraphStatistics statistics(const Graph& graph, std::size_t top) {
  GraphStatistics result;
  result.nodes = num_vertices(graph);
  result.edges = num_edges(graph);
  result.articles = graph[boost::graph_bundle].articles.size();
  count_nodes(graph, result);
  count_edges(graph, result);
  count_components(graph, result);
  for (const ArticleInfo& article : graph[boost::graph_bundle].articles)
    if (article.date)
      widen(result.first_article_date, result.last_article_date, article.date->iso(), article.date->iso());
  const std::vector<std::uint64_t> degrees = weighted_degrees(graph);
  for (const Vertex v : by_degree(graph, degrees)) {
    if (result.top.size() == top) break;
    if (graph[v].kind != NodeKind::event) result.top.push_back({graph[v].id, graph[v].label, degrees[v]});
  }
  return result;
}

}  // namespace newsgraph
