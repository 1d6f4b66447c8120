#include "newsgraph/knowledge/import/verb_pattern.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace newsgraph::knowledge {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const WordSets sets = {{"TALKS", {"TALK", "PEACE_TALKS", "DIALOGUE_"}}, {"ONE", {"GUN"}}, {"NONE", {}}};

PatternReading read(std::string_view pattern) {
  static const auto lexicon = Lexicon::load(NEWSGRAPH_SOURCE_DIR "/data");
  return read_pattern(pattern, sets, *lexicon);
}

/// "peace talks | dialogue_" of choices.
std::string text(const std::vector<PatternPhrase>& choices) {
  std::string out;
  for (const PatternPhrase& phrase : choices) {
    if (!out.empty()) out += " | ";
    for (const std::string& word : phrase.words) out += (&word == &phrase.words.front() ? "" : " ") + word;
    if (phrase.whole) out += '_';
  }
  return out;
}

std::vector<std::string> required(const PatternReading& reading) {
  std::vector<std::string> words;
  for (const RequiredWord& word : reading.required) words.push_back(text(word.choices));
  return words;
}

TEST(VerbPattern, WithoutMarksTheSubjectActsAndTheTargetIsOpen) {
  const PatternReading reading = read("*");
  EXPECT_EQ(reading.problem, "");
  EXPECT_THAT(reading.source, ElementsAre("nsubj"));
  EXPECT_THAT(reading.target, IsEmpty());
}

TEST(VerbPattern, ATargetBehindTheVerbIsItsObject) {
  EXPECT_THAT(read("$ * +").target, ElementsAre("obj"));
}

TEST(VerbPattern, ATargetBehindAPrepositionHangsOnIt) {
  EXPECT_THAT(read("* WITH_ +").target, ElementsAre("obl:with"));
  EXPECT_THAT(read("* TO +").target, ElementsAre("obl:to"));
  EXPECT_THAT(read("* AGAINST").target, ElementsAre("obl:against"));
}

TEST(VerbPattern, BehindANounThePrepositionMayBeTheNouns) {
  const PatternReading reading = read("$ * TALKS_WITH_ +");
  EXPECT_EQ(text(reading.object), "talks_");
  EXPECT_THAT(reading.target, ElementsAre("nmod:with", "obl:with"));
  EXPECT_THAT(read("* CONTROL OF +").target, ElementsAre("nmod:of"));
}

TEST(VerbPattern, ATargetBeforeANounOwnsItOrIsGivenIt) {
  const PatternReading reading = read("* + POLICY");
  EXPECT_EQ(text(reading.object), "policy");
  EXPECT_THAT(reading.target, ElementsAre("iobj", "poss", "compound"));
}

TEST(VerbPattern, InfinitivesAndClausesHaveTheirOwnSlots) {
  const PatternReading infinitive = read("* TO_DESTROY +");
  EXPECT_THAT(infinitive.target, ElementsAre("xcomp"));
  EXPECT_THAT(required(infinitive), ElementsAre("destroy"));
  const PatternReading clause = read("* THAT_ + MUST LEAVE");
  EXPECT_THAT(clause.target, ElementsAre("ccomp"));
  EXPECT_THAT(required(clause), ElementsAre("leave"));
  EXPECT_THAT(clause.not_asked, ElementsAre("must"));
  EXPECT_THAT(clause.object, IsEmpty());
}

TEST(VerbPattern, ThePassiveIsTurnedToTheActiveVoice) {
  for (const char* pattern : {"+ WAS * BY $", "+ { WAS | WERE } *", "+ WAS_BEING * BY_ $"}) {
    const PatternReading reading = read(pattern);
    EXPECT_EQ(reading.problem, "") << pattern;
    EXPECT_THAT(reading.source, ElementsAre("nsubj")) << pattern;
    EXPECT_THAT(reading.target, ElementsAre("obj")) << pattern;
  }
  const PatternReading turned = read("$ WAS * BY +");
  EXPECT_THAT(turned.source, ElementsAre("obj"));
  EXPECT_THAT(turned.target, ElementsAre("nsubj"));
}

TEST(VerbPattern, ASourceBehindTheVerbIsFoundThere) {
  const PatternReading reading = read("+ * AID FROM $");
  EXPECT_THAT(reading.source, ElementsAre("nmod:from", "obl:from"));
  EXPECT_THAT(reading.target, ElementsAre("nsubj"));
}

TEST(VerbPattern, ACompoundHoldsAllParties) {
  const PatternReading before = read("% * TALKS");
  EXPECT_THAT(before.source, ElementsAre("nsubj"));
  EXPECT_TRUE(before.parties_together);
  const PatternReading behind = read("* TALKS BETWEEN %");
  EXPECT_THAT(behind.source, ElementsAre("nmod:between", "obl:between"));
  EXPECT_TRUE(behind.parties_together);
  const PatternReading mediated = read("$ * BETWEEN %");
  EXPECT_THAT(mediated.source, ElementsAre("nsubj"));
  EXPECT_THAT(mediated.target, ElementsAre("obl:between"));
  EXPECT_FALSE(mediated.parties_together);
}

TEST(VerbPattern, AnActorWhoIsNeitherIsPassedOver) {
  const PatternReading reading = read("* ^ TO_ +");
  EXPECT_EQ(reading.problem, "");
  EXPECT_THAT(reading.target, ElementsAre("obl:to"));
}

TEST(VerbPattern, AdverbsBelongToTheVerb) {
  EXPECT_THAT(read("* OFF TALKS").particles, ElementsAre("off"));
  EXPECT_THAT(read("* + BACK").particles, ElementsAre("back"));
  const PatternReading reading = read("* OUT_OF +");
  EXPECT_THAT(reading.particles, ElementsAre("out"));
  EXPECT_THAT(reading.target, ElementsAre("obl:of"));
}

TEST(VerbPattern, APhraseInParenthesesIsRequiredAndMayBeTheTarget) {
  const PatternReading reading = read("* (WITH LEADERS)");
  EXPECT_THAT(required(reading), ElementsAre("leaders"));
  EXPECT_THAT(reading.target, IsEmpty());
  EXPECT_THAT(reading.also, ElementsAre("obl:with"));
  EXPECT_THAT(read("* + (IN_FRONT_OF GATE)").also, ElementsAre("obl:in_front_of"));
}

TEST(VerbPattern, ANounBeforeTheVerbIsRequired) {
  EXPECT_THAT(required(read("TALKS *")), ElementsAre("talks"));
  EXPECT_THAT(required(read("$ AGREED TO * +")), ElementsAre("agreed"));
}

TEST(VerbPattern, SetsAndBracesAreChoices) {
  EXPECT_EQ(text(read("* &TALKS").object), "talk | peace talks | dialogue_");
  EXPECT_EQ(text(read("* {FRESH &TALKS}").object), "fresh talk | fresh peace talks | fresh dialogue_");
  EXPECT_EQ(text(read("* { HOUSE | TANK_ }").object), "house | tank_");
  EXPECT_EQ(text(read("* {FIERCE RESISTANCE}").object), "fierce resistance");
  EXPECT_EQ(text(read("* PEACE TALKS").object), "peace talks");
  EXPECT_THAT(required(read("* + (WITH &ONE)")), ElementsAre("gun"));
}

TEST(VerbPattern, WordsThatDoNotMatterAreLeftOut) {
  EXPECT_EQ(text(read("* THE ITS POLICY").object), "policy");
  EXPECT_THAT(required(read("$ HAS *")), IsEmpty());
}

TEST(VerbPattern, WhatNoFrameCanSayIsSaid) {
  EXPECT_THAT(read("NOT *").problem, HasSubstr("negation"));
  EXPECT_THAT(read("* NO_AGREEMENT").problem, HasSubstr("negation"));
  EXPECT_THAT(read("WILL *").problem, HasSubstr("modality"));
  EXPECT_THAT(read("$ SAID THAT + *").problem, HasSubstr("another verb's"));
  EXPECT_THAT(read("TALKS (WITH +) *").problem, HasSubstr("hangs on a noun"));
  EXPECT_THAT(read("+ *").problem, HasSubstr("no place for the source"));
  EXPECT_THAT(read("$ ^ *").problem, HasSubstr("another actor"));
  EXPECT_THAT(read("* + AND +").problem, HasSubstr("twice"));
}

TEST(VerbPattern, BrokenOnesAreSaid) {
  EXPECT_THAT(read("").problem, HasSubstr("without \"*\""));
  EXPECT_THAT(read("* *").problem, HasSubstr("two verbs"));
  EXPECT_THAT(read("( * ").problem, HasSubstr("bracket"));
  EXPECT_THAT(read(") *").problem, HasSubstr("bracket"));
  EXPECT_THAT(read("* {A").problem, HasSubstr("braces"));
  EXPECT_THAT(read("* }").problem, HasSubstr("out of its place"));
  EXPECT_THAT(read("* &NOWHERE").problem, HasSubstr("unknown set &NOWHERE"));
  EXPECT_THAT(read("* &NONE").problem, HasSubstr("choice of nothing"));
  EXPECT_THAT(read("* {}").problem, "");
  EXPECT_THAT(read("* { WITH | HOUSE }").problem, HasSubstr("different kinds"));
  EXPECT_THAT(read("* { AT | WITH } +").problem, HasSubstr("choice of prepositions"));
  std::string long_one = "*";
  for (int i = 0; i < 100; ++i) long_one += " TO";
  EXPECT_THAT(read(long_one).problem, HasSubstr("longer"));
}

}  // namespace
}  // namespace newsgraph::knowledge
