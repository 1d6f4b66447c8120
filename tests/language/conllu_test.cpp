#include "newsgraph/language/conllu.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "newsgraph/base/error.h"

namespace newsgraph::language {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// Blanks at the begin of each line become nothing, bars become tabs, so that rows can be read here.
std::string rows(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c == ' ') c = '\t';
  return out;
}

const std::string ministers = "# newdoc id = d1\n# newpar\n# sent_id = d1-1\n# text = Ministers didn't meet.\n" +
                              rows(
                                  "1 Ministers minister NOUN NNS Number=Plur 4 nsubj _ NER=O\n"
                                  "2-3 didn't _ _ _ _ _ _ _ _\n"
                                  "2 did do AUX VBD _ 4 aux _ _\n"
                                  "3 n't not PART RB _ 4 advmod _ _\n"
                                  "3.1 empty _ _ _ _ _ _ _ _\n"
                                  "4 meet meet VERB VB _ 0 root 0:root Note=x|SpaceAfter=No\n"
                                  "5 . . PUNCT . _ 4 punct _ _\n\n");

std::string problem(const std::string& text) {
  try {
    static_cast<void>(parse_conllu(text, "file"));
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(Conllu, ReadsWordsAndLeavesOutEmptyNodes) {
  const auto sentences = parse_conllu(ministers);
  ASSERT_EQ(sentences.size(), 1U);
  const ConlluSentence& sentence = sentences[0];
  EXPECT_EQ(sentence.id, "d1-1");
  EXPECT_EQ(sentence.document, "d1");
  EXPECT_EQ(sentence.text, "Ministers didn't meet.");
  EXPECT_TRUE(sentence.new_document && sentence.new_paragraph);
  ASSERT_EQ(sentence.words.size(), 5U);
  EXPECT_EQ(sentence.words[2].form, "n't");
  EXPECT_EQ(sentence.words[2].lemma, "not");
  EXPECT_EQ(sentence.words[2].upos, Upos::part);
  EXPECT_EQ(sentence.words[2].head, 4U);
  EXPECT_EQ(sentence.words[3].misc, "Note=x");
  EXPECT_FALSE(sentence.words[3].space_after);
  EXPECT_EQ(sentence.words[0].name, NameTag::outside);
}

TEST(Conllu, NotesMultiwordTokens) {
  const ConlluSentence sentence = parse_conllu(ministers)[0];
  ASSERT_EQ(sentence.multiword.size(), 1U);
  EXPECT_EQ(sentence.multiword[0].begin, 1U);
  EXPECT_EQ(sentence.multiword[0].end, 3U);
  EXPECT_EQ(sentence.multiword[0].form, "didn't");
}

TEST(Conllu, WritesWhatItReads) {
  const auto sentences = parse_conllu(ministers);
  std::string once;
  append_conllu(sentences[0], once);
  std::string twice;
  append_conllu(parse_conllu(once)[0], twice);
  EXPECT_EQ(once, twice);
  EXPECT_THAT(once, HasSubstr("2-3\tdidn't\t_\t_"));
  EXPECT_THAT(once, HasSubstr("4\tmeet\tmeet\tVERB\tVB\t_\t0\troot\t_\tNote=x|SpaceAfter=No\n"));
  EXPECT_THAT(once, HasSubstr("NER=O"));
}

TEST(Conllu, AnUnderscoreCanBeAWord) {
  const auto sentences = parse_conllu(rows("1 _ _ SYM NN _ 0 root _ _\n\n"));
  EXPECT_EQ(sentences[0].words[0].form, "_");
  EXPECT_EQ(sentences[0].words[0].lemma, "_");
}

TEST(Conllu, TokensAloneAreEnough) {
  const auto sentences = parse_conllu(rows("1 Hello _ _ _ _ _ _ _ _\n"));
  EXPECT_EQ(sentences[0].words[0].head, unknown_head);
  EXPECT_EQ(sentences[0].words[0].upos, Upos::none);
  EXPECT_FALSE(is_tree(sentences[0]));
}

TEST(Conllu, ABlankBehindAMultiwordTokenIsTheTokens) {
  const auto sentences =
      parse_conllu(rows("1-2 don't _ _ _ _ _ _ _ SpaceAfter=No\n"
                        "1 do _ _ _ _ _ _ _ _\n2 n't _ _ _ _ _ _ _ _\n3 ! _ _ _ _ _ _ _ _\n\n"));
  EXPECT_EQ(spaced_text(sentences[0]), "don't!");
  EXPECT_THAT(word_spans(sentences[0]), ElementsAre(Span{0, 2}, Span{2, 5}, Span{5, 6}));
}

TEST(Conllu, WordsThatAreNotInTheirTokenShareItsSpan) {
  auto sentences = parse_conllu(rows("1-2 gonna _ _ _ _ _ _ _ _\n1 going _ _ _ _ _ _ _ _\n2 to _ _ _ _ _ _ _ _\n"));
  EXPECT_THAT(word_spans(sentences[0]), ElementsAre(Span{0, 5}, Span{0, 5}));
}

TEST(Conllu, SpansDoNotNeedTheText) {
  auto sentence = parse_conllu(ministers)[0];
  const auto spans = word_spans(sentence);
  sentence.text = "Something else";
  EXPECT_EQ(word_spans(sentence), spans);
  EXPECT_EQ(spans[2], (Span{13, 16}));
}

TEST(Conllu, ErrorsNameTheLine) {
  EXPECT_EQ(problem("# text = x\n1\tx\n"), "file:2: a row needs ten columns with tabs between them");
  EXPECT_EQ(problem(rows("1 a _ _ _ _ _ _ _ _\n3 b _ _ _ _ _ _ _ _\n")), "file:2: words are not numbered 1, 2, 3, …");
  EXPECT_EQ(problem(rows("1 a _ THING _ _ _ _ _ _\n")), "file:1: unknown part of speech 'THING'");
  EXPECT_THAT(problem(rows("1 a _ _ _ _ 7 nsubj _ _\n")), HasSubstr("a head that doesn't exist"));
  EXPECT_THAT(problem(rows("1 a _ _ _ _ 1 nsubj _ _\n")), HasSubstr("a head that doesn't exist"));
  EXPECT_THAT(problem(rows("1 a _ _ _ _ x nsubj _ _\n")), HasSubstr("a head that is no number"));
  EXPECT_THAT(problem(rows("1-3 ab _ _ _ _ _ _ _ _\n1 a _ _ _ _ _ _ _ _\n")), HasSubstr("without its words"));
  EXPECT_THAT(problem(rows("2-3 ab _ _ _ _ _ _ _ _\n1 a _ _ _ _ _ _ _ _\n")), HasSubstr("out of order"));
}

TEST(Conllu, SentencesAndLinesAreBounded) {
  const std::string two = rows("1 a _ _ _ _ _ _ _ _\n2 b _ _ _ _ _ _ _ _\n");
  ConlluReader few(two, "file", {.line_bytes = 100, .sentence_words = 1});
  EXPECT_THROW(static_cast<void>(few.next()), Error);
  ConlluReader narrow(two, "file", {.line_bytes = 10, .sentence_words = 9});
  EXPECT_THROW(static_cast<void>(narrow.next()), Error);
}

TEST(Conllu, AMissingFileIsAnError) {
  EXPECT_THROW(static_cast<void>(read_conllu("/no/such/file.conllu")), Error);
  EXPECT_THROW(static_cast<void>(read_conllu("/tmp")), Error);
}

TEST(Conllu, MisspeltWordsAreMarked) {
  const auto sentences = parse_conllu(
      rows("1 teh the DET DT Typo=Yes 0 root _ _\n2 x x X GW _ 1 goeswith _ _\n3 a a DET DT _ 1 det _ _\n"));
  EXPECT_TRUE(sentences[0].words[0].typo());
  EXPECT_TRUE(sentences[0].words[1].typo());
  EXPECT_FALSE(sentences[0].words[2].typo());
}

TEST(Trees, HaveOneRootAndNoCycle) {
  EXPECT_TRUE(is_tree(std::vector<std::uint32_t>{2, 0, 2}));
  EXPECT_TRUE(is_tree(std::vector<std::uint32_t>{0}));
  EXPECT_FALSE(is_tree(std::vector<std::uint32_t>{}));
  EXPECT_FALSE(is_tree(std::vector<std::uint32_t>{0, 0}));
  EXPECT_FALSE(is_tree(std::vector<std::uint32_t>{0, 3, 2}));
  EXPECT_FALSE(is_tree(std::vector<std::uint32_t>{0, 2}));
  EXPECT_FALSE(is_tree(std::vector<std::uint32_t>{0, 9}));
}

std::vector<std::string> together(std::vector<WrittenWord> words) {
  std::vector<std::string> tokens;
  for (const TokenSpan run : english_multiword_tokens(words)) {
    std::string token;
    for (std::uint32_t i = run.begin.value; i < run.end.value; ++i) token += words[i].form;
    tokens.push_back(token);
  }
  return tokens;
}

TEST(MultiwordTokens, AreContractionsAndPossessives) {
  EXPECT_THAT(together({{"They", true}, {"'ve", false}, {"Iran", true}, {"'s", false}}),
              ElementsAre("They've", "Iran's"));
  EXPECT_THAT(together({{"can", true}, {"not", false}, {"would", true}, {"n't", true}, {"'ve", false}}),
              ElementsAre("cannot", "wouldn't've"));
  EXPECT_THAT(together({{"1990s", true}, {".", false}, {"al", true}, {"-", true}, {"Assad", false}}), ElementsAre());
  EXPECT_THAT(together({{"do", false}, {"n't", false}, {"5", true}, {"km", false}}), ElementsAre());
}

TEST(MultiwordTokens, AClosingQuoteIsNoPossessive) {
  EXPECT_THAT(together({{"boys", true, false}, {"'", false, false}}), ElementsAre());
  EXPECT_THAT(together({{"boys", true, false}, {"'", false, true}}), ElementsAre("boys'"));
}

}  // namespace
}  // namespace newsgraph::language
