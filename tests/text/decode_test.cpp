#include "newsgraph/text/decode.h"

#include <gmock/gmock.h>

#include <random>

#include "newsgraph/base/utf8.h"

namespace newsgraph::text {
namespace {

using namespace std::string_literals;

TEST(Decode, LeavesUtf8AsItIs) {
  const Decoded decoded = decode("Kyiv – Київ – 基輔 – 🙂");
  EXPECT_EQ(decoded.text, "Kyiv – Київ – 基輔 – 🙂");
  EXPECT_EQ(decoded.encoding, Encoding::utf8);
  EXPECT_EQ(decoded.replaced, 0u);
}

TEST(Decode, TakesTheByteOrderMarkOff) {
  const Decoded decoded = decode("\xEF\xBB\xBFTalks");
  EXPECT_EQ(decoded.text, "Talks");
  EXPECT_EQ(decoded.encoding, Encoding::utf8_bom);
}

TEST(Decode, ReadsUtf16OfBothOrders) {
  EXPECT_EQ(decode("\xFF\xFE"
                   "T\0a\0\x3D\xD8\x42\xDE"s)
                .text,
            "Ta🙂");
  EXPECT_EQ(decode("\xFE\xFF\0T\0a\xD8\x3D\xDE\x42"s).text, "Ta🙂");
}

TEST(Decode, ReadsUtf16WithoutAMark) {
  EXPECT_EQ(decode("T\0a\0l\0k\0s\0"s).text, "Talks");
  EXPECT_EQ(decode("\0T\0a\0l\0k\0s"s).text, "Talks");
}

TEST(Decode, CountsHalvesOfSurrogatePairs) {
  const Decoded decoded = decode("\xFF\xFE\x3D\xD8x\0\x3D"s);
  EXPECT_EQ(decoded.text, "\uFFFDx\uFFFD");
  EXPECT_EQ(decoded.replaced, 3u);
}

TEST(Decode, ReadsWindows1252) {
  const Decoded decoded = decode("\x93We agreed,\x94 said the caf\xE9 owner \x96 at last.");
  EXPECT_EQ(decoded.text, "“We agreed,” said the café owner – at last.");
  EXPECT_EQ(decoded.encoding, Encoding::windows1252);
  EXPECT_EQ(decoded.replaced, 0u);
}

TEST(Decode, ReplacesBadBytesOfUtf8) {
  const Decoded decoded = decode("Zürich, Malmö, Gdańsk and \xFF or \xE2\x80.");
  EXPECT_EQ(decoded.text, "Zürich, Malmö, Gdańsk and \uFFFD or \uFFFD\uFFFD.");
  EXPECT_EQ(decoded.replaced, 3u);
}

TEST(Decode, TakesACutSequenceForUtf8) {
  const Decoded decoded = decode("The minister said \xE2\x80");
  EXPECT_EQ(decoded.encoding, Encoding::utf8);
  EXPECT_EQ(decoded.replaced, 2u);
}

TEST(Decode, RejectsSurrogatesAndOverlongForms) {
  EXPECT_EQ(decode("Łódź \xED\xA0\x80 \xC0\xAF").replaced, 5u);
}

TEST(Decode, BelievesALabelWhereTheBytesAreNotUtf8) {
  EXPECT_EQ(decode("\xCC\xEE\xF1\xEA\xE2\xE0", "windows-1251").text, "Москва");
  EXPECT_EQ(decode("Москва", "windows-1251").text, "Москва");
  EXPECT_EQ(decode("caf\xE9", "no-such-charset").text, "café");
}

TEST(Decode, AlwaysGivesValidUtf8) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 64, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    for (const char* label : {"", "windows-1252", "shift_jis", "gb18030", "iso-2022-jp", "scsu"})
      EXPECT_TRUE(is_valid_utf8(decode(bytes, label).text)) << round << ' ' << label;
  }
}

TEST(IsBinary, KnowsImagesArchivesAndDocuments) {
  for (const std::string& bytes : {"\x89PNG\r\n"s, "%PDF-1.7 text"s, "PK\x03\x04"s,
                                   "\x7F"
                                   "ELF"s,
                                   "text\0more text"s})
    EXPECT_TRUE(is_binary(bytes));
}

TEST(IsBinary, LetsTextThrough) {
  for (const std::string& bytes :
       {""s, "plain\r\n\ttext"s, "Київ"s, "caf\xE9"s, "\xFF\xFET\0a\0l\0k\0"s, "bad \xFF byte"s})
    EXPECT_FALSE(is_binary(bytes)) << bytes;
}

}  // namespace
}  // namespace newsgraph::text
