#include "newsgraph/writers/dot_style.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

#include "newsgraph/writers/appearance.h"

namespace newsgraph {
namespace {

std::string_view shape_of(const Node& node) {
  if (node.kind == NodeKind::country) return "ellipse";
  if (node.kind == NodeKind::event) return "note";
  return "box";
}

std::string_view line_of(const Edge& edge) {
  if (edge.status == "planned") return "dashed";
  if (edge.status == "hypothetical") return "dotted";
  return "solid";
}

std::string_view head_of(const Edge& edge) {
  if (edge.negated) return "tee";
  return edge.status == "claimed" ? "empty" : "normal";
}

/// For words, which are thinner than lines.
Colour darker(Colour c) {
  const auto part = [](std::uint8_t value) { return static_cast<std::uint8_t>(value * 2 / 3); };
  return {part(c.r), part(c.g), part(c.b)};
}

}  // namespace

std::string node_style(const Node& node) {
  const bool is_rounded = node.kind == NodeKind::actor && node.type == "person";
  return fmt::format("shape=\"{}\", style=\"{}\", fillcolor=\"{}\", color=\"#555555\"", shape_of(node),
                     is_rounded ? "filled,rounded" : "filled", node_colour(node).hex());
}

double font_size(const Node& node) {
  if (node.kind == NodeKind::event) return 10;
  return std::min(12 + std::floor(2 * std::log2(1 + static_cast<double>(node.mentions)) / 1.5), 22.0);
}

std::string edge_style(const Edge& edge) {
  const double width = std::min(1 + 0.8 * std::log2(static_cast<double>(std::max<std::uint64_t>(edge.weight, 1))), 6.0);
  const Colour colour = quad_colour(edge.quad);
  std::string style = fmt::format("color=\"{}\", fontcolor=\"{}\", style=\"{}\", penwidth=\"{:.1f}\"", colour.hex(),
                                  darker(colour).hex(), line_of(edge), width);
  const std::string_view head = head_of(edge);
  if (edge.symmetric && head == "normal") return style + ", dir=\"none\"";
  if (head != "normal") style += fmt::format(", arrowhead=\"{}\"", head);
  if (edge.symmetric) style += fmt::format(", dir=\"both\", arrowtail=\"{}\"", head);
  return style;
}

std::string edge_class(const Edge& edge) {
  std::string quad = edge.quad;
  std::ranges::replace(quad, ' ', '-');
  std::string text = edge.relation;
  if (!quad.empty()) text += " " + quad;
  text += " " + edge.status;
  return edge.negated ? text + " negated" : text;
}

bool has_words(const Edge& edge) {
  return edge.relation != "participated_in";
}

}  // namespace newsgraph
