// Graphs for the writers' tests, made by hand.
#pragma once

#include <string>
#include <vector>

#include "newsgraph/graph/graph.h"

namespace newsgraph {

/// Two persons, a country and a call, with edges of every kind of attribute.
[[nodiscard]] Graph sample_graph();

/// One node and one edge to the next for each label; the label is also alias, quote and place.
[[nodiscard]] Graph graph_of_labels(const std::vector<std::string>& labels);

/// Names that break careless writers: markup, quotes, backslashes, line ends, controls, right-to-left text, emoji.
[[nodiscard]] std::vector<std::string> awkward_names();

/// A reproducible graph of that many nodes and edges, with attributes of ordinary length.
[[nodiscard]] Graph large_graph(std::size_t nodes, std::size_t edges);

}  // namespace newsgraph
