#include "newsgraph/writers/graphml.h"

#include <cctype>
#include <ostream>
#include <string_view>

#include "newsgraph/base/error.h"
#include "newsgraph/writers/appearance.h"
#include "newsgraph/writers/info_json.h"
#include "newsgraph/writers/lists.h"
#include "newsgraph/writers/xml_text.h"

namespace newsgraph {
namespace {

struct Key {
  const char* name;
  const char* type;
};

// Names are lower case, as Gephi makes them. No list holds "id".
constexpr Key node_keys[] = {
    {"label", "string"},  {"kind", "string"},     {"type", "string"},       {"aliases", "string"},
    {"mentions", "long"}, {"articles", "long"},   {"first_seen", "string"}, {"last_seen", "string"},
    {"iso3", "string"},   {"wikidata", "string"}, {"role", "string"},       {"sector", "string"},
    {"plover", "string"}, {"mode", "string"},     {"cameo", "string"},      {"status", "string"},
    {"date", "string"},   {"place", "string"},    {"place_iso3", "string"}, {"x", "double"},
    {"y", "double"},      {"z", "double"},        {"size", "double"},       {"r", "int"},
    {"g", "int"},         {"b", "int"},           {"color", "string"},
};

constexpr Key edge_keys[] = {
    {"label", "string"},
    {"relation", "string"},
    {"interaction", "string"},
    {"plover", "string"},
    {"mode", "string"},
    {"cameo", "string"},
    {"quad", "string"},
    {"status", "string"},
    {"negated", "boolean"},
    {"symmetric", "boolean"},
    {"date", "string"},
    {"first_date", "string"},
    {"weight", "long"},
    {"articles", "long"},
    {"score", "double"},
    {"confidence", "double"},
    {"quote", "string"},
    {"evidence", "string"},
    {"role", "string"},
    {"former", "boolean"},
    {"r", "int"},
    {"g", "int"},
    {"b", "int"},
    {"color", "string"},
};

/// Writes the elements of one graph; `n_label` and `e_label` are the key ids of nodes and edges.
class GraphmlWriter {
 public:
  GraphmlWriter(std::ostream& out, const GraphmlOptions& options) : xml_(out), dialect_(options.dialect) {}

  void write(const Graph& graph) {
    xml_.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    for (const Key& key : node_keys) declare("n_", "node", key);
    for (const Key& key : edge_keys) declare("e_", "edge", key);
    xml_.raw("<graph id=\"newsgraph\" edgedefault=\"directed\">\n<desc>");
    xml_.escaped(info_json(graph[boost::graph_bundle])).raw("</desc>\n");
    const std::vector<Point> points = sunflower_layout(graph);
    for (const Vertex v : boost::make_iterator_range(vertices(graph))) node(graph[v], points[v]);
    for (const EdgeDescriptor e : boost::make_iterator_range(edges(graph)))
      edge(graph[e], graph[source(e, graph)].id, graph[target(e, graph)].id);
    xml_.raw("</graph>\n</graphml>\n");
    xml_.flush();
  }

 private:
  void declare(std::string_view prefix, std::string_view element, const Key& key) {
    xml_.raw("<key id=\"").raw(prefix).raw(key.name).raw("\" for=\"").raw(element).raw("\" attr.name=\"");
    xml_.raw(key.name).raw("\" attr.type=\"").raw(key.type).raw("\"/>\n");
  }

  void open(std::string_view key) { xml_.raw("  <data key=\"").raw(key).raw("\">"); }
  void close() { xml_.raw("</data>\n"); }

  void data(std::string_view key, std::string_view text) {
    if (text.empty()) return;
    open(key);
    xml_.escaped(text);
    close();
  }
  void data(std::string_view key, std::uint64_t value) {
    open(key);
    xml_.number(value);
    close();
  }
  void data(std::string_view key, double value) {
    open(key);
    xml_.number(value);
    close();
  }
  void truth(std::string_view key, bool value) {
    const bool digits = dialect_ == GraphmlDialect::boost;
    data(key, std::string_view(value ? (digits ? "1" : "true") : (digits ? "0" : "false")));
  }
  void attribute(std::string_view name, std::string_view value) {
    xml_.raw(" ").raw(name).raw("=\"").escaped(value).raw("\"");
  }

  /// ":Person", the label of Neo4j.
  void neo4j_label(std::string_view type) {
    std::string label = ":";
    label += type.empty() ? "Node" : type;
    if (!type.empty()) label[1] = static_cast<char>(std::toupper(static_cast<unsigned char>(label[1])));
    attribute("labels", label);
  }

  void node(const Node& n, Point point) {
    xml_.raw("<node");
    attribute("id", n.id);
    if (dialect_ == GraphmlDialect::gephi) neo4j_label(n.kind == NodeKind::event ? "event" : n.type);
    xml_.raw(">\n");
    data("n_label", n.label);
    data("n_kind", std::string_view(name(n.kind)));
    data("n_type", n.type);
    data("n_aliases", join_with_bars(n.aliases));
    data("n_mentions", n.mentions);
    data("n_articles", n.articles);
    data("n_first_seen", n.first_seen);
    data("n_last_seen", n.last_seen);
    data("n_iso3", n.iso3);
    data("n_wikidata", n.wikidata);
    data("n_role", n.role);
    data("n_sector", n.sector);
    data("n_plover", n.plover);
    data("n_mode", n.mode);
    data("n_cameo", n.cameo);
    data("n_status", n.status);
    data("n_date", n.date);
    data("n_place", n.place);
    data("n_place_iso3", n.place_iso3);
    data("n_x", point.x);
    data("n_y", point.y);
    data("n_z", 0.0);
    data("n_size", node_size(n));
    colour('n', node_colour(n));
    xml_.raw("</node>\n");
  }

  void edge(const Edge& e, std::string_view source, std::string_view target) {
    xml_.raw("<edge");
    attribute("id", e.id);
    attribute("source", source);
    attribute("target", target);
    if (dialect_ == GraphmlDialect::gephi) attribute("label", e.label);
    xml_.raw(">\n");
    data("e_label", e.label);
    data("e_relation", e.relation);
    data("e_interaction", e.relation);
    data("e_plover", e.plover);
    data("e_mode", e.mode);
    data("e_cameo", e.cameo);
    data("e_quad", e.quad);
    data("e_status", e.status);
    truth("e_negated", e.negated);
    truth("e_symmetric", e.symmetric);
    data("e_date", e.date);
    data("e_first_date", e.first_date);
    data("e_weight", e.weight);
    data("e_articles", e.articles);
    data("e_score", e.score);
    data("e_confidence", e.confidence);
    data("e_quote", e.quote);
    data("e_evidence", join_with_bars(e.evidence));
    data("e_role", e.role);
    if (e.relation == "holds_office") truth("e_former", e.former);
    colour('e', quad_colour(e.quad));
    xml_.raw("</edge>\n");
  }

  void colour(char prefix, Colour c) {
    const std::string start{prefix, '_'};
    data(start + "r", std::uint64_t{c.r});
    data(start + "g", std::uint64_t{c.g});
    data(start + "b", std::uint64_t{c.b});
    data(start + "color", std::string_view(c.hex()));
  }

  XmlText xml_;
  GraphmlDialect dialect_;
};

}  // namespace

void write_graphml(const Graph& graph, std::ostream& out, const GraphmlOptions& options) {
  GraphmlWriter(out, options).write(graph);
  if (!out) throw Error(ErrorCode::io, "", "the GraphML can't be written");
}

}  // namespace newsgraph
