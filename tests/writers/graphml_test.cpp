#include "newsgraph/writers/graphml.h"

#include <gmock/gmock.h>

#include <sstream>

#include "newsgraph/base/error.h"
#include "writers/sample_graph.h"

namespace newsgraph {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string graphml(const Graph& graph, GraphmlDialect dialect) {
  std::ostringstream out;
  write_graphml(graph, out, {dialect});
  return out.str();
}

TEST(Graphml, DeclaresOnlyNodeAndEdgeKeysOfSixTypes) {
  const std::string text = graphml(sample_graph(), GraphmlDialect::gephi);
  EXPECT_THAT(text, Not(HasSubstr("for=\"all\"")));
  EXPECT_THAT(text, Not(HasSubstr("for=\"graph\"")));
  EXPECT_THAT(text, Not(HasSubstr("<default")));
  EXPECT_THAT(text, Not(HasSubstr("attr.name=\"id\"")));
  EXPECT_THAT(text, Not(HasSubstr("<!DOCTYPE")));
}

TEST(Graphml, PutsNodesBeforeEdges) {
  const std::string text = graphml(sample_graph(), GraphmlDialect::gephi);
  EXPECT_LT(text.rfind("<node "), text.find("<edge "));
}

TEST(Graphml, WritesTheLabelOnTheEdgeItselfForGephiOnly) {
  const Graph graph = sample_graph();
  EXPECT_THAT(graphml(graph, GraphmlDialect::gephi), HasSubstr("label=\"did not: met with (planned)\">"));
  EXPECT_THAT(graphml(graph, GraphmlDialect::gephi), HasSubstr("labels=\":Person\""));
  EXPECT_THAT(graphml(graph, GraphmlDialect::strict), Not(HasSubstr(" label=\"")));
  EXPECT_THAT(graphml(graph, GraphmlDialect::strict), Not(HasSubstr(" labels=\"")));
}

TEST(Graphml, WritesBooleansAsWordsButForBoost) {
  const Graph graph = sample_graph();
  EXPECT_THAT(graphml(graph, GraphmlDialect::gephi), HasSubstr("<data key=\"e_negated\">true</data>"));
  EXPECT_THAT(graphml(graph, GraphmlDialect::boost), HasSubstr("<data key=\"e_negated\">1</data>"));
}

TEST(Graphml, EscapesWhatXmlReservesAndReplacesWhatItForbids) {
  const std::string text =
      graphml(graph_of_labels({"a&b<c>\"d\" ]]> \n\x01 \xff \xEF\xBF\xBF"}), GraphmlDialect::gephi);
  EXPECT_THAT(text,
              HasSubstr("a&amp;b&lt;c&gt;&quot;d&quot; ]]&gt; &#10;\xEF\xBF\xBD \xEF\xBF\xBD \xEF\xBF\xBD</data>"));
}

TEST(Graphml, SaysWhenTheStreamFails) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(write_graphml(sample_graph(), out, {}), Error);
}

}  // namespace
}  // namespace newsgraph
