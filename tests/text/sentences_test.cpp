#include "newsgraph/text/sentences.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::text {
namespace {

using testing::ElementsAre;

std::vector<std::string> sentences(std::string_view text) {
  std::vector<Span> spans;
  find_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, spans);
  std::vector<std::string> found;
  for (const Span span : spans) found.emplace_back(span.of(text));
  return found;
}

TEST(Sentences, EndAtFullStops) {
  EXPECT_THAT(sentences("Lund came. Rey left! Why? Nobody knows."),
              ElementsAre("Lund came.", "Rey left!", "Why?", "Nobody knows."));
}

TEST(Sentences, DoNotEndAtTitlesAndInitials) {
  for (const std::string_view text :
       {"He met Gen. Ana Lund and Lt. Gov. Luis Rey.", "Mr. J. D. Rey met Antony B. Lund.",
        "St. Olav was there with Prof. Dr. Lund.", "See No. 5 and Fig. 2 of the report.",
        "On Jan. 5 the fleet left, Sen. Lund vs. Rep. Rey."}) {
    EXPECT_EQ(sentences(text).size(), 1u) << text;
  }
}

TEST(Sentences, AbbreviationsEndThemOnlyBeforeAStarter) {
  EXPECT_THAT(sentences("She lives in the U.S. He does not."), ElementsAre("She lives in the U.S.", "He does not."));
  EXPECT_THAT(sentences("They came at 8 a.m. The door was shut."),
              ElementsAre("They came at 8 a.m.", "The door was shut."));
  for (const std::string_view text : {"The U.S. Senate met.", "U.S. President Luis Rey left.",
                                      "Lund Corp. Chairman Rey left.", "At 8 p.m. Monday they left."}) {
    EXPECT_EQ(sentences(text).size(), 1u) << text;
  }
}

TEST(Sentences, QuotesCloseBehindTheFullStop) {
  EXPECT_THAT(sentences("\"We won.\" She smiled. \"It is over.\""),
              ElementsAre("\"We won.\"", "She smiled.", "\"It is over.\""));
  EXPECT_THAT(sentences("He said: \"We won.\" (He had not.) Then he left."),
              ElementsAre("He said: \"We won.\"", "(He had not.)", "Then he left."));
}

TEST(Sentences, AQuestionInQuotesGoesOnWithItsSpeaker) {
  EXPECT_EQ(sentences("\"Did we win?\" he asked.").size(), 1u);
  EXPECT_EQ(sentences("\"Did we win?\" Ana Lund asked on Monday.").size(), 1u);
  EXPECT_EQ(sentences("\"Did we win?\" Nobody in the hall had an answer.").size(), 2u);
}

TEST(Sentences, MissingBlanksAreSeen) {
  EXPECT_THAT(sentences("They met at the conference.\"It was good.\""),
              ElementsAre("They met at the conference.", "\"It was good.\""));
  EXPECT_THAT(sentences("It was the end.The talks went on."), ElementsAre("It was the end.", "The talks went on."));
  EXPECT_THAT(sentences("\"We won.\"The crowd cheered."), ElementsAre("\"We won.\"", "The crowd cheered."));
}

TEST(Sentences, DotsInsideWordsAreNoEnds) {
  for (const std::string_view text :
       {"The U.S.A. and 3.5 per cent", "See example.com or J.K. Rey",
        "Some, e.g.this one, write to Ana.Lund@example.org", "The firm www.Example.Com is gone"}) {
    EXPECT_EQ(sentences(text).size(), 1u) << text;
  }
}

TEST(Sentences, EllipsesEndThemOnlyBeforeACapital) {
  EXPECT_EQ(sentences("They walked... and walked.").size(), 1u);
  EXPECT_EQ(sentences("They walked… Then they slept.").size(), 2u);
}

TEST(Sentences, LowerCaseBeginsOneBehindAnOrdinaryWord) {
  EXPECT_THAT(sentences("the talks ended. kyiv was silent."), ElementsAre("the talks ended.", "kyiv was silent."));
  EXPECT_EQ(sentences("It lies approx. five miles off.").size(), 1u);
}

TEST(Sentences, ListNumbersStayWithTheirText) {
  EXPECT_THAT(sentences("1. Norway signs. 2. Chile pays."), ElementsAre("1. Norway signs.", "2. Chile pays."));
}

TEST(Sentences, FootnotesBelongToWhatTheyFollow) {
  EXPECT_THAT(sentences("He was born there.[1] He died. [2] [3] She lived."),
              ElementsAre("He was born there.[1]", "He died. [2] [3]", "She lived."));
}

TEST(Sentences, NumbersMayBeginThem) {
  EXPECT_EQ(sentences("The war began in 2022. 25 people left.").size(), 2u);
}

}  // namespace
}  // namespace newsgraph::text
