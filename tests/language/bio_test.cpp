#include "newsgraph/language/bio.h"

#include <gmock/gmock.h>

#include "newsgraph/base/error.h"

namespace newsgraph::language {
namespace {

using testing::ElementsAre;

TEST(Bio, ReadsSentencesOfDocuments) {
  const auto sentences = parse_bio("#doc a\nAnna\tB-PER\nVale\tI-PER\nspoke\tO\n\nOslo\tB-LOC\n\n#doc b\nEnd\tO");
  ASSERT_EQ(sentences.size(), 3U);
  EXPECT_THAT(sentences[0].forms, ElementsAre("Anna", "Vale", "spoke"));
  EXPECT_THAT(sentences[0].tags, ElementsAre(NameTag::begin_person, NameTag::inside_person, NameTag::outside));
  EXPECT_EQ(sentences[1].document, "a");
  EXPECT_EQ(sentences[2].document, "b");
  EXPECT_EQ(sentences[2].line, 9U);
}

TEST(Bio, OtherNamesAreMiscellaneous) {
  EXPECT_THAT(parse_bio("Dutch\tB-OTH\n")[0].tags, ElementsAre(NameTag::begin_miscellaneous));
}

TEST(Bio, AHashCanBeAToken) {
  EXPECT_THAT(parse_bio("#\tO\n#doc\tO\n")[0].forms, ElementsAre("#", "#doc"));
}

TEST(Bio, MendsTagsThatStartInside) {
  EXPECT_THAT(parse_bio("Anna\tI-PER\nOslo\tI-LOC\nBay\tI-LOC\n")[0].tags,
              ElementsAre(NameTag::begin_person, NameTag::begin_location, NameTag::inside_location));
}

TEST(Bio, ErrorsNameTheLine) {
  try {
    static_cast<void>(parse_bio("a\tO\nb\tB-THING\n", "file"));
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "file:2: unknown tag 'B-THING'");
  }
  EXPECT_THROW(static_cast<void>(parse_bio("no tab\n")), Error);
}

TEST(Bio, WritesWhatItReads) {
  const std::string text = "Anna\tB-PER\nVale\tI-PER\n\n";
  std::string out;
  append_bio(parse_bio(text)[0], out);
  EXPECT_EQ(out, text);
}

TEST(Names, AreFoundInTags) {
  const std::vector<NameTag> tags = {NameTag::begin_person, NameTag::inside_person,   NameTag::begin_person,
                                     NameTag::outside,      NameTag::inside_location, NameTag::inside_location,
                                     NameTag::inside_person};
  EXPECT_THAT(names_in(tags, {TokenId{0}, TokenId{7}}),
              ElementsAre(NameSpan{{TokenId{0}, TokenId{2}}, NameType::person},
                          NameSpan{{TokenId{2}, TokenId{3}}, NameType::person},
                          NameSpan{{TokenId{4}, TokenId{6}}, NameType::location},
                          NameSpan{{TokenId{6}, TokenId{7}}, NameType::person}));
}

TEST(Names, TagsHaveTypes) {
  for (const NameType type : {NameType::person, NameType::organization, NameType::location, NameType::miscellaneous}) {
    EXPECT_EQ(type_of(begin_tag(type)), type);
    EXPECT_EQ(type_of(inside_tag(type)), type);
    EXPECT_TRUE(is_begin(begin_tag(type)) && is_inside(inside_tag(type)));
    EXPECT_EQ(name(begin_tag(type)), "B-" + std::string(name(type)));
    EXPECT_EQ(parse_name_tag(name(inside_tag(type))), inside_tag(type));
    EXPECT_TRUE(may_follow(begin_tag(type), inside_tag(type)));
    EXPECT_FALSE(may_follow(NameTag::outside, inside_tag(type)));
  }
  EXPECT_FALSE(may_follow(NameTag::begin_person, NameTag::inside_location));
}

}  // namespace
}  // namespace newsgraph::language
