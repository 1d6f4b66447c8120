#include "newsgraph/knowledge/names.h"

#include <gmock/gmock.h>

namespace newsgraph::knowledge {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string fold(std::string_view token) {
  return std::string(fold_name_token(token).view());
}

TEST(FoldNameToken, DropsCaseDiacriticsDotsAndInnerApostrophes) {
  EXPECT_EQ(fold("Erdoğan"), "erdogan");
  EXPECT_EQ(fold("Łukasz"), "lukasz");
  EXPECT_EQ(fold("STRASSE"), fold("straße"));
  EXPECT_EQ(fold("Iğdır"), "igdir");
  EXPECT_EQ(fold("Nguyễn"), "nguyen");
  EXPECT_EQ(fold("U.S."), "us");
  EXPECT_EQ(fold("Sana’a"), "sanaa");
  EXPECT_EQ(fold("'s"), "'s");
  EXPECT_EQ(fold("."), ".");
  EXPECT_EQ(fold("ПУТИН"), "путин");
}

TEST(FoldNameToken, MakesSlavicEndingsOne) {
  for (const char* form : {"Zelenskyy", "Zelenskiy", "Zelenskij", "Zelenskyi", "Zelenskii"})
    EXPECT_EQ(fold(form), "zelensky") << form;
}

TEST(FoldNameToken, KeepsDifferentNamesApart) {
  EXPECT_NE(fold("Tony"), fold("Toni"));
  EXPECT_NE(fold("Kelly"), fold("Kelli"));
  EXPECT_NE(fold("Li"), fold("Ly"));
  EXPECT_NE(fold("Modi"), fold("Mody"));
  EXPECT_NE(fold("Haley"), fold("Haly"));
}

TEST(FoldNameToken, IsEmptyForWhatIsTooLong) {
  EXPECT_EQ(fold(std::string(FoldedToken::max_bytes, 'a')).size(), FoldedToken::max_bytes);
  EXPECT_EQ(fold(std::string(FoldedToken::max_bytes + 1, 'a')), "");
  EXPECT_EQ(fold(""), "");
}

TEST(Surnames, AreTheLastWordWithItsParticles) {
  EXPECT_THAT(surnames_of("Ursula von der Leyen"), ElementsAre("von der Leyen"));
  EXPECT_THAT(surnames_of("Alexander Van der Bellen"), ElementsAre("Van der Bellen"));
  EXPECT_THAT(surnames_of("Mohammed bin Salman"), ElementsAre("bin Salman"));
  EXPECT_THAT(surnames_of("Bashar al-Assad"), ElementsAre("al-Assad", "Assad"));
  EXPECT_THAT(surnames_of("Al Gore"), ElementsAre("Gore"));
  EXPECT_THAT(surnames_of("Robert Kennedy Jr."), ElementsAre("Kennedy"));
  EXPECT_THAT(surnames_of("Lula"), IsEmpty());
  EXPECT_THAT(surnames_of(""), IsEmpty());
}

TEST(MiddleNames, AreWhatStandsBetweenTheFirstWordAndTheSurname) {
  EXPECT_EQ(without_middle_names("Robert Francis Kennedy", "Kennedy"), "Robert Kennedy");
  EXPECT_EQ(without_middle_names("Robert Kennedy", "Kennedy"), "");
  EXPECT_EQ(without_middle_names("Kim Jong Un", "Kim"), "");
}

TEST(Acronyms, AreShortAndInCapitals) {
  for (const char* name : {"US", "U.N.", "NATO", "G20", "M23"}) EXPECT_TRUE(is_acronym(name)) << name;
  for (const char* name : {"UNESCO", "Us", "A", "MoD", "EU Commission", "20", ""})
    EXPECT_FALSE(is_acronym(name)) << name;
}

}  // namespace
}  // namespace newsgraph::knowledge
