// Which statements are one edge, and what the edge says of them together.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "newsgraph/base/hash.h"
#include "newsgraph/graph/name_key.h"
#include "newsgraph/graph/resolve_parts.h"
#include "newsgraph/knowledge/ontology.h"

namespace newsgraph::resolving {
namespace {

/// A statement that supports an edge. `a` and `b` are the ends, for a symmetric relation in order of their ids.
struct Support {
  std::uint32_t a, b;
  std::string_view relation;
  Status status;
  bool negated, swapped;
  std::uint32_t article, event;
  std::uint64_t wording;
  const ArticleStatements* of;
  const Statement* statement;

  [[nodiscard]] auto key() const { return std::tie(a, b, relation, status, negated); }
  [[nodiscard]] const Evidence& evidence() const { return of->evidence[statement->evidence.value]; }
  [[nodiscard]] const std::optional<Date>& date() const { return statement->date ? statement->date : of->article.date; }
  [[nodiscard]] double confidence() const { return std::clamp(statement->confidence, 0.0, 1.0); }
};

bool in_order(const Support& x, const Support& y) {
  if (const auto order = x.key() <=> y.key(); order != 0) return order < 0;
  return std::tie(x.article, x.evidence().span, *x.statement) < std::tie(y.article, y.evidence().span, *y.statement);
}

std::vector<std::uint64_t> wordings_of(const ArticleStatements& article) {
  std::vector<std::uint64_t> wordings;
  wordings.reserve(article.evidence.size());
  for (const Evidence& e : article.evidence) {
    const std::string own = article.article.id + '#' + std::to_string(e.span.begin);
    wordings.push_back(e.quote.empty() ? hash64(own) : wording_hash(e.quote));
  }
  return wordings;
}

std::vector<Support> supports_of(const Corpus& corpus, const NodeTable& table, const Ontology& ontology) {
  std::vector<Support> supports;
  for (std::uint32_t a = 0; a < corpus.articles.size(); ++a) {
    const ArticleStatements& article = *corpus.articles[a];
    const std::vector<std::uint64_t> wordings = wordings_of(article);
    for (const Statement& s : article.statements) {
      std::uint32_t source = table.of(a, s.source), target = table.of(a, s.target);
      if (s.domestic || !corpus.keeps(s) || source == target || source == no_node || target == no_node) continue;
      const Relation& relation = ontology.relation(s.relation);
      const bool swapped = relation.symmetric && table.nodes[target].id < table.nodes[source].id;
      if (swapped) std::swap(source, target);
      const std::uint32_t event = s.event ? table.of(a, NodeRef::of(*s.event)) : no_node;
      supports.push_back({source, target, relation.id, s.status, s.negated, swapped, a, event,
                          wordings[s.evidence.value], &article, &s});
    }
  }
  std::ranges::sort(supports, in_order);
  return supports;
}

using Group = std::span<const Support>;

std::uint64_t weight_of(Group group) {
  std::set<std::uint32_t> events;
  std::set<std::uint64_t> wordings;
  for (const Support& s : group) s.event != no_node ? (void)events.insert(s.event) : (void)wordings.insert(s.wording);
  return events.size() + wordings.size();
}

/// 1 − Π(1 − cᵢ) over differently worded statements, each at its best, in order of their hashes. Four decimals are
/// more than the cᵢ are good for; never certain.
double confidence_of(Group group) {
  std::map<std::uint64_t, double> best;
  for (const Support& s : group) {
    double& c = best[s.wording];
    c = std::max(c, s.confidence());
  }
  double doubt = 1;
  for (const auto& [wording, c] : best) doubt *= 1 - c;
  return std::min(std::round((1 - doubt) * 1e4) / 1e4, 0.999);
}

/// The latest five, newest first.
std::vector<std::string> evidence_of(Group group) {
  constexpr std::size_t kept = 5;
  std::vector<std::string> evidence;
  for (auto s = group.rbegin(); s != group.rend() && evidence.size() < kept; ++s) {
    const CodePointSpan span = s->evidence().span;
    std::string place = s->of->article.id + '#' + std::to_string(span.begin) + '-' + std::to_string(span.end);
    if (std::ranges::find(evidence, place) == evidence.end()) evidence.push_back(std::move(place));
  }
  return evidence;
}

void set_dates(Edge& edge, Group group) {
  std::optional<Date> first, last;
  for (const Support& s : group) {
    if (!s.date()) continue;
    if (!first || *s.date() < *first) first = s.date();
    if (!last || *last < *s.date()) last = s.date();
  }
  if (first) edge.first_date = first->iso();
  if (last) edge.date = last->iso();
}

/// Category, mode and code that most statements give; the relation's own where none gives any.
void set_codes(Edge& edge, Group group, const Relation& relation, const Ontology& ontology) {
  using Codes = std::tuple<std::string, std::string, std::string>;
  std::map<Codes, std::size_t> counts;
  for (const Support& s : group)
    if (!s.statement->plover.empty()) ++counts[{s.statement->plover, s.statement->mode, s.statement->cameo}];
  Codes codes{relation.plover, relation.mode, relation.cameo};
  const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  if (most != counts.end()) codes = most->first;
  std::tie(edge.plover, edge.mode, edge.cameo) = std::move(codes);
  if (edge.cameo.empty()) edge.cameo = relation.cameo;
  if (group.front().status == Status::planned)
    std::tie(edge.plover, edge.mode) = ontology.when_planned(edge.plover, edge.mode);
  edge.quad = ontology.quad_name(edge.plover);
  edge.score = ontology.score(edge.plover, edge.mode);
}

/// "did not: met with (planned)".
std::string label_of(const Relation& relation, Status status, bool negated) {
  std::string label = negated ? "did not: " + relation.label : relation.label;
  if (status != Status::actual) label += std::string(" (") + name(status) + ")";
  return label;
}

/// The same for the same edge, whichever way round a symmetric one is written.
std::string edge_id(const Support& s, const NodeTable& table) {
  std::string parts;
  for (const std::string& part : {table.nodes[s.a].id, table.nodes[s.b].id, std::string(s.relation)})
    (parts += part) += '\0';
  parts += name(s.status);
  parts += s.negated ? "-" : "+";
  return "e" + hash_hex(parts).substr(0, 16);
}

/// The office of the latest statement that names one.
void set_office(Edge& edge, Group group) {
  const auto named = [](const Support& s) { return !s.statement->role.empty(); };
  const auto latest = std::find_if(group.rbegin(), group.rend(), named);
  const Statement& statement = *(latest == group.rend() ? group.back() : *latest).statement;
  edge.role = statement.role;
  edge.former = statement.former;
}

EdgeBetween edge_of(Group group, const NodeTable& table, const Ontology& ontology, Quotes quotes) {
  const Support& any = group.front();
  const Relation& relation = ontology.relation(any.relation);
  const auto by_age = [](const Support& s) { return std::tie(s.date(), s.of->article.id, s.evidence().span); };
  const bool swapped = std::ranges::min_element(group, {}, by_age)->swapped;

  EdgeBetween between{swapped ? any.b : any.a, swapped ? any.a : any.b, {}};
  Edge& edge = between.edge;
  edge.id = edge_id(any, table);
  edge.relation = relation.id;
  edge.label = label_of(relation, any.status, any.negated);
  edge.status = name(any.status);
  edge.negated = any.negated;
  edge.symmetric = relation.symmetric;
  edge.weight = weight_of(group);
  std::set<std::uint32_t> articles;
  for (const Support& s : group) articles.insert(s.article);
  edge.articles = articles.size();
  edge.confidence = confidence_of(group);
  edge.evidence = evidence_of(group);
  if (quotes == Quotes::keep) edge.quote = std::ranges::max_element(group, {}, &Support::confidence)->evidence().quote;
  set_dates(edge, group);
  set_codes(edge, group, relation, ontology);
  if (relation.id == "holds_office") set_office(edge, group);
  return between;
}

}  // namespace

std::vector<EdgeBetween> resolve_edges(const Corpus& corpus, const NodeTable& table, const Ontology& ontology,
                                       Quotes quotes) {
  const std::vector<Support> supports = supports_of(corpus, table, ontology);
  std::vector<EdgeBetween> edges;
  for (std::size_t begin = 0, end = 0; begin < supports.size(); begin = end) {
    while (end < supports.size() && supports[end].key() == supports[begin].key()) ++end;
    edges.push_back(edge_of(Group(supports).subspan(begin, end - begin), table, ontology, quotes));
  }
  return edges;
}

}  // namespace newsgraph::resolving
