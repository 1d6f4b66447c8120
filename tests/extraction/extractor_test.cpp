#include "newsgraph/extraction/extractor.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "extraction/fixture.h"
#include "newsgraph/base/utf8.h"

namespace newsgraph::extraction {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string label(const NodeRef& node, const ArticleStatements& said) {
  return node.kind == NodeRef::Kind::actor ? said.actors[node.index].label : "event:" + said.events[node.index].type;
}

std::vector<std::string> triples(const ArticleStatements& said) {
  std::vector<std::string> out;
  for (const Statement& s : said.statements)
    out.push_back(label(s.source, said) + " " + s.relation + " " + label(s.target, said) + (s.negated ? " not" : "") +
                  (s.status == Status::actual ? "" : std::string(" ") + name(s.status)));
  return out;
}

std::vector<std::string> labels(const ArticleStatements& said) {
  std::vector<std::string> out;
  for (const LocalActor& actor : said.actors) out.push_back(actor.label);
  return out;
}

TEST(Extractor, ANegatedMeetingIsNotAsserted) {
  const auto said = statements("Russia did not meet Iran.");
  EXPECT_THAT(triples(said), Contains("Russia met_with Iran not"));
  EXPECT_THAT(triples(said), Not(Contains("Russia met_with Iran")));
}

TEST(Extractor, EveryStatementCarriesItsRuleAndASentenceOfTheSource) {
  const std::string text = "Élysée news. President Emmanuel Macron met “Chancellor” Friedrich Merz in Paris.";
  const auto said = statements(text);
  ASSERT_THAT(said.statements, Not(IsEmpty()));
  for (const Statement& s : said.statements) {
    EXPECT_FALSE(s.rule.empty());
    ASSERT_LT(s.evidence.value, said.evidence.size());
    const Evidence& evidence = said.evidence[s.evidence.value];
    // Cut by code points, the source gives the quotation to the letter, curly marks and all.
    const auto begin = truncate_code_points(text, evidence.span.begin).size();
    const auto end = truncate_code_points(text, evidence.span.end).size();
    EXPECT_EQ(text.substr(begin, end - begin), evidence.quote);
  }
}

TEST(Extractor, ASurnameIsThePersonNamedBefore) {
  const auto said = statements("Teresa Kowalczyk, Poland's chief negotiator, met Slovakia. Kowalczyk praised Hungary.");
  EXPECT_THAT(triples(said), Contains("Teresa Kowalczyk praised Hungary"));
  EXPECT_THAT(triples(said), Contains("Teresa Kowalczyk holds_office Poland"));
}

TEST(Extractor, AnotherPersonOfTheSameSurnameIsNotThePolitician) {
  const auto said = statements("Bradley Macron sells cheese in Ohio. He likes it.");
  EXPECT_THAT(labels(said), Not(Contains("Emmanuel Macron")));
}

TEST(Extractor, AHyphenatedGivenNameIsNotSomebodysSurname) {
  const auto said = statements("Lawmaker Han Dong-hoon thanked Japan. Han Dong-hoon is a South Korean politician.");
  EXPECT_THAT(labels(said), Not(Contains("Dong Jun")));
}

TEST(Extractor, WhoSpeaksBehindACommaIsNotThePersonNamedBefore) {
  const auto said = statements("The plan came from Benjamin Netanyahu, a US official said.");
  EXPECT_THAT(triples(said), Not(Contains("Benjamin Netanyahu holds_office United States")));
}

TEST(Extractor, OneMeetingToldTwiceIsOneEvent) {
  const auto said = statements(
      "French President Emmanuel Macron met German Chancellor Friedrich Merz on Monday.\n"
      "Macron met Merz for two hours.");
  EXPECT_EQ(std::count_if(said.events.begin(), said.events.end(), [](const auto& e) { return e.type == "meeting"; }),
            1);
}

TEST(Extractor, APersonsOwnCountryIsNoPartner) {
  const auto said = statements("French President Emmanuel Macron visited France.");
  EXPECT_THAT(triples(said), Not(Contains("Emmanuel Macron visited France")));
}

TEST(Extractor, ARosterGivesPersonsOfficesAndParticipation) {
  const auto said = statements(
      "The following leaders attended the summit in London on Sunday:\n"
      "Prime Minister Anthony Albanese (Australia);\n"
      "President Alexander Stubb (Finland);\n"
      "Foreign Minister Ieva Brunone (Latvia).");
  EXPECT_THAT(triples(said), Contains("Anthony Albanese holds_office Australia"));
  EXPECT_THAT(triples(said), Contains("Alexander Stubb participated_in event:summit"));
  EXPECT_THAT(triples(said), Contains("Ieva Brunone holds_office Latvia"));
  EXPECT_THAT(triples(said), Contains("Ieva Brunone participated_in event:summit"));
}

TEST(Extractor, BoilerplateSaysNothing) {
  const auto said = statements("Also read: Russia attacks Ukraine.\nGermany thanked Spain.");
  EXPECT_THAT(triples(said), Not(Contains(HasSubstr("attacked"))));
}

TEST(Extractor, AnEmptyArticleSaysNothing) {
  const auto said = statements("");
  EXPECT_THAT(said.statements, IsEmpty());
  EXPECT_THAT(said.actors, IsEmpty());
}

TEST(Extractor, TheSameDocumentGivesTheSameStatements) {
  const std::string text =
      "Trump and Putin met in Alaska. Zelenskyy criticised Russia. The US president thanked Norway.";
  EXPECT_EQ(statements(text), statements(text));
}

TEST(Extractor, AnExplanationShowsTokensNamesAndStatementsBySentence) {
  const auto explanation =
      Extractor(gazetteer(), ontology(), lexicon()).explain(document("Germany thanked Spain. It rained."));
  ASSERT_EQ(explanation.sentences.size(), 2u);
  EXPECT_EQ(explanation.sentences[0].mentions.size(), 2u);
  EXPECT_EQ(explanation.sentences[0].mentions[0].actor, "Germany");
  EXPECT_EQ(explanation.sentences[0].statements.size(), 1u);
  EXPECT_THAT(explanation.sentences[1].statements, IsEmpty());
}

}  // namespace
}  // namespace newsgraph::extraction
