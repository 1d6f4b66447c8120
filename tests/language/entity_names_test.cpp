#include "newsgraph/language/train/entity_names.h"

#include <gmock/gmock.h>

namespace newsgraph::language {
namespace {

using testing::ElementsAre;

std::vector<NameTag> names(const std::string& rows) {
  return entity_names(parse_conllu(rows + "\n").at(0));
}

TEST(EntityNames, TitlesAreLeftOutAndWhatFollowsOfBelongs) {
  EXPECT_THAT(names("1\tDr.\tDr.\tPROPN\tNNP\t_\t2\tnmod:desc\t_\tEntity=(4-person-new-nnnnn-cf4-1,2-sgl\n"
                    "2\tAda\tAda\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=4)\n"
                    "3\tjoined\tjoin\tVERB\tVBD\t_\t0\troot\t_\t_\n"
                    "4\tthe\tthe\tDET\tDT\t_\t5\tdet\t_\tEntity=(5-organization-new-nnnnn-cf1-2-sgl\n"
                    "5\tUniversity\tUniversity\tPROPN\tNNP\t_\t3\tobj\t_\t_\n"
                    "6\tof\tof\tADP\tIN\t_\t7\tcase\t_\t_\n"
                    "7\tLeeds\tLeeds\tPROPN\tNNP\t_\t5\tnmod\t_\tEntity=(6-place-new-nnnnn-cf2-1-sgl)5)\n"),
              ElementsAre(NameTag::outside, NameTag::begin_person, NameTag::outside, NameTag::outside,
                          NameTag::begin_organization, NameTag::inside_organization, NameTag::inside_organization));
}

TEST(EntityNames, EntitiesWithoutAProperNounAreNoNames) {
  EXPECT_THAT(names("1\tthe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-person-new-nnnnn-cf1-2-sgl\n"
                    "2\tpreacher\tpreacher\tNOUN\tNN\t_\t0\troot\t_\tEntity=1)\n"),
              ElementsAre(NameTag::outside, NameTag::outside));
}

TEST(EntityNames, DamagedFieldsAreHarmless) {
  for (const char* field : {"Entity=(", "Entity=)", "Entity=(1", "Entity=(1-person-a-b-c-99999999999999999999-x)",
                            "Entity=(1-person-a-b-c-7,9-x)", "Entity=((((", "Entity=1)2)3)"}) {
    EXPECT_EQ(names(std::string("1\tAda\tAda\tPROPN\tNNP\t_\t0\troot\t_\t") + field + "\n").size(), 1U) << field;
  }
}

}  // namespace
}  // namespace newsgraph::language
