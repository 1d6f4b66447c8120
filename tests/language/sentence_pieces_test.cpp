#include "newsgraph/language/sentence_pieces.h"

#include <gmock/gmock.h>

#include <random>
#include <string>

#include "newsgraph/language/conllu.h"

namespace newsgraph::language {
namespace {

using testing::ElementsAre;

TokenSpan span(std::uint32_t begin, std::uint32_t end) {
  return {TokenId{begin}, TokenId{end}};
}

TEST(SentencePieces, AShortSentenceIsOnePiece) {
  const std::vector<std::string_view> forms = {"a", "b", "."};
  EXPECT_THAT(sentence_pieces(forms, 3), ElementsAre(span(0, 3)));
  EXPECT_TRUE(sentence_pieces({}, 3).empty());
}

TEST(SentencePieces, TheStrongestMarkInTheSecondHalfCuts) {
  const std::vector<std::string_view> forms = {"a", ";", "b", "c", ",", "d", "e", "f", "g", "h"};
  EXPECT_THAT(sentence_pieces(forms, 6), ElementsAre(span(0, 5), span(5, 10)));
  EXPECT_THAT(sentence_pieces(forms, 3), ElementsAre(span(0, 2), span(2, 5), span(5, 8), span(8, 10)));
}

TEST(SentencePieces, AConjunctionBeginsAPiece) {
  const std::vector<std::string_view> forms = {"a", "b", "c", "and", "d", "e"};
  EXPECT_THAT(sentence_pieces(forms, 4), ElementsAre(span(0, 3), span(3, 6)));
}

TEST(SentencePieces, AreGaplessAndBounded) {
  std::mt19937 random(5);
  const std::vector<std::string_view> words = {"a", ",", ";", "and", ".", "b"};
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string_view> forms;
    for (auto size = random() % 60; size > 0; --size) forms.push_back(words[random() % words.size()]);
    const std::size_t cap = 1 + random() % 12;
    std::uint32_t at = 0;
    for (const TokenSpan piece : sentence_pieces(forms, cap)) {
      EXPECT_EQ(piece.begin.value, at);
      EXPECT_GT(piece.size(), 0U);
      EXPECT_LE(piece.size(), cap);
      at = piece.end.value;
    }
    EXPECT_EQ(at, forms.size());
  }
}

TEST(SentencePieces, JoinedTreesAreOneTree) {
  std::vector<std::uint32_t> heads = {2, 0, 2, 0, 1, 2, 0};
  const std::vector<TokenSpan> pieces = {span(0, 3), span(3, 5), span(5, 7)};
  EXPECT_THAT(join_pieces(heads, pieces), ElementsAre(3U, 6U));
  EXPECT_THAT(heads, ElementsAre(2, 0, 2, 2, 4, 7, 2));
  EXPECT_TRUE(is_tree(heads));
}

}  // namespace
}  // namespace newsgraph::language
