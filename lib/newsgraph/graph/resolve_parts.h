// The steps of resolve(), for its own sources only: actors, then events, then edges. Every step is a pure function of
// its arguments and walks articles in one fixed order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "newsgraph/document/statement.h"
#include "newsgraph/graph/graph.h"

namespace newsgraph::resolving {

/// The articles, oldest first (an undated one counts as older than any dated), those of one date by id.
struct Corpus {
  std::vector<const ArticleStatements*> articles;
  double min_confidence = 0;

  [[nodiscard]] bool keeps(const Statement& s) const { return s.confidence >= min_confidence; }
};

inline constexpr std::uint32_t no_node = 0xFFFFFFFF;

/// Nodes, and which of them each article's actors and events are: actors[a][i] is the node of actor i of article a.
struct NodeTable {
  std::vector<Node> nodes;
  std::vector<std::vector<std::uint32_t>> actors, events;

  [[nodiscard]] std::uint32_t of(std::size_t article, NodeRef ref) const {
    if (ref.kind == NodeRef::Kind::nobody) return no_node;
    return (ref.kind == NodeRef::Kind::actor ? actors : events)[article][ref.index];
  }
};

/// An edge with its ends as indices of NodeTable::nodes.
struct EdgeBetween {
  std::uint32_t source = no_node, target = no_node;
  Edge edge;
};

/// Throws Error(data) where a statement points outside its article.
[[nodiscard]] Corpus corpus_of(const StatementSet& set, double min_confidence);

void resolve_actors(const Corpus& corpus, NodeTable& table);
void resolve_events(const Corpus& corpus, NodeTable& table);  ///< after resolve_actors
[[nodiscard]] std::vector<EdgeBetween> resolve_edges(const Corpus& corpus, const NodeTable& table,
                                                     const Ontology& ontology, Quotes quotes);

/// Counts texts; the most frequent first, those of one count in order of their bytes.
class FormCounter {
 public:
  void add(const std::string& text, std::uint64_t count);
  [[nodiscard]] std::vector<std::string> by_frequency() const;

 private:
  std::map<std::string, std::uint64_t> counts_;
};

/// Widens [first_seen, last_seen] by the article's date and counts the article.
class Sightings {
 public:
  void add(std::size_t article, const std::optional<Date>& date);
  void write_to(Node& node) const;

 private:
  std::optional<std::size_t> last_article_;
  std::uint64_t articles_ = 0;
  std::optional<Date> first_, last_;
};

}  // namespace newsgraph::resolving
