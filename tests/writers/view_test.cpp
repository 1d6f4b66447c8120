#include "newsgraph/graph/view.h"

#include <gmock/gmock.h>

#include "newsgraph/graph/statistics.h"
#include "writers/sample_graph.h"

namespace newsgraph {
namespace {

using testing::ElementsAre;
using testing::Pair;

std::vector<std::string> labels(const Graph& graph) {
  std::vector<std::string> result;
  for (const Vertex v : boost::make_iterator_range(vertices(graph))) result.push_back(graph[v].label);
  return result;
}

std::vector<std::string> relations(const Graph& graph) {
  std::vector<std::string> result;
  for (const EdgeDescriptor e : boost::make_iterator_range(edges(graph))) result.push_back(graph[e].relation);
  return result;
}

TEST(View, WithoutOptionsEverythingStays) {
  const Graph graph = sample_graph(), all = view(graph, {});
  EXPECT_EQ(labels(all), labels(graph));
  EXPECT_EQ(relations(all), relations(graph));
  EXPECT_EQ(all[boost::graph_bundle].articles.size(), 2u);
}

TEST(View, ChoosesEdgesByWeightAndLeavesOutNodesWithoutAny) {
  const Graph heavy = view(sample_graph(), {.min_weight = 2});
  EXPECT_THAT(labels(heavy), ElementsAre("Ada Vex", "Bo Quill"));
  EXPECT_THAT(relations(heavy), ElementsAre("called"));
  EXPECT_EQ(num_vertices(view(sample_graph(), {.min_weight = 2, .dangling = Dangling::keep})), 4u);
}

TEST(View, ChoosesRelations) {
  EXPECT_THAT(relations(view(sample_graph(), {.relations = {"accused", "met_with"}})),
              ElementsAre("met_with", "accused"));
}

TEST(View, ChoosesKindsOfNodesWithTheEdgesBetweenThem) {
  const Graph actors = view(sample_graph(), {.kinds = {NodeKind::actor}});
  EXPECT_THAT(labels(actors), ElementsAre("Ada Vex", "Bo Quill"));
  EXPECT_THAT(relations(actors), ElementsAre("called", "met_with"));
  EXPECT_THAT(labels(view(sample_graph(), {.kinds = {NodeKind::country}})), ElementsAre("New Zealand"));
}

TEST(View, ChoosesTheNodesOfMostWeightTiesById) {
  EXPECT_THAT(labels(view(sample_graph(), {.top = 2})), ElementsAre("Ada Vex", "Bo Quill"));
  EXPECT_THAT(labels(view(sample_graph(), {.top = 3})), ElementsAre("New Zealand", "Ada Vex", "Bo Quill"));
  EXPECT_EQ(num_vertices(view(sample_graph(), {.top = 0})), 0u);
  EXPECT_EQ(num_vertices(view(sample_graph(), {.top = 99})), 4u);
}

TEST(Statistics, CountWhatTheGraphHolds) {
  const GraphStatistics s = statistics(sample_graph(), 2);
  EXPECT_EQ(s.nodes, 4u);
  EXPECT_EQ(s.edges, 6u);
  EXPECT_EQ(s.articles, 2u);
  EXPECT_THAT(s.node_kinds, ElementsAre(Pair("actor", 2), Pair("country", 1), Pair("event", 1)));
  EXPECT_THAT(s.statuses, ElementsAre(Pair("actual", 4), Pair("hypothetical", 1), Pair("planned", 1)));
  EXPECT_THAT(s.quads, ElementsAre(Pair("verbal conflict", 1), Pair("verbal cooperation", 2)));
  EXPECT_EQ(s.negated_edges, 1u);
  EXPECT_EQ(s.first_article_date, "2025-03-04");
  EXPECT_EQ(s.last_edge_date, "2025-03-03");
  ASSERT_EQ(s.top.size(), 2u);
  EXPECT_EQ(s.top[0], (GraphStatistics::Ranked{"person:ada-vex", "Ada Vex", 5}));
}

TEST(Statistics, CountComponentsWhateverTheDirection) {
  EXPECT_EQ(statistics(sample_graph()).components, 1u);
  EXPECT_EQ(statistics(sample_graph()).largest_component, 4u);
  EXPECT_EQ(statistics(Graph(3)).components, 3u);
  EXPECT_EQ(statistics(Graph()).components, 0u);
}

}  // namespace
}  // namespace newsgraph
