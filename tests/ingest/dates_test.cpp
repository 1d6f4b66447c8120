#include "newsgraph/ingest/dates.h"

#include <gmock/gmock.h>

namespace newsgraph::ingest {
namespace {

std::string iso_of(std::string_view text) {
  const auto date = read_date(text);
  return date ? date->iso() : "none";
}

TEST(ReadDate, ReadsWhatSourcesWrite) {
  for (const char* text :
       {"2025-05-20", "2025-05-20T07:00:00Z", "2025-05-20 07:00:00+02:00", " 2025-05-20\n", "20250520",
        "20250520T070000Z", "2025/05/20", "2025-5-20", "Tue, 20 May 2025 07:00:00 GMT", "20 May 2025", "May 20, 2025",
        "May 20th, 2025", "Tuesday, 20 May 2025 at 7:00 am", "Tue May 20 07:00:00 2025", "20-May-2025", "20/05/2025",
        "05/20/2025", "1747724400", "1747724400000"})
    EXPECT_EQ(iso_of(text), "2025-05-20") << text;
}

TEST(ReadDate, KeepsThePrecision) {
  EXPECT_EQ(iso_of("2016"), "2016");
  EXPECT_EQ(iso_of("2025-05"), "2025-05");
  EXPECT_EQ(iso_of("May 2025"), "2025-05");
}

TEST(ReadDate, GivesNothingWhereItWouldHaveToGuess) {
  for (const char* text :
       {"", "soon", "04/05/2025", "31 February 2025", "2025-02-30", "99999999", "20250", "May", "7:00"})
    EXPECT_EQ(iso_of(text), "none") << text;
}

TEST(DateInName, FindsTheDay) {
  EXPECT_EQ(date_in_name("news/2025-05-20-summit.txt")->iso(), "2025-05-20");
  EXPECT_EQ(date_in_name("2025-05-20.txt")->iso(), "2025-05-20");
  EXPECT_EQ(date_in_name("summit_2025_05_20.html.gz")->iso(), "2025-05-20");
  EXPECT_EQ(date_in_name("20250520.txt")->iso(), "2025-05-20");
}

TEST(DateInName, IsNotMisledByNumbers) {
  for (const char* name :
       {"001.txt", "2025-05-20/a.txt", "2025.txt", "12345678.txt", "1-2025-05-201.txt", "report-2025-13-01"})
    EXPECT_FALSE(date_in_name(name)) << name;
}

TEST(IsDateLine, AcceptsNothingButADate) {
  EXPECT_TRUE(is_date_line("Tuesday, October 15, 2019"));
  EXPECT_TRUE(is_date_line("15 October 2019"));
  EXPECT_FALSE(is_date_line("Talks on October 15, 2019"));
  EXPECT_FALSE(is_date_line("2019"));
}

}  // namespace
}  // namespace newsgraph::ingest
