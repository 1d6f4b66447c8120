#include <gmock/gmock.h>

#include "knowledge/gazetteer_fixture.h"

namespace newsgraph {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(GazetteerMatch, FindsTheLongestNameFromLeftToRight) {
  EXPECT_THAT(names_in("Guinea and Guinea-Bissau"),
              ElementsAre("Guinea = name country:GIN", "Guinea-Bissau = name country:GNB"));
  EXPECT_THAT(names_in("Theresa May met Donald Trump."),
              ElementsAre("Theresa May = name person:theresa-may", "Donald Trump = name person:donald-trump"));
}

TEST(GazetteerMatch, AHyphenInANameMayBeABlankAndTheOtherWayRound) {
  EXPECT_THAT(names_in("Guinea Bissau"), ElementsAre("Guinea Bissau = name country:GNB"));
  EXPECT_THAT(names_in("Bashar Al Assad"), ElementsAre("Bashar Al Assad = name person:bashar-al-assad"));
  EXPECT_THAT(names_in("Ursula Von-der-Leyen"), ElementsAre("Ursula Von-der-Leyen = name person:ursula-von-der-leyen"));
}

TEST(GazetteerMatch, ADashWithBlanksDoesNotJoin) {
  EXPECT_THAT(names_in("Guinea - Bissau"), ElementsAre("Guinea = name country:GIN"));
}

TEST(GazetteerMatch, IgnoresCaseAndDiacritics) {
  EXPECT_THAT(names_in("kyiv"), ElementsAre("kyiv = name place:kyiv-ukr, metonym country:UKR"));
  EXPECT_THAT(names_in("Erdogan of Turkiye"),
              ElementsAre("Erdogan = surname person:recep-tayyip-erdogan", "Turkiye = name country:TUR"));
  EXPECT_THAT(names_in("ERDOĞAN"), ElementsAre("ERDOĞAN = surname person:recep-tayyip-erdogan"));
  EXPECT_THAT(names_in("cote d'ivoire"), ElementsAre("cote d'ivoire = name country:CIV"));
  EXPECT_THAT(names_in("Sanaa"), ElementsAre("Sanaa = name place:sanaa-yem"));
}

TEST(GazetteerMatch, LeavesTheArticleAndThePossessiveOut) {
  EXPECT_THAT(names_in("the Kremlin's reply"), ElementsAre("Kremlin = metonym country:RUS"));
  EXPECT_THAT(names_in("The United States'"), ElementsAre("United States = name country:USA"));
}

TEST(GazetteerMatch, AcronymsNeedTheirCaseButNoDots) {
  for (const char* form : {"US", "U.S.", "U.S"})
    EXPECT_THAT(names_in(std::string("They told ") + form + " officials"),
                ElementsAre(std::string(form) + " = acronym country:USA"));
  EXPECT_THAT(names_in("They told us who it was. Us? Who?"), IsEmpty());
  EXPECT_THAT(names_in("The WHO and the U.A.E. said"),
              ElementsAre("WHO = acronym org:who", "U.A.E. = acronym country:ARE"));
  EXPECT_THAT(names_in("the MoD, the mod, the MOD"), ElementsAre("MoD = acronym org:russian-mod"));
}

TEST(GazetteerMatch, AShortNameInCapitalsIsAnAcronym) {
  EXPECT_THAT(names_in("NATO met"), ElementsAre("NATO = acronym org:nato"));
  EXPECT_THAT(names_in("nato met"), IsEmpty());
}

TEST(GazetteerMatch, InASentenceInCapitalsOnlyUnambiguousNamesCount) {
  EXPECT_THAT(names_in("WHO TOLD US THAT NATO AND UKRAINE MAY MEET"),
              ElementsAre("NATO = acronym org:nato", "UKRAINE = name country:UKR"));
}

TEST(GazetteerMatch, CapitalsOfOneSentenceSayNothingAboutTheNext) {
  EXPECT_THAT(names_in(small_gazetteer(), {"TALKS IN LONDON GO ON", "The US agreed"}),
              ElementsAre("LONDON = metonym country:GBR", "US = acronym country:USA"));
}

TEST(GazetteerMatch, CommonWordsNeedACapitalLetter) {
  EXPECT_THAT(names_in("We may roast a turkey and polish the home office"), IsEmpty());
  EXPECT_THAT(names_in("Turkey and May met Polish staff of the Home Office"),
              ElementsAre("Turkey = name country:TUR", "May = surname person:theresa-may",
                          "Polish = adjective country:POL", "Home Office = name org:home-office"));
}

TEST(GazetteerMatch, CommonWordsAfterTheAreANameOnlyBehindOne) {
  EXPECT_THAT(names_in("The Times told the Times of Hard Times"),
              ElementsAre("Times = name org:the-times", "Times = name org:the-times"));
}

TEST(GazetteerMatch, AnAdjectiveIsAPeopleOnlyBehindTheArticle) {
  EXPECT_THAT(names_in("British"), ElementsAre("British = adjective country:GBR"));
  EXPECT_THAT(names_in("the British"), ElementsAre("British = adjective country:GBR, people country:GBR"));
}

TEST(GazetteerMatch, ANameMayBelongToSeveral) {
  EXPECT_THAT(names_in("Georgia"), ElementsAre("Georgia = name country:GEO, name place:georgia-usa"));
  EXPECT_THAT(names_in("Bush"), ElementsAre("Bush = surname person:george-w-bush, surname person:george-h-w-bush"));
}

TEST(GazetteerMatch, SurnamesKeepTheirParticles) {
  EXPECT_THAT(names_in("von der Leyen"), ElementsAre("von der Leyen = surname person:ursula-von-der-leyen"));
  EXPECT_THAT(names_in("Al-Assad and Assad"),
              ElementsAre("Al-Assad = surname person:bashar-al-assad", "Assad = surname person:bashar-al-assad"));
  EXPECT_THAT(names_in("Xi"), ElementsAre("Xi = surname person:xi-jinping"));
  EXPECT_THAT(names_in("Jinping"), IsEmpty());
}

TEST(GazetteerMatch, ShortSurnamesNeedACapitalLetter) {
  EXPECT_THAT(names_in("xi, biden and XI"),
              ElementsAre("biden = surname person:joe-biden", "XI = surname person:xi-jinping"));
}

TEST(GazetteerMatch, FullNamesMayHaveAMiddleInitialOrNoMiddleName) {
  EXPECT_THAT(names_in("Donald J. Trump"), ElementsAre("Donald J. Trump = name person:donald-trump"));
  EXPECT_THAT(names_in("Joe R Biden"), ElementsAre("Joe R Biden = name person:joe-biden"));
  EXPECT_THAT(names_in("Recep Erdogan"), ElementsAre("Recep Erdogan = name person:recep-tayyip-erdogan"));
  EXPECT_THAT(names_in("Donald und Trump"), ElementsAre("Trump = surname person:donald-trump"));
}

TEST(GazetteerMatch, ADerivedNameThatTwoPersonsShareIsNobodys) {
  EXPECT_THAT(names_in("George W. Bush"), ElementsAre("George W. Bush = name person:george-w-bush"));
  EXPECT_THAT(names_in("George Bush"),
              ElementsAre("Bush = surname person:george-w-bush, surname person:george-h-w-bush"));
}

TEST(GazetteerMatch, TransliterationsEndAsTheyLike) {
  for (const char* form : {"Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskij", "Zelenskyi", "Zelenskii"})
    EXPECT_THAT(names_in(form), ElementsAre(std::string(form) + " = surname person:volodymyr-zelensky"));
  EXPECT_THAT(names_in("Andriy Sybiha"), ElementsAre("Andriy Sybiha = name person:andrii-sybiha"));
}

TEST(GazetteerMatch, FindsOfficesAndRoleNouns) {
  EXPECT_THAT(names_in("the prime minister, the PM, the pm and the Minister of Foreign Affairs"),
              ElementsAre("prime minister = office prime-minister", "PM = office prime-minister",
                          "Minister of Foreign Affairs = office foreign-minister"));
  EXPECT_THAT(names_in("a rebel, rebels and Security Forces"),
              ElementsAre("rebel = role-noun rebel", "rebels = role-noun rebels",
                          "Security Forces = role-noun security forces"));
  EXPECT_FALSE(small_gazetteer().role_nouns()[1].plural);
}

TEST(GazetteerMatch, DoesNotCrossTheEndOfASentence) {
  EXPECT_THAT(names_in(small_gazetteer(), {"He left Guinea", "Bissau"}), ElementsAre("Guinea = name country:GIN"));
}

TEST(GazetteerMatch, StaysInItsRange) {
  const Document document = document_of({"Donald Trump of the United States"});
  const auto found = small_gazetteer().match(document, {TokenId{1}, TokenId{5}});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(document.form(found[0].tokens), "Trump");
}

TEST(GazetteerMatch, SurvivesAnyBytes) {
  const std::string long_word(100000, 'a');
  Document document;
  document.text = "\xFF\xC3 \xF0\x9F\x98\x80 - . ' " + long_word + " \xE2\x80";
  for (std::uint32_t begin = 0; begin < document.text.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(document.text.find(' ', begin), document.text.size()));
    if (end > begin) document.tokens.push_back({begin, end});
    begin = end + 1;
  }
  const TokenSpan all{TokenId{0}, make_id<TokenId>(document.tokens.size())};
  document.sentences.push_back({{0, static_cast<std::uint32_t>(document.text.size())}, all, BlockId{0}});
  EXPECT_THAT(small_gazetteer().match(document, all), IsEmpty());
  EXPECT_THAT(small_gazetteer().match(Document{}, {}), IsEmpty());
}

}  // namespace
}  // namespace newsgraph
