#include "newsgraph/text/normalise.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>

namespace newsgraph::text {
namespace {

TEST(Normalise, PlainTextIsCopied) {
  const Normalised n = normalise("Talks ended.\nNo deal.");
  EXPECT_EQ(n.text, "Talks ended.\nNo deal.");
  EXPECT_EQ(n.source.source({6, 11}), (Span{6, 11}));
}

TEST(Normalise, CurlyQuotesBecomePlain) {
  EXPECT_EQ(normalise("“It’s” «fine» ‘so’").text, "\"It's\" \"fine\" 'so'");
}

TEST(Normalise, BlanksOfAllKindsBecomeBlanks) {
  EXPECT_EQ(normalise("a\tb\u00A0c\u2009d\u3000e").text, "a b c d e");
}

TEST(Normalise, LineEndsBecomeNewlines) {
  EXPECT_EQ(normalise("a\r\nb\rc\u2028d").text, "a\nb\nc\nd");
}

TEST(Normalise, InvisibleCharactersAreRemoved) {
  EXPECT_EQ(normalise("\uFEFFco\u00ADop\u200Ber\u202Eate\x07.").text, "cooperate.");
}

TEST(Normalise, HyphensAreOneButDashesStay) {
  EXPECT_EQ(normalise("al\u2011Sharif \u2212 5 – 6 — 7").text, "al-Sharif - 5 – 6 — 7");
}

TEST(Normalise, AnEllipsisIsThreeFullStops) {
  const Normalised n = normalise("so…");
  EXPECT_EQ(n.text, "so...");
  EXPECT_EQ(n.source.source({2, 5}), (Span{2, 5}));
}

TEST(Normalise, MarksAreComposed) {
  const Normalised n = normalise("Erdog\u0306an");
  EXPECT_EQ(n.text, "Erdoğan");
  EXPECT_EQ(n.source.source({4, 6}), (Span{4, 7})) << "ğ stands for g and its breve";
  EXPECT_EQ(n.source.source({6, 8}), (Span{7, 9}));
}

TEST(Normalise, MarksAreComposedAcrossWhatIsRemoved) {
  EXPECT_EQ(normalise("e\u200B\u0301").text, "é");
}

TEST(Normalise, ALoneMarkStays) {
  EXPECT_EQ(normalise("\u0301a").text, "\u0301a");
}

TEST(Normalise, SpansLeadBackToTheSource) {
  const std::string source = "“Yes,” she\u00A0said";
  const Normalised n = normalise(source);
  ASSERT_EQ(n.text, "\"Yes,\" she said");
  EXPECT_EQ(n.source.source({0, 6}).of(source), "“Yes,”");
  EXPECT_EQ(n.source.source({7, 15}).of(source), "she\u00A0said");
}

TEST(Normalise, ManyMarksOnOneLetterTakeLinearTime) {
  std::string hostile = "a";
  for (int i = 0; i < 200'000; ++i) hostile += i % 2 == 0 ? "\u0301" : "\u0323";
  EXPECT_EQ(normalise(hostile).source.source_size(), hostile.size());
}

TEST(Normalise, ManyInvisibleCharactersTakeLinearTime) {
  std::string hostile = "a";
  for (int i = 0; i < 300'000; ++i) hostile += "\u200B";
  EXPECT_EQ(normalise(hostile + "\u0301").text, "á");
}

}  // namespace
}  // namespace newsgraph::text
