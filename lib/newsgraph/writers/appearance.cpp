#include "newsgraph/writers/appearance.h"

#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "newsgraph/graph/degrees.h"

namespace newsgraph {
namespace {

double hundredths(double value) {
  return std::round(value * 100) / 100;
}

}  // namespace

std::string Colour::hex() const {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (const std::uint8_t part : {r, g, b}) {
    text += digits[part >> 4];
    text += digits[part & 15];
  }
  return text;
}

Colour node_colour(const Node& node) {
  if (node.kind == NodeKind::country) return {89, 161, 79};
  if (node.kind == NodeKind::event) return {237, 201, 72};
  if (node.type == "organization") return {118, 183, 178};
  if (node.type == "group") return {176, 122, 161};
  return {110, 156, 204};
}

Colour quad_colour(std::string_view quad) {
  constexpr std::array<std::pair<std::string_view, Colour>, 4> colours = {{
      {"verbal cooperation", {102, 166, 96}},
      {"material cooperation", {27, 110, 50}},
      {"verbal conflict", {224, 130, 20}},
      {"material conflict", {178, 24, 43}},
  }};
  for (const auto& [name, colour] : colours)
    if (name == quad) return colour;
  return {150, 150, 150};
}

double node_size(const Node& node) {
  return hundredths(10 + 6 * std::log1p(static_cast<double>(node.mentions)));
}

std::vector<Point> sunflower_layout(const Graph& graph) {
  constexpr double spacing = 60;
  constexpr double golden_angle = std::numbers::pi * (3 - 2.23606797749978969);
  const std::vector<Vertex> order = by_degree(graph, weighted_degrees(graph));
  std::vector<Point> points(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const double radius = spacing * std::sqrt(static_cast<double>(i));
    const double angle = golden_angle * static_cast<double>(i);
    points[order[i]] = {hundredths(radius * std::cos(angle)), hundredths(radius * std::sin(angle))};
  }
  return points;
}

}  // namespace newsgraph
