#include <gmock/gmock.h>

#include "graph/article_builder.h"
#include "graph/graph_probe.h"

namespace newsgraph {
namespace {

using testing::ElementsAre;
using testing::SizeIs;
using testing::StartsWith;

/// Resolves articles "a0", "a1", … of which each names one person.
Graph graph_of_persons(const std::vector<std::pair<std::string, ActorTraits>>& persons) {
  std::vector<ArticleStatements> articles;
  for (const auto& [label, traits] : persons) {
    ArticleBuilder article("a" + std::to_string(articles.size()), "2025-01-0" + std::to_string(articles.size() + 1));
    article.person(label, traits);
    articles.push_back(article);
  }
  return resolved(articles);
}

TEST(ResolveActors, TheGazetteersIdMakesOneNodeOfAllSpellings) {
  ArticleBuilder one("a1"), two("a2");
  one.form(one.person("Ada Vex", {.entity = "person:ada-vex"}), "Vex", 3);
  two.form(two.person("Ada Vex", {.entity = "person:ada-vex"}), "A. Vex", 2);
  const Graph graph = resolved({one, two});
  ASSERT_EQ(num_vertices(graph), 1u);
  EXPECT_EQ(graph[Vertex{0}].id, "person:ada-vex");
  EXPECT_EQ(graph[Vertex{0}].mentions, 7u);
  EXPECT_EQ(graph[Vertex{0}].articles, 2u);
  EXPECT_THAT(graph[Vertex{0}].aliases, ElementsAre("Vex", "A. Vex", "Ada Vex"));
}

TEST(ResolveActors, OneFullNameIsOnePersonWhereTheCountriesAgree) {
  const Graph graph =
      graph_of_persons({{"Zoë Ärm", {.iso3 = "EST"}}, {"Dr Zoe Arm", {}}, {"ZOE ARM", {.iso3 = "EST"}}});
  ASSERT_EQ(num_vertices(graph), 1u);
  EXPECT_THAT(graph[Vertex{0}].id, StartsWith("person:"));
  EXPECT_EQ(graph[Vertex{0}].iso3, "EST");
}

TEST(ResolveActors, OneFullNameOfTwoCountriesIsTwoPersons) {
  EXPECT_EQ(num_vertices(graph_of_persons({{"Li Wei", {.iso3 = "CHN"}}, {"Li Wei", {.iso3 = "SGP"}}})), 2u);
  EXPECT_EQ(num_vertices(graph_of_persons({{"Li Wei", {.iso3 = "CHN"}}, {"Li Wei", {.iso3 = "SGP"}}, {"Li Wei", {}}})),
            3u);
}

TEST(ResolveActors, ASurnameAloneIsNobodyElsesWithoutACountry) {
  EXPECT_EQ(num_vertices(graph_of_persons({{"Smith", {}}, {"Smith", {}}})), 2u);
  EXPECT_EQ(num_vertices(graph_of_persons({{"Smith", {.iso3 = "GBR"}}, {"Smith", {.iso3 = "GBR"}}})), 1u);
  EXPECT_EQ(num_vertices(graph_of_persons({{"Smith", {.iso3 = "GBR"}}, {"Smith", {}}})), 2u);
}

TEST(ResolveActors, APersonAndAnOrganisationOfOneNameStayTwo) {
  ArticleBuilder article("a1");
  article.person("Ada Lovelace");
  article.actor(ActorType::organization, "Ada Lovelace");
  EXPECT_EQ(num_vertices(resolved({article})), 2u);
}

TEST(ResolveActors, TheLatestArticleThatGivesAnOfficeWins) {
  const Graph graph = graph_of_persons(
      {{"Ada Vex", {.role = "Minister", .sector = "GOV"}}, {"Ada Vex", {.role = "Prime Minister"}}, {"Ada Vex", {}}});
  ASSERT_EQ(num_vertices(graph), 1u);
  EXPECT_EQ(graph[Vertex{0}].role, "Prime Minister");
  EXPECT_EQ(graph[Vertex{0}].sector, "GOV");
  EXPECT_EQ(graph[Vertex{0}].first_seen, "2025-01-01");
  EXPECT_EQ(graph[Vertex{0}].last_seen, "2025-01-03");
}

TEST(ResolveActors, TheMostFrequentSpellingIsTheLabel) {
  EXPECT_THAT(nodes_labelled(graph_of_persons({{"Zoë Arm", {}}, {"Zoe Arm", {}}, {"Zoë Arm", {}}}), "Zoë Arm"),
              SizeIs(1));
}

TEST(ResolveActors, IdsDoNotDependOnOtherArticles) {
  const Graph alone = graph_of_persons({{"Ada Vex", {.iso3 = "NZL"}}});
  const Graph among = graph_of_persons({{"Ada Vex", {.iso3 = "NZL"}}, {"Bo Quill", {}}, {"Smith", {}}});
  EXPECT_EQ(nodes_labelled(alone, "Ada Vex").at(0)->id, nodes_labelled(among, "Ada Vex").at(0)->id);
}

TEST(ResolveActors, NodesAreSortedByTheirIds) {
  const Graph graph = graph_of_persons({{"Cy Roe", {}}, {"Ada Vex", {}}, {"Bo Quill", {}}, {"Dee Orr", {}}});
  for (Vertex v = 1; v < num_vertices(graph); ++v) EXPECT_LT(graph[v - 1].id, graph[v].id);
}

}  // namespace
}  // namespace newsgraph
