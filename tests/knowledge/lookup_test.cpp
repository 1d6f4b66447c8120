#include "newsgraph/knowledge/lookup.h"

#include <gmock/gmock.h>

#include "newsgraph/knowledge/gazetteer.h"

namespace newsgraph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Gazetteer& gazetteer() {
  static const auto loaded = Gazetteer::load(data_directory());
  return *loaded;
}

std::vector<std::string> found(std::string_view phrase, std::string_view date = "2024-12-18") {
  std::vector<std::string> labels;
  for (const EntityId id : look_up(gazetteer(), phrase, parse_date(date)->first_day()))
    labels.emplace_back(gazetteer()[id].label);
  return labels;
}

TEST(Lookup, AnOfficeOfACountryIsItsHolder) {
  EXPECT_THAT(found("the Russian foreign minister"), ElementsAre("Sergei Lavrov"));
  EXPECT_THAT(found("French president", "2010-01-01"), ElementsAre("Nicolas Sarkozy"));
  EXPECT_THAT(found("PM of Japan", "2015-05-01"), ElementsAre("Shinzo Abe"));
  EXPECT_THAT(found("NATO secretary general", "2020-01-01"), ElementsAre("Jens Stoltenberg"));
}

TEST(Lookup, TheFormerTheNextAndTheActingAreOthers) {
  EXPECT_THAT(found("former president of France", "2018-01-01"),
              testing::IsSupersetOf({"François Hollande", "Nicolas Sarkozy", "Jacques Chirac"}));
  EXPECT_THAT(found("president-elect of the United States"), ElementsAre("Donald Trump"));
  EXPECT_THAT(found("then-president of the United States"), ElementsAre("Joe Biden"));
  EXPECT_THAT(found("acting president of South Korea", "2025-02-01"), ElementsAre("Choi Sang-mok"));
}

TEST(Lookup, NamesAreFoundAsPeopleWriteThem) {
  for (const auto& [written, label] : {std::pair("Volodimir Zelenskij", "Volodymyr Zelenskyy"),
                                       {"Wladimir Putin", "Vladimir Putin"},
                                       {"Muammar Kadhafi", "Muammar Gaddafi"},
                                       {"Moammar Gadhafi", "Muammar Gaddafi"},
                                       {"Benjamin Netanjahu", "Benjamin Netanyahu"},
                                       {"Viktor Orban", "Viktor Orbán"},
                                       {"Orbán Viktor", "Viktor Orbán"},
                                       {"Jinping Xi", "Xi Jinping"},
                                       {"Mohamed bin Salman", "Mohammed bin Salman"},
                                       {"Recep Tayip Erdogan", "Recep Tayyip Erdoğan"},
                                       {"Abdel Fatah al-Sissi", "Abdel Fattah el-Sisi"},
                                       {"Ursula van der Leyen", "Ursula von der Leyen"},
                                       {"Angela Merkle", "Angela Merkel"},
                                       {"Jens Stolenberg", "Jens Stoltenberg"},
                                       {"Emanuel Macron", "Emmanuel Macron"},
                                       {"AMLO", "Andrés Manuel López Obrador"},
                                       {"BoJo", "Boris Johnson"},
                                       {"MBS", "Mohammed bin Salman"}})
    EXPECT_THAT(found(written), testing::Contains(label)) << written;
}

TEST(Lookup, GivenNamesAloneAreNobody) {
  EXPECT_THAT(found("Mr Jinping"), IsEmpty());
}

TEST(Lookup, ANameOfSeveralGivesTheStateFirst) {
  ASSERT_FALSE(found("Georgia").empty());
  EXPECT_EQ(look_up(gazetteer(), "Georgia", std::nullopt).front(), *gazetteer().country("GEO"));
}

TEST(Lookup, NonsenseIsNothing) {
  EXPECT_THAT(found("qwertz uiop"), IsEmpty());
  EXPECT_THAT(found(""), IsEmpty());
}

TEST(Lookup, HoldersByNameOfOfficeAndCode) {
  const auto label = [](std::optional<EntityId> id) { return id ? std::string(gazetteer()[*id].label) : ""; };
  const auto day = [](const char* text) { return parse_date(text)->first_day(); };
  EXPECT_EQ(label(gazetteer().holder("prime minister", "GBR", day("2012-05-01"))), "David Cameron");
  EXPECT_EQ(label(gazetteer().holder("prime-minister", "country:GBR", day("2003-05-01"))), "Tony Blair");
  EXPECT_EQ(label(gazetteer().holder("secretary-general", "org:united-nations", day("2005-05-01"))), "Kofi Annan");
  EXPECT_EQ(label(gazetteer().holder("prime minister", "XXX", day("2012-05-01"))), "");
}

TEST(Lookup, APersonHasAllOfficesOfTheDay) {
  const auto merkel = gazetteer().find("person:angela-merkel");
  ASSERT_TRUE(merkel);
  const auto terms = gazetteer().terms_at(*merkel, parse_date("2010-01-01")->first_day());
  ASSERT_FALSE(terms.empty());
  EXPECT_EQ(gazetteer()[terms.front().office].id, "chancellor");
  EXPECT_THAT(gazetteer().terms_at(*merkel, parse_date("1980-01-01")->first_day()), IsEmpty());
}

}  // namespace
}  // namespace newsgraph
