#include "newsgraph/extraction/occurrences.h"

#include <gmock/gmock.h>

namespace newsgraph::extraction {
namespace {

constexpr LocalActorId a{0}, b{1}, c{2};

Occurrence call(std::initializer_list<LocalActorId> parties, const char* date = "") {
  Occurrence occurrence;
  occurrence.type = "call";
  occurrence.date = parse_date(date);
  for (const LocalActorId party : parties) occurrence.parties.emplace(party, "participated_in");
  return occurrence;
}

TEST(Occurrences, TheSamePartiesOnDatesThatAgreeAreOneEvent) {
  Occurrences events;
  const auto first = events.add(call({a, b}));
  EXPECT_EQ(events.add(call({a, b}, "2025-03-03")), first);
  EXPECT_EQ(events.all()[first.value].date->iso(), "2025-03-03");
}

TEST(Occurrences, OtherPartiesOrAnotherDayAreAnotherEvent) {
  Occurrences events;
  const auto first = events.add(call({a, b}, "2025-03-03"));
  EXPECT_NE(events.add(call({a, c}, "2025-03-03")), first);
  EXPECT_NE(events.add(call({a, b}, "2025-03-01")), first);
}

TEST(Occurrences, APlanIsNotWhatHappened) {
  Occurrences events;
  const auto first = events.add(call({a, b}));
  Occurrence plan = call({a, b});
  plan.status = Status::planned;
  EXPECT_NE(events.add(plan), first);
}

TEST(Occurrences, AMentionOfOnePartyJoinsTheEventThatHasIt) {
  Occurrences events;
  const auto first = events.add(call({a, b}));
  EXPECT_EQ(events.add(call({a})), first);
  EXPECT_EQ(events.all().size(), 1u);
}

}  // namespace
}  // namespace newsgraph::extraction
