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

TEST(GazetteerData, Loads) {
  EXPECT_GE(gazetteer().entities().size(), 300u);
  EXPECT_FALSE(gazetteer().version().empty());
}

bool is_slavic_ending(std::string_view name) {
  return std::ranges::any_of(std::array{"yy", "iy", "ij", "yi", "ii"},
                             [&](const char* ending) { return name.ends_with(ending); });
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
      if (spellings.size() > 1 && is_slavic_ending(spelling)) merged.push_back(folded + " <- " + spelling);
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
