// How DOT shows what a node or edge is: shapes, dashes, heads, widths. For the sources of the DOT writer.
#pragma once

#include <string>

#include "newsgraph/graph/graph.h"

namespace newsgraph {

/// Attributes without the brackets: shape="box", fillcolor=…
[[nodiscard]] std::string node_style(const Node& node);
[[nodiscard]] double font_size(const Node& node);

/// Colour by quad class, width by weight, dashed planned, dotted hypothetical, hollow head claimed, bar head negated.
[[nodiscard]] std::string edge_style(const Edge& edge);
/// For style sheets: "called verbal-cooperation planned".
[[nodiscard]] std::string edge_class(const Edge& edge);
/// Whether the picture says the edge's words: taking part is so common that the legend says it once.
[[nodiscard]] bool has_words(const Edge& edge);

}  // namespace newsgraph
