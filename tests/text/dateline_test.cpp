#include "newsgraph/text/dateline.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>

namespace newsgraph::text {
namespace {

/// "place|date|body"
std::string dateline(std::string_view text) {
  const auto found = find_dateline(text, {0, static_cast<std::uint32_t>(text.size())});
  if (!found) return "none";
  std::string joined(found->dateline.place.of(text));
  joined += '|';
  joined += found->dateline.date.of(text);
  joined += '|';
  joined += text.substr(found->body);
  return joined;
}

TEST(Dateline, APlaceInCapitalsAndADash) {
  EXPECT_EQ(dateline("OSLO — Ministers met."), "OSLO||Ministers met.");
  EXPECT_EQ(dateline("UNITED NATIONS -- \"No,\" he said."), "UNITED NATIONS||\"No,\" he said.");
}

TEST(Dateline, APlaceAndADate) {
  EXPECT_EQ(dateline("PARIS, 4 March 2025 — Ministers met."), "PARIS|4 March 2025|Ministers met.");
  EXPECT_EQ(dateline("Paris, March 4, 2025 – Ministers met."), "Paris|March 4, 2025|Ministers met.");
}

TEST(Dateline, AnAgencyInBrackets) {
  EXPECT_EQ(dateline("KYIV, Ukraine (AP) — Ministers met."), "KYIV, Ukraine||Ministers met.");
  EXPECT_EQ(dateline("GENEVA (Reuters) - Ministers met."), "GENEVA||Ministers met.");
  EXPECT_EQ(dateline("OSLO, May 4 (Xinhua) -- Ministers met."), "OSLO|May 4|Ministers met.");
  EXPECT_EQ(dateline("May 4 (Reuters) - Ministers met."), "|May 4|Ministers met.");
}

TEST(Dateline, APlaceWithItsRegion) {
  EXPECT_EQ(dateline("Washington, D.C. -- Ministers met."), "Washington, D.C.||Ministers met.");
  EXPECT_EQ(dateline("(Washington, D.C.) - Ministers met."), "Washington, D.C.||Ministers met.");
}

TEST(Dateline, OtherDashesAreNone) {
  for (const std::string_view text :
       {"Ana Lund — who had arrived late — said no.", "The pact — Norway's first — was signed.",
        "Lund, the minister — She left.", "Norway and Chile - both rich in fish - met.", "No dash here.",
        "MINISTER LUND: Well, I — I never said that.", "Ana Lund, Chief Economist, The Bank — Rates will fall."}) {
    EXPECT_EQ(dateline(text), "none") << text;
  }
}

TEST(DateLine, SaysADateAndNothingElse) {
  EXPECT_TRUE(is_date_line("Tuesday, October 15, 2019"));
  EXPECT_TRUE(is_date_line("Published: 4 March 2025, 10:30 GMT"));
  EXPECT_TRUE(is_date_line("2025-03-04"));
  EXPECT_FALSE(is_date_line("On 4 March 2025:"));
  EXPECT_FALSE(is_date_line("They met on 4 March 2025"));
  EXPECT_FALSE(is_date_line("555-123-4567"));
  EXPECT_FALSE(is_date_line("May"));
}

}  // namespace
}  // namespace newsgraph::text
