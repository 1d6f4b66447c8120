#include "newsgraph/base/date.h"

#include <gmock/gmock.h>

namespace newsgraph {
namespace {

TEST(Date, ReadsAndWritesTheFourPrecisions) {
  for (const char* text : {"2025-05-19", "2025-05", "2025", "2025-05-19/2025-05-20"}) {
    const auto date = parse_date(text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(date->iso(), text);
  }
}

TEST(Date, KeepsTheDayOfADateTime) {
  EXPECT_EQ(parse_date("2025-05-19T23:30:00-05:00")->iso(), "2025-05-19");
  EXPECT_EQ(parse_date("2025-05-19 07:30")->iso(), "2025-05-19");
}

TEST(Date, RejectsWhatIsNoDate) {
  for (const char* text : {"", "x", "2025-13", "2025-02-30", "20250519", "2025-5-9", "2025-05-20/2025-05-19", "0000"})
    EXPECT_FALSE(parse_date(text)) << text;
}

TEST(Date, AMonthReachesFromItsFirstDayToItsLast) {
  const auto month = parse_date("2024-02");
  EXPECT_EQ(iso(month->first_day()), "2024-02-01");
  EXPECT_EQ(iso(month->last_day()), "2024-02-29");
}

}  // namespace
}  // namespace newsgraph
