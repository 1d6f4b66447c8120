// boost::read_graphml reads our boost dialect.
#include <gtest/gtest.h>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <sstream>

#include "newsgraph/writers/graphml.h"
#include "writers/sample_graph.h"

namespace newsgraph {
namespace {

struct PlainNode {
  std::string label, kind, role;
  long mentions = 0;
  double size = 0;
};

struct PlainEdge {
  std::string label, quote;
  bool negated = false, symmetric = false;
  long weight = 0;
  double confidence = 0;
};

using PlainGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, PlainNode, PlainEdge>;

PlainGraph read(const Graph& graph) {
  std::stringstream text;
  write_graphml(graph, text, {GraphmlDialect::boost});
  PlainGraph plain;
  boost::dynamic_properties properties(boost::ignore_other_properties);
  properties.property("label", get(&PlainNode::label, plain));
  properties.property("kind", get(&PlainNode::kind, plain));
  properties.property("role", get(&PlainNode::role, plain));
  properties.property("mentions", get(&PlainNode::mentions, plain));
  properties.property("size", get(&PlainNode::size, plain));
  properties.property("label", get(&PlainEdge::label, plain));
  properties.property("quote", get(&PlainEdge::quote, plain));
  properties.property("negated", get(&PlainEdge::negated, plain));
  properties.property("symmetric", get(&PlainEdge::symmetric, plain));
  properties.property("weight", get(&PlainEdge::weight, plain));
  properties.property("confidence", get(&PlainEdge::confidence, plain));
  boost::read_graphml(text, plain, properties);
  return plain;
}

TEST(BoostReadGraphml, ReadsTheBoostDialect) {
  const PlainGraph plain = read(sample_graph());
  ASSERT_EQ(num_vertices(plain), 4u);
  ASSERT_EQ(num_edges(plain), 6u);
  EXPECT_EQ(plain[0].label, "New Zealand");
  EXPECT_EQ(plain[0].kind, "country");
  EXPECT_EQ(plain[2].mentions, 7);
  for (const auto e : boost::make_iterator_range(edges(plain))) {
    EXPECT_EQ(plain[e].negated, plain[e].label == "did not: met with (planned)");
    EXPECT_DOUBLE_EQ(plain[e].confidence, 0.85);
  }
}

TEST(BoostReadGraphml, ReadsAwkwardNames) {
  const PlainGraph plain = read(graph_of_labels(awkward_names()));
  ASSERT_EQ(num_vertices(plain), awkward_names().size());
  EXPECT_EQ(plain[0].label, awkward_names()[0]);
  EXPECT_EQ(plain[2].label, awkward_names()[2]);
  EXPECT_EQ(plain[3].role, awkward_names()[3]);
  EXPECT_EQ(plain[5].label, awkward_names()[5]);
}

}  // namespace
}  // namespace newsgraph
