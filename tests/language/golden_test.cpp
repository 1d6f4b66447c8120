#include "language/golden.h"

#include <gmock/gmock.h>

#include <set>

#include "newsgraph/language/evaluation.h"
#include "newsgraph/text/tokens.h"

namespace newsgraph::language {
namespace {

TEST(Golden, ThirtySentencesAreTrees) {
  const auto sentences = golden_sentences();
  EXPECT_EQ(sentences.size(), 30U);
  std::set<std::string> ids;
  for (const ConlluSentence& sentence : sentences) {
    EXPECT_TRUE(is_tree(sentence)) << sentence.text;
    EXPECT_TRUE(ids.insert(sentence.id).second) << sentence.id;
  }
}

TEST(Golden, EveryWordHasAllThatIsPredicted) {
  for (const ConlluSentence& sentence : golden_sentences()) {
    NameTag before = NameTag::outside;
    for (const ConlluWord& word : sentence.words) {
      EXPECT_NE(word.upos, Upos::none) << sentence.text;
      EXPECT_FALSE(word.lemma.empty() || word.xpos.empty()) << sentence.text;
      EXPECT_EQ(word.deprel == "root", word.head == 0) << sentence.text;
      ASSERT_TRUE(word.name.has_value()) << sentence.text;
      EXPECT_TRUE(may_follow(before, *word.name)) << sentence.text;
      before = *word.name;
    }
  }
}

TEST(Golden, TheTokeniserFindsTheirWords) {
  for (const ConlluSentence& sentence : golden_sentences())
    EXPECT_EQ(text::tokenize(sentence.text), word_spans(sentence)) << sentence.text;
}

TEST(Golden, AreWrittenAsTheyWereRead) {
  for (const ConlluSentence& sentence : golden_sentences()) {
    std::string once;
    append_conllu(sentence, once);
    const auto again = parse_conllu(once);
    const Evaluation same = evaluate(std::span(&sentence, 1), again);
    EXPECT_EQ(same[Metric::tokens].f1(), 1.0);
    EXPECT_EQ(same[Metric::las].f1(), 1.0);
    EXPECT_EQ(spaced_text(sentence), sentence.text);
  }
}

TEST(Golden, MultiwordTokensAreThoseThatEnglishWrites) {
  for (const ConlluSentence& sentence : golden_sentences()) {
    const std::vector<Span> spans = word_spans(sentence);
    std::vector<WrittenWord> words;
    for (std::size_t i = 0; i < spans.size(); ++i) {
      const bool adjoins = i + 1 < spans.size() && spans[i].end == spans[i + 1].begin;
      words.push_back({sentence.words[i].form, adjoins, sentence.words[i].upos == Upos::part});
    }
    const auto runs = english_multiword_tokens(words);
    ASSERT_EQ(runs.size(), sentence.multiword.size()) << sentence.text;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      EXPECT_EQ(runs[i].begin.value, sentence.multiword[i].begin);
      EXPECT_EQ(runs[i].end.value, sentence.multiword[i].end);
    }
  }
}

}  // namespace
}  // namespace newsgraph::language
