// Questions that people wrote from what they know, before they looked at the data: tests/knowledge/questions.
#include <gmock/gmock.h>
#include <rapidjson/document.h>

#include <fstream>

#include "knowledge/gazetteer_fixture.h"
#include "newsgraph/knowledge/gazetteer_check.h"
#include "newsgraph/text/reader.h"

namespace newsgraph {
namespace {

const Gazetteer& gazetteer() {
  static const auto loaded = Gazetteer::load(data_directory());
  return *loaded;
}

using Row = std::map<std::string, std::optional<std::string>>;

std::vector<Row> rows(const char* name) {
  std::ifstream in(std::string(NEWSGRAPH_TEST_DIR "/knowledge/questions/") + name);
  std::vector<Row> all;
  for (std::string line; std::getline(in, line);) {
    rapidjson::Document json;
    json.Parse(line.c_str());
    Row& row = all.emplace_back();
    for (const auto& member : json.GetObject())
      row[member.name.GetString()] =
          member.value.IsNull() ? std::nullopt : std::optional<std::string>(member.value.GetString());
  }
  return all;
}

TEST(Questions, WhoHeldItThen) {
  const std::vector<Row> questions = rows("holders.jsonl");
  EXPECT_GE(questions.size(), 300U);
  for (const Row& row : questions) {
    const auto holder = gazetteer().holder(*row.at("office"), *row.at("of"), parse_date(*row.at("date"))->first_day());
    std::vector<EntityId> meant;
    for (const NameSense& sense : gazetteer().senses(*row.at("person")))
      if (sense.kind == NameKind::name) meant.push_back(sense.entity());
    EXPECT_TRUE(holder && std::ranges::find(meant, *holder) != meant.end())
        << *row.at("office") << " of " << *row.at("of") << " on " << *row.at("date") << ": "
        << (holder ? gazetteer()[*holder].label : "nobody") << " instead of " << *row.at("person");
  }
}

/// What the name may stand for where it is in the text, by itself or with the words around it ("BRICS countries").
std::vector<std::string> meanings(const std::string& text, const std::string& name) {
  Article article;
  article.text = text;
  const Document document = text::read(std::move(article));
  std::vector<std::string> found;
  for (const NameMatch& match : gazetteer().match(document, {TokenId{0}, make_id<TokenId>(document.tokens.size())})) {
    const std::string_view form = document.form(match.tokens);
    if (form.find(name) == std::string_view::npos && name.find(form) == std::string::npos) continue;
    for (const NameSense& sense : match.senses)
      if (sense.kind != NameKind::office && sense.kind != NameKind::role_noun)
        found.emplace_back(gazetteer()[sense.entity()].id);
  }
  return found;
}

TEST(Questions, WhatANameMeans) {
  const std::vector<Row> questions = rows("names.jsonl");
  EXPECT_GE(questions.size(), 200U);
  for (const Row& row : questions) {
    const std::vector<std::string> found = meanings(*row.at("text"), *row.at("name"));
    if (row.at("entity")) {
      EXPECT_THAT(found, testing::Contains(*row.at("entity"))) << *row.at("name") << " in " << *row.at("text");
    } else {
      EXPECT_THAT(found, testing::IsEmpty()) << *row.at("name") << " in " << *row.at("text");
    }
  }
}

TEST(Questions, TheDataHaveNoProblems) {
  for (const GazetteerProblem& problem : check_gazetteer(data_directory()))
    ADD_FAILURE() << problem.place << ": " << problem.why;
}

/// Offices of which one at least is a state's head or its government's.
constexpr std::string_view heads[] = {"president",
                                      "prime-minister",
                                      "chancellor",
                                      "king",
                                      "queen",
                                      "emir",
                                      "sultan",
                                      "emperor",
                                      "pope",
                                      "supreme-leader",
                                      "transitional-leader",
                                      "crown-prince",
                                      "presidency-chair",
                                      "presidency-member",
                                      "captain-regent",
                                      "sovereign-prince",
                                      "grand-duke",
                                      "chief-executive-government",
                                      "council-president",
                                      "leader",
                                      "head-of-government",
                                      "governor-general",
                                      "taoiseach",
                                      "prince"};

bool has_head(EntityId country, Day day) {
  return std::ranges::any_of(heads, [&](std::string_view head) {
    const auto office = gazetteer().find_office(head);
    return office && std::ranges::any_of(gazetteer().tenures(*office, country),
                                         [&](const auto& tenure) { return tenure.second.covers(day); });
  });
}

TEST(Questions, EveryStateHasAHeadOnEachNewYearsDay) {
  const std::vector<std::string_view> territories = {"COK", "ESH", "HKG", "MAC", "GRL", "FRO", "NIU",
                                                     "PYF", "NCL", "PRI", "GIB", "ABW", "CUW", "BMU"};
  std::vector<std::string> gaps;
  for (const Entity& country : gazetteer().entities()) {
    if (country.kind != EntityKind::country || std::ranges::find(territories, country.iso3) != territories.end())
      continue;
    const EntityId id = *gazetteer().find(country.id);
    const Day newest = parse_date("2026-01-01")->first_day();
    if (!has_head(id, newest)) continue;  // a territory, or a state that is no more
    for (int year = 2000; year <= 2026; ++year) {
      const std::string day = std::to_string(year) + "-01-01";
      if (!has_head(id, parse_date(day)->first_day())) gaps.push_back(std::string(country.id) + ' ' + day);
    }
  }
  // States that did not exist yet.
  std::erase_if(gaps, [](const std::string& gap) {
    return (gap.starts_with("country:SSD") && gap < "country:SSD 2011-07") ||
           (gap.starts_with("country:XKX") && gap < "country:XKX 2008-02") ||
           (gap.starts_with("country:MNE") && gap < "country:MNE 2006-06") ||
           (gap.starts_with("country:TLS") && gap < "country:TLS 2002-05");
  });
  EXPECT_THAT(gaps, testing::IsEmpty());
}

TEST(Questions, AsManyStatesHaveAHeadAsThereAre) {
  EXPECT_FALSE(gazetteer()[gazetteer().find("org:united-nations").value()].label.empty());
  const Day day = parse_date("2025-01-01")->first_day();
  std::size_t states = 0;
  for (const Entity& country : gazetteer().entities())
    if (country.kind == EntityKind::country && has_head(*gazetteer().find(country.id), day)) ++states;
  EXPECT_GE(states, 197U) << "members of the United Nations, Kosovo, Taiwan, Palestine, the Holy See";
}

}  // namespace
}  // namespace newsgraph
