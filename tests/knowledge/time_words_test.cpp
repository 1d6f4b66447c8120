#include "newsgraph/knowledge/time_words.h"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/lexicon.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

const fs::path data = fs::path(NEWSGRAPH_SOURCE_DIR) / "data";

TEST(TimeWords, AWordCountsSomethingInEachOfItsClasses) {
  const TimeWords words = TimeWords::load(data);
  EXPECT_EQ(words.value(TimeClass::month, "sept."), 9);
  EXPECT_EQ(words.value(TimeClass::ordinal, "second"), 2);
  EXPECT_EQ(words.value(TimeClass::unit, "second"), static_cast<int>(TimeUnit::second));
  EXPECT_EQ(words.value(TimeClass::shift, "last"), -1);
  EXPECT_EQ(words.value(TimeClass::month, "sunday"), std::nullopt);
}

TEST(TimeWords, NamedDaysAreCutLikeTokensAndComeLongestFirst) {
  const TimeWords words = TimeWords::load(data);
  const auto named = words.named("new");
  ASSERT_GE(named.size(), 2u);
  EXPECT_EQ(named[0].rest, (std::vector<std::string>{"year", "'s", "day"}));
  EXPECT_EQ(named.back().rest, (std::vector<std::string>{"year"}));
  EXPECT_EQ(words.named("9/11")[0].year, 2001);
}

TEST(TimeWords, TheLexiconKnowsWhatMayBeginAnExpression) {
  const auto lexicon = Lexicon::load(data);
  for (const char* word : {"monday", "last", "two", "yesterday", "every", "christmas"})
    EXPECT_TRUE(lexicon->is(WordClass::time, word)) << word;
  for (const char* word : {"ago", "since", "the", "government"})
    EXPECT_FALSE(lexicon->is(WordClass::time, word)) << word;
}

/// A folder whose time.json can be spoilt.
class BrokenTimeWords : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::create_directories(folder_ / "language/en");
    std::ifstream in(data / "language/en/time.json", std::ios::binary);
    json_ = {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }
  void TearDown() override { fs::remove_all(folder_); }

  /// What loading says of the file with one piece replaced; empty if it works.
  [[nodiscard]] std::string error(const std::string& piece, const std::string& other) const {
    std::string json = json_;
    const auto at = json.find(piece);
    EXPECT_NE(at, std::string::npos) << piece;
    if (at != std::string::npos) json.replace(at, piece.size(), other);
    std::ofstream(folder_ / "language/en/time.json") << json;
    try {
      (void)TimeWords::load(folder_);
      return {};
    } catch (const Error& error) {
      return error.what();
    }
  }

  fs::path folder_;
  std::string json_;
};

TEST_F(BrokenTimeWords, AnUntouchedCopyLoads) {
  EXPECT_EQ(error("{", "{"), "");
}

TEST_F(BrokenTimeWords, WhatIsWrongIsNamed) {
  EXPECT_THAT(error("\"weekday\"", "\"weekdaze\""), HasSubstr("knows no class \"weekdaze\""));
  EXPECT_THAT(error("\"fortnight\": [", "\"moon\": ["), HasSubstr("unit knows no value \"moon\""));
  EXPECT_THAT(error("\"tuesday\"", "\"monday\""), HasSubstr("weekday has \"monday\" twice"));
  EXPECT_THAT(error("\"tuesday\"", "\"Tuesday\""), HasSubstr("breaks the schema"));
  EXPECT_THAT(error("\"tuesday\"", "2"), HasSubstr("breaks the schema"));
  EXPECT_THAT(error("\"04-22\"", "\"02-30\""), HasSubstr("there is no day \"02-30\""));
  EXPECT_THAT(error("\"04-22\"", "\"april\""), HasSubstr("neither MM-DD nor YYYY-MM-DD"));
  EXPECT_THAT(error("\"version\"", "\"colour\""), HasSubstr("breaks the schema"));
}

TEST_F(BrokenTimeWords, AFolderWithoutItIsAnError) {
  EXPECT_THROW((void)TimeWords::load("/nowhere"), Error);
}

}  // namespace
}  // namespace newsgraph
