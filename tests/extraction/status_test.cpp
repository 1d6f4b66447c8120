#include "newsgraph/extraction/status.h"

#include <gmock/gmock.h>

#include "extraction/fixture.h"

namespace newsgraph::extraction {
namespace {

std::string reality(const std::string& text, const std::string& trigger, TriggerForm form = {}) {
  const Document doc = document(text);
  const Words words(doc, *lexicon());
  for (TokenId t{0}; t.value < doc.tokens.size(); ++t)
    if (words.lower(t) == trigger) {
      const Reality result = reality_of(words, *ontology(), doc.sentences[0].tokens, TokenId{0}, t, form);
      return std::string(name(result.status)) + (result.negated ? " not" : "");
    }
  return "no such word";
}

TEST(Status, PlainFactsAreActual) {
  EXPECT_EQ(reality("Iran met Iraq.", "met", {.finite = true}), "actual");
}

TEST(Status, PlansAndPossibilities) {
  EXPECT_EQ(reality("Iran will meet Iraq.", "meet"), "planned");
  EXPECT_EQ(reality("Iran is set to meet Iraq.", "meet"), "planned");
  EXPECT_EQ(reality("Iran may meet Iraq.", "meet"), "hypothetical");
}

TEST(Status, NegationByWordAndByRefusal) {
  EXPECT_EQ(reality("Iran didn't meet Iraq.", "meet"), "actual not");
  EXPECT_EQ(reality("Iran declined to meet Iraq.", "meet"), "actual not");
  EXPECT_EQ(reality("Iran never met Iraq.", "met", {.finite = true}), "actual not");
}

TEST(Status, OperatorsOfTheOntology) {
  EXPECT_EQ(reality("Iran agreed to meet Iraq.", "meet"), "planned");
  EXPECT_EQ(reality("Iran refused to meet Iraq.", "meet"), "actual not");
  EXPECT_EQ(reality("Iran proposed talks with Iraq.", "talks", {.part = Part::noun}), "planned");
}

TEST(Status, AFiniteVerbIsNotPlannedByTheVerbBeforeIt) {
  EXPECT_EQ(reality("Iran urged Iraq to reply and met Syria.", "met", {.finite = true}), "actual");
}

TEST(Status, WhatStandsInAQuotationIsClaimed) {
  EXPECT_EQ(reality("Iran met Iraq.", "met", {.finite = true, .quoted = true}), "claimed");
}

}  // namespace
}  // namespace newsgraph::extraction
