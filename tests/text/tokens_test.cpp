#include "newsgraph/text/tokens.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>

namespace newsgraph::text {
namespace {

/// The tokens, with bars between them.
std::string tokens(std::string_view text) {
  std::string joined;
  for (const Span span : tokenize(text)) {
    if (!joined.empty()) joined += '|';
    joined += span.of(text);
  }
  return joined;
}

TEST(Tokens, PunctuationIsSplitOff) {
  EXPECT_EQ(tokens("Stop, she said (twice)!"), "Stop|,|she|said|(|twice|)|!");
}

TEST(Tokens, CliticsAreTokens) {
  EXPECT_EQ(tokens("We don't think it's Anna's, they'll say we've won."),
            "We|do|n't|think|it|'s|Anna|'s|,|they|'ll|say|we|'ve|won|.");
}

TEST(Tokens, CannotIsTwoTokens) {
  EXPECT_EQ(tokens("Cannot and gonna"), "Can|not|and|gon|na");
}

TEST(Tokens, APossessiveAfterAPluralIsItsOwnToken) {
  EXPECT_EQ(tokens("the ministers' talks"), "the|ministers|'|talks");
}

TEST(Tokens, HyphenatedWordsAreSplitButForPrefixes) {
  EXPECT_EQ(tokens("al-Sharif led a three-day non-binding co-operation e-mail"),
            "al|-|Sharif|led|a|three|-|day|non-binding|co-operation|e-mail");
}

TEST(Tokens, AbbreviationsKeepTheirDot) {
  EXPECT_EQ(tokens("Mr. Low of the U.S. met Gen. J. K. Tan at 8 a.m. today."),
            "Mr.|Low|of|the|U.S.|met|Gen.|J.|K.|Tan|at|8|a.m.|today|.");
}

TEST(Tokens, NumbersStayWhole) {
  EXPECT_EQ(tokens("$5 or 25,000 at 3.5% by 8:30 on 2025-05-19"), "$|5|or|25,000|at|3.5|%|by|8:30|on|2025-05-19");
}

TEST(Tokens, LinksStayWhole) {
  EXPECT_EQ(tokens("See https://example.org/a?b=c, example.com or press@example.org."),
            "See|https://example.org/a?b=c|,|example.com|or|press@example.org|.");
}

TEST(Tokens, ADotBeforeAPathIsNoLink) {
  EXPECT_EQ(tokens("sold./bought"), "sold|.|/|bought");
}

TEST(Tokens, UnitsAreSplitFromNumbers) {
  EXPECT_EQ(tokens("5km at 10am, 1990s 5G 3rd"), "5|km|at|10|am|,|1990s|5G|3rd");
}

TEST(Tokens, RangesAreSplitButTelephoneNumbersAreNot) {
  EXPECT_EQ(tokens("2004-2005 555-123-4567"), "2004|-|2005|555-123-4567");
}

TEST(Tokens, RunsOfMarksAreOneToken) {
  EXPECT_EQ(tokens("What?! No... yes -- :)"), "What|?!|No|...|yes|--|:)");
}

TEST(Tokens, HandlesAndTagsStayWhole) {
  EXPECT_EQ(tokens("@anna #peace #1"), "@anna|#peace|#|1");
}

TEST(Tokens, AnAbbreviationAtTheEndGivesItsDotToTheSentence) {
  EXPECT_EQ(tokens("salmon, cod, etc."), "salmon|,|cod|,|etc|.");
  EXPECT_EQ(tokens("They left the U.S."), "They|left|the|U.S.");
}

TEST(Tokens, ApostrophesInNamesStay) {
  EXPECT_EQ(tokens("O'Neill's Sana'a"), "O'Neill|'s|Sana'a");
}

TEST(Tokens, OffsetsAreMoved) {
  EXPECT_THAT(tokenize("Hi you", 10), testing::ElementsAre(Span{10, 12}, Span{13, 16}));
}

}  // namespace
}  // namespace newsgraph::text
