#include <gmock/gmock.h>

#include "graph/article_builder.h"
#include "graph/graph_probe.h"
#include "newsgraph/base/error.h"

namespace newsgraph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Said {
  std::string article, date, source, relation, target, quote;
  StatementTraits traits = {};
};

Graph graph_of(const std::vector<Said>& said, const ResolveOptions& options = {}) {
  std::map<std::string, ArticleBuilder> articles;
  for (const Said& one : said) {
    ArticleBuilder& article = articles.try_emplace(one.article, one.article, one.date).first->second;
    const NodeRef source = article.person(one.source), target = article.person(one.target);
    article.says(source, one.relation, target, one.quote, one.traits);
  }
  std::vector<ArticleStatements> all;
  for (const auto& [id, article] : articles) all.push_back(article);
  return resolved(all, options);
}

TEST(ResolveEdges, StatusAndPolarityMakeEdgesOfTheirOwn) {
  const Graph graph = graph_of({{"a1", "", "Ada Vex", "called", "Bo Quill", "One."},
                                {"a1", "", "Ada Vex", "called", "Bo Quill", "Two.", {.negated = true}},
                                {"a1", "", "Ada Vex", "called", "Bo Quill", "Three.", {.status = Status::planned}}});
  EXPECT_EQ(num_edges(graph), 3u);
  EXPECT_EQ(edge_of(graph, "Ada Vex -called-> Bo Quill not").label, "did not: called");
  EXPECT_EQ(edge_of(graph, "Ada Vex -called-> Bo Quill planned").label, "called (planned)");
}

TEST(ResolveEdges, ASymmetricRelationIsWrittenOnceInTheOrderOfItsEarliestStatement) {
  const Graph graph = graph_of({{"a1", "2025-02-02", "Ada Vex", "met_with", "Bo Quill", "They met."},
                                {"a2", "2025-02-01", "Bo Quill", "met_with", "Ada Vex", "The two met."}});
  EXPECT_THAT(lines_of(graph), ElementsAre("Bo Quill -met_with-> Ada Vex"));
  EXPECT_TRUE(edge_of(graph, "Bo Quill -met_with-> Ada Vex").symmetric);
}

TEST(ResolveEdges, ADirectedRelationKeepsBothWays) {
  EXPECT_EQ(num_edges(graph_of({{"a1", "", "Ada Vex", "praised", "Bo Quill", "One."},
                                {"a1", "", "Bo Quill", "praised", "Ada Vex", "Two."}})),
            2u);
}

TEST(ResolveEdges, NobodyIsHisOwnPartner) {
  EXPECT_THAT(lines_of(graph_of({{"a1", "", "Ada Vex", "met_with", "Ada Vex", "She met herself."}})), IsEmpty());
}

TEST(ResolveEdges, OneWireTextInManyOutletsCountsOnce) {
  const Graph graph = graph_of({{"a1", "", "Ada Vex", "praised", "Bo Quill", "“Vex praised Quill.”"},
                                {"a2", "", "Ada Vex", "praised", "Bo Quill", "Vex  praised Quill"},
                                {"a3", "", "Ada Vex", "praised", "Bo Quill", "Quill was lauded by Vex."}});
  const Edge edge = edge_of(graph, "Ada Vex -praised-> Bo Quill");
  EXPECT_EQ(edge.weight, 2u);
  EXPECT_EQ(edge.articles, 3u);
  EXPECT_DOUBLE_EQ(edge.confidence, 0.75);
}

TEST(ResolveEdges, StatementsOfOneEventCountOnce) {
  ArticleBuilder article("a1");
  const NodeRef ada = article.person("Ada Vex"), bo = article.person("Bo Quill"), call = article.event("call");
  article.says(ada, "called", bo, "One.", {.event = event_of(call)});
  article.says(ada, "called", bo, "Two.", {.event = event_of(call)});
  article.says(ada, "called", bo, "Three.");
  EXPECT_EQ(edge_of(resolved({article}), "Ada Vex -called-> Bo Quill").weight, 2u);
}

TEST(ResolveEdges, ConfidenceIsNeverCertain) {
  const Graph graph = graph_of({{"a1", "", "Ada Vex", "praised", "Bo Quill", "One.", {.confidence = 7}},
                                {"a1", "", "Ada Vex", "praised", "Bo Quill", "Two.", {.confidence = -1}}});
  EXPECT_DOUBLE_EQ(edge_of(graph, "Ada Vex -praised-> Bo Quill").confidence, 0.999);
}

TEST(ResolveEdges, DatesAreThoseOfTheStatementsElseOfTheArticles) {
  const Edge edge =
      edge_of(graph_of({{"a1", "2025-02-05", "Ada Vex", "praised", "Bo Quill", "One."},
                        {"a2", "2025-02-09", "Ada Vex", "praised", "Bo Quill", "Two.", {.date = "2025-01"}}}),
              "Ada Vex -praised-> Bo Quill");
  EXPECT_EQ(edge.first_date, "2025-01");
  EXPECT_EQ(edge.date, "2025-02-05");
}

TEST(ResolveEdges, EvidenceIsTheLatestFiveNewestFirst) {
  std::vector<Said> said;
  for (int i = 1; i <= 6; ++i)
    said.push_back({"a" + std::to_string(i), "2025-02-0" + std::to_string(7 - i), "Ada Vex", "praised", "Bo Quill",
                    "Wording " + std::to_string(i)});
  EXPECT_THAT(edge_of(graph_of(said), "Ada Vex -praised-> Bo Quill").evidence,
              ElementsAre("a1#0-9", "a2#0-9", "a3#0-9", "a4#0-9", "a5#0-9"));
}

TEST(ResolveEdges, TheQuoteIsTheSurestSentence) {
  const std::vector<Said> said = {{"a1", "", "Ada Vex", "praised", "Bo Quill", "One.", {.confidence = 0.4}},
                                  {"a1", "", "Ada Vex", "praised", "Bo Quill", "Two.", {.confidence = 0.8}},
                                  {"a1", "", "Ada Vex", "praised", "Bo Quill", "Three.", {.confidence = 0.8}}};
  EXPECT_EQ(edge_of(graph_of(said), "Ada Vex -praised-> Bo Quill").quote, "Two.");
  EXPECT_EQ(edge_of(graph_of(said, {.quotes = Quotes::leave_out}), "Ada Vex -praised-> Bo Quill").quote, "");
}

TEST(ResolveEdges, APlannedMeetingIsAnAgreement) {
  const Edge edge = edge_of(graph_of({{"a1",
                                       "",
                                       "Ada Vex",
                                       "met_with",
                                       "Bo Quill",
                                       "They will meet.",
                                       {.status = Status::planned, .plover = "CONSULT"}}}),
                            "Ada Vex -met_with-> Bo Quill planned");
  EXPECT_EQ(edge.plover, "AGREE");
  EXPECT_EQ(edge.quad, "verbal cooperation");
  EXPECT_DOUBLE_EQ(edge.score, 2.5);
}

TEST(ResolveEdges, TheLatestOfTwoOfficesInOneCountryStands) {
  const Edge edge = edge_of(
      graph_of(
          {{"a1", "2025-02-02", "Ada Vex", "holds_office", "Utopia Land", "One.", {.role = "President"}},
           {"a2", "2025-02-01", "Ada Vex", "holds_office", "Utopia Land", "Two.", {.role = "Mayor", .former = true}}}),
      "Ada Vex -holds_office-> Utopia Land");
  EXPECT_EQ(edge.role, "President");
  EXPECT_FALSE(edge.former);
  EXPECT_EQ(edge.evidence.size(), 2u);
}

TEST(ResolveEdges, UnsureStatementsAreLeftOutWhereAsked) {
  EXPECT_THAT(lines_of(graph_of({{"a1", "", "Ada Vex", "praised", "Bo Quill", "One.", {.confidence = 0.4}}},
                                {.min_confidence = 0.5})),
              IsEmpty());
}

TEST(ResolveEdges, AReferenceOutsideTheArticleIsAnError) {
  ArticleBuilder article("a1");
  const NodeRef ada = article.person("Ada Vex");
  article.says(ada, "praised", NodeRef{NodeRef::Kind::actor, 9}, "One.");
  EXPECT_THROW((void)resolved({article}), Error);
}

}  // namespace
}  // namespace newsgraph
