#include "newsgraph/knowledge/lexicon.h"

#include <gmock/gmock.h>

#include "newsgraph/base/error.h"
#include "newsgraph/text/reader.h"

namespace newsgraph {
namespace {

std::shared_ptr<const Lexicon> lexicon() {
  return Lexicon::load(std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "data");
}

TEST(Lexicon, AWordMayBelongToSeveralClasses) {
  EXPECT_TRUE(lexicon()->is(WordClass::month, "may"));
  EXPECT_TRUE(lexicon()->is(WordClass::conditional, "may"));
  EXPECT_FALSE(lexicon()->is(WordClass::weekday, "may"));
}

TEST(Lexicon, PositionsCountWithinAClass) {
  EXPECT_EQ(lexicon()->index(WordClass::weekday, "monday"), 0);
  EXPECT_EQ(lexicon()->index(WordClass::month, "december"), 11);
  EXPECT_EQ(lexicon()->index(WordClass::month, "monday"), -1);
}

TEST(Lexicon, PhrasesMatchLongestFirstWhateverTheCase) {
  Article article;
  article.text = "Air Force units landed.";
  const Document document = text::read(article);
  EXPECT_EQ(lexicon()->match(WordClass::own_body, document, TokenId{0}, document.sentences[0].tokens), 2u);
}

TEST(Lexicon, AFolderWithoutItIsAnError) {
  EXPECT_THROW((void)Lexicon::load("/nowhere"), Error);
}

}  // namespace
}  // namespace newsgraph
