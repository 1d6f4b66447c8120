#include <gmock/gmock.h>

#include "extraction/fixture.h"

namespace newsgraph::extraction {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

/// "Kenya urged Chad", "- attacked Chad", with the status where it isn't plain.
std::vector<std::string> said(const std::string& text) {
  const ArticleStatements all = statements(text);
  std::vector<std::string> out;
  const auto end = [&](const NodeRef& node) {
    return node.kind == NodeRef::Kind::nobody  ? std::string("-")
           : node.kind == NodeRef::Kind::actor ? all.actors[node.index].label
                                               : "[" + all.events[node.index].type + "]";
  };
  for (const Statement& s : all.statements) {
    std::string line = end(s.source) + " " + s.relation + " " + end(s.target);
    if (s.status != Status::actual) line += std::string(" ") + name(s.status);
    if (s.negated) line += " not";
    out.push_back(line);
  }
  return out;
}

TEST(Frames, ALightVerbGivesItsSubjectToItsNoun) {
  EXPECT_THAT(said("Kenya paid a visit to Chad."), Contains("Kenya visited Chad"));
  EXPECT_THAT(said("Kenya issued a warning to Chad."), Contains("Kenya threatened Chad"));
}

TEST(Frames, ARefusedMeetingIsARejectionAndNoMeeting) {
  const auto lines = said("Putin declined Zelensky's offer to meet.");
  EXPECT_THAT(lines, Contains("Vladimir Putin rejected Volodymyr Zelenskyy"));
  EXPECT_THAT(lines, Not(Contains("Vladimir Putin met_with Volodymyr Zelenskyy")));
}

TEST(Frames, EveryPairThatTheSentenceSaysAndNoOther) {
  const auto lines = said("Macron and Merz met and later phoned Zelensky.");
  EXPECT_THAT(lines, Contains("Emmanuel Macron met_with Friedrich Merz"));
  EXPECT_THAT(lines, Contains("Emmanuel Macron called Volodymyr Zelenskyy"));
  EXPECT_THAT(lines, Contains("Friedrich Merz called Volodymyr Zelenskyy"));
  EXPECT_THAT(lines, Not(Contains("Emmanuel Macron met_with Volodymyr Zelenskyy")));
}

TEST(Frames, WhatIsTakenUpFromTheSentenceBefore) {
  EXPECT_THAT(said("Kenya urged Chad to release two prisoners. Chad rejected the request."), Contains("Chad rejected Kenya"));
}

TEST(Frames, APassiveWithoutAnAgentIsCodedWithNobody) {
  EXPECT_THAT(said("Sanctions were imposed on Iran."), Contains("- sanctioned Iran"));
}

TEST(Frames, OtherMeaningsOfAWordSayNothing) {
  EXPECT_THAT(said("Kenya met the deadline."), IsEmpty());
}

TEST(Frames, AnExplanationSaysWhyAFrameDidNotFire) {
  const Explanation explanation =
      Extractor(gazetteer(), ontology(), lexicon()).explain(document("Kenya met the deadline."));
  ASSERT_EQ(explanation.sentences.size(), 1U);
  EXPECT_FALSE(explanation.sentences[0].misses.empty());
}

}  // namespace
}  // namespace newsgraph::extraction
