// How nodes and edges look in pictures: colours, sizes and a first placement. Shared by every writer, so that a legend
// learnt once holds everywhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/graph/graph.h"

namespace newsgraph {

struct Colour {
  std::uint8_t r = 0, g = 0, b = 0;
  [[nodiscard]] std::string hex() const;  ///< "#4e79a7"
  bool operator==(const Colour&) const = default;
};

/// By kind and, for actors, type.
[[nodiscard]] Colour node_colour(const Node& node);
/// By quad class: greens for cooperation, warm colours for conflict, the stronger the darker; grey without one.
[[nodiscard]] Colour quad_colour(std::string_view quad);

/// Diameter in points: grows with the logarithm of the mentions.
[[nodiscard]] double node_size(const Node& node);

struct Point {
  double x = 0, y = 0;
};

/// One point a vertex, the nodes of most weight in the middle, turned on by the golden angle (H. Vogel, A better way to
/// construct the sunflower head, 1979): even density, no two nodes in one place. Rounded to hundredths.
[[nodiscard]] std::vector<Point> sunflower_layout(const Graph& graph);

}  // namespace newsgraph
