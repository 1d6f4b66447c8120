// The example of the graph's contract: a call, an agreement to meet, an office each, talks that did not take place.
#include <gmock/gmock.h>

#include "graph/article_builder.h"
#include "graph/graph_probe.h"

namespace newsgraph {
namespace {

using testing::UnorderedElementsAre;

ArticleStatements example() {
  ArticleBuilder a("example", "2025-03-04");
  const NodeRef macron =
      a.person("Emmanuel Macron", {"person:emmanuel-macron", "FRA", "President of France", "GOV", "Q3052772"});
  const NodeRef erdogan =
      a.person("Recep Tayyip Erdoğan", {"person:recep-tayyip-erdogan", "TUR", "President of Turkey", "GOV", ""});
  const NodeRef france = a.country("France", "FRA"), turkey = a.country("Turkey", "TUR"),
                russia = a.country("Russia", "RUS");
  const NodeRef call = a.event("call", {.date = "2025-03-03"});
  const NodeRef meeting = a.event("meeting", {"2025-03-10/2025-03-16", "Ankara", "TUR", "", Status::planned, false});
  const StatementTraits planned{.status = Status::planned, .date = "2025-03-10/2025-03-16", .event = event_of(meeting)};
  const std::string first = "The French president rang his Turkish counterpart.", second = "They will meet in Ankara.";
  a.says(macron, "holds_office", france, first, {.role = "President"});
  a.says(erdogan, "holds_office", turkey, first, {.role = "President"});
  a.says(macron, "called", erdogan, first,
         {.date = "2025-03-03", .plover = "CONSULT", .mode = "phone", .cameo = "041", .event = event_of(call)});
  a.says(macron, "agreed_with", erdogan, second);
  a.says(macron, "met_with", erdogan, second, planned);
  a.says(erdogan, "held_talks_with", russia, "He has not talked to Moscow.", {.negated = true});
  for (const NodeRef party : {macron, erdogan}) {
    a.says(party, "participated_in", call, first, {.date = "2025-03-03"});
    a.says(party, "participated_in", meeting, second, {.status = Status::planned, .date = "2025-03-10/2025-03-16"});
  }
  a.says(meeting, "took_place_in", turkey, second, {.status = Status::planned, .date = "2025-03-10/2025-03-16"});
  return a;
}

TEST(Example, HasTheNodesAndEdgesOfTheContract) {
  const Graph graph = resolved({example()});
  const std::string call = "call: Emmanuel Macron, Recep Tayyip Erdoğan (2025-03-03)";
  const std::string meeting = "meeting: Emmanuel Macron, Recep Tayyip Erdoğan (2025-03-10/2025-03-16)";
  EXPECT_EQ(num_vertices(graph), 7u);
  EXPECT_THAT(lines_of(graph), UnorderedElementsAre("Emmanuel Macron -holds_office-> France",
                                                    "Recep Tayyip Erdoğan -holds_office-> Turkey",
                                                    "Emmanuel Macron -called-> Recep Tayyip Erdoğan",
                                                    "Emmanuel Macron -agreed_with-> Recep Tayyip Erdoğan",
                                                    "Emmanuel Macron -met_with-> Recep Tayyip Erdoğan planned",
                                                    "Recep Tayyip Erdoğan -held_talks_with-> Russia not",
                                                    "Emmanuel Macron -participated_in-> " + call,
                                                    "Recep Tayyip Erdoğan -participated_in-> " + call,
                                                    "Emmanuel Macron -participated_in-> " + meeting + " planned",
                                                    "Recep Tayyip Erdoğan -participated_in-> " + meeting + " planned",
                                                    meeting + " -took_place_in-> Turkey planned"));
}

TEST(Example, HasTheCodesOfTheContract) {
  const Graph graph = resolved({example()});
  const Edge called = edge_of(graph, "Emmanuel Macron -called-> Recep Tayyip Erdoğan");
  EXPECT_EQ(called.plover + " " + called.mode + " " + called.cameo, "CONSULT phone 041");
  EXPECT_EQ(called.date, "2025-03-03");
  EXPECT_DOUBLE_EQ(called.score, 1.5);
  const Edge met = edge_of(graph, "Emmanuel Macron -met_with-> Recep Tayyip Erdoğan planned");
  EXPECT_EQ(met.plover, "AGREE");
  EXPECT_TRUE(met.symmetric);
  EXPECT_EQ(met.date, "2025-03-10/2025-03-16");
  EXPECT_EQ(edge_of(graph, "Emmanuel Macron -agreed_with-> Recep Tayyip Erdoğan").plover, "AGREE");
  EXPECT_EQ(edge_of(graph, "Recep Tayyip Erdoğan -holds_office-> Turkey").role, "President");
  EXPECT_EQ(edge_of(graph, "Recep Tayyip Erdoğan -held_talks_with-> Russia not").label, "did not: held talks with");
}

}  // namespace
}  // namespace newsgraph
