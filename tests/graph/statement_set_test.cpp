#include <gtest/gtest.h>

#include <limits>

#include "newsgraph/graph/graph.h"

namespace newsgraph {
namespace {

ArticleStatements article(const std::string& id, const std::string& title) {
  ArticleStatements statements;
  statements.article.id = id;
  statements.article.title = title;
  return statements;
}

TEST(StatementSet, OfTwoContentsUnderOneIdTheLesserStays) {
  StatementSet one, other;
  one.add(article("a", "first"));
  one.add(article("a", "second"));
  other.add(article("a", "second"));
  other.add(article("a", "first"));
  EXPECT_EQ(one, other);
  EXPECT_EQ(one.articles().at("a").article.title, "first");
}

TEST(StatementSet, AddingTwiceChangesNothing) {
  StatementSet set;
  set.add(article("a", "title"));
  StatementSet twice = set;
  twice.add(article("a", "title"));
  twice.merge(set);
  EXPECT_EQ(twice, set);
}

TEST(StatementSet, AConfidenceThatIsNoNumberCountsAsNone) {
  StatementSet set;
  ArticleStatements statements = article("a", "");
  statements.statements.push_back({});
  statements.statements[0].confidence = std::numeric_limits<double>::quiet_NaN();
  set.add(statements);
  EXPECT_EQ(set.articles().at("a").statements[0].confidence, 0);
}

}  // namespace
}  // namespace newsgraph
