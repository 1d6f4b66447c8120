// data/gazetteer as a whole.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "knowledge/gazetteer_fixture.h"
#include "newsgraph/knowledge/names.h"

namespace newsgraph {
namespace {

using testing::IsEmpty;

constexpr char directory[] = NEWSGRAPH_SOURCE_DIR "/data";

const Gazetteer& gazetteer() {
  static const auto loaded = Gazetteer::load(directory);
  return *loaded;
}

struct Tenure {
  Entity person;
  Term term;

  [[nodiscard]] Day from() const { return term.from ? term.from->first_day() : Day::min(); }
  [[nodiscard]] Day last_possible_start() const { return term.from ? term.from->last_day() : Day::min(); }
  [[nodiscard]] Day first_possible_end() const { return term.to ? term.to->first_day() : Day::max(); }
  [[nodiscard]] std::string to_string() const {
    const auto date = [](const std::optional<Date>& d) { return d ? d->iso() : std::string(); };
    return std::string(person.id) + " " + date(term.from) + ".." + date(term.to);
  }
};

TEST(GazetteerData, Loads) {
  EXPECT_GE(gazetteer().entities().size(), 300u);
  EXPECT_FALSE(gazetteer().version().empty());
}

TEST(GazetteerData, NoTwoHoldAnOfficeOfOneForMoreThanADay) {
  std::map<std::pair<OfficeId, EntityId>, std::vector<Tenure>> posts;
  for (const Entity& person : gazetteer().entities())
    for (const Term& term : person.terms)
      if (gazetteer()[term.office].unique && !term.acting) posts[{term.office, term.of}].push_back({person, term});
  std::vector<std::string> overlaps;
  for (auto& [post, tenures] : posts) {
    std::ranges::sort(tenures, {}, [](const Tenure& tenure) { return std::tuple(tenure.from(), tenure.person.id); });
    for (std::size_t i = 0; i + 1 < tenures.size(); ++i)
      for (std::size_t j = i + 1; j < tenures.size(); ++j)
        if (tenures[j].last_possible_start() < tenures[i].first_possible_end() &&
            tenures[i].person.id != tenures[j].person.id)
          overlaps.push_back(std::string(gazetteer()[post.first].id) + " of " +
                             std::string(gazetteer()[post.second].id) + ": " + tenures[i].to_string() + " and " +
                             tenures[j].to_string());
  }
  EXPECT_THAT(overlaps, IsEmpty());
}

TEST(GazetteerData, FoldedEndingsMergeNoNamesOfDifferentPersons) {
  // Words without their case, by what folding makes of them: "zelensky" -> {"zelensky", "zelenskyy"}.
  std::map<std::string, std::map<std::string, std::set<std::string>>> forms;
  for (const Entity& entity : gazetteer().entities()) {
    if (entity.kind != EntityKind::person) continue;
    const std::vector<std::string> surnames = knowledge::surnames_of(entity.label);
    if (surnames.empty()) continue;
    const std::string folded(knowledge::fold_name_token(surnames.front()).view());
    forms[folded][surnames.front()].emplace(entity.id);
  }
  std::vector<std::string> merged;
  for (const auto& [folded, spellings] : forms)
    for (const auto& [spelling, persons] : spellings)
      if (spellings.size() > 1 && folded.ends_with('y')) merged.push_back(folded + " <- " + spelling);
  EXPECT_THAT(merged, IsEmpty());
}

TEST(GazetteerData, FindsWhoMakesTheNews) {
  EXPECT_THAT(names_in(gazetteer(), {"Ukrainians in Kyiv heard from the White House"}), testing::SizeIs(3));
}

TEST(GazetteerData, PronounsAreNoNames) {
  EXPECT_THAT(names_in(gazetteer(), {"It is us who may turn to them, am I right?"}), IsEmpty());
  EXPECT_THAT(names_in(gazetteer(), {"WHO IS IT THAT I AM TO SEE?"}), IsEmpty());
}

}  // namespace
}  // namespace newsgraph
