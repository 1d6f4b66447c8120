// Who is described, newly named or only a place in short texts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "newsgraph/extraction/actors.h"
#include "newsgraph/extraction/mentions.h"
#include "newsgraph/extraction/unused.h"

#include "fixture.h"

namespace newsgraph::extraction {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

/// A text read up to its actors.
struct Read {
  explicit Read(std::string text, const char* date = "2025-03-04")
      : document_read(document(std::move(text), date)),
        words(document_read, *lexicon()),
        trees(document_read),
        mentions(find_mentions(words, trees, *gazetteer())),
        actors(resolve_actors(words, trees, mentions, *gazetteer(), document_read.article.date->last_day())) {}

  Document document_read;
  Words words;
  Trees trees;
  Mentions mentions;
  Actors actors;
};

std::string shown(const LocalActor& actor) {
  std::string text = std::string(name(actor.type)) + " " + actor.label;
  if (!actor.iso3.empty() && actor.type == ActorType::group) text += " (" + actor.iso3 + ")";
  return text;
}

/// "group French farmers (FRA)", "country Russia", …: whom the acting mentions stand for.
std::set<std::string> acting(const std::string& text, const char* date = "2025-03-04") {
  const Read read(text, date);
  std::set<std::string> found;
  for (MentionId m{0}; m.value < read.mentions.size(); ++m)
    if (read.mentions[m.value].acts)
      for (const LocalActorId actor : read.actors.all_of(m)) found.insert(shown(read.actors.actors[actor.value]));
  return found;
}

/// The sector that the words of the mention give, which must be there.
std::string sector_of(const std::string& text, const std::string& words) {
  const Read read(text);
  for (const Mention& mention : read.mentions)
    if (read.document_read.form(mention.tokens) == words) return mention.sector;
  return "no such mention";
}

struct Case {
  const char* text;
  std::vector<std::string> actors;
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.text;
}

class Described : public testing::TestWithParam<Case> {};

TEST_P(Described, IsWhoTheWordsSay) {
  const std::set<std::string> expected(GetParam().actors.begin(), GetParam().actors.end());
  EXPECT_EQ(acting(GetParam().text), expected);
}

// What acts for a state, or an international body, stands for it.
INSTANTIATE_TEST_SUITE_P(
    States, Described,
    testing::Values(Case{"Russian officials met Israeli soldiers.", {"country Russia", "country Israel"}},
                    Case{"Israeli helicopters and tanks shelled the town.", {"country Israel"}},
                    Case{"The Kenyan parliament rejected the plan.", {"country Kenya"}},
                    Case{"The Kenyan foreign ministry rejected the plan.", {"country Kenya"}},
                    Case{"The Kenyan supreme court annulled the vote.", {"country Kenya"}},
                    Case{"Kenya's army crossed the border.", {"country Kenya"}},
                    Case{"The government of Sudan agreed.", {"country Sudan"}},
                    Case{"Police in Kampala closed the road.", {"country Uganda"}},
                    Case{"A group of Moroccan diplomats arrived.", {"country Morocco"}},
                    Case{"Officials from Kenya and Uganda spoke.", {"country Kenya", "country Uganda"}},
                    Case{"French and Egyptian warships sailed.", {"country France", "country Egypt"}},
                    Case{"U.S. and South Korean officials spoke.", {"country United States", "country South Korea"}},
                    Case{"A Russian official criticised Turkey.", {"country Russia", "country Turkey"}},
                    Case{"A French minister cancelled the dinner.", {"country France"}},
                    Case{"A Kremlin spokesman denied it.", {"country Russia"}},
                    Case{"Iranian leaders condemned the strike.", {"country Iran"}},
                    Case{"South Korean lawmakers passed the bill.", {"country South Korea"}},
                    Case{"The Israeli army's bulldozers demolished a house.", {"country Israel"}},
                    Case{"The Trump administration imposed tariffs.", {"country United States"}},
                    Case{"NATO peacekeepers patrolled the valley.", {"organization NATO"}},
                    Case{"UN helicopters brought food.", {"organization United Nations"}},
                    Case{"EU officials rejected the offer.", {"organization European Union"}},
                    Case{"Members of the European Union agreed.", {"organization European Union"}},
                    Case{"Hamas fighters left the base.", {"organization Hamas"}},
                    Case{"Taliban commanders rejected the offer.", {"organization Taliban"}},
                    Case{"The Ukrainians rejected the plan.", {"country Ukraine"}}));

// Everybody else is a group of the country.
INSTANTIATE_TEST_SUITE_P(
    Groups, Described,
    testing::Values(
        Case{"Palestinian militants fired rockets.", {"group Palestinian militants (PSE)"}},
        Case{"French farmers blocked roads.", {"group French farmers (FRA)"}},
        Case{"Museveni banned Ugandan opposition candidates.",
             {"person Yoweri Museveni", "group Ugandan opposition candidates (UGA)"}},
        Case{"Seven opposition parties in Nepal organised a strike.",
             {"country Nepal", "group opposition parties (NPL)"}},
        Case{"Thousands of Nigerians marched.", {"group Nigerians (NGA)"}},
        Case{"Two Palestinians were killed.", {"group Palestinians (PSE)"}},
        Case{"Ethnic Turks began a hunger strike in Bulgaria.", {"country Bulgaria", "group Ethnic Turks (BGR)"}},
        Case{"Dozens of Kenyan teachers marched.", {"group Kenyan teachers (KEN)"}},
        Case{"Sierra Leonean and Liberian refugees fled.",
             {"group Sierra Leonean refugees (SLE)", "group Liberian refugees (LBR)"}},
        Case{"Security forces in Guinea tortured detainees.", {"country Guinea", "group detainees (GIN)"}},
        Case{"Gunmen stormed a market in northern Mali.", {"country Mali", "group gunmen (MLI)"}},
        Case{"Demonstrators in Tbilisi demanded new elections.", {"group demonstrators (GEO)"}},
        Case{"Lebanese students and workers marched.", {"group Lebanese students (LBN)", "group workers (LBN)"}},
        Case{"A Palestinian prisoner died.", {"group Palestinian prisoners (PSE)"}},
        Case{"Turkish police detained a Kurdish journalist.", {"country Turkey", "group Kurdish journalists (TUR)"}},
        Case{"Boeing workers went on strike.", {"group Boeing workers (USA)"}},
        Case{"Colombian coca growers blocked a highway.", {"group Colombian coca growers (COL)"}},
        Case{"Venezuelan migrants slept outside.", {"group Venezuelan migrants (VEN)"}},
        Case{"Jewish settlers burned a barn.", {"group Jewish settlers"}},
        Case{"The Maoist rebels left.", {"group Maoist rebels"}},
        Case{"Russian-backed separatists shelled the port.", {"group Russian-backed separatists"}},
        Case{"US-led forces took the city.", {"group US-led forces"}},
        Case{"Russian Jewish immigrants protested.", {"group Russian Jewish immigrants (RUS)"}},
        Case{"The Muslim hackers apologised.", {"group Muslim hackers"}},
        Case{"The IRNA news agency denied it.", {"organization IRNA"}},
        Case{"US allies protested.", {"group US allies"}},
        Case{"Troops in Iraq were attacked.", {"country Iraq", "group troops"}},
        Case{"26 prime ministers attended.", {"group prime ministers"}},
        Case{"Syrian state media reported it.", {"organization Syrian state media"}}));

INSTANTIATE_TEST_SUITE_P(
    Regions, Described,
    testing::Values(Case{"European leaders praised the deal.", {"group European leaders"}},
                    Case{"Western countries condemned the coup.", {"group The West"}},
                    Case{"Baltic nations protested.", {"group Baltic states"}},
                    Case{"African governments welcomed the truce.", {"group Africa"}},
                    Case{"Arab states offered help.", {"group Arab states"}},
                    Case{"World leaders gathered.", {"group world leaders"}},
                    Case{"The international community protested.", {"group international community"}},
                    Case{"The coalition of the willing promised help.", {"group coalition of the willing"}}));

INSTANTIATE_TEST_SUITE_P(
    Leaders, Described,
    testing::Values(Case{"Leaders of France, Italy and Finland called.",
                         {"person Emmanuel Macron", "person Giorgia Meloni", "person Alexander Stubb"}},
                    Case{"The Chinese and Indian leaders shook hands.", {"person Xi Jinping", "person Narendra Modi"}},
                    Case{"The prime ministers of Spain and Italy spoke.",
                         {"person Pedro Sánchez", "person Giorgia Meloni"}}));

INSTANTIATE_TEST_SUITE_P(
    Names, Described,
    testing::Values(Case{"Marta Okafor, Ghana's chief trade negotiator, arrived.", {"person Marta Okafor"}},
                    Case{"A top aide, Jan Novak, resigned.", {"person Jan Novak"}},
                    Case{"Amara Okonedo-Varga criticised the plan.", {"person Amara Okonedo-Varga"}},
                    Case{"The Northern Alliance for Reform urged calm.", {"organization Northern Alliance for Reform"}},
                    Case{"The rebel group M23 left.", {"organization M23"}},
                    Case{"Northamptonshire police questioned the driver.", {"organization Northamptonshire police"}},
                    Case{"The Syrian Army entered the town.", {"organization Syrian army"}}));

INSTANTIATE_TEST_SUITE_P(
    Places, Described,
    testing::Values(Case{"Putin met Modi in Moscow.", {"person Vladimir Putin", "person Narendra Modi"}},
                    Case{"Modi flew from Kyiv.", {"person Narendra Modi"}},
                    Case{"Modi spoke at the White House.", {"person Narendra Modi"}},
                    Case{"Moscow accused Kyiv of lying.", {"country Russia", "country Ukraine"}},
                    Case{"Pressure from Moscow grew.", {"country Russia"}},
                    Case{"The Kremlin denied it.", {"country Russia"}},
                    Case{"Modi slept in the capital of Oslo.", {"person Narendra Modi"}},
                    Case{"The actor Denzel Washington retired.", {"person Denzel Washington"}},
                    Case{"Talks between Moscow and Kyiv failed.", {"country Russia", "country Ukraine"}}));

INSTANTIATE_TEST_SUITE_P(
    Nobody, Described,
    testing::Values(Case{"She drank French wine.", {}}, Case{"The price of Russian gas rose.", {}},
                    Case{"American football is popular.", {}},
                    Case{"A road in the Israeli-occupied West Bank was closed.", {}},
                    Case{"He was in Israeli police custody.", {}}, Case{"He is a Kenyan farmer.", {}},
                    Case{"She worked as a teacher in Kenya.", {"country Kenya"}}, Case{"His supporters cheered.", {}},
                    Case{"The diplomat left.", {}}, Case{"It spread on social media.", {}},
                    Case{"The two leaders spoke.", {}}, Case{"The government fell.", {}}, Case{"People cheered.", {}},
                    Case{"He lost in court in Kenya.", {"country Kenya"}}, Case{"It was a German-built bridge.", {}}));

TEST(Sectors, AreThoseOfTheNoun) {
  EXPECT_EQ(sector_of("Russian officials left.", "Russian officials"), "GOV");
  EXPECT_EQ(sector_of("Israeli warships left.", "Israeli warships"), "MIL");
  EXPECT_EQ(sector_of("The Kenyan parliament voted.", "Kenyan parliament"), "LEG");
  EXPECT_EQ(sector_of("Iraqi police opened fire.", "Iraqi police"), "COP");
  EXPECT_EQ(sector_of("Afghan guerrillas attacked.", "Afghan guerrillas"), "REB");
  EXPECT_EQ(sector_of("French farmers protested.", "French farmers"), "AGR");
  EXPECT_EQ(sector_of("Thousands of Nigerians marched.", "Thousands of Nigerians"), "CVL");
}

TEST(Groups, AreOfTheCountryThatTheArticleIsAbout) {
  EXPECT_THAT(acting("Kenya held its vote on Monday. In Nairobi, shops stayed shut. The rebels stayed away."),
              Contains("group rebels (KEN)"));
  EXPECT_THAT(acting("Kenya and Uganda disagreed. The rebels stayed away."), Contains("group rebels"));
}

TEST(Groups, OfOnePersonsForcesAreItsCountrys) {
  EXPECT_THAT(acting("Assad's forces shelled the town.", "2019-10-15"), UnorderedElementsAre("country Syria"));
}

TEST(Groups, OneAndManyOfThemAreOneActor) {
  const Read read("A Kenyan farmer was hurt. Kenyan farmers protested.");
  const auto groups =
      std::ranges::count_if(read.actors.actors, [](const LocalActor& actor) { return actor.type == ActorType::group; });
  EXPECT_EQ(groups, 1);
}

TEST(NewNames, AnAcronymInParenthesesJoinsItsName) {
  const Read read("The Kachin Reform Council (KRC) left the talks. The KRC gave no reason.");
  std::set<std::string> labels;
  for (const LocalActor& actor : read.actors.actors)
    if (actor.type == ActorType::organization) labels.insert(actor.label);
  EXPECT_THAT(labels, UnorderedElementsAre("Kachin Reform Council"));
}

TEST(NewNames, AHospitalNamedAfterAPersonIsNoPerson) {
  EXPECT_THAT(acting("He died at John Ashworth Hospital."), Not(Contains("person John Ashworth Hospital")));
}

TEST(NewNames, AgreementsAndActsAreNobody) {
  EXPECT_THAT(acting("They signed the Abraham Accords."), IsEmpty());
}

TEST(Unused, DescribedActorsThatNoStatementUsesAreLeftOut) {
  const Read read("Putin met Modi. French farmers watched. The rebels slept.");
  ArticleStatements said;
  said.actors = read.actors.actors;
  const auto find = [&](const char* label) {
    const auto at = std::ranges::find(said.actors, label, &LocalActor::label);
    return LocalActorId{static_cast<std::uint32_t>(at - said.actors.begin())};
  };
  Statement statement;
  statement.source = NodeRef::of(find("Vladimir Putin"));
  statement.target = NodeRef::of(find("French farmers"));
  said.statements.push_back(statement);
  const ArticleStatements kept = drop_unused(said, read.mentions, read.actors);
  std::vector<std::string> labels;
  for (const LocalActor& actor : kept.actors) labels.push_back(actor.label);
  EXPECT_THAT(labels, Contains("French farmers"));
  EXPECT_THAT(labels, Contains("Narendra Modi"));
  EXPECT_THAT(labels, Not(Contains("rebels")));
  EXPECT_EQ(kept.actors[kept.statements[0].source.index].label, "Vladimir Putin");
  EXPECT_EQ(kept.actors[kept.statements[0].target.index].label, "French farmers");
}

TEST(Mentions, InsideIdsFollowWhenSomeAreTakenOut) {
  Mentions mentions(3);
  mentions[2].offices.emplace_back().of_mention = MentionId{1};
  const Mentions left = without(mentions, {true, false, false});
  ASSERT_EQ(left.size(), 2u);
  EXPECT_EQ(left[1].offices[0].of_mention, MentionId{0});
  EXPECT_EQ(without(mentions, {false, true, false})[1].offices[0].of_mention, std::nullopt);
}

}  // namespace
}  // namespace newsgraph::extraction
