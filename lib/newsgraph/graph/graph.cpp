#include "newsgraph/graph/graph.h"

#include <cmath>
#include <utility>

namespace newsgraph {

const char* name(NodeKind kind) {
  switch (kind) {
    case NodeKind::actor:
      return "actor";
    case NodeKind::country:
      return "country";
    case NodeKind::event:
      return "event";
  }
  return "";
}

void StatementSet::add(ArticleStatements statements) {
  // What is no number has no order, and the smaller of two has to be the same whichever came first.
  for (Statement& statement : statements.statements)
    if (std::isnan(statement.confidence)) statement.confidence = 0;
  const auto [place, is_new] = articles_.try_emplace(statements.article.id);
  if (is_new || statements < place->second) place->second = std::move(statements);
}

void StatementSet::merge(StatementSet other) {
  while (!other.articles_.empty()) add(std::move(other.articles_.extract(other.articles_.begin()).mapped()));
}

}  // namespace newsgraph
