#include <gmock/gmock.h>

#include "knowledge/gazetteer_fixture.h"

namespace newsgraph {
namespace {

std::optional<Day> day(std::string_view text) {
  return parse_date(text)->first_day();
}

std::string holder(std::string_view office, std::string_view of, std::optional<Day> on) {
  const Gazetteer& gazetteer = small_gazetteer();
  const auto found = gazetteer.holder(*gazetteer.find_office(office), *gazetteer.find(of), on);
  return found ? std::string(gazetteer[*found].id) : "";
}

std::optional<Term> term(std::string_view person, std::optional<Day> on) {
  const Gazetteer& gazetteer = small_gazetteer();
  return gazetteer.term_at(*gazetteer.find(person), on);
}

TEST(GazetteerTerms, TheHolderIsTheOneOfThatDay) {
  EXPECT_EQ(holder("president", "country:USA", day("2018-06-01")), "person:donald-trump");
  EXPECT_EQ(holder("president", "country:USA", day("2022-06-01")), "person:joe-biden");
  EXPECT_EQ(holder("president", "country:USA", day("2025-06-01")), "person:donald-trump");
  EXPECT_EQ(holder("president", "country:USA", day("2016-12-31")), "");
  EXPECT_EQ(holder("prime-minister", "country:USA", day("2025-06-01")), "");
}

TEST(GazetteerTerms, WithoutADayItIsTheNewest) {
  EXPECT_EQ(holder("president", "country:USA", std::nullopt), "person:donald-trump");
  EXPECT_EQ(holder("foreign-minister", "country:UKR", std::nullopt), "person:andrii-sybiha");
}

TEST(GazetteerTerms, OnTheDayOfAHandoverItIsTheNewcomer) {
  EXPECT_EQ(holder("president", "country:USA", day("2025-01-20")), "person:donald-trump");
  EXPECT_EQ(holder("president", "country:USA", day("2025-01-19")), "person:joe-biden");
}

TEST(GazetteerTerms, InAMonthThatTwoShareNobodyKnows) {
  EXPECT_EQ(holder("president", "country:SYR", day("2024-11-30")), "person:bashar-al-assad");
  EXPECT_EQ(holder("president", "country:SYR", day("2024-12-10")), "");
  EXPECT_EQ(holder("president", "country:SYR", day("2025-01-01")), "person:ahmed-al-sharaa");
}

TEST(GazetteerTerms, WhoActsCountsWhereThereIsNobodyElse) {
  EXPECT_EQ(holder("foreign-minister", "country:UKR", day("2024-08-15")), "person:dmytro-kuleba");
  EXPECT_EQ(holder("national-security-adviser", "country:USA", day("2025-06-01")), "person:marco-rubio");
}

TEST(GazetteerTerms, AnOfficeOfSeveralHasNoHolder) {
  EXPECT_EQ(holder("senator", "country:USA", day("2015-06-01")), "");
}

TEST(GazetteerTerms, TheTermIsTheMostSeniorOfTheDay) {
  EXPECT_EQ(term("person:marco-rubio", day("2025-06-01"))->title, "Secretary of State");
  EXPECT_EQ(term("person:marco-rubio", std::nullopt)->title, "Secretary of State");
  EXPECT_EQ(small_gazetteer()[term("person:marco-rubio", day("2020-06-01"))->office].id, "senator");
}

TEST(GazetteerTerms, BetweenTermsItIsTheOneBeforeAndBeforeAllNone) {
  EXPECT_EQ(term("person:donald-trump", day("2023-06-01"))->to->iso(), "2021-01-20");
  EXPECT_EQ(term("person:donald-trump", day("2010-06-01")), std::nullopt);
  EXPECT_EQ(term("person:theresa-may", std::nullopt), std::nullopt);
}

TEST(GazetteerTerms, RolesAreCalledByOfficeOrTitle) {
  const auto role = [](std::string_view person) { return small_gazetteer().role_name(*term(person, std::nullopt)); };
  EXPECT_EQ(role("person:donald-trump"), "President of the United States");
  EXPECT_EQ(role("person:keir-starmer"), "Prime Minister of the United Kingdom");
  EXPECT_EQ(role("person:andrii-sybiha"), "Foreign Minister of Ukraine");
  EXPECT_EQ(role("person:marco-rubio"), "United States Secretary of State");
  EXPECT_EQ(role("person:ursula-von-der-leyen"), "President of the European Commission");
}

}  // namespace
}  // namespace newsgraph
