#include <gmock/gmock.h>

#include <sstream>

#include "newsgraph/base/error.h"
#include "newsgraph/graph/read_graphml.h"
#include "newsgraph/writers/graphml.h"
#include "writers/sample_graph.h"

namespace newsgraph {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string graphml(const Graph& graph, GraphmlDialect dialect = GraphmlDialect::gephi) {
  std::ostringstream out;
  write_graphml(graph, out, {dialect});
  return out.str();
}

Graph read(const std::string& text) {
  std::istringstream in(text);
  return read_graphml(in, "test.graphml");
}

/// What reading the text says of it.
std::string complaint(const std::string& text) {
  try {
    (void)read(text);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::format);
    return error.what();
  }
  return "none";
}

TEST(ReadGraphml, WhatIsReadAndWrittenAgainIsTheSameInEveryDialect) {
  for (const GraphmlDialect dialect : {GraphmlDialect::gephi, GraphmlDialect::strict, GraphmlDialect::boost})
    for (const Graph& graph : {sample_graph(), graph_of_labels(awkward_names()), large_graph(50, 200), Graph()}) {
      const std::string text = graphml(graph, dialect);
      EXPECT_EQ(graphml(read(text), dialect), text);
    }
}

TEST(ReadGraphml, EveryAttributeComesBack) {
  const Graph graph = sample_graph(), again = read(graphml(graph));
  ASSERT_EQ(num_vertices(again), num_vertices(graph));
  for (const Vertex v : boost::make_iterator_range(vertices(graph))) EXPECT_EQ(again[v], graph[v]);
  auto e = edges(again).first;
  for (const EdgeDescriptor original : boost::make_iterator_range(edges(graph))) {
    EXPECT_EQ(again[*e], graph[original]);
    EXPECT_EQ(source(*e, again), source(original, graph));
    EXPECT_EQ(target(*e++, again), target(original, graph));
  }
  EXPECT_EQ(again[boost::graph_bundle].articles, graph[boost::graph_bundle].articles);
  EXPECT_EQ(again[boost::graph_bundle].provenance, graph[boost::graph_bundle].provenance);
}

TEST(ReadGraphml, SaysWhereAndWhyItCannot) {
  EXPECT_THAT(complaint(""), StartsWith("test.graphml"));
  EXPECT_THAT(complaint("<graphml>\n<graph>\n</graphml>"), StartsWith("test.graphml:3: "));
  EXPECT_THAT(complaint("<html/>"), HasSubstr("no <graph>"));
  EXPECT_THAT(complaint("<graphml><graph>\n<node/></graph></graphml>"), HasSubstr(":2: an element without its id"));
  EXPECT_THAT(complaint("<graphml><graph><node id=\"a\"/><node id=\"a\"/></graph></graphml>"), HasSubstr("two nodes"));
  EXPECT_THAT(complaint("<graphml><graph><edge source=\"a\" target=\"b\"/></graph></graphml>"),
              HasSubstr("isn't there: a"));
  EXPECT_THAT(complaint("<graphml><graph><node id=\"a\"><graph/></node></graph></graphml>"), HasSubstr("nested"));
  EXPECT_THAT(complaint("<graphml><key id=\"k\" for=\"node\" attr.name=\"mentions\" attr.type=\"long\"/><graph><node "
                        "id=\"a\"><data key=\"k\">many</data></node></graph></graphml>"),
              HasSubstr("mentions can't have"));
}

TEST(ReadGraphml, TakesNoDocumentTypesAndNoEntities) {
  EXPECT_THAT(complaint("<!DOCTYPE graphml [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n<graphml>&b;</graphml>"),
              HasSubstr("document type"));
  EXPECT_THAT(complaint("<!DOCTYPE graphml SYSTEM \"file:///etc/passwd\"><graphml/>"), HasSubstr("document type"));
  EXPECT_NE(complaint("<graphml><graph><desc>&unknown;</desc></graph></graphml>"), "none");
}

TEST(ReadGraphml, PassesOverWhatOthersAdded) {
  const Graph graph = read(
      "<graphml><key id=\"k\" for=\"node\" attr.name=\"pagerank\" attr.type=\"double\"/><graph><desc>by hand</desc>"
      "<node id=\"a\"><data key=\"k\">0.5</data><port name=\"p\"/></node></graph></graphml>");
  EXPECT_EQ(num_vertices(graph), 1u);
  EXPECT_TRUE(graph[boost::graph_bundle].articles.empty());
}

TEST(ReadGraphml, AnyCutOfAFileIsAnErrorAndNothingWorse) {
  const std::string text = graphml(graph_of_labels(awkward_names()));
  for (std::size_t length = 0; length + 12 < text.size(); length += 97)
    EXPECT_NE(complaint(text.substr(0, length)), "none") << length;
}

}  // namespace
}  // namespace newsgraph
