#include "newsgraph/language/evaluation.h"

#include <gmock/gmock.h>

#include "newsgraph/base/error.h"

namespace newsgraph::language {
namespace {

using testing::HasSubstr;

/// Words as "form/UPOS/lemma/head/deprel[/NER]", blanks between them; a multiword token as "don't=do/…+n't/…". Blanks
/// in the text don't matter here.
ConlluSentence sentence(std::string_view text) {
  ConlluSentence out;
  const auto word = [&out](std::string_view fields) {
    ConlluWord made;
    std::vector<std::string> parts(1);
    for (const char c : fields) {
      if (c == '/') {
        parts.emplace_back();
      } else {
        parts.back() += c;
      }
    }
    parts.resize(6);
    made.form = parts[0];
    made.upos = parse_upos(parts[1]).value_or(Upos::none);
    made.lemma = parts[2];
    made.head = parts[3].empty() ? unknown_head : static_cast<std::uint32_t>(std::stoul(parts[3]));
    made.deprel = parts[4];
    made.name = parse_name_tag(parts[5]);
    out.words.push_back(made);
  };
  while (!text.empty()) {
    std::string_view token = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(token.size() + 1, text.size()));
    const std::size_t together = token.find('=');
    if (together == std::string_view::npos) {
      word(token);
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(out.words.size());
    const std::string_view form = token.substr(0, together);
    for (token.remove_prefix(together + 1); !token.empty();) {
      const std::string_view part = token.substr(0, token.find('+'));
      word(part);
      token.remove_prefix(std::min(part.size() + 1, token.size()));
    }
    out.multiword.push_back({begin, static_cast<std::uint32_t>(out.words.size()), std::string(form)});
  }
  return out;
}

Evaluation compare(std::initializer_list<std::string_view> gold, std::initializer_list<std::string_view> system) {
  std::vector<ConlluSentence> one;
  std::vector<ConlluSentence> other;
  for (const auto text : gold) one.push_back(sentence(text));
  for (const auto text : system) other.push_back(sentence(text));
  return evaluate(one, other);
}

constexpr std::string_view meeting = "Ada/PROPN/Ada/2/nsubj met/VERB/meet/0/root Bo/PROPN/Bo/2/obj ././/2/punct";

TEST(Evaluation, TheSameIsAllRight) {
  const Evaluation e = compare({meeting}, {meeting});
  for (std::size_t m = 0; m < metric_count; ++m) {
    if (static_cast<Metric>(m) == Metric::xpos) continue;
    EXPECT_EQ(e.scores.at(m).f1(), 1.0);
    EXPECT_EQ(e.scores.at(m).correct, e.scores.at(m).gold);
  }
  EXPECT_EQ(e[Metric::xpos], Score{}) << "what the gold side never says is not scored";
}

TEST(Evaluation, CountsTagsLemmasHeadsAndRelationsApart) {
  const Evaluation e =
      compare({meeting}, {"Ada/NOUN/Ada/2/nsubj met/VERB/met/0/root Bo/PROPN/Bo/2/nsubj ./X/./3/punct"});
  EXPECT_EQ(e[Metric::words].correct, 4U);
  EXPECT_EQ(e[Metric::upos].correct, 2U);
  EXPECT_EQ(e[Metric::lemmas].correct, 3U) << "the gold side gives no lemma for the full stop";
  EXPECT_EQ(e[Metric::uas].correct, 3U);
  EXPECT_EQ(e[Metric::las].correct, 2U);
}

TEST(Evaluation, SubtypesOfRelationsAreLeftOut) {
  const Evaluation e = compare({"It/X/x/2/nsubj:pass fell/X/x/0/root"}, {"It/X/x/2/nsubj fell/X/x/0/root"});
  EXPECT_EQ(e[Metric::las].correct, 2U);
}

TEST(Evaluation, WordsThatAreCutElsewhereAreNotAligned) {
  const Evaluation e = compare({"a/X/a/2/dep -/X/-/3/dep b/X/b/0/root c/X/c/3/dep"}, {"a-b/X/a/0/root c/X/c/1/dep"});
  EXPECT_EQ(e[Metric::tokens].correct, 1U);
  EXPECT_EQ(e[Metric::tokens].gold, 4U);
  EXPECT_EQ(e[Metric::tokens].system, 2U);
  EXPECT_EQ(e[Metric::words].aligned, 1U);
  EXPECT_EQ(e[Metric::upos].correct, 1U);
  EXPECT_EQ(e[Metric::uas].correct, 0U) << "its head is a word that gold doesn't have";
  EXPECT_DOUBLE_EQ(e[Metric::tokens].f1(), 2.0 / 6);
}

TEST(Evaluation, RootsAgreeWithRoots) {
  const Evaluation e = compare({"x/X/x/0/root y/X/y/1/dep"}, {"x/X/x/2/dep y/X/y/0/root"});
  EXPECT_EQ(e[Metric::uas].correct, 0U);
}

TEST(Evaluation, SentencesAgreeWhereTheirEndsDo) {
  const Evaluation e =
      compare({"a/X/a/0/root", "b/X/b/0/root", "c/X/c/0/root"}, {"a/X/a/0/root b/X/b/1/dep", "c/X/c/0/root"});
  EXPECT_EQ(e[Metric::sentences].correct, 1U);
  EXPECT_EQ(e[Metric::sentences].gold, 3U);
  EXPECT_EQ(e[Metric::sentences].system, 2U);
  EXPECT_EQ(e[Metric::words].correct, 3U);
  EXPECT_EQ(e[Metric::uas].correct, 2U);
}

TEST(Evaluation, MultiwordTokensAreOneTokenAndTheirWordsAlignByForm) {
  const std::string_view split = "I/PRON/I/4/nsubj don't=do/AUX/do/4/aux+n't/PART/not/4/advmod go/VERB/go/0/root";
  const Evaluation same = compare({split}, {split});
  EXPECT_EQ(same[Metric::tokens].gold, 3U);
  EXPECT_EQ(same[Metric::words].correct, 4U);
  const Evaluation apart =
      compare({split}, {"I/PRON/I/4/nsubj do/AUX/do/4/aux n't/PART/not/4/advmod go/VERB/go/0/root"});
  EXPECT_EQ(apart[Metric::tokens].correct, 2U) << "'don't' is one token in gold";
  EXPECT_EQ(apart[Metric::words].correct, 4U);
  EXPECT_EQ(apart[Metric::las].correct, 4U);
  const Evaluation whole = compare({split}, {"I/PRON/I/3/nsubj don't/AUX/do/3/aux go/VERB/go/0/root"});
  EXPECT_EQ(whole[Metric::tokens].correct, 3U);
  EXPECT_EQ(whole[Metric::words].correct, 2U);
  EXPECT_EQ(whole[Metric::las].correct, 2U);
}

TEST(Evaluation, OtherWordsInsideAMultiwordTokenAlignInTheirOrder) {
  const Evaluation e = compare({"gonna=gon/X/x/0/root+na/X/x/1/dep x/X/x/1/dep"},
                               {"gonna=GON/X/x/0/root+a/X/x/1/dep+na/X/x/1/dep x/X/x/1/dep"});
  EXPECT_EQ(e[Metric::words].correct, 3U);
  EXPECT_EQ(e[Metric::words].system, 4U);
  EXPECT_EQ(e[Metric::las].correct, 3U);
}

TEST(Evaluation, BlanksDoNotMatterButOtherCharactersDo) {
  EXPECT_EQ(compare({"10\u00A0000/X/x/0/root"}, {"10000/X/x/0/root"})[Metric::tokens].correct, 1U);
  try {
    compare({"abc/X/x/0/root"}, {"abd/X/x/0/root"});
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("from byte 2 (blanks aside): 'c' and 'd'"));
  }
}

TEST(Evaluation, NamesAgreeWhereTypeAndEndsDo) {
  const Evaluation e = compare({"Ada/X/x/0/root/B-PER Vale/X/x/1/flat/I-PER met/X/x/1/dep/O Bo/X/x/1/dep/B-PER "
                                "in/X/x/1/dep/O Oslo/X/x/1/dep/B-LOC"},
                               {"Ada/X/x/0/root/B-PER Vale/X/x/1/flat/I-PER met/X/x/1/dep/O Bo/X/x/1/dep/B-ORG "
                                "in/X/x/1/dep/B-LOC Oslo/X/x/1/dep/I-LOC"});
  EXPECT_EQ(e[NameType::person], (Score{1, 2, 1, 0}));
  EXPECT_EQ(e[NameType::organization], (Score{0, 0, 1, 0}));
  EXPECT_EQ(e[NameType::location], (Score{0, 1, 1, 0}));
  EXPECT_EQ(e.all_names(), (Score{1, 3, 3, 0}));
}

TEST(Evaluation, ANameEndsWithItsSentence) {
  const Evaluation e =
      compare({"Ada/X/x/0/root/B-PER", "Vale/X/x/0/root/B-PER"}, {"Ada/X/x/0/root/B-PER", "Vale/X/x/0/root/I-PER"});
  EXPECT_EQ(e[NameType::person], (Score{2, 2, 2, 0}));
}

TEST(Evaluation, ANameMayBePartOfAMultiwordToken) {
  const Evaluation e = compare({"Oslo's=Oslo/X/x/2/x/B-LOC+'s/X/x/1/x/O port/X/x/0/root/O"},
                               {"Oslo/X/x/3/x/B-LOC 's/X/x/1/x/O port/X/x/0/root/O"});
  EXPECT_EQ(e[NameType::location], (Score{1, 1, 1, 0}));
}

TEST(Evaluation, NamesOfTagsAlone) {
  using enum NameTag;
  const std::vector<std::vector<NameTag>> gold = {{begin_person, inside_person, outside}, {begin_location}};
  const std::vector<std::vector<NameTag>> system = {{begin_person, outside, outside}, {begin_location}};
  const auto scores = evaluate_names(gold, system);
  EXPECT_EQ(scores[0], (Score{0, 1, 1, 0}));
  EXPECT_EQ(scores[2], (Score{1, 1, 1, 0}));
  EXPECT_THROW(static_cast<void>(evaluate_names(gold, std::span(system).first(1))), Error);
}

TEST(Evaluation, TheReportHasALineForEachMetric) {
  const std::string table = report(compare({meeting}, {meeting}));
  EXPECT_THAT(table, HasSubstr("LAS           100.00    100.00    100.00    100.00\n"));
  EXPECT_THAT(table, testing::Not(HasSubstr("PER")));
}

TEST(Evaluation, NothingScoresNothing) {
  const Evaluation e = evaluate({}, {});
  EXPECT_EQ(e[Metric::las].f1(), 0.0);
}

}  // namespace
}  // namespace newsgraph::language
