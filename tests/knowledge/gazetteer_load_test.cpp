#include <gmock/gmock.h>

#include <cstdlib>

#include "knowledge/gazetteer_fixture.h"
#include "newsgraph/base/error.h"

namespace newsgraph {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;

// What load() says of a gazetteer of these rows; empty where it loads.
std::string complaint(std::string_view rows) {
  const TemporaryFile file(rows);
  try {
    (void)Gazetteer::load(file.directory());
    return {};
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::data);
    return error.what();
  }
}

TEST(GazetteerLoad, EntitiesKnowTheirCountryCodeAndSector) {
  const Gazetteer& gazetteer = small_gazetteer();
  const auto entity = [&](std::string_view id) { return gazetteer[gazetteer.find(id).value()]; };
  EXPECT_EQ(entity("country:USA").iso3, "USA");
  EXPECT_EQ(entity("country:USA").code, "USA");
  EXPECT_EQ(entity("country:USA").article, "the");
  EXPECT_EQ(entity("person:donald-trump").code, "USA");
  EXPECT_EQ(entity("person:donald-trump").sector, "GOV");
  EXPECT_EQ(entity("person:donald-trump").gender, Gender::male);
  EXPECT_EQ(entity("person:donald-trump").terms.front().from->iso(), "2017-01-20");
  EXPECT_EQ(entity("person:ursula-von-der-leyen").code, "EUR");
  EXPECT_EQ(entity("org:russian-mod").iso3, "RUS");
  EXPECT_THAT(entity("org:who").part_of, ElementsAre(gazetteer.find("org:un").value()));
  EXPECT_EQ(entity("place:kyiv-ukr").type, "city");
}

TEST(GazetteerLoad, MembersThatLeftAreNotMembers) {
  const Gazetteer& gazetteer = small_gazetteer();
  EXPECT_THAT(gazetteer[*gazetteer.find("org:nato")].members,
              ElementsAre(*gazetteer.country("USA"), *gazetteer.country("GBR"), *gazetteer.country("TUR")));
}

TEST(GazetteerLoad, KnowsGivenNames) {
  EXPECT_EQ(small_gazetteer().gender_of("angela"), Gender::female);
  EXPECT_EQ(small_gazetteer().gender_of("Zoe"), Gender::female);
  EXPECT_EQ(small_gazetteer().gender_of("Sasha"), Gender::unknown);
  EXPECT_TRUE(small_gazetteer().known_given_name("Sasha"));
  EXPECT_FALSE(small_gazetteer().known_given_name("Lamp"));
}

TEST(GazetteerLoad, TellsItsVersion) {
  EXPECT_EQ(small_gazetteer().version(), "1.2.3");
}

TEST(GazetteerLoad, UnknownIdsAreNotFound) {
  EXPECT_FALSE(small_gazetteer().find("country:XXX"));
  EXPECT_FALSE(small_gazetteer().country("usa"));
  EXPECT_FALSE(small_gazetteer().find_office("country:USA"));
}

TEST(GazetteerLoad, AdditionsAddAndOverride) {
  const TemporaryFile file(
      R"({"kind": "country", "id": "country:TUR", "name": "Turkiye", "names": ["Anatolia"]})"
      "\n"
      R"({"kind": "person", "id": "person:ada-example", "name": "Ada Example", "country": "TUR"})");
  const auto gazetteer = Gazetteer::load(NEWSGRAPH_TEST_DIR "/knowledge/data", std::vector{file.path()});
  EXPECT_EQ((*gazetteer)[gazetteer->country("TUR").value()].label, "Turkiye");
  EXPECT_THAT(names_in(*gazetteer, {"Anatolia, Türkiye and Ankara saw Ada Example"}),
              ElementsAre("Anatolia = name country:TUR", "Türkiye = name country:TUR", "Ankara = metonym country:TUR",
                          "Ada Example = name person:ada-example"));
}

TEST(GazetteerLoad, NamesFileAndLineOfWhatIsWrong) {
  const std::string good = R"({"kind": "country", "id": "country:AAA", "name": "Aaa"})"
                           "\n";
  EXPECT_THAT(complaint(good + "\n{]\n"), HasSubstr("rows.jsonl:3: not JSON: "));
  EXPECT_THAT(complaint(good + R"({"kind": "country", "id": "country:BBB"})"), EndsWith(":2: lacks \"name\""));
  EXPECT_THAT(complaint(R"({"kind": "country", "id": "country:BBB", "name": "B", "nmaes": []})"),
              EndsWith(":1: /nmaes is not a known field"));
  EXPECT_THAT(complaint(R"({"kind": "country", "id": "BBB", "name": "B"})"), EndsWith(":1: /id has the wrong form"));
  EXPECT_THAT(complaint(R"({"kind": "star", "id": "BBB", "name": "B"})"), EndsWith(":1: unknown kind \"star\""));
  EXPECT_THAT(complaint("[1]"), EndsWith(":1: not an object"));
  EXPECT_THAT(complaint(good + good), HasSubstr(":2: country country:AAA is already given at "));
  EXPECT_THAT(complaint(std::string(100, '[')), EndsWith(":1: nested too deeply"));
  EXPECT_THAT(complaint(R"({"kind": "country", "id": "country:BBB", "name": " "})"), HasSubstr("has no words"));
}

TEST(GazetteerLoad, NamesUnknownReferences) {
  const std::string head = R"({"kind": "person", "id": "person:a", "name": "A B", )";
  EXPECT_THAT(complaint(head + R"("country": "QQQ"})"), EndsWith(":1: unknown id \"country:QQQ\""));
  EXPECT_THAT(complaint(head + R"("terms": [{"office": "tsar", "of": "country:RUS"}]})"),
              EndsWith(":1: unknown office \"tsar\""));
  EXPECT_THAT(complaint(R"({"kind": "place", "id": "place:a", "name": "A", "part_of": ["place:b"]})"),
              EndsWith(":1: unknown id \"place:b\""));
}

TEST(GazetteerLoad, ChecksDatesOfTerms) {
  const std::string head =
      R"({"kind": "country", "id": "country:AAA", "name": "Aaa"})"
      "\n"
      R"({"kind": "office", "id": "king", "name": "King"})"
      "\n"
      R"({"kind": "person", "id": "person:a", "name": "A B", "terms": [{"office": "king", "of": "country:AAA", )";
  EXPECT_THAT(complaint(head + R"("from": "2020-02-30"}]})"), EndsWith(":3: no such date: \"2020-02-30\""));
  EXPECT_THAT(complaint(head + R"("from": "2020-02", "to": "2020-01-31"}]})"),
              EndsWith(":3: the term as king ends before it begins"));
  EXPECT_THAT(complaint(head + R"("from": "2020-02", "to": "2020"}]})"), IsEmpty());
  EXPECT_THAT(complaint(head + R"("from": "in May"}]})"), EndsWith(":3: /terms/0/from has the wrong form"));
}

TEST(GazetteerLoad, WithoutFilesThereIsNoGazetteer) {
  const TemporaryFile file("", "rows.txt");
  EXPECT_THROW((void)Gazetteer::load(file.directory()), Error);
  EXPECT_THROW((void)Gazetteer::load(file.directory() / "nowhere"), Error);
}

TEST(DataDirectory, IsWhereTheEnvironmentSays) {
  ::setenv("NEWSGRAPH_DATA", "/somewhere/else", 1);
  EXPECT_EQ(data_directory(), "/somewhere/else");
  ::unsetenv("NEWSGRAPH_DATA");
  EXPECT_TRUE(std::filesystem::is_directory(data_directory() / "gazetteer")) << data_directory();
}

}  // namespace
}  // namespace newsgraph
