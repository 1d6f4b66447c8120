// The graph: actors, countries and events, joined by what articles say. The attributes are those of GRAPH.md.
//
//   StatementSet set;
//   set.add(statements_of_one_article);        // any order, any number of times
//   Graph graph = resolve(set, *ontology);     // who is who, which edges are one
//
// Adding and merging are set union keyed by article: associative, commutative, idempotent. resolve() is a pure
// function of the set, so the same articles give the same graph whatever the order or number of threads.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "newsgraph/document/statement.h"

namespace newsgraph {

class Ontology;

enum class NodeKind : std::uint8_t { actor, country, event };
[[nodiscard]] const char* name(NodeKind);

struct Node {
  std::string id;  ///< stable over runs: gazetteer id, else a hash of type, normalised name and context
  std::string label;
  NodeKind kind = NodeKind::actor;
  std::string type;                  ///< "person", …, "country", or an event type
  std::vector<std::string> aliases;  ///< surface forms, most frequent first
  std::uint64_t mentions = 0;
  std::uint64_t articles = 0;
  std::string first_seen, last_seen;  ///< ISO 8601 dates of articles, or empty
  std::string iso3, wikidata, role, sector;                              // actors and countries
  std::string plover, mode, cameo, status, date, place, place_iso3;      // events

  bool operator==(const Node&) const = default;
};

struct Edge {
  std::string id;
  std::string relation;
  std::string label;  ///< with status and polarity where they are not plain: "did not: met with"
  std::string plover, mode, cameo;
  std::string quad;    ///< "verbal cooperation", …
  std::string status;  ///< "actual", "planned", "hypothetical", "claimed"
  bool negated = false;
  bool symmetric = false;
  std::string date, first_date;  ///< latest and earliest
  std::uint64_t weight = 1;      ///< distinct events, else independent statements
  std::uint64_t articles = 1;
  double score = 0;
  double confidence = 0;
  std::string quote;
  std::vector<std::string> evidence;  ///< the latest five, newest first: "article-id#begin-end"
  std::string role;                   ///< holds_office
  bool former = false;                ///< holds_office

  bool operator==(const Edge&) const = default;
};

/// What made the graph; written into every output.
struct Provenance {
  std::string tool, model, gazetteer, ontology;
  bool operator==(const Provenance&) const = default;
};

struct GraphInfo {
  std::vector<ArticleInfo> articles;  ///< sorted by id
  Provenance provenance = {};
};

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Node, Edge, GraphInfo>;
using Vertex = boost::graph_traits<Graph>::vertex_descriptor;
using EdgeDescriptor = boost::graph_traits<Graph>::edge_descriptor;

/// Statements of many articles, keyed by article id. Two articles of one id that differ: the one that compares less
/// stays, whatever the order they came in.
class StatementSet {
 public:
  void add(ArticleStatements statements);
  void merge(StatementSet other);

  [[nodiscard]] const std::map<std::string, ArticleStatements>& articles() const { return articles_; }
  bool operator==(const StatementSet&) const = default;

 private:
  std::map<std::string, ArticleStatements> articles_;
};

enum class Quotes : std::uint8_t { keep, leave_out };

struct ResolveOptions {
  double min_confidence = 0;  ///< statements below are left out
  Quotes quotes = Quotes::keep;
  Provenance provenance = {};
};

/// Nodes sorted by id, edges by (source, target, relation, status, negated).
[[nodiscard]] Graph resolve(const StatementSet& set, const Ontology& ontology, const ResolveOptions& options = {});

}  // namespace newsgraph
