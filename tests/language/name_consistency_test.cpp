#include "newsgraph/language/name_consistency.h"

#include <gmock/gmock.h>

#include <random>
#include <string>
#include <vector>

#include "newsgraph/language/bio.h"

namespace newsgraph::language {
namespace {

/// Sentences of tokens, names marked "form/B-PER"; gives back the same after the rules.
std::string consistent(std::string_view text) {
  std::vector<std::string> forms;
  std::vector<NameTag> tags;
  std::vector<TokenSpan> sentences;
  std::uint32_t begin = 0;
  const auto end_sentence = [&] {
    const auto end = static_cast<std::uint32_t>(forms.size());
    sentences.push_back({TokenId{begin}, TokenId{end}});
    begin = end;
  };
  while (!text.empty()) {
    const std::string_view token = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(token.size() + 1, text.size()));
    if (token == "|") {
      end_sentence();
      continue;
    }
    forms.emplace_back(token.substr(0, token.find('/')));
    tags.push_back(
        parse_name_tag(token.substr(std::min(token.size(), token.find('/') + 1))).value_or(NameTag::outside));
  }
  end_sentence();
  make_names_consistent(std::vector<std::string_view>(forms.begin(), forms.end()), sentences, tags);
  std::string out;
  for (std::size_t i = 0, next = 0; i < forms.size(); ++i) {
    if (i > 0) out += ' ';
    if (next + 1 < sentences.size() && sentences[next].end.value == i && ++next > 0) out += "| ";
    out += forms[i];
    if (tags[i] != NameTag::outside) out += "/" + std::string(name(tags[i]));
  }
  return out;
}

TEST(NameConsistency, MostFindsDecideTheType) {
  EXPECT_EQ(consistent("Vale/B-PER spoke | Vale/B-PER left | in Vale/B-LOC"),
            "Vale/B-PER spoke | Vale/B-PER left | in Vale/B-PER");
  EXPECT_EQ(consistent("Vale/B-PER spoke | in Vale/B-LOC"), "Vale/B-PER spoke | in Vale/B-LOC") << "no majority";
}

TEST(NameConsistency, LongNamesAreFoundWhereverTheyStand) {
  EXPECT_EQ(consistent("the Harbour/B-ORG Union/I-ORG met | said Harbour Union ."),
            "the Harbour/B-ORG Union/I-ORG met | said Harbour/B-ORG Union/I-ORG .");
}

TEST(NameConsistency, NamesOfOneTokenNeedTwoFinds) {
  EXPECT_EQ(consistent("in Goma/B-LOC | near Goma ."), "in Goma/B-LOC | near Goma .");
  EXPECT_EQ(consistent("in Goma/B-LOC | at Goma/B-LOC | near Goma ."),
            "in Goma/B-LOC | at Goma/B-LOC | near Goma/B-LOC .");
}

TEST(NameConsistency, ASurnameIsThePerson) {
  EXPECT_EQ(consistent("Ada/B-PER Vale/I-PER spoke | then Vale left"),
            "Ada/B-PER Vale/I-PER spoke | then Vale/B-PER left");
  EXPECT_EQ(consistent("Ada/B-PER Vale/I-PER spoke | in Vale/B-LOC"), "Ada/B-PER Vale/I-PER spoke | in Vale/B-LOC");
}

TEST(NameConsistency, WordsThatAreAlsoWrittenSmallAreNotSpread) {
  EXPECT_EQ(consistent("Will/B-PER May/I-PER spoke | he may go | May he go"),
            "Will/B-PER May/I-PER spoke | he may go | May he go");
}

TEST(NameConsistency, PartsOfLongerNamesAreLeftAlone) {
  EXPECT_EQ(consistent("in Goma/B-LOC | at Goma/B-LOC | the Goma Tribune wrote"),
            "in Goma/B-LOC | at Goma/B-LOC | the Goma Tribune wrote");
}

TEST(NameConsistency, SmallFormsAreNotTouched) {
  EXPECT_EQ(consistent("al/B-ORG bank/I-ORG | al bank"), "al/B-ORG bank/I-ORG | al bank");
  EXPECT_EQ(consistent(""), "");
}

TEST(NameConsistency, WellFormedTagsStayWellFormed) {
  std::mt19937 random(3);
  const std::vector<std::string_view> words = {"Ada", "Vale", "vale", "Goma", "of", "Bank"};
  for (int round = 0; round < 500; ++round) {
    std::vector<std::string_view> forms;
    std::vector<NameTag> tags;
    std::vector<TokenSpan> sentences;
    for (int sentence = 0; sentence < 4; ++sentence) {
      const auto begin = make_id<TokenId>(forms.size());
      for (auto size = random() % 8; size > 0; --size) {
        forms.push_back(words[random() % words.size()]);
        tags.push_back(static_cast<NameTag>(random() % name_tag_count));
      }
      mend_bio(std::span(tags).subspan(begin.value));
      sentences.push_back({begin, make_id<TokenId>(forms.size())});
    }
    make_names_consistent(forms, sentences, tags);
    for (const TokenSpan sentence : sentences)
      for (TokenId t = sentence.begin; t < sentence.end; ++t)
        EXPECT_TRUE(may_follow(t == sentence.begin ? NameTag::outside : tags[t.value - 1], tags[t.value]));
  }
}

}  // namespace
}  // namespace newsgraph::language
