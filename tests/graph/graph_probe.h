// Finds nodes and edges of a graph in tests.
#pragma once

#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "newsgraph/graph/graph.h"
#include "newsgraph/knowledge/ontology.h"
#include "newsgraph/writers/graphml.h"

namespace newsgraph {

inline const Ontology& test_ontology() {
  static const std::shared_ptr<const Ontology> ontology = Ontology::load(NEWSGRAPH_SOURCE_DIR "/data");
  return *ontology;
}

inline Graph resolved(const std::vector<ArticleStatements>& articles, const ResolveOptions& options = {}) {
  StatementSet set;
  for (const ArticleStatements& article : articles) set.add(article);
  return resolve(set, test_ontology(), options);
}

inline std::vector<const Node*> nodes_labelled(const Graph& graph, const std::string& label) {
  std::vector<const Node*> found;
  for (const Vertex v : boost::make_iterator_range(vertices(graph)))
    if (graph[v].label == label) found.push_back(&graph[v]);
  return found;
}

/// "Ada Vex -called-> Bo Quill", with " planned", " not" where they hold.
inline std::string line_of(const Graph& graph, EdgeDescriptor e) {
  const Edge& edge = graph[e];
  std::string line = graph[source(e, graph)].label + " -" + edge.relation + "-> " + graph[target(e, graph)].label;
  if (edge.status != "actual") line += " " + edge.status;
  if (edge.negated) line += " not";
  return line;
}

inline std::vector<std::string> lines_of(const Graph& graph) {
  std::vector<std::string> lines;
  for (const EdgeDescriptor e : boost::make_iterator_range(edges(graph))) lines.push_back(line_of(graph, e));
  return lines;
}

/// The only edge with that line; an empty one where there is none.
inline Edge edge_of(const Graph& graph, const std::string& line) {
  for (const EdgeDescriptor e : boost::make_iterator_range(edges(graph)))
    if (line_of(graph, e) == line) return graph[e];
  return {};
}

inline std::string graphml_of(const Graph& graph) {
  std::ostringstream out;
  write_graphml(graph, out, {});
  return out.str();
}

}  // namespace newsgraph
