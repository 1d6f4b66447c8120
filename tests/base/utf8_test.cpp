#include "newsgraph/base/utf8.h"

#include <gmock/gmock.h>

namespace newsgraph {
namespace {

TEST(Utf8, CountsCodePointsNotBytes) {
  EXPECT_EQ(count_code_points("Erdoğan"), 7u);
  EXPECT_EQ(count_code_points("🕊 peace"), 7u);
}

TEST(Utf8, ABadByteIsOneReplacementCharacter) {
  const std::string text =
      "a\xFF"
      "b";
  std::size_t at = 1;
  EXPECT_EQ(next_code_point(text, at), replacement_character);
  EXPECT_EQ(at, 2u);
}

TEST(Utf8, RejectsOverlongFormsSurrogatesAndCutEnds) {
  for (const char* text : {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\x80"})
    EXPECT_FALSE(is_valid_utf8(text));
  EXPECT_TRUE(is_valid_utf8("Zaporizhzhia – Запоріжжя 🕊"));
}

TEST(Utf8, WritesWhatItReads) {
  for (const char32_t c : {U'a', U'é', U'€', U'🕊'}) {
    std::string text;
    append_utf8(text, c);
    std::size_t at = 0;
    EXPECT_EQ(next_code_point(text, at), c);
    EXPECT_EQ(at, text.size());
  }
}

TEST(Utf8, TruncatesBetweenCodePoints) {
  EXPECT_EQ(truncate_code_points("ééé", 2), "éé");
}

}  // namespace
}  // namespace newsgraph
