#include "newsgraph/ingest/english.h"

#include <gmock/gmock.h>

namespace newsgraph::ingest {
namespace {

Article article(std::string text, std::string language = "") {
  Article result;
  result.text = std::move(text);
  result.language = std::move(language);
  result.origin = {"a.jsonl", 3};
  return result;
}

const char* const french = "Le ministre a déclaré que les négociations avec la délégation ne sont pas terminées.";

TEST(NotEnglish, SaysWhichLanguageItLooksLike) {
  const auto problem = not_english(article(french));
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->kind, Problem::Kind::skipped);
  EXPECT_EQ(problem->place, "a.jsonl:3");
  EXPECT_EQ(problem->why, "looks like French (fr), only English is read");
}

TEST(NotEnglish, TheWordsAreBelievedBeforeTheSource) {
  EXPECT_FALSE(not_english(article("The ministers said that they would meet again.", "fr")));
  EXPECT_TRUE(not_english(article(french, "en")));
}

TEST(NotEnglish, ShortTextIsWhatItsSourceSays) {
  EXPECT_FALSE(not_english(article("Talks collapse")));
  EXPECT_FALSE(not_english(article("Talks collapse", "en-US")));
  EXPECT_FALSE(not_english(article("Talks collapse", "no idea")));
  const auto problem = not_english(article("Gespräche gescheitert", "de_AT"));
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->why, "is said to be in German (de), only English is read");
}

}  // namespace
}  // namespace newsgraph::ingest
