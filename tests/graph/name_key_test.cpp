#include "newsgraph/graph/name_key.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(NameKey, IgnoresCaseMarksAndPunctuation) {
  EXPECT_EQ(name_key("Søren Ångström-Łoś"), name_key("soren  ANGSTROM Los"));
  EXPECT_EQ(name_key("Conor O'Neill"), name_key("Conor O’Neill"));
  EXPECT_EQ(name_key("Recep Tayyip Erdoğan"), "recep tayyip erdogan");
}

TEST(NameKey, DropsLeadingTitlesButNotTheLastWord) {
  EXPECT_EQ(name_key("The Sir Ada Byron"), "ada byron");
  EXPECT_EQ(name_key("The"), "the");
  EXPECT_EQ(name_key("Lord"), "lord");
}

TEST(NameKey, KeepsWhatHasNoLetters) {
  EXPECT_EQ(name_key("!!!"), "!!!");
  EXPECT_EQ(name_key(""), "");
  EXPECT_FALSE(name_key("\xff\xfe broken").empty());
}

TEST(NameKey, TellsOneWordFromSeveral) {
  EXPECT_TRUE(is_one_word(name_key("Mr Smith")));
  EXPECT_FALSE(is_one_word(name_key("Jean-Luc")));
}

TEST(WordingHash, IsTheSameForTheSameWords) {
  EXPECT_EQ(wording_hash("“He left,” she said."), wording_hash("\"He left\", she  said"));
  EXPECT_NE(wording_hash("He left."), wording_hash("She left."));
}

}  // namespace
}  // namespace newsgraph
