#include "newsgraph/writers/dot.h"

#include <cmath>
#include <map>
#include <ostream>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "newsgraph/base/error.h"
#include "newsgraph/base/utf8.h"
#include "newsgraph/writers/appearance.h"
#include "newsgraph/writers/dot_legend.h"
#include "newsgraph/writers/dot_style.h"
#include "newsgraph/writers/dot_text.h"

namespace newsgraph {
namespace {

constexpr std::size_t label_width = 24;
constexpr std::size_t largest_ranked = 150;  // nodes; `dot` ranks more than these into a ribbon nobody can read

std::string node_tooltip(const Node& node) {
  std::string text = node.label;
  const auto line = [&](std::string_view what) {
    if (!what.empty()) (text += '\n') += what;
  };
  line(node.role);
  line(node.kind == NodeKind::event ? fmt::format("{}, {}", node.type, node.status) : node.type);
  line(node.date);
  line(node.place);
  line(fmt::format("{} mentions in {} articles", node.mentions, node.articles));
  return text;
}

std::string edge_tooltip(const Edge& edge) {
  std::string text = edge.label;
  if (!edge.role.empty()) text += ": " + edge.role + (edge.former ? " (former)" : "");
  if (!edge.date.empty()) text += ", " + edge.date;
  if (!edge.quote.empty()) text += "\n" + edge.quote;
  for (const std::string& evidence : edge.evidence) text += "\n" + evidence;
  return text;
}

class DotWriter {
 public:
  DotWriter(const Graph& graph, std::ostream& out, const DotOptions& options)
      : graph_(graph), out_(out), options_(options), is_ranked_(num_vertices(graph) <= largest_ranked) {
    for (const ArticleInfo& article : graph[boost::graph_bundle].articles) urls_.emplace(article.id, article.url);
  }

  void write() {
    out_ << "digraph newsgraph {\n";
    if (options_.dialect == DotDialect::graphviz) {
      provenance();
      defaults();
    }
    if (options_.dialect == DotDialect::graphviz && options_.clusters == DotClusters::by_country)
      clustered_nodes();
    else
      for (const Vertex v : boost::make_iterator_range(vertices(graph_))) node(graph_[v], "  ");
    for (const EdgeDescriptor e : boost::make_iterator_range(edges(graph_))) edge(e);
    if (options_.dialect == DotDialect::graphviz && options_.legend == DotLegend::show)
      write_dot_legend(graph_, out_, is_ranked_ ? LegendShape::box : LegendShape::star);
    out_ << "}\n";
  }

 private:
  /// As comments: the article table and what made the graph.
  void provenance() {
    const GraphInfo& info = graph_[boost::graph_bundle];
    const auto comment = [&](std::string_view text) {
      std::string line = dot_tooltip(text);
      out_ << "// " << std::string_view(line).substr(1, line.size() - 2) << '\n';
    };
    const Provenance& made = info.provenance;
    comment(fmt::format("tool {} | model {} | gazetteer {} | ontology {}", made.tool, made.model, made.gazetteer,
                        made.ontology));
    for (const ArticleInfo& a : info.articles)
      comment(fmt::format("article {} | {} | {} | {} | {}", a.id, a.date ? a.date->iso() : "", a.publisher, a.title,
                          a.url));
  }

  void defaults() {
    // Without newrank `dot` 2.42 loses edges that run between clusters of many nodes.
    out_ << "  graph [charset=\"UTF-8\", fontname=\"Helvetica\", fontsize=\"12\", tooltip=\" \", "
         << (is_ranked_ ? "layout=\"dot\", rankdir=\"LR\", newrank=\"true\", ranksep=\"1.1\", nodesep=\"0.22\", "
                          "splines=\"true\""
                        : "layout=\"sfdp\", overlap=\"prism\", outputorder=\"edgesfirst\", K=\"1.2\", "
                          "splines=\"line\"")
         << "];\n"
         << "  node [fontname=\"Helvetica\", shape=\"box\", style=\"filled,rounded\", penwidth=\"0.8\", "
            "margin=\"0.12,0.06\"];\n"
         << "  edge [fontname=\"Helvetica\", fontsize=\"10\", arrowsize=\"0.7\"];\n";
  }

  void clustered_nodes() {
    std::map<std::string, std::vector<Vertex>> by_country;
    std::map<std::string, std::string> names;
    for (const Vertex v : boost::make_iterator_range(vertices(graph_))) {
      by_country[graph_[v].iso3].push_back(v);
      if (graph_[v].kind == NodeKind::country) names.emplace(graph_[v].iso3, graph_[v].label);
    }
    for (const auto& [iso3, members] : by_country) {
      const bool boxed = !iso3.empty() && members.size() > 1;
      if (boxed)
        out_ << "  subgraph " << dot_id("cluster_" + iso3)
             << " {\n    label=" << dot_label(names.contains(iso3) ? names.at(iso3) : iso3)
             << "; color=\"#b8c4b4\"; style=\"rounded\"; fontcolor=\"#4d5b48\"; tooltip=\" \";\n";
      for (const Vertex v : members) node(graph_[v], boxed ? "    " : "  ");
      if (boxed) out_ << "  }\n";
    }
  }

  void node(const Node& n, std::string_view indent) {
    const std::string fill = node_colour(n).hex();
    out_ << indent << dot_id(n.id) << " [label=" << dot_label(wrap(n.label, label_width));
    if (options_.dialect == DotDialect::gephi) {
      out_ << ", kind=" << dot_id(name(n.kind)) << ", color=\"" << fill << "\"";
    } else {
      out_ << fmt::format(", {}, fontsize=\"{:.0f}\"", node_style(n), font_size(n));
      out_ << ", tooltip=" << dot_tooltip(node_tooltip(n)) << ", id=" << dot_id(n.id);
      out_ << ", class=" << dot_id(fmt::format("{} {}", name(n.kind), n.type));
      if (!n.wikidata.empty()) out_ << ", URL=" << dot_url("https://www.wikidata.org/wiki/" + n.wikidata);
    }
    out_ << "];\n";
  }

  void edge(EdgeDescriptor descriptor) {
    const Edge& e = graph_[descriptor];
    out_ << "  " << dot_id(graph_[source(descriptor, graph_)].id) << " -> "
         << dot_id(graph_[target(descriptor, graph_)].id) << " [";
    if (options_.dialect == DotDialect::gephi) {
      out_ << "label=" << dot_label(e.label) << ", weight=\"" << e.weight << "\", color=\"" << quad_colour(e.quad).hex()
           << "\"];\n";
      return;
    }
    if (is_ranked_ && has_words(e)) out_ << "label=" << dot_label(wrap(words_at(e), label_width)) << ", ";
    out_ << edge_style(e);
    const std::string tooltip = dot_tooltip(edge_tooltip(e));
    out_ << ", tooltip=" << tooltip << ", edgetooltip=" << tooltip << ", labeltooltip=" << tooltip;
    if (const std::string url = dot_url(url_of(e)); url != "\"\"") out_ << ", edgeURL=" << url;
    out_ << ", id=" << dot_id(e.id) << ", class=" << dot_id(edge_class(e)) << "];\n";
  }

  /// What an office is called says more than that one is held.
  static std::string words_at(const Edge& e) {
    if (e.relation != "holds_office" || e.role.empty()) return e.label;
    return e.former ? e.role + " (former)" : e.role;
  }

  /// Where the newest evidence stands.
  [[nodiscard]] std::string_view url_of(const Edge& e) const {
    if (e.evidence.empty()) return {};
    const std::string& newest = e.evidence.front();
    const auto article = urls_.find(newest.substr(0, newest.rfind('#')));
    return article == urls_.end() ? std::string_view() : article->second;
  }

  const Graph& graph_;
  std::ostream& out_;
  DotOptions options_;
  bool is_ranked_;
  std::unordered_map<std::string, std::string_view> urls_;  // of articles
};

}  // namespace

void write_dot(const Graph& graph, std::ostream& out, const DotOptions& options) {
  DotWriter(graph, out, options).write();
  if (!out) throw Error(ErrorCode::io, "", "the DOT can't be written");
}

}  // namespace newsgraph
