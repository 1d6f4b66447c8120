// The compiled gazetteer: the same as the rows, and safe whatever a damaged file holds.
#include <gmock/gmock.h>

#include <filesystem>
#include <random>

#include "knowledge/gazetteer_fixture.h"
#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/gazetteer_loader.h"
#include "newsgraph/knowledge/lookup.h"

namespace newsgraph {
namespace {

std::string compiled() {
  static const std::string bytes = [] {
    const TemporaryFile rows(
        R"({"kind":"country","id":"country:NOR","name":"Norway","adjectives":["Norwegian"],"metonyms":["Oslo"]})"
        "\n"
        R"({"kind":"office","id":"prime-minister","name":"Prime Minister","names":["premier"],"unique":true})"
        "\n"
        R"({"kind":"person","id":"person:ada-lund","name":"Ada Lund","surname":"Lund","gender":"f","country":"NOR",)"
        R"("terms":[{"office":"prime-minister","of":"country:NOR","from":"2011-03","to":"2014-05-01",)"
        R"("title":"Premier"}]})"
        "\n"
        R"({"kind":"given-name","name":"Ada","gender":"f"})"
        "\n"
        R"({"kind":"role-noun","name":"rebels","singular":"rebel","sector":"REB"})"
        "\n");
    return knowledge::compile_gazetteer(rows.directory(), {}).bytes();
  }();
  return bytes;
}

/// Asks everything that a gazetteer answers.
void use(const Gazetteer& gazetteer) {
  for (const Entity& entity : gazetteer.entities()) {
    (void)gazetteer.find(entity.id);
    for (const Term& term : entity.terms) (void)gazetteer.role_name(term);
    for (const EntityId id : entity.part_of) (void)gazetteer[id].label.size();
  }
  for (const Office& office : gazetteer.offices()) (void)gazetteer.find_office(office.id);
  for (const RoleNoun& noun : gazetteer.role_nouns()) (void)noun.name.size();
  for (const char* text : {"Prime Minister Ada Lund met rebels in Oslo", "Adda Lundd", "the Norwegian premier"})
    (void)look_up(gazetteer, text, parse_date("2012-01-01")->first_day());
  (void)gazetteer.holder("premier", "NOR", std::nullopt);
  (void)gazetteer.gender_of("Ada");
}

TEST(GazetteerImage, AnythingInADamagedFileIsSafe) {
  const std::string whole = compiled();
  std::mt19937 random(7);
  for (int trial = 0; trial < 3000; ++trial) {
    std::string bytes = whole;
    const std::size_t table_end = 64 * (1 + ArrayFile::of(whole)->names().size());
    for (int change = 0; change < 4; ++change)
      bytes[table_end + random() % (bytes.size() - table_end)] = static_cast<char>(random());
    try {
      use(*Gazetteer::of(ArrayFile::of(bytes)));
    } catch (const Error&) {
      // is what may happen
    }
  }
}

TEST(GazetteerImage, AnyDamageIsFoundByTheCheck) {
  std::string bytes = compiled();
  EXPECT_NO_THROW(Gazetteer::of(ArrayFile::of(bytes))->check());
  bytes.back() = static_cast<char>(bytes.back() + 1);
  EXPECT_THROW(Gazetteer::of(ArrayFile::of(bytes))->check(), Error);
}

TEST(GazetteerImage, AModelIsNoGazetteer) {
  ArrayWriter writer;
  writer.add("labels", "x");
  EXPECT_THROW((void)Gazetteer::of(ArrayFile::of(writer.bytes())), Error);
}

TEST(GazetteerImage, SaysWhatTheRowsSay) {
  const auto gazetteer = Gazetteer::of(ArrayFile::of(compiled()));
  const Entity ada = (*gazetteer)[gazetteer->find("person:ada-lund").value()];
  EXPECT_EQ(ada.label, "Ada Lund");
  EXPECT_EQ(ada.gender, Gender::female);
  ASSERT_EQ(ada.terms.size(), 1U);
  EXPECT_EQ(ada.terms[0].from->iso(), "2011-03");
  EXPECT_EQ(ada.terms[0].to->iso(), "2014-05-01");
  EXPECT_EQ(gazetteer->role_name(ada.terms[0]), "Premier of Norway");
  EXPECT_EQ(gazetteer->holder("premier", "NOR", parse_date("2012-01-01")->first_day()),
            gazetteer->find("person:ada-lund"));
}

TEST(GazetteerImage, TheSameRowsGiveTheSameBytes) {
  const auto bytes = [] { return knowledge::compile_gazetteer(data_directory(), {}).bytes(); };
  EXPECT_TRUE(bytes() == bytes()) << "not EXPECT_EQ: it would print them";
}

}  // namespace
}  // namespace newsgraph
