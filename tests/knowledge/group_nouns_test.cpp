#include "newsgraph/knowledge/group_nouns.h"

#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/gazetteer.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;
using As = GroupNoun::As;

const fs::path root = NEWSGRAPH_SOURCE_DIR;

const GroupNouns& groups() {
  static const GroupNouns instance = GroupNouns::load(root / "data");
  return instance;
}

/// The match of the last of some words, which are given from right to left.
std::optional<GroupNouns::Match> match(std::vector<std::string_view> words) {
  return groups().match(words.front(),
                        [&](std::uint32_t back) { return back < words.size() ? words[back] : std::string_view{}; });
}

TEST(GroupNouns, TheLongestEntryWins) {
  EXPECT_EQ(match({"ministers"})->noun->as, As::state);
  const auto leaders = match({"ministers", "prime", "two"});
  ASSERT_TRUE(leaders);
  EXPECT_EQ(leaders->noun->as, As::leaders);
  EXPECT_EQ(leaders->noun->office, "prime-minister");
  EXPECT_EQ(leaders->words, 2u);
  EXPECT_TRUE(leaders->plural);
}

TEST(GroupNouns, BothNumbersAreFoundAndSayThePlural) {
  const auto one = match({"gunman"});
  ASSERT_TRUE(one);
  EXPECT_FALSE(one->plural);
  EXPECT_EQ(one->last_plural, "gunmen");
  EXPECT_TRUE(match({"gunmen"})->plural);
  EXPECT_EQ(match({"party", "opposition"})->last_plural, "parties");
  EXPECT_EQ(match({"police"})->last_plural, "police");
}

TEST(GroupNouns, APhraseMayTakeANounItsMeaning) {
  EXPECT_EQ(match({"media"})->noun->as, As::group);
  EXPECT_EQ(match({"media", "state"})->noun->as, As::organization);
  EXPECT_EQ(match({"media", "social"})->noun->as, As::nobody);
}

TEST(GroupNouns, OtherWordsAreNone) {
  for (const char* word : {"wine", "gas", "football", "border", ""}) EXPECT_FALSE(match({word})) << word;
}

TEST(GroupNouns, TheSectorOfARoleNounSaysWhetherItIsOfTheState) {
  EXPECT_EQ(groups().of_role("troops", "MIL").as, As::state);
  EXPECT_EQ(groups().of_role("farmers", "AGR").as, As::group);
  EXPECT_EQ(groups().of_role("hackers", "SPY").as, As::group);
}

TEST(GroupNouns, TheFileFollowsItsSchema) {
  const auto parse = [](const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    rapidjson::Document json;
    json.Parse(text.c_str());
    EXPECT_FALSE(json.HasParseError()) << path;
    return json;
  };
  const rapidjson::Document schema = parse(root / "schemas/groups.schema.json");
  const rapidjson::SchemaDocument compiled(schema);
  rapidjson::SchemaValidator validator(compiled);
  const bool valid = parse(root / "data/language/en/groups.json").Accept(validator);
  rapidjson::StringBuffer place;
  validator.GetInvalidDocumentPointer().StringifyUriFragment(place);
  EXPECT_TRUE(valid) << place.GetString();
}

TEST(GroupNouns, OfficesAndCountriesAreKnownToTheGazetteer) {
  const auto gazetteer = Gazetteer::load(root / "data/gazetteer");
  for (const std::string& office : groups().leadership().offices) EXPECT_TRUE(gazetteer->find_office(office)) << office;
  for (const std::string& country : groups().leadership().by_president)
    EXPECT_TRUE(gazetteer->country(country)) << country;
  for (const std::string& country : groups().leadership().by_monarch)
    EXPECT_TRUE(gazetteer->country(country)) << country;
}

TEST(GroupNouns, AMissingFileIsAnError) {
  EXPECT_THROW((void)GroupNouns::load("/nowhere"), Error);
}

}  // namespace
}  // namespace newsgraph
