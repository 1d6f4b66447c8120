#include "newsgraph/extraction/status.h"

#include <gmock/gmock.h>

#include "extraction/fixture.h"

namespace newsgraph::extraction {
namespace {

std::string reality(const std::string& text, const std::string& trigger) {
  const Document doc = document(text);
  const Words words(doc, *lexicon());
  const Trees trees(doc);
  const RealityReader read(words, trees, *ontology());
  for (TokenId t{0}; t.value < doc.tokens.size(); ++t)
    if (words.lower(t) == trigger) {
      const Reality result = read(t, {});
      return std::string(name(result.status)) + (result.negated ? " not" : "");
    }
  return "no such word";
}

TEST(Status, PlainFactsAreActual) {
  EXPECT_EQ(reality("Iran met Iraq on Monday.", "met"), "actual");
}

TEST(Status, PlansAndPossibilities) {
  EXPECT_EQ(reality("Iran will meet Iraq.", "meet"), "planned");
  EXPECT_EQ(reality("Iran is set to meet Iraq.", "meet"), "planned");
  EXPECT_EQ(reality("Iran may meet Iraq.", "meet"), "hypothetical");
  EXPECT_EQ(reality("Iran will meet Iraq if Syria agrees.", "meet"), "hypothetical");
}

TEST(Status, NegationByWordAndByRefusal) {
  EXPECT_EQ(reality("Iran didn't meet Iraq.", "meet"), "actual not");
  EXPECT_EQ(reality("Iran declined to meet Iraq.", "meet"), "actual not");
  EXPECT_EQ(reality("Iran never met Iraq.", "met"), "actual not");
  EXPECT_EQ(reality("Iran held no talks with Iraq.", "talks"), "actual not");
  EXPECT_EQ(reality("No talks were held with Iraq.", "talks"), "actual not");
}

TEST(Status, OperatorsOfTheOntology) {
  EXPECT_EQ(reality("Iran agreed to meet Iraq.", "meet"), "planned");
  EXPECT_EQ(reality("Iran refused to meet Iraq.", "meet"), "actual not");
  EXPECT_EQ(reality("Iran proposed talks with Iraq.", "talks"), "planned");
}

TEST(Status, CoordinatedVerbsShareAnAuxiliaryOnlyWhereTheirFormsAgree) {
  EXPECT_EQ(reality("Iran will meet Iraq and sign a treaty.", "sign"), "planned");
  EXPECT_EQ(reality("Iran urged Iraq to reply and met Syria.", "met"), "actual");
}

TEST(Status, ADenialDeniedLeavesItOpen) {
  EXPECT_EQ(reality("Iran ruled out talks with Iraq.", "talks"), "actual not");
  EXPECT_EQ(reality("Iran did not rule out talks with Iraq.", "talks"), "hypothetical");
}

TEST(Status, WhatSomebodyDeniesIsHisWord) {
  EXPECT_EQ(reality("Iran denied that it had bombed Iraq.", "bombed"), "claimed not");
}

TEST(Status, WouldInReportedSpeechIsAPlan) {
  EXPECT_EQ(reality("Iran said it would meet Iraq.", "meet"), "planned");
  EXPECT_EQ(reality("Diplomats feared that Iran would attack Iraq.", "attack"), "hypothetical");
}

TEST(Status, ANounIsWhatItsClauseSaysOfIt) {
  EXPECT_EQ(reality("The talks scheduled for Monday worry Iraq.", "talks"), "planned");
  EXPECT_EQ(reality("The talks are expected to begin on Monday.", "talks"), "planned");
}

TEST(Status, TheFirstToDoItDidIt) {
  EXPECT_EQ(reality("Obama was the first president to visit Cuba.", "visit"), "actual");
  EXPECT_EQ(reality("Obama flew to Havana to meet Raul Castro.", "meet"), "planned");
}

TEST(Status, OnlyTheWordBehindItLetsNotPass) {
  EXPECT_EQ(reality("Iran not only criticised Iraq, it also praised Syria.", "criticised"), "actual");
}

TEST(Status, WhatAVerbOfSpeechNegatesIsNotWhatWasSaid) {
  EXPECT_EQ(reality("Iran said on Monday that it had met Iraq.", "met"), "actual");
}

}  // namespace
}  // namespace newsgraph::extraction
