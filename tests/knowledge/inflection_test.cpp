#include "newsgraph/knowledge/inflection.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "newsgraph/base/error.h"

namespace newsgraph {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const Inflector& english() {
  static const Inflector inflector = Inflector::load(std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "data" / "ontology");
  return inflector;
}

std::vector<std::string> forms(std::string_view verb, Inflection inflection) {
  std::vector<std::string> out;
  for (const InflectedForm& form : english().verb(verb)) {
    const bool also = inflection == Inflection::participle && form.also_participle;
    if (form.inflection == inflection || also) out.push_back(form.form);
  }
  return out;
}

std::vector<std::string> plurals(std::string_view noun) {
  std::vector<std::string> out;
  for (const InflectedForm& form : english().noun(noun)) {
    if (form.inflection == Inflection::plural) out.push_back(form.form);
  }
  return out;
}

TEST(Inflection, AShortSyllableDoublesItsLastConsonant) {
  EXPECT_THAT(forms("stop", Inflection::past), ElementsAre("stopped"));
  EXPECT_THAT(forms("ban", Inflection::gerund), ElementsAre("banning"));
  EXPECT_THAT(forms("expel", Inflection::past), ElementsAre("expelled"));
  EXPECT_THAT(forms("commit", Inflection::past), ElementsAre("committed"));
}

TEST(Inflection, OtherwiseNothingIsDoubled) {
  EXPECT_THAT(forms("visit", Inflection::past), ElementsAre("visited"));
  EXPECT_THAT(forms("veto", Inflection::gerund), ElementsAre("vetoing"));
  EXPECT_THAT(forms("veto", Inflection::past), ElementsAre("vetoed"));
  EXPECT_THAT(forms("fix", Inflection::past), ElementsAre("fixed"));
  EXPECT_THAT(forms("vow", Inflection::past), ElementsAre("vowed"));
  EXPECT_THAT(forms("deploy", Inflection::past), ElementsAre("deployed"));
  EXPECT_THAT(forms("jail", Inflection::past), ElementsAre("jailed"));
  EXPECT_THAT(forms("shell", Inflection::past), ElementsAre("shelled"));
}

TEST(Inflection, BritishAndAmericanSpellingsAreBothThere) {
  EXPECT_THAT(forms("travel", Inflection::past), ElementsAre("travelled", "traveled"));
  EXPECT_THAT(forms("cancel", Inflection::gerund), ElementsAre("cancelling", "canceling"));
  EXPECT_THAT(forms("kidnap", Inflection::past), ElementsAre("kidnapped", "kidnaped"));
}

TEST(Inflection, AFinalEIsKeptOrLostAsSpellingGoes) {
  EXPECT_THAT(forms("criticise", Inflection::gerund), ElementsAre("criticising"));
  EXPECT_THAT(forms("criticise", Inflection::past), ElementsAre("criticised"));
  EXPECT_THAT(forms("die", Inflection::gerund), ElementsAre("dying"));
  EXPECT_THAT(forms("agree", Inflection::gerund), ElementsAre("agreeing"));
  EXPECT_THAT(forms("agree", Inflection::past), ElementsAre("agreed"));
  EXPECT_THAT(forms("sue", Inflection::gerund), ElementsAre("suing"));
}

TEST(Inflection, AFinalYBecomesIAfterAConsonant) {
  EXPECT_THAT(forms("apply", Inflection::past), ElementsAre("applied"));
  EXPECT_THAT(forms("apply", Inflection::third), ElementsAre("applies"));
  EXPECT_THAT(forms("apply", Inflection::gerund), ElementsAre("applying"));
  EXPECT_THAT(forms("fly", Inflection::third), ElementsAre("flies"));
  EXPECT_THAT(forms("deploy", Inflection::third), ElementsAre("deploys"));
}

TEST(Inflection, TheThirdPersonTakesEsAfterASibilant) {
  EXPECT_THAT(forms("press", Inflection::third), ElementsAre("presses"));
  EXPECT_THAT(forms("reach", Inflection::third), ElementsAre("reaches"));
  EXPECT_THAT(forms("veto", Inflection::third), ElementsAre("vetoes"));
  EXPECT_THAT(forms("meet", Inflection::third), ElementsAre("meets"));
}

TEST(Inflection, StrongVerbsComeFromTheTable) {
  EXPECT_THAT(forms("withdraw", Inflection::past), ElementsAre("withdrew"));
  EXPECT_THAT(forms("withdraw", Inflection::participle), ElementsAre("withdrawn"));
  EXPECT_THAT(forms("hit", Inflection::past), ElementsAre("hit"));
  EXPECT_THAT(forms("hit", Inflection::participle), ElementsAre("hit"));
  EXPECT_THAT(forms("hit", Inflection::gerund), ElementsAre("hitting"));
  EXPECT_THAT(forms("quit", Inflection::gerund), ElementsAre("quitting"));
  EXPECT_THAT(forms("meet", Inflection::past), ElementsAre("met"));
  EXPECT_THAT(forms("strike", Inflection::participle), ElementsAre("struck", "stricken"));
  EXPECT_THAT(forms("have", Inflection::third), ElementsAre("has"));
}

TEST(Inflection, APastThatIsAlsoTheParticipleComesOnceAndSaysSo) {
  EXPECT_THAT(
      english().verb("phone"),
      ElementsAre(InflectedForm{"phone", Inflection::base}, InflectedForm{"phones", Inflection::third},
                  InflectedForm{"phoned", Inflection::past, true}, InflectedForm{"phoning", Inflection::gerund}));
  EXPECT_THAT(english().verb("withdraw"), Contains(InflectedForm{"withdrew", Inflection::past, false}));
}

TEST(Inflection, Plurals) {
  EXPECT_THAT(plurals("leader"), ElementsAre("leaders"));
  EXPECT_THAT(plurals("ally"), ElementsAre("allies"));
  EXPECT_THAT(plurals("crisis"), ElementsAre("crises"));
  EXPECT_THAT(plurals("embassy"), ElementsAre("embassies"));
  EXPECT_THAT(plurals("speech"), ElementsAre("speeches"));
  EXPECT_THAT(plurals("veto"), ElementsAre("vetoes"));
  EXPECT_THAT(plurals("spokeswoman"), ElementsAre("spokeswomen"));
  EXPECT_THAT(plurals("aircraft"), ElementsAre("aircraft"));
}

TEST(Inflection, WithoutTheTableTheRulesStillHold) {
  const Inflector rules;
  EXPECT_THAT(rules.verb("stop"), Contains(InflectedForm{"stopped", Inflection::past, true}));
  EXPECT_THAT(rules.verb("meet"), Not(Contains(InflectedForm{"met", Inflection::past, true})));
  EXPECT_FALSE(rules.verb("x").empty());
}

TEST(Inflection, ABrokenTableSaysWhere) {
  const auto directory = std::filesystem::path(testing::TempDir()) / "broken_inflection";
  std::filesystem::create_directories(directory);
  std::ofstream(directory / "irregular.json") << "{\n  \"verbs\": [\n    {\"lemma\": 3, \"past\": [\"x\"]}\n  ]\n}\n";
  try {
    (void)Inflector::load(directory);
    FAIL() << "was read";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::data);
    EXPECT_THAT(error.what(), HasSubstr("irregular.json:3: "));
  }
}

}  // namespace
}  // namespace newsgraph
