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

TEST(Times, EachSaysWhatKindItIs) {
  const Document doc =
      document("Since 2011 he has ruled; by Friday, for two days, and every week, they met on Monday.");
  const Words words(doc, *lexicon());
  std::vector<TimeKind> kinds;
  for (const TimeMention& time : find_times(words, doc.sentences[0].tokens, Day{std::chrono::days{20000}}))
    kinds.push_back(time.kind);
  EXPECT_THAT(kinds, ElementsAre(TimeKind::since, TimeKind::until, TimeKind::duration, TimeKind::set, TimeKind::when));
}

TEST(Times, WhatCountsFromAnotherTimeNeedsOne) {
  const Document doc = document("Three days later they met.");
  const Words words(doc, *lexicon());
  const TokenSpan sentence = doc.sentences[0].tokens;
  EXPECT_THAT(find_times(words, sentence, std::nullopt), IsEmpty());
  TimeMention before;
  before.past = before.future = *parse_date("1999-12-30");
  const auto found = find_times(words, sentence, std::nullopt, &before);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].past.iso(), "2000-01-02");
  before.past = before.future = *parse_date("1999");  // no day to count from
  EXPECT_THAT(find_times(words, sentence, std::nullopt, &before), IsEmpty());
}

TEST(Times, AMonthThatIsTaggedAsAVerbOrAPersonIsNone) {
  Document doc = document("Critics of May spoke.");
  const Words words(doc, *lexicon());
  const TokenSpan sentence = doc.sentences[0].tokens;
  ASSERT_EQ(find_times(words, sentence, Day{}).size(), 1u);
  Annotation& tags = doc.annotation;
  const std::size_t count = doc.tokens.size();
  tags.upos.assign(count, Upos::propn);
  tags.head.assign(count, no_head);
  tags.relation.assign(count, 0);
  tags.name.assign(count, NameTag::outside);
  tags.labels = std::make_shared<AnnotationLabels>(AnnotationLabels{{}, LabelSet({"dep"})});
  EXPECT_EQ(find_times(words, sentence, Day{}).size(), 1u);
  tags.name[2] = NameTag::begin_person;
  EXPECT_THAT(find_times(words, sentence, Day{}), IsEmpty());
  tags.name[2] = NameTag::outside;
  tags.upos[2] = Upos::verb;
  EXPECT_THAT(find_times(words, sentence, Day{}), IsEmpty());
}

TEST(Times, AnyRowOfTimeWordsGivesMentionsInOrderThatDoNotOverlap) {
  const std::vector<std::string> pieces = {
      "Monday",  "May",        "March",     "4",        "31",        "2025",    "1990s",  "last",  "next",
      "the",     "a",          "two",       "weeks",    "ago",       "later",   "and",    "to",    "-",
      "of",      "in",         "early",     "end",      "year",      "quarter", "first",  "every", "today",
      "since",   "until",      ",",         "mid-June", "overnight", "weekend", "before", "after", "spring",
      "'s",      "999",        "centuries", "9999",     "Christmas", "past",    "days",   "that",  "week",
      "2015/16", "13/02/2025", "29",        "February", "hundred",   "century", "from"};
  std::uint64_t state = 1;
  for (const char* date : {"2025-03-04", "0001-01-01", "9999-12-31"}) {
    std::string row;
    for (int i = 0; i < 20000; ++i) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      row += pieces[(state >> 33) % pieces.size()] + ((state >> 60) == 0 ? ". " : " ");
    }
    Article article;  // without tags, which would take seconds
    article.text = row;
    article.date = parse_date(date);
    const Document doc = text::read(article);
    const Words words(doc, *lexicon());
    std::optional<TimeMention> previous;
    for (const Sentence& sentence : doc.sentences) {
      TokenId end = sentence.tokens.begin;
      const auto times =
          find_times(words, sentence.tokens, doc.article.date->first_day(), previous ? &*previous : nullptr);
      for (const TimeMention& time : times) {
        ASSERT_LE(end, time.tokens.begin) << doc.form(sentence.tokens);
        ASSERT_LT(time.tokens.begin, time.tokens.end);
        ASSERT_LE(time.tokens.end, sentence.tokens.end);
        if (time.dated()) {
          ASSERT_TRUE(parse_date(time.past.iso())) << doc.form(time.tokens) << ": " << time.past.iso();
          ASSERT_TRUE(parse_date(time.future.iso())) << doc.form(time.tokens);
        }
        end = time.tokens.end;
      }
      if (const TimeMention* last = last_dated(times)) previous = *last;
    }
  }
}

TEST(TimeCalendar, UnitsAroundADayAndAwayFromIt) {
  const Day day = parse_date("2024-02-29")->first_day();
  const auto iso_of = [](const std::optional<Date>& date) { return date ? date->iso() : "none"; };
  EXPECT_EQ(iso_of(unit_around(day, TimeUnit::week)), "2024-02-26/2024-03-03");
  EXPECT_EQ(iso_of(unit_around(day, TimeUnit::quarter)), "2024-01-01/2024-03-31");
  EXPECT_EQ(iso_of(unit_around(day, TimeUnit::decade)), "2020-01-01/2029-12-31");
  EXPECT_EQ(iso_of(shifted(day, TimeUnit::month, -14)), "2022-12");
  EXPECT_EQ(iso_of(shifted(day, TimeUnit::century, -21)), "none");
  EXPECT_EQ(newsgraph::iso(*moved(day, TimeUnit::year, -1)), "2023-02-28");
  EXPECT_EQ(moved(day, TimeUnit::century, 999), std::nullopt);
}

TEST(TimeCalendar, PartsOfMonthsYearsAndDecades) {
  const Date february = *parse_date("2023-02"), year = *parse_date("2023");
  EXPECT_EQ(part_of(february, TimePart::late).iso(), "2023-02-21/2023-02-28");
  EXPECT_EQ(part_of(year, TimePart::early).iso(), "2023-01-01/2023-04-30");
  EXPECT_EQ(edge_of(year, TimePart::late).iso(), "2023-12");
  EXPECT_EQ(part_of(*years(1990, 1999), TimePart::middle).iso(), "1994-01-01/1996-12-31");
  EXPECT_EQ(part_of(*parse_date("2023-02-06/2023-02-12"), TimePart::late).iso(), "2023-02-10/2023-02-12");
}

}  // namespace
}  // namespace newsgraph::extraction
