#include "newsgraph/writers/dot_legend.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/writers/dot_style.h"
#include "newsgraph/writers/dot_text.h"

namespace newsgraph {
namespace {

constexpr std::string_view prefix = "legend ";  // no id of a node has a blank, so none is the legend's

/// Kinds of nodes of the graph, by name, each with a sample.
std::map<std::string, Node> node_samples(const Graph& graph) {
  std::map<std::string, Node> samples;
  for (const Vertex v : boost::make_iterator_range(vertices(graph))) {
    const Node& node = graph[v];
    Node sample;
    sample.kind = node.kind;
    sample.type = node.type;
    samples.try_emplace(node.kind == NodeKind::event ? "event" : node.type, sample);
  }
  return samples;
}

/// Kinds of edges of the graph in the order of the legend, each with a sample.
std::vector<std::pair<std::string, Edge>> edge_samples(const Graph& graph) {
  std::map<std::string, bool> seen;
  for (const EdgeDescriptor e : boost::make_iterator_range(edges(graph))) {
    const Edge& edge = graph[e];
    seen[edge.quad.empty() ? (has_words(edge) ? "office, place or comment" : "took part in an event") : edge.quad] =
        true;
    seen[edge.status] = true;
    if (edge.negated) seen["did not happen"] = true;
    if (edge.symmetric) seen["mutual"] = true;
  }
  std::vector<std::pair<std::string, Edge>> samples;
  const auto add = [&](const std::string& name, auto change) {
    Edge edge;
    edge.status = "actual";
    change(edge);
    if (seen.contains(name)) samples.emplace_back(name, edge);
  };
  for (const char* quad : {"verbal cooperation", "material cooperation", "verbal conflict", "material conflict"})
    add(quad, [&](Edge& e) { e.quad = quad; });
  add("office, place or comment", [](Edge&) {});
  add("took part in an event", [](Edge&) {});
  for (const char* status : {"planned", "hypothetical", "claimed"}) add(status, [&](Edge& e) { e.status = status; });
  add("mutual", [](Edge& e) { e.symmetric = true; });
  add("did not happen", [](Edge& e) { e.negated = true; });
  return samples;
}

std::string id(std::string_view what) {
  return dot_id(std::string(prefix) + std::string(what));
}

void write_nodes(const std::map<std::string, Node>& samples, std::ostream& out) {
  for (const auto& [name, sample] : samples)
    out << "    " << id(name) << " [label=" << dot_label(name) << ", " << node_style(sample)
        << ", fontsize=\"11\", tooltip=\" \"];\n";
}

/// Edges side by side in a box.
void write_box(const Graph& graph, std::ostream& out) {
  out << "  subgraph \"cluster legend\" {\n    label=\"Legend\"; color=\"#999999\"; style=\"dashed\"; tooltip=\" \";\n";
  write_nodes(node_samples(graph), out);
  for (const auto& [name, sample] : edge_samples(graph)) {
    for (const char* end : {" from", " to"})
      out << "    " << id(name + end) << " [label=\"\", shape=\"point\", width=\"0.05\", tooltip=\" \"];\n";
    out << "    " << id(name + " from") << " -> " << id(name + " to") << " [label=" << dot_label(name) << ", "
        << edge_style(sample) << ", tooltip=\" \"];\n";
  }
  out << "  }\n";
}

/// Edges from one middle, which springs keep together where boxes aren't drawn.
void write_star(const Graph& graph, std::ostream& out) {
  out << "    " << id("") << " [label=\"Legend\", shape=\"plaintext\", style=\"\", tooltip=\" \"];\n";
  const auto nodes = node_samples(graph);
  write_nodes(nodes, out);
  for (const auto& [name, sample] : nodes) out << "    " << id("") << " -> " << id(name) << " [style=\"invis\"];\n";
  for (const auto& [name, sample] : edge_samples(graph)) {
    out << "    " << id(name + " to") << " [label=" << dot_label(name)
        << ", shape=\"plaintext\", style=\"\", tooltip=\" \"];\n";
    out << "    " << id("") << " -> " << id(name + " to") << " [" << edge_style(sample) << ", tooltip=\" \"];\n";
  }
}

}  // namespace

void write_dot_legend(const Graph& graph, std::ostream& out, LegendShape shape) {
  if (num_vertices(graph) == 0) return;
  if (shape == LegendShape::box)
    write_box(graph, out);
  else
    write_star(graph, out);
}

}  // namespace newsgraph
