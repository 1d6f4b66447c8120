#include "newsgraph/language/lemma_rules.h"

#include <gmock/gmock.h>

#include <random>

#include "newsgraph/base/error.h"
#include "newsgraph/base/utf8.h"
#include "newsgraph/language/labels.h"

namespace newsgraph::language {
namespace {

using testing::ElementsAre;

std::string rule(std::string_view form, std::string_view lemma) {
  return LemmaRule::between(form, lemma).text();
}

TEST(LemmaRules, ChangeAsLittleAsCanBe) {
  EXPECT_EQ(rule("ministers", "minister"), "l1");
  EXPECT_EQ(rule("Studies", "study"), "l3+y");
  EXPECT_EQ(rule("Berlin", "Berlin"), "k0");
  EXPECT_EQ(rule("BERLIN", "Berlin"), "t0");
  EXPECT_EQ(rule("Talks", "talk"), "l1");
  EXPECT_EQ(rule("the", "the"), "l0");
  EXPECT_EQ(rule("wrote", "write"), "l3+ite");
  EXPECT_EQ(rule("was", "be"), "=be");
  EXPECT_EQ(rule("Émigrés", "émigré"), "l1");
}

TEST(LemmaRules, TheTextSaysTheWholeRule) {
  for (const auto& [form, lemma] : {std::pair("unhappier", "happy"), {"a+b|c", "+b|"}, {"went", "go"}, {"x", "=x"}}) {
    const LemmaRule made = LemmaRule::between(form, lemma);
    EXPECT_EQ(made.apply(form), lemma);
    EXPECT_EQ(LemmaRule::parse(made.text()), made) << made.text();
  }
}

TEST(LemmaRules, OtherTextsAreNoRules) {
  for (const char* text : {"", "x0", "l", "l300", "lx", "l1+", "l1+x|", "l1y", "k1|+"})
    EXPECT_EQ(LemmaRule::parse(text), std::nullopt) << text;
}

TEST(LemmaRules, AFormThatIsTooShortKeepsItsLetters) {
  EXPECT_EQ(LemmaRule::parse("l3+y")->apply("Is"), "is");
  EXPECT_EQ(LemmaRule::parse("l2")->apply("is"), "is");
  EXPECT_EQ(LemmaRule::parse("l2+un|2")->apply("abc"), "abc");
  EXPECT_EQ(LemmaRule::parse("=")->apply("is"), "is");
  EXPECT_EQ(LemmaRule::parse("l1")->apply(""), "");
}

TEST(LemmaRules, WorkOnAnyBytes) {
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string form;
    std::string lemma;
    for (auto size = 1 + random() % 9; size > 0; --size) form += static_cast<char>(random());
    for (auto size = 1 + random() % 9; size > 0; --size) lemma += static_cast<char>(random());
    const LemmaRule made = LemmaRule::between(form, lemma);
    EXPECT_EQ(made.apply(form), lemma);
    EXPECT_FALSE(LemmaRule::parse("l2+ab|3+c")->apply(form).empty());
  }
}

ConlluWord word(const std::string& form, const std::string& lemma, Upos upos, const std::string& xpos) {
  ConlluWord out;
  out.form = form;
  out.lemma = lemma;
  out.upos = upos;
  out.xpos = xpos;
  return out;
}

std::vector<ConlluSentence> lessons() {
  ConlluSentence sentence;
  for (const auto& [form, lemma] : {std::pair("cities", "city"),
                                    {"parties", "party"},
                                    {"talks", "talk"},
                                    {"ships", "ship"},
                                    {"banks", "bank"},
                                    {"men", "man"},
                                    {"movies", "movie"}})
    sentence.words.push_back(word(form, lemma, Upos::noun, "NNS"));
  sentence.words.push_back(word("meets", "meet", Upos::verb, "VBZ"));
  sentence.words.push_back(word("Leaves", "leave", Upos::verb, "VBZ"));
  sentence.words.push_back(word("found", "find", Upos::verb, "VBD"));
  sentence.words.push_back(word("found", "found", Upos::verb, "VB"));
  sentence.words.push_back(word("teh", "the", Upos::det, "DT"));
  sentence.words.back().feats = "Typo=Yes";
  return {sentence};
}

LemmaTable table() {
  ArrayWriter writer;
  train_lemma_table(lessons(), writer);
  return LemmaTable(ArrayFile::of(writer.bytes()));
}

TEST(LemmaTable, EndingsDecideForNewWords) {
  EXPECT_EQ(table().lemma({"Ministries", Upos::noun, "NNS"}), "ministry");
  EXPECT_EQ(table().lemma({"ports", Upos::noun, "NNS"}), "port");
}

TEST(LemmaTable, KnownFormsAreExceptions) {
  EXPECT_EQ(table().lemma({"Men", Upos::noun, "NNS"}), "man");
  EXPECT_EQ(table().lemma({"movies", Upos::noun, "NNS"}), "movie");
}

TEST(LemmaTable, TagsTellWordsApart) {
  EXPECT_EQ(table().lemma({"found", Upos::verb, "VBD"}), "find");
  EXPECT_EQ(table().lemma({"found", Upos::verb, "VB"}), "found");
}

TEST(LemmaTable, UnknownTagsGiveTheFormInLowerCase) {
  EXPECT_EQ(table().lemma({"Qux", Upos::x, "FW"}), "qux");
}

TEST(LemmaTable, IsTheSameEveryTime) {
  ArrayWriter one;
  ArrayWriter two;
  train_lemma_table(lessons(), one);
  train_lemma_table(lessons(), two);
  EXPECT_EQ(one.bytes(), two.bytes());
}

TEST(LemmaTable, ADamagedTableIsAnErrorOrSafe) {
  ArrayWriter writer;
  writer.add("lemma.rules", std::string("\x03zzz"));
  writer.add_array("lemma.keys", std::vector<std::uint64_t>{});
  writer.add_array("lemma.values", std::vector<std::uint16_t>{});
  EXPECT_THROW(LemmaTable(ArrayFile::of(writer.bytes())), Error);
}

TEST(Labels, AreSortedByFrequencyAndReadBack) {
  const Labels labels = collect_labels(lessons());
  EXPECT_EQ(labels.annotation->xpos[0], "NNS");
  EXPECT_EQ(labels.tag[0], "NOUN|NNS");
  const Labels again = Labels::from(labels.bytes(), "here");
  EXPECT_EQ(*again.annotation, *labels.annotation);
  EXPECT_EQ(again.tag, labels.tag);
}

TEST(Labels, RareOnesCanBeLeftOut) {
  const Labels labels = collect_labels(lessons(), 2);
  EXPECT_EQ(labels.tag.names(), (std::vector<std::string>{"NOUN|NNS", "VERB|VBZ"}));
  EXPECT_EQ(labels.annotation->xpos.size(), 5U);
}

TEST(Labels, DamagedBytesAreAnError) {
  const std::string bytes = collect_labels(lessons()).bytes();
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_THROW(static_cast<void>(Labels::from(bytes.substr(0, size), "here")), Error) << size;
}

TEST(Labels, TagNamesHaveTwoHalves) {
  EXPECT_EQ(tag_name(Upos::verb, "VBD"), "VERB|VBD");
  EXPECT_EQ(parse_tag_name("VERB|VBD")->upos, Upos::verb);
  EXPECT_EQ(parse_tag_name("VERB|VBD")->xpos, "VBD");
  EXPECT_FALSE(parse_tag_name("VERB").has_value());
  EXPECT_FALSE(parse_tag_name("THING|X").has_value());
}

}  // namespace
}  // namespace newsgraph::language
