#include "newsgraph/knowledge/name_hints.h"

#include <gmock/gmock.h>

namespace newsgraph {
namespace {

using language::hint_number;
using language::NameHint;
using language::NamePart;
using testing::Contains;
using testing::IsEmpty;

TEST(NameHints, SayWhatKindsOfNamesWordsMayBelongTo) {
  const GazetteerHints lookup(Gazetteer::load(NEWSGRAPH_SOURCE_DIR "/data"));
  const std::vector<std::string_view> forms{"Angela", "Merkel", "flew", "to", "France"};
  const auto hints = lookup.hints(forms);
  ASSERT_EQ(hints.size(), forms.size());
  EXPECT_THAT(hints[0], Contains(hint_number(NameHint::person, NamePart::first)));
  EXPECT_THAT(hints[0], Contains(hint_number(NameHint::given_name, NamePart::first)));
  EXPECT_THAT(hints[1], Contains(hint_number(NameHint::person, NamePart::later)));
  EXPECT_THAT(hints[2], IsEmpty());
  EXPECT_THAT(hints[4], Contains(hint_number(NameHint::country, NamePart::first)));
}

TEST(NameHints, AreWithinTheNumbersOfTheModelForAnyBytes) {
  const GazetteerHints lookup(Gazetteer::load(NEWSGRAPH_SOURCE_DIR "/data"));
  const std::vector<std::string_view> forms{"\xff", "", "US", "-", "UN", "\xc3"};
  for (const auto& word : lookup.hints(forms)) {
    for (const std::uint16_t hint : word) EXPECT_LT(hint, language::name_hint_count);
  }
  EXPECT_THAT(lookup.hints({}), IsEmpty());
}

}  // namespace
}  // namespace newsgraph
