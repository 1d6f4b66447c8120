#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "newsgraph/base/error.h"
#include "newsgraph/graph/graph.h"
#include "newsgraph/graph/resolve_parts.h"

namespace newsgraph {
namespace resolving {
namespace {

void check_reference(const ArticleStatements& article, NodeRef ref) {
  if (ref.kind == NodeRef::Kind::nobody) return;
  const std::size_t count = ref.kind == NodeRef::Kind::actor ? article.actors.size() : article.events.size();
  if (ref.index >= count) throw Error(ErrorCode::data, article.article.id, "a statement names an end it doesn't have");
}

void check_evidence(const ArticleStatements& article, EvidenceId id) {
  if (id.value >= article.evidence.size())
    throw Error(ErrorCode::data, article.article.id, "a statement names evidence it doesn't have");
}

void check(const ArticleStatements& article) {
  for (const LocalEvent& event : article.events) check_evidence(article, event.evidence);
  for (const Statement& statement : article.statements) {
    check_reference(article, statement.source);
    check_reference(article, statement.target);
    if (statement.event) check_reference(article, NodeRef::of(*statement.event));
    check_evidence(article, statement.evidence);
  }
}

}  // namespace

Corpus corpus_of(const StatementSet& set, double min_confidence) {
  Corpus corpus{{}, min_confidence};
  corpus.articles.reserve(set.articles().size());
  for (const auto& [id, article] : set.articles()) {
    check(article);
    corpus.articles.push_back(&article);
  }
  std::ranges::stable_sort(corpus.articles, {}, [](const ArticleStatements* a) { return a->article.date; });
  return corpus;
}

void FormCounter::add(const std::string& text, std::uint64_t count) {
  if (!text.empty()) counts_[text] += count;
}

std::vector<std::string> FormCounter::by_frequency() const {
  std::vector<std::pair<std::string, std::uint64_t>> forms(counts_.begin(), counts_.end());
  std::ranges::stable_sort(forms, std::ranges::greater{}, [](const auto& form) { return form.second; });
  std::vector<std::string> texts;
  texts.reserve(forms.size());
  for (auto& form : forms) texts.push_back(std::move(form.first));
  return texts;
}

void Sightings::add(std::size_t article, const std::optional<Date>& date) {
  if (last_article_ == article) return;
  last_article_ = article;
  ++articles_;
  if (!date) return;
  if (!first_ || *date < *first_) first_ = date;
  if (!last_ || *last_ < *date) last_ = date;
}

void Sightings::write_to(Node& node) const {
  node.articles = articles_;
  if (first_) node.first_seen = first_->iso();
  if (last_) node.last_seen = last_->iso();
}

}  // namespace resolving

namespace {

using resolving::EdgeBetween;
using resolving::NodeTable;

/// Where each node of the table stands once they are sorted by id.
std::vector<std::uint32_t> ranks_by_id(const NodeTable& table) {
  std::vector<std::uint32_t> order(table.nodes.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::sort(order, {}, [&](std::uint32_t i) -> const std::string& { return table.nodes[i].id; });
  std::vector<std::uint32_t> ranks(order.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) ranks[order[rank]] = rank;
  return ranks;
}

Graph assemble(NodeTable table, std::vector<EdgeBetween> edges) {
  const std::vector<std::uint32_t> rank = ranks_by_id(table);
  for (EdgeBetween& e : edges) {
    e.source = rank[e.source];
    e.target = rank[e.target];
  }
  std::ranges::sort(edges, [](const EdgeBetween& a, const EdgeBetween& b) {
    return std::tie(a.source, a.target, a.edge.relation, a.edge.status, a.edge.negated) <
           std::tie(b.source, b.target, b.edge.relation, b.edge.status, b.edge.negated);
  });
  Graph graph(table.nodes.size());
  for (std::size_t i = 0; i < table.nodes.size(); ++i) graph[Vertex{rank[i]}] = std::move(table.nodes[i]);
  for (EdgeBetween& e : edges) boost::add_edge(e.source, e.target, std::move(e.edge), graph);
  return graph;
}

}  // namespace

Graph resolve(const StatementSet& set, const Ontology& ontology, const ResolveOptions& options) {
  const resolving::Corpus corpus = resolving::corpus_of(set, options.min_confidence);
  NodeTable table;
  resolving::resolve_actors(corpus, table);
  resolving::resolve_events(corpus, table);
  std::vector<EdgeBetween> edges = resolving::resolve_edges(corpus, table, ontology, options.quotes);
  Graph graph = assemble(std::move(table), std::move(edges));

  GraphInfo& info = graph[boost::graph_bundle];
  info.provenance = options.provenance;
  info.articles.reserve(set.articles().size());
  for (const auto& [id, article] : set.articles()) info.articles.push_back(article.article);
  return graph;
}

}  // namespace newsgraph
