#include "newsgraph/extraction/time.h"

#include <gmock/gmock.h>

#include "extraction/fixture.h"

namespace newsgraph::extraction {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Tuesday, 4 March 2025.
std::vector<std::string> times(const std::string& text, bool future = false, const char* article = "2025-03-04") {
  const Document doc = document(text, article);
  const Words words(doc, *lexicon());
  std::vector<std::string> out;
  const auto day = doc.article.date ? std::optional(doc.article.date->first_day()) : std::nullopt;
  for (const Sentence& sentence : doc.sentences)
    for (const TimeMention& time : find_times(words, sentence.tokens, day))
      out.push_back((future ? time.future : time.past).iso());
  return out;
}

TEST(Times, AWeekdayIsTheLastOneForWhatHappenedAndTheNextForWhatWill) {
  EXPECT_THAT(times("They met on Monday."), ElementsAre("2025-03-03"));
  EXPECT_THAT(times("They will meet on Monday.", true), ElementsAre("2025-03-10"));
  EXPECT_THAT(times("They met on Tuesday."), ElementsAre("2025-03-04"));
}

TEST(Times, WordsThatCountFromTheArticlesDay) {
  EXPECT_THAT(times("They met yesterday."), ElementsAre("2025-03-03"));
  EXPECT_THAT(times("They meet tomorrow."), ElementsAre("2025-03-05"));
  EXPECT_THAT(times("They met last week."), ElementsAre("2025-02-24/2025-03-02"));
  EXPECT_THAT(times("They meet next month."), ElementsAre("2025-04"));
  EXPECT_THAT(times("It began earlier this year."), ElementsAre("2025"));
}

TEST(Times, CalendarDatesInBothOrders) {
  EXPECT_THAT(times("It began on 6 October 2019."), ElementsAre("2019-10-06"));
  EXPECT_THAT(times("It began on October 6, 2019."), ElementsAre("2019-10-06"));
  EXPECT_THAT(times("It began on March 1."), ElementsAre("2025-03-01"));
  EXPECT_THAT(times("It began on December 24."), ElementsAre("2024-12-24"));
  EXPECT_THAT(times("It began in May 2023."), ElementsAre("2023-05"));
  EXPECT_THAT(times("It began in 2011."), ElementsAre("2011"));
}

TEST(Times, ANumberIsNoYearWithoutItsPreposition) {
  EXPECT_THAT(times("He sent 2000 soldiers."), IsEmpty());
}

TEST(Times, ADayThatDoesNotExistIsNoDate) {
  EXPECT_THAT(times("It began on February 30, 2024."), IsEmpty());
}

TEST(Times, WithoutAnArticleDateOnlyWholeDatesStand) {
  EXPECT_THAT(times("They met on Monday, 3 March 2025, and on Friday.", false, ""), ElementsAre("2025-03-03"));
}

}  // namespace
}  // namespace newsgraph::extraction
