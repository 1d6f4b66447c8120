#include <gmock/gmock.h>

#include "graph/article_builder.h"
#include "graph/graph_probe.h"

namespace newsgraph {
namespace {

struct Told {
  std::string date;
  std::vector<std::string> parties;
  EventTraits traits = {};
  double confidence = 0.5;
};

/// One article for each telling of a call.
Graph graph_of_calls(const std::vector<Told>& told, const ResolveOptions& options = {}) {
  std::vector<ArticleStatements> articles;
  for (const Told& one : told) {
    ArticleBuilder article("a" + std::to_string(articles.size()), "2025-05-20");
    EventTraits traits = one.traits;
    traits.date = one.date;
    const NodeRef call = article.event("call", traits);
    for (const std::string& party : one.parties)
      article.says(article.person(party), "participated_in", call, "They spoke.", {.confidence = one.confidence});
    articles.push_back(article);
  }
  return resolved(articles, options);
}

std::vector<Node> events_of(const Graph& graph) {
  std::vector<Node> events;
  for (const Vertex v : boost::make_iterator_range(vertices(graph)))
    if (graph[v].kind == NodeKind::event) events.push_back(graph[v]);
  return events;
}

TEST(ResolveEvents, OneCallToldByTwoArticlesIsOneNode) {
  const auto events =
      events_of(graph_of_calls({{"2025-05-19", {"Ada Vex", "Bo Quill"}}, {"2025-05-19", {"Bo Quill", "Ada Vex"}}}));
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(events[0].articles, 2u);
  EXPECT_EQ(events[0].label, "call: Ada Vex, Bo Quill (2025-05-19)");
}

TEST(ResolveEvents, CallsOfOtherPartiesDaysOrStatusAreOthers) {
  EXPECT_EQ(events_of(graph_of_calls({{"2025-05-19", {"Ada Vex", "Bo Quill"}},
                                      {"2025-05-19", {"Ada Vex", "Cy Roe"}},
                                      {"2025-05-18", {"Ada Vex", "Bo Quill"}},
                                      {"2025-05-19", {"Ada Vex", "Bo Quill"}, {.status = Status::planned}},
                                      {"2025-05-19", {"Ada Vex", "Bo Quill"}, {.negated = true}}}))
                .size(),
            5u);
}

TEST(ResolveEvents, WithoutADateOrASecondPartyAnEventStaysItsArticlesOwn) {
  EXPECT_EQ(events_of(graph_of_calls({{"", {"Ada Vex", "Bo Quill"}}, {"", {"Ada Vex", "Bo Quill"}}})).size(), 2u);
  EXPECT_EQ(events_of(graph_of_calls({{"2025-05-19", {"Ada Vex"}}, {"2025-05-19", {"Ada Vex"}}})).size(), 2u);
}

TEST(ResolveEvents, AnEventWhoseStatementsAreAllTooUnsureIsLeftOut) {
  EXPECT_TRUE(events_of(graph_of_calls({{"2025-05-19", {"Ada Vex", "Bo Quill"}}}, {.min_confidence = 0.6})).empty());
  EXPECT_EQ(events_of(graph_of_calls({{"2025-05-19", {}}}, {.min_confidence = 0.6})).size(), 1u);
}

TEST(ResolveEvents, TheEventsWordsAreItsAliases) {
  ArticleBuilder article("a1");
  const NodeRef call = article.event("call");
  article.says(article.person("Ada Vex"), "participated_in", call, "One.").target_form = "a phone call";
  article.says(article.person("Bo Quill"), "participated_in", call, "Two.").target_form = "a phone call";
  article.says(article.person("Cy Roe"), "participated_in", call, "Three.").target_form = "the talk";
  EXPECT_THAT(events_of(resolved({article})).at(0).aliases, testing::ElementsAre("a phone call", "the talk"));
}

}  // namespace
}  // namespace newsgraph
