#include "newsgraph/language/word_features.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace newsgraph::language {
namespace {

std::vector<std::uint32_t> features(std::string_view form) {
  std::vector<std::uint32_t> out;
  spelling_features(form, out);
  return out;
}

std::size_t shared(std::vector<std::uint32_t> a, std::vector<std::uint32_t> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  std::vector<std::uint32_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

TEST(WordFeatures, TheKeyIsInSmallLettersWithoutNumbers) {
  EXPECT_EQ(word_key("Kyiv"), "kyiv");
  EXPECT_EQ(word_key("G20"), "g00");
  EXPECT_EQ(word_key("Ég"), "Ég");
  EXPECT_EQ(word_key(""), "");
}

TEST(WordFeatures, FormsThatShareEndingsShareFeatures) {
  EXPECT_GT(shared(features("negotiation"), features("mediation")), 4U);
  EXPECT_LT(shared(features("negotiation"), features("kept")), 3U);
}

TEST(WordFeatures, CaseChangesTheShapeAlone) {
  EXPECT_EQ(shared(features("turkey"), features("Turkey")) + 1, features("turkey").size());
}

TEST(WordFeatures, AnyBytesGiveNumbersInRange) {
  for (const std::string& form :
       {std::string(), std::string("\xff\x80\xc3"), std::string(5000, 'x'), std::string("a\0b", 3)}) {
    for (const std::uint32_t feature : features(form)) EXPECT_LT(feature, spelling_buckets);
    EXPECT_LT(features(form).size(), 60U);
  }
}

}  // namespace
}  // namespace newsgraph::language
