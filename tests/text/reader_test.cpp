#include "newsgraph/text/reader.h"

#include <gmock/gmock.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "newsgraph/base/utf8.h"

namespace newsgraph::text {
namespace {

using testing::ElementsAre;

Document document(std::string text, const Limits& limits = {}) {
  Article article;
  article.text = std::move(text);
  return read(std::move(article), limits);
}

std::vector<std::string> sentences(const Document& d) {
  std::vector<std::string> found;
  for (const Sentence& sentence : d.sentences) found.emplace_back(sentence.span.of(d.text));
  return found;
}

/// What document.h promises.
void expect_sound(const Document& d) {
  std::uint32_t end = 0;
  for (const Block& block : d.blocks) {
    ASSERT_LE(end, block.span.begin);
    ASSERT_LT(block.span.begin, block.span.end);
    end = block.span.end;
  }
  ASSERT_LE(end, d.text.size());
  std::uint32_t token = 0, byte = 0;
  for (const Sentence& sentence : d.sentences) {
    ASSERT_TRUE(d[sentence.block].span.contains(sentence.span));
    ASSERT_EQ(sentence.tokens.begin.value, token);
    ASSERT_FALSE(sentence.tokens.empty());
    token = sentence.tokens.end.value;
    for (TokenId t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      ASSERT_LE(byte, d.span(t).begin);
      ASSERT_FALSE(d.span(t).empty());
      ASSERT_TRUE(sentence.span.contains(d.span(t)));
      byte = d.span(t).end;
    }
  }
  ASSERT_EQ(token, d.tokens.size());
  ASSERT_TRUE(is_valid_utf8(d.text));
  ASSERT_EQ(d.source.text_size(), d.text.size());
}

TEST(Reader, ReadsAnArticle) {
  const Document d = document(
      "Norway and Chile sign pact\n\nOSLO, 4 March 2025 (AP) — Ana Lund met Luis Rey.\"We won,\" she said.\nBy Ana "
      "Berg\n- One more thing.");
  expect_sound(d);
  EXPECT_EQ(d.dateline.place.of(d.text), "OSLO");
  EXPECT_EQ(d.dateline.date.of(d.text), "4 March 2025");
  EXPECT_THAT(sentences(d), ElementsAre("Norway and Chile sign pact", "Ana Lund met Luis Rey.", "\"We won,\" she said.",
                                        "One more thing."));
}

TEST(Reader, ADateOnALineOfItsOwnIsTheDatelines) {
  const Document d = document("Norway signs pact\nTuesday, March 4, 2025\nAna Lund met Luis Rey.");
  EXPECT_EQ(d.dateline.date.of(d.text), "Tuesday, March 4, 2025");
}

TEST(Reader, TokensLeadBackToTheSource) {
  const Document d = document("“It’s al‑Sharif’s,” said Erdog\u0306an.");
  expect_sound(d);
  std::vector<std::string> forms;
  for (const Span token : d.tokens) forms.emplace_back(d.source.source(token).of(d.article.text));
  EXPECT_THAT(forms, ElementsAre("“", "It", "’s", "al", "‑", "Sharif", "’s", ",", "”", "said", "Erdog\u0306an", "."));
}

TEST(Reader, QuotesGluedToWordsAreTokens) {
  const Document d = document("He called the\"Coalition of the north\"a fraud.");
  std::vector<std::string> forms;
  for (const Span token : d.tokens) forms.emplace_back(token.of(d.text));
  EXPECT_THAT(forms,
              ElementsAre("He", "called", "the", "\"", "Coalition", "of", "the", "north", "\"", "a", "fraud", "."));
}

TEST(Reader, ASentenceWithoutEndIsCut) {
  Limits limits;
  limits.sentence_tokens = 10;
  std::string text;
  for (int i = 0; i < 25; ++i) text += "word ";
  const Document d = document(text, limits);
  expect_sound(d);
  ASSERT_EQ(d.sentences.size(), 3u);
  EXPECT_EQ(d.sentences[2].tokens.size(), 5u);
}

TEST(Reader, ReadsNoMoreThanTheLimit) {
  Limits limits;
  limits.record_bytes = 5;
  EXPECT_EQ(document("abcdéf", limits).text, "abcd") << "é is not cut in two";
}

TEST(Reader, SurvivesTextsThatAreNone) {
  for (const std::string& text : {std::string(), std::string(" \n\t\n "), std::string("\u0301\u0301\u0301"),
                                  std::string(1 << 20, 'a'), std::string(100'000, '\n'), std::string(1 << 20, '.'),
                                  std::string(1 << 20, '"'), std::string(1 << 20, '\''), std::string(1 << 18, '-'),
                                  std::string(1 << 18, '['), std::string("\xF0\x9F\x98\x80"), std::string("\0\0", 2)}) {
    expect_sound(document(text));
  }
}

TEST(Reader, LongTextsTakeLinearTime) {
  for (const std::string_view piece :
       {"a.", "1-", "1,", "x@", "[1] ", "U.S. ", "a'b", "a:", ". ", "?\"", "(A) - ", "; and\n"}) {
    std::string text;
    while (text.size() < 1 << 18) text += piece;
    expect_sound(document(text));
  }
}

TEST(Reader, SurvivesAnyCharacters) {
  std::mt19937 random(7);  // the standard fixes its numbers: the same on every machine
  constexpr std::string_view pieces[] = {"A", "b",      ".",      "\"", "'", " ",  "\n",   "-",   "—", "“",
                                         "’", "\u00AD", "\u0301", "5",  ",", ":",  "U.S.", "Mr.", "@", "http://",
                                         "[", ")",      "!",      "…",  "é", "中", "\r",   "n't"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += pieces[random() % std::size(pieces)];
    expect_sound(document(text));
    if (HasFatalFailure()) FAIL() << text;
  }
}

}  // namespace
}  // namespace newsgraph::text
