#include "newsgraph/writers/plover.h"

#include <gmock/gmock.h>
#include <rapidjson/document.h>

#include <sstream>

#include "graph/article_builder.h"
#include "graph/graph_probe.h"
#include "newsgraph/writers/plover_records.h"

namespace newsgraph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string side(const std::vector<PloverParty>& parties) {
  std::string text;
  for (const PloverParty& party : parties) text += (text.empty() ? "" : "+") + party.code;
  return text;
}

/// "FRA CONSULT phone TUR (future)".
std::vector<std::string> records(const ArticleStatements& article) {
  std::vector<std::string> result;
  for (const PloverRecord& r : plover_records(article, test_ontology())) {
    std::string line = side(r.actors) + " " + r.category;
    if (!r.mode.empty()) line += " " + r.mode;
    line += " " + side(r.recipients);
    for (const std::string& context : r.contexts) line += " (" + context + ")";
    result.push_back(line);
  }
  return result;
}

/// An article that names France, Turkey, Greece and Egypt.
struct FourCountries {
  ArticleBuilder a{"art-1", "2025-03-04"};
  NodeRef fra = a.country("France", "FRA"), tur = a.country("Turkey", "TUR"), grc = a.country("Greece", "GRC"),
          egy = a.country("Egypt", "EGY");
};

TEST(Plover, AnEventWithItsInteractionIsOneRecord) {
  FourCountries c;
  const NodeRef call = c.a.event("call", {.date = "2025-03-03"});
  c.a.says(c.fra, "called", c.tur, "One.", {.plover = "CONSULT", .mode = "phone", .event = event_of(call)});
  c.a.says(c.fra, "participated_in", call, "One.");
  c.a.says(c.tur, "participated_in", call, "One.");
  EXPECT_THAT(records(c.a), ElementsAre("FRA CONSULT phone TUR"));
}

TEST(Plover, AReciprocalEventHasAllItsPartiesAsActors) {
  FourCountries c;
  const NodeRef meeting = c.a.event("meeting");
  c.a.says(c.fra, "met_with", c.tur, "One.", {.event = event_of(meeting)});
  for (const NodeRef party : {c.fra, c.tur, c.grc}) c.a.says(party, "participated_in", meeting, "One.");
  EXPECT_THAT(records(c.a), ElementsAre("FRA+TUR+GRC CONSULT "));
}

TEST(Plover, InteractionsOfOneSentenceShareARecordOnlyWhereListsMeanEveryPair) {
  FourCountries c;
  c.a.says(c.fra, "criticized", c.egy, "One.");
  c.a.says(c.tur, "criticized", c.egy, "One.");
  c.a.says(c.grc, "criticized", c.fra, "One.");
  c.a.says(c.grc, "criticized", c.tur, "Two.");
  EXPECT_THAT(records(c.a),
              ElementsAre("FRA+TUR ACCUSE disapprove EGY", "GRC ACCUSE disapprove FRA", "GRC ACCUSE disapprove TUR"));
}

TEST(Plover, StatusAndPolarityAreContexts) {
  FourCountries c;
  c.a.says(c.fra, "met_with", c.tur, "One.", {.status = Status::planned});
  c.a.says(c.fra, "criticized", c.tur, "Two.", {.status = Status::hypothetical, .negated = true});
  c.a.says(c.fra, "criticized", c.tur, "Three.", {.date = "1998"});
  EXPECT_THAT(records(c.a),
              ElementsAre("FRA+TUR AGREE  (future)", "FRA ACCUSE disapprove TUR (hypothetical) (negation)",
                          "FRA ACCUSE disapprove TUR (historical)"));
}

TEST(Plover, RelationsWithoutACategoryGiveNone) {
  FourCountries c;
  c.a.says(c.a.person("Ada Vex"), "spoke_to", c.a.person("Bo Quill"), "One.");
  c.a.says(c.a.person("Ada Vex"), "holds_office", c.fra, "One.");
  EXPECT_THAT(records(c.a), IsEmpty());
}

TEST(Plover, AnotherCategoryInsideAnEventIsARecordOfItsOwn) {
  FourCountries c;
  const NodeRef meeting = c.a.event("meeting");
  c.a.says(c.fra, "participated_in", meeting, "One.");
  c.a.says(c.tur, "participated_in", meeting, "One.");
  c.a.says(c.fra, "criticized", c.egy, "Two.", {.event = event_of(meeting)});
  EXPECT_THAT(records(c.a), testing::UnorderedElementsAre("FRA+TUR CONSULT ", "FRA ACCUSE disapprove EGY"));
}

TEST(Plover, WhoCarriedOutAnAttackIsTheActorItsTargetTheRecipient) {
  FourCountries c;
  const NodeRef attack = c.a.event("attack", {.date = "2025-03-03"});
  c.a.says(c.fra, "targeted_by", attack, "One.");
  c.a.says(c.tur, "carried_out", attack, "One.");
  EXPECT_THAT(records(c.a), ElementsAre("TUR ASSAULT FRA"));
}

TEST(Plover, TheRecordHasTheContractsFields) {
  FourCountries c;
  const NodeRef ada = c.a.person("Ada Vex", {"person:ada-vex", "FRA", "President of France", "GOV", "Q1"});
  c.a.says(ada, "called", c.tur, "Vex phoned Ankara.", {.plover = "CONSULT", .mode = "phone"}).target_form = "Ankara";
  std::ostringstream out;
  write_plover(c.a, test_ontology(), out, {.provenance = {"newsgraph 0", "", "", "1"}});
  rapidjson::Document record;
  record.Parse(out.str().c_str());
  ASSERT_FALSE(record.HasParseError()) << out.str();
  EXPECT_STREQ(record["date"].GetString(), "2025-03-04");
  EXPECT_STREQ(record["actor"][0]["identifier_id"].GetString(), "Q1");
  EXPECT_STREQ(record["actor"][0]["office"].GetString(), "President of France");
  EXPECT_STREQ(record["recipient"][0]["entity_text"].GetString(), "Ankara");
  EXPECT_STREQ(record["event"][0].GetString(), "CONSULT");
  EXPECT_STREQ(record["mode"][0].GetString(), "phone");
  EXPECT_EQ(record["quad_code"].GetInt(), 1);
  EXPECT_DOUBLE_EQ(record["event_scale"].GetDouble(), 1.5);
  EXPECT_EQ(record["text_info"]["end"].GetUint(), 18u);
  EXPECT_STREQ(record["cite_info"]["id"].GetString(), "art-1");
  EXPECT_STREQ(record["coder"]["tool"].GetString(), "newsgraph 0");
  EXPECT_FALSE(record.HasMember("text"));
}

TEST(Plover, IdsAreStableAndDiffer) {
  FourCountries c;
  c.a.says(c.fra, "criticized", c.egy, "One.");
  c.a.says(c.grc, "praised", c.fra, "Two.");
  const auto first = plover_records(c.a, test_ontology()), second = plover_records(c.a, test_ontology());
  ASSERT_EQ(first.size(), 2u);
  EXPECT_EQ(first[0].id, second[0].id);
  EXPECT_NE(first[0].id, first[1].id);
}

}  // namespace
}  // namespace newsgraph
