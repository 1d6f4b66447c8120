#include "newsgraph/knowledge/ontology.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "newsgraph/base/error.h"

namespace newsgraph {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;

const Ontology& ontology() {
  static const auto shared = Ontology::load(std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "data");
  return *shared;
}

std::vector<std::string> contexts(std::initializer_list<std::string_view> words) {
  const std::vector<std::string_view> list(words);
  return ontology().contexts(list);
}

/// Ids of the frames of a word, without their numbers and doubles.
std::set<std::string> heads(std::string_view word) {
  std::set<std::string> out;
  for (const FrameForm& form : ontology().frames(word)) out.insert(form.frame->id.substr(0, form.frame->id.find('.')));
  return out;
}

TEST(Ontology, HasEveryRelationWithItsLabelAndDirection) {
  using Row = std::tuple<std::string, std::string, bool>;
  const std::vector<Row> expected = {
      {"met_with", "met with", true},
      {"called", "called", false},
      {"held_talks_with", "held talks with", true},
      {"visited", "visited", false},
      {"hosted", "hosted", false},
      {"mediated_between", "mediated with", false},
      {"spoke_to", "spoke to", false},
      {"commented_on", "commented on", false},
      {"invited", "invited", false},
      {"urged", "urged", false},
      {"demanded_from", "demanded from", false},
      {"agreed_with", "agreed with", true},
      {"signed_with", "signed an agreement with", true},
      {"pledged_to", "pledged to", false},
      {"supported", "supported", false},
      {"praised", "praised", false},
      {"cooperated_with", "cooperated with", true},
      {"aided", "aided", false},
      {"conceded_to", "conceded to", false},
      {"retreated_from", "withdrew from", false},
      {"criticized", "criticized", false},
      {"accused", "accused", false},
      {"investigated", "investigated", false},
      {"rejected", "rejected", false},
      {"threatened", "threatened", false},
      {"protested_against", "protested against", false},
      {"sanctioned", "sanctioned", false},
      {"mobilized_against", "mobilized against", false},
      {"coerced", "coerced", false},
      {"attacked", "attacked", false},
      {"holds_office", "holds office in", false},
      {"member_of", "is a member of", false},
      {"part_of", "is part of", false},
      {"citizen_of", "is from", false},
      {"participated_in", "took part in", false},
      {"hosted_event", "hosted", false},
      {"invited_to", "was invited to", false},
      {"targeted_by", "was the target of", false},
      {"carried_out", "carried out", false},
      {"took_place_in", "took place in", false},
      {"concerns", "is about", false},
  };
  std::vector<Row> found;
  for (const Relation& relation : ontology().relations()) {
    found.emplace_back(relation.id, relation.label, relation.symmetric);
  }
  EXPECT_THAT(found, ElementsAreArray(expected));
}

TEST(Ontology, RelationsKnowTheirFamilyAndDefaults) {
  EXPECT_EQ(ontology().relation("met_with").family, RelationFamily::interaction);
  EXPECT_EQ(ontology().relation("holds_office").family, RelationFamily::affiliation);
  EXPECT_EQ(ontology().relation("took_place_in").family, RelationFamily::event);
  EXPECT_EQ(ontology().relation("called").plover, "CONSULT");
  EXPECT_EQ(ontology().relation("called").mode, "phone");
  EXPECT_EQ(ontology().relation("called").cameo, "041");
  EXPECT_EQ(ontology().relation("spoke_to").plover, "");
  EXPECT_EQ(ontology().find_relation("nonsense"), nullptr);
  EXPECT_THROW((void)ontology().relation("nonsense"), Error);
}

TEST(Ontology, CooperationToComeIsAgreeAndConflictToComeThreaten) {
  const std::set<std::string> agreeable = {"CONSULT", "SUPPORT", "COOPERATE", "AID"};
  for (const Category& category : ontology().categories()) {
    const std::string planned = ontology().when_planned(category.id, "").first;
    const std::string expected = agreeable.contains(category.id) ? "AGREE"
                                 : category.id == "RETREAT"      ? "CONCEDE"
                                 : category.quad == 4            ? "THREATEN"
                                                                 : category.id;
    EXPECT_EQ(planned, expected);
  }
}

TEST(Ontology, HasPloversCategoriesWithQuadAndScore) {
  using Row = std::tuple<std::string, int, double>;
  const std::vector<Row> expected = {
      {"AGREE", 1, 2.5},     {"CONSULT", 1, 2.5},   {"SUPPORT", 1, 5},     {"CONCEDE", 1, 4.5},
      {"COOPERATE", 2, 9.5}, {"AID", 2, 10},        {"RETREAT", 2, 6.5},   {"REQUEST", 3, 0},
      {"ACCUSE", 3, -3},     {"REJECT", 3, -2},     {"THREATEN", 3, -3.5}, {"PROTEST", 4, -5},
      {"SANCTION", 4, -6},   {"MOBILIZE", 4, -5.5}, {"COERCE", 4, -7},     {"ASSAULT", 4, -9},
  };
  std::vector<Row> found;
  for (const Category& category : ontology().categories()) {
    found.emplace_back(category.id, category.quad, category.score);
  }
  EXPECT_THAT(found, ElementsAreArray(expected));
  EXPECT_EQ(ontology().quad_name("CONSULT"), "verbal cooperation");
  EXPECT_EQ(ontology().quad_name("AID"), "material cooperation");
  EXPECT_EQ(ontology().quad_name("ACCUSE"), "verbal conflict");
  EXPECT_EQ(ontology().quad_name("ASSAULT"), "material conflict");
  EXPECT_EQ(ontology().quad_name(""), "");
}

TEST(Ontology, AModeHasItsOwnScoreOrTheCategorys) {
  EXPECT_DOUBLE_EQ(ontology().score("CONSULT", "phone"), 1.5);
  EXPECT_DOUBLE_EQ(ontology().score("CONSULT", "visit"), 4);
  EXPECT_DOUBLE_EQ(ontology().score("CONSULT", "third-party"), 1);
  EXPECT_DOUBLE_EQ(ontology().score("CONSULT", ""), 2.5);
  EXPECT_DOUBLE_EQ(ontology().score("CONSULT", "nonsense"), 2.5);
  EXPECT_DOUBLE_EQ(ontology().score("RETREAT", "release"), 6.5);
  EXPECT_DOUBLE_EQ(ontology().score("RETREAT", "disarm"), 10);
  EXPECT_DOUBLE_EQ(ontology().score("COERCE", "martial-law"), -7.5);
  EXPECT_DOUBLE_EQ(ontology().score("REQUEST", "change"), -1);
  EXPECT_DOUBLE_EQ(ontology().score("", ""), 0);
}

TEST(Ontology, HasTheEventTypesInOrder) {
  EXPECT_THAT(ontology().event_types(), ElementsAre("meeting", "summit", "call", "talks", "visit", "agreement",
                                                    "ceasefire", "statement_event", "aid", "sanctions", "attack",
                                                    "protest", "mobilization", "arrest", "exchange", "vote", "other"));
  EXPECT_TRUE(ontology().is_event_type("call"));
  EXPECT_FALSE(ontology().is_event_type("Call"));
  ASSERT_NE(ontology().find_event_type("call"), nullptr);
  EXPECT_EQ(ontology().find_event_type("call")->mode, "phone");
}

TEST(Ontology, HasTheSectors) {
  std::vector<std::string> ids;
  for (const Sector& sector : ontology().sectors()) ids.push_back(sector.id);
  EXPECT_THAT(ids, testing::IsSupersetOf({"COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY",
                                          "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN",
                                          "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC"}));
}

TEST(Ontology, FindsFramesByEveryFormOfTheirHead) {
  for (const std::string_view word : {"meet", "meets", "met", "meeting"}) {
    EXPECT_THAT(heads(word), Contains("meet")) << word;
  }
  EXPECT_THAT(heads("withdrew"), Contains("withdraw"));
  EXPECT_THAT(heads("criticised"), Contains("criticise"));
  EXPECT_THAT(heads("criticizes"), Contains("criticise"));
  EXPECT_THAT(heads("meetings"), Contains("meeting"));
  EXPECT_THAT(heads("sat"), Contains("sit-down"));
  EXPECT_THAT(ontology().frames("zebra"), IsEmpty());
  EXPECT_THAT(ontology().frames(""), IsEmpty());
}

TEST(Ontology, AFrameFormSaysWhichFormItIs) {
  const auto forms = ontology().frames("met");
  const auto meet = std::ranges::find_if(forms, [](const FrameForm& f) { return f.frame->id == "meet.2"; });
  ASSERT_NE(meet, forms.end());
  EXPECT_EQ(meet->inflection, Inflection::past);
  EXPECT_TRUE(meet->also_participle);
  EXPECT_EQ(meet->frame->event, "meeting");
  EXPECT_EQ(meet->frame->cameo, "040");
  EXPECT_TRUE(meet->frame->plural_source);
  EXPECT_THAT(meet->frame->source, ElementsAre(Slot{Slot::Kind::nsubj, ""}));
  EXPECT_THAT(meet->frame->target, ElementsAre(Slot{Slot::Kind::obj, ""}, Slot{Slot::Kind::obl, "with"}));
}

TEST(Ontology, ObjectNounsComeInAllTheirForms) {
  const auto forms = ontology().frames("held");
  const bool found = std::ranges::any_of(forms, [](const FrameForm& form) {
    const auto& nouns = form.frame->object;
    return form.frame->relation == "held_talks_with" && std::ranges::binary_search(nouns, "talks") &&
           std::ranges::binary_search(nouns, "talk");
  });
  EXPECT_TRUE(found);
}

TEST(Ontology, OperatorsChangeWhatStandsUnderThem) {
  const auto forms = ontology().operators("refused");
  ASSERT_FALSE(forms.empty());
  ASSERT_TRUE(forms[0].frame->embeds);
  EXPECT_TRUE(forms[0].frame->embeds->negated);
  for (const Frame& frame : ontology().operators()) EXPECT_TRUE(frame.embeds) << frame.id;
}

TEST(Ontology, FindsContextsByWordAndByPair) {
  EXPECT_THAT(contexts({"the", "nuclear", "talks"}), ElementsAre("cbrn", "diplomatic"));
  EXPECT_THAT(contexts({"human", "rights"}), ElementsAre("human_rights"));
  EXPECT_THAT(contexts({"human"}), IsEmpty());
  EXPECT_THAT(contexts({"asylum", "-", "seekers"}), Contains("asylum"));
  EXPECT_THAT(contexts({"armies"}), ElementsAre("military"));
  EXPECT_THAT(contexts({"a", "quiet", "walk"}), IsEmpty());
  EXPECT_THAT(contexts({}), IsEmpty());
}

TEST(Ontology, KnowsAllOfPloversContexts) {
  EXPECT_THAT(
      ontology().context_names(),
      testing::UnorderedElementsAre(
          "military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy",
          "pro_autocracy", "economic", "legal", "reparations", "human_rights", "rights_freedoms", "repression",
          "human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic", "territory",
          "peacekeeping", "health", "asylum", "migration", "disasters", "natural_resource", "environment", "technology",
          "terrorism", "cbrn", "cyber", "misinformation", "crime", "corruption", "illegal_drugs", "trafficking"));
}

TEST(Ontology, HasAVersion) {
  EXPECT_EQ(ontology().version(), "2026.11.1");
}

}  // namespace
}  // namespace newsgraph
