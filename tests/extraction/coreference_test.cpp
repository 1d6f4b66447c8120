// Short texts, and whom their pronouns and definite nouns mean.
#include "newsgraph/extraction/coreference.h"

#include <gmock/gmock.h>

#include <map>
#include <string>
#include <vector>

#include "extraction/fixture.h"
#include "newsgraph/extraction/mentions.h"

namespace newsgraph::extraction {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

/// One article read as far as its actors.
class Reading {
 public:
  explicit Reading(std::string text, const char* date = "2025-03-04")
      : document_(document(std::move(text), date)),
        words_(document_, *lexicon()),
        trees_(document_),
        mentions_(find_mentions(words_, trees_, *gazetteer())),
        actors_(resolve_actors(words_, trees_, mentions_, *gazetteer(), document_.article.date->last_day())) {}

  /// The labels of whom the words mean where they stand for the nth time, joined with " + "; "?" where they are no
  /// mention.
  [[nodiscard]] std::string who(std::string_view form, int nth = 1) const {
    for (MentionId m{0}; m.value < mentions_.size(); ++m) {
      if (document_.form(mentions_[m.value].tokens) != form || --nth > 0) continue;
      std::string labels;
      for (const LocalActorId actor : actors_.all_of(m))
        labels += (labels.empty() ? "" : " + ") + actors_.actors[actor.value].label;
      return labels;
    }
    return "?";
  }
  [[nodiscard]] bool acts(std::string_view form) const {
    for (const Mention& mention : mentions_)
      if (document_.form(mention.tokens) == form) return mention.acts;
    return false;
  }
  [[nodiscard]] std::vector<std::string> forms_of(const std::string& label) const {
    std::vector<std::string> out;
    for (const LocalActor& actor : actors_.actors)
      if (actor.label == label)
        for (const Form& form : actor.forms) out.push_back(form.text);
    return out;
  }
  [[nodiscard]] const Actors& actors() const { return actors_; }

 private:
  Document document_;
  Words words_;
  Trees trees_;
  Mentions mentions_;
  Actors actors_;
};

struct Link {
  std::string form;
  int nth;
  std::string actors;  ///< empty: nobody
};

struct Case {
  const char* name;
  const char* text;
  std::vector<Link> links;
};

class Coreference : public testing::TestWithParam<Case> {};

TEST_P(Coreference, Links) {
  const Reading reading(GetParam().text);
  for (const Link& link : GetParam().links)
    EXPECT_EQ(reading.who(link.form, link.nth), link.actors) << link.form << " in: " << GetParam().text;
}

const std::vector<Case> he_and_she = {
    {"SubjectOfTheSentenceBefore", "Emmanuel Macron visited Oslo. He praised Norway.", {{"He", 1, "Emmanuel Macron"}}},
    {"TheSpeakerOfItsOwnSentence", "Keir Starmer said he would visit Kenya.", {{"he", 1, "Keir Starmer"}}},
    {"ByGenderTheOneThatFits",
     "Giorgia Meloni met Emmanuel Macron in Rome. She criticised Russia. He did not.",
     {{"She", 1, "Giorgia Meloni"}, {"He", 1, "Emmanuel Macron"}}},
    {"ByTheGivenNameOfSomebodyUnknown",
     "Negotiator Margaret Thornbury met Friedrich Merz. She called Poland.",
     {{"She", 1, "Margaret Thornbury"}}},
    {"ByAnHonorific",
     "Mr. Alvin Grantham met Mrs. Robin Dunmore on Monday. She thanked Japan.",
     {{"She", 1, "Robin Dunmore"}}},
    {"ByATitleThatSaysTheGender",
     "Spokeswoman Quillan Drestor met Friedrich Merz. She thanked Japan.",
     {{"She", 1, "Quillan Drestor"}}},
    {"NotTheOtherArgumentOfItsVerb",
     "Emmanuel Macron arrived on Monday. Friedrich Merz welcomed him.",
     {{"him", 1, "Emmanuel Macron"}}},
    {"NotANameInTheClauseItRules",
     "Emmanuel Macron flew home. He said he had briefed Friedrich Merz.",
     {{"He", 1, "Emmanuel Macron"}, {"he", 1, "Emmanuel Macron"}}},
    {"AnOwnerIsTheSubjectOfTheClause",
     "Emmanuel Macron wrote to Friedrich Merz. Donald Trump defended his plan.",
     {{"his", 1, "Donald Trump"}}},
    {"AParticipleInFrontWaitsForTheSubject",
     "Volodymyr Zelensky thanked Poland. Speaking after his trip, Donald Trump praised Japan.",
     {{"his", 1, "Donald Trump"}}},
    {"AChainOfSentences",
     "Narendra Modi arrived in Tokyo. He met Shigeru Ishiba. He thanked Japan.",
     {{"He", 1, "Narendra Modi"}, {"He", 2, "Narendra Modi"}}},
    {"TwoEquallyGoodGiveNobody", "Emmanuel Macron and Friedrich Merz met. He left early.", {{"He", 1, ""}}},
    {"SomebodyUnnamedMayBeMeant", "Emmanuel Macron left. A policeman said he saw the car.", {{"he", 1, ""}}},
    {"AReflexiveIsTheSubject", "Friedrich Merz blamed himself.", {{"himself", 1, "Friedrich Merz"}}},
    {"ThePossessiveInTheSameSentence", "Vladimir Putin sent his envoy to Riyadh.", {{"his", 1, "Vladimir Putin"}}},
    {"AcrossAParagraph", "Mark Carney flew to Paris.\n\nHe will meet officials there.", {{"He", 1, "Mark Carney"}}},
    {"NothingFromTheHeadlineAlone", "Canada waits\n\nHe did not answer.", {{"He", 1, ""}}},
    {"TooFarBack",
     "Mark Carney spoke. Rain fell. Shops opened. Trains ran. Markets slept. He smiled.",
     {{"He", 1, ""}}},
};

const std::vector<Case> they_and_it = {
    {"CoordinatedSubjects",
     "Emmanuel Macron and Friedrich Merz met on Monday. They called Kyiv.",
     {{"They", 1, "Emmanuel Macron + Friedrich Merz"}}},
    {"TheirIsOfBoth",
     "Russia and Ukraine exchanged prisoners. Turkey praised their decision.",
     {{"their", 1, "Russia + Ukraine"}}},
    {"AGroup", "Russian farmers arrived. They met Iran.", {{"They", 1, "Russian farmers"}}},
    {"PeopleOfAState", "Russian officials arrived. They met Iran.", {{"They", 1, "Russia"}}},
    {"ThingsMayBeMeant", "Emmanuel Macron and Friedrich Merz sent letters. Critics tore them up.", {{"them", 1, ""}}},
    {"ItSpeaks", "Iran recalled an ambassador. It accused Israel of an attack.", {{"It", 1, "Iran"}}},
    {"XSaidIt", "Hungary said it would veto the plan.", {{"it", 1, "Hungary"}}},
    {"ItsIsOfTheSubject", "Iran closed its embassy in Tallinn.", {{"its", 1, "Iran"}}},
    {"ItsMayBeOfTheSubjectOrOfAnOwner", "China fears Japan's control of its islands.", {{"its", 1, ""}}},
    {"TheObjectActsInWhatItIsUrgedTo", "Poland urged Belarus to free its prisoners.", {{"its", 1, "Belarus"}}},
    {"ItIsADealPerhaps", "Iran signed the deal. It takes effect on Monday.", {{"It", 1, ""}}},
    {"ItIsRaining", "Iran was calm. It was raining.", {{"It", 1, ""}}},
    {"ItselfIsTheSubject", "Norway distanced itself from the plan.", {{"itself", 1, "Norway"}}},
};

const std::vector<Case> quotes = {
    {"SpeakerBehind", "\"I reject this,\" Emmanuel Macron said.", {{"I", 1, "Emmanuel Macron"}}},
    {"SpeakerInverted", "\"I reject this,\" said Emmanuel Macron.", {{"I", 1, "Emmanuel Macron"}}},
    {"SpeakerInFront", "Emmanuel Macron said: \"I reject this.\"", {{"I", 1, "Emmanuel Macron"}}},
    {"SpeakerIsAPronoun",
     "Emmanuel Macron met Giorgia Meloni. \"I reject this,\" he said.",
     {{"he", 1, "Emmanuel Macron"}, {"I", 1, "Emmanuel Macron"}}},
    {"ContinuedBehindTheSpeaker",
     "\"I met Russia,\" Emmanuel Macron said. \"We will meet again.\"",
     {{"I", 1, "Emmanuel Macron"}, {"We", 1, "Emmanuel Macron"}}},
    {"ContinuedInTheNextParagraph",
     "\"I met Russia,\" Emmanuel Macron said. \"That was good.\n\n\"We will meet again.\"",
     {{"We", 1, "Emmanuel Macron"}}},
    {"AnnouncedByTheSentenceBefore", "Keir Starmer thanked Norway. \"We are grateful.\"", {{"We", 1, "Keir Starmer"}}},
    {"AnotherIsSpokenOf",
     "Emmanuel Macron arrived late. \"I forgive him,\" Friedrich Merz said.",
     {{"I", 1, "Friedrich Merz"}, {"him", 1, "Emmanuel Macron"}}},
    {"NotWhoIsNamedInTheQuotation",
     "Friedrich Merz spoke in Bonn. \"Emmanuel Macron is right,\" he said.",
     {{"he", 1, "Friedrich Merz"}}},
    {"OutsideOfQuotationsNobody", "We visited Paris. I saw Emmanuel Macron.", {{"We", 1, ""}, {"I", 1, ""}}},
    {"ASpeakerWithoutAName", "\"I saw it,\" an official said.", {{"I", 1, ""}}},
};

const std::vector<Case> offices = {
    {"TheOnlyPresident",
     "President Emmanuel Macron flew to Berlin. Rain fell there. The president praised Germany.",
     {{"The president", 1, "Emmanuel Macron"}}},
    {"TheLeaderNamed",
     "Emmanuel Macron arrived. Germany welcomed the French leader.",
     {{"the French leader", 1, "Emmanuel Macron"}}},
    {"TheLeaderNotNamed", "Norway invited the British leader.", {{"the British leader", 1, "Keir Starmer"}}},
    {"TheLeaderIsNotTheHeadOfState",
     "Norway invited the German leader. Sweden invited the Chinese leader.",
     {{"the German leader", 1, "Olaf Scholz"}, {"the Chinese leader", 1, "Xi Jinping"}}},
    {"ACounterpartNamed",
     "President Emmanuel Macron phoned his Turkish counterpart Recep Tayyip Erdogan.",
     {{"his Turkish counterpart", 1, "Recep Tayyip Erdoğan"}, {"his", 1, "Emmanuel Macron"}}},
    {"ACounterpartByOffice",
     "President Emmanuel Macron met his Polish counterpart.",
     {{"his Polish counterpart", 1, "Donald Tusk"}}},
    {"ACounterpartAmongMinisters",
     "Foreign Minister Sergey Lavrov met his Hungarian counterpart.",
     {{"his Hungarian counterpart", 1, "Péter Szijjártó"}}},
    {"TwoPresidentsGiveNobody",
     "President Emmanuel Macron and President Vladimir Putin spoke. The president left.",
     {{"The president", 1, ""}}},
    {"TheFormerPresident",
     "Former president Barack Obama met Emmanuel Macron. The former president praised Norway.",
     {{"The former president", 1, "Barack Obama"}}},
    {"AnyPresidentIsNobody", "President Emmanuel Macron spoke. A president must listen.", {{"A president", 1, ""}}},
    {"AnotherClubsPresident",
     "President Emmanuel Macron spoke. The president of the chess club left.",
     {{"The president", 1, ""}}},
    {"ItsPresident", "Turkey answered. Its president called Russia.", {{"Its president", 1, "Recep Tayyip Erdoğan"}}},
    {"HisOffice", "Recep Tayyip Erdogan left early, his office said.", {{"his office", 1, "Turkey"}}},
    {"ItsForeignMinistry",
     "Japan protested. Its foreign ministry summoned an envoy.",
     {{"Its foreign ministry", 1, "Japan"}}},
    {"ThePope", "Italy thanked the Pope.", {{"the Pope", 1, "Pope Francis"}}},
    {"HisWifeIsNoState", "Emmanuel Macron left with his wife.", {{"his wife", 1, "?"}}},
};

const std::vector<Case> nouns = {
    {"BothLeaders",
     "Emmanuel Macron met Friedrich Merz on Monday. Both leaders praised Norway.",
     {{"Both leaders", 1, "Emmanuel Macron + Friedrich Merz"}}},
    {"TheTwoCountries",
     "Armenia and Azerbaijan signed a treaty. The two countries fought for decades.",
     {{"The two countries", 1, "Armenia + Azerbaijan"}}},
    {"TheTwoCountriesOfTwoLeaders",
     "French President Emmanuel Macron phoned Turkish President Recep Tayyip Erdogan. The two countries want peace.",
     {{"The two countries", 1, "France + Turkey"}}},
    {"BothSides",
     "Israel and Hamas resumed talks. Both sides accused the other.",
     {{"Both sides", 1, "Israel + Hamas"}}},
    {"ThePair",
     "Emmanuel Macron met Friedrich Merz. The pair discussed Ukraine.",
     {{"The pair", 1, "Emmanuel Macron + Friedrich Merz"}}},
    {"ThreeAreNotTwo", "Iran, Iraq and Oman held talks. The two countries agreed.", {{"The two countries", 1, ""}}},
    {"TheAirline", "Germany banned Mahan Air. The airline flies to Syria.", {{"The airline", 1, "Mahan Air"}}},
    {"NotEveryCompany", "NATO thanked Norway. The airline cancelled flights.", {{"The airline", 1, ""}}},
    {"TheIslandNation",
     "France and Sri Lanka signed a deal. The island nation owes China billions.",
     {{"The island nation", 1, "Sri Lanka"}}},
    {"TheWestAfricanNation",
     "France left Mali. The West African nation turned to Russia.",
     {{"The West African nation", 1, "Mali"}}},
    {"AnotherCountry", "Kenya protested. The other country was silent.", {{"The other country", 1, ""}}},
    {"TheCountryThat", "Kenya protested. The country that won was silent.", {{"The country", 1, "?"}}},
    {"TheGovernment", "Kenya raised taxes. The government blamed Uganda.", {{"The government", 1, "Kenya"}}},
    {"TheLocalGovernment",
     "Kenya raised taxes. The local government blamed Uganda.",
     {{"The local government", 1, ""}}},
    {"The45YearOld",
     "Emmanuel Macron won. The 45-year-old thanked Norway.",
     {{"The 45-year-old", 1, "Emmanuel Macron"}}},
    {"TheFormerBanker",
     "Emmanuel Macron won. The former banker thanked Norway.",
     {{"The former banker", 1, "Emmanuel Macron"}}},
    {"ANounInTheHeadlinesName",
     "Kowalczyk rejects offer\n\nTeresa Kowalczyk, Poland's chief negotiator, met Slovakia.",
     {{"Kowalczyk", 1, "Teresa Kowalczyk"}}},
};

std::string name_of(const testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(HeAndShe, Coreference, testing::ValuesIn(he_and_she), name_of);
INSTANTIATE_TEST_SUITE_P(TheyAndIt, Coreference, testing::ValuesIn(they_and_it), name_of);
INSTANTIATE_TEST_SUITE_P(Quotes, Coreference, testing::ValuesIn(quotes), name_of);
INSTANTIATE_TEST_SUITE_P(Offices, Coreference, testing::ValuesIn(offices), name_of);
INSTANTIATE_TEST_SUITE_P(Nouns, Coreference, testing::ValuesIn(nouns), name_of);

TEST(CoreferenceMentions, AnOwnerDoesNotActButWhatItOwnsMay) {
  const Reading reading("Emmanuel Macron left early, his office said.");
  EXPECT_FALSE(reading.acts("his"));
  EXPECT_TRUE(reading.acts("his office"));
}

TEST(CoreferenceMentions, APronounIsNoNameOfItsActor) {
  const Reading reading("Emmanuel Macron visited Oslo. He praised Norway. The 45-year-old criticised Russia.");
  EXPECT_THAT(reading.forms_of("Emmanuel Macron"), testing::ElementsAre("Emmanuel Macron", "The 45-year-old"));
}

TEST(CoreferenceNotes, AFormerPresidentInOfficeStaysOnePersonAndIsReported) {
  const Reading reading("Former president Emmanuel Macron met Norway. The former president praised Finland.");
  EXPECT_EQ(reading.who("Former president Emmanuel Macron"), "Emmanuel Macron");
  EXPECT_EQ(reading.who("The former president"), "Emmanuel Macron");
  EXPECT_THAT(reading.actors().notes, testing::Not(IsEmpty()));
}

TEST(CoreferenceNotes, NothingToReportWhereTheGazetteerAgrees) {
  EXPECT_THAT(Reading("President Emmanuel Macron met former president Barack Obama.").actors().notes, IsEmpty());
}

TEST(CoreferenceText, TheSameTextGivesTheSameLinks) {
  const std::string text = "Emmanuel Macron and Friedrich Merz met. They called Kyiv. \"We agree,\" he said.";
  EXPECT_EQ(Reading(text).actors().mentions, Reading(text).actors().mentions);
}

}  // namespace
}  // namespace newsgraph::extraction
