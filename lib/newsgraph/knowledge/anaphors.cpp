#include "newsgraph/knowledge/anaphors.h"

#include <algorithm>
#include <array>
#include <utility>

#include "newsgraph/knowledge/ontology_json.h"

namespace newsgraph {
namespace {

using detail::JsonRow;
using Flag = AnaphorWord::Flag;

constexpr std::array<std::pair<const char*, Flag>, 13> lists = {{
    {"pair_nouns", Flag::pair},
    {"counterparts", Flag::counterpart},
    {"definite", Flag::definite},
    {"former", Flag::former},
    {"blockers", Flag::blocker},
    {"person_nouns", Flag::person_noun},
    {"time_nouns", Flag::time_noun},
    {"speech", Flag::speech},
    {"agentive", Flag::agentive},
    {"actor_objects", Flag::actor_object},
    {"causative", Flag::causative},
    {"possessed", Flag::possessed},
    {"bodies", Flag::body},
}};

Gender gender_in(const JsonRow& row) {
  const std::string text = row.optional_text("gender");
  return text == "f" ? Gender::female : text == "m" ? Gender::male : Gender::unknown;
}

Pronoun pronoun_in(const JsonRow& row) {
  Pronoun pronoun;
  const std::string form = row.text("case");
  if (form == "object") {
    pronoun.form = Pronoun::Case::object;
  } else if (form == "possessive") {
    pronoun.form = Pronoun::Case::possessive;
  } else if (form == "reflexive") {
    pronoun.form = Pronoun::Case::reflexive;
  } else if (form != "subject") {
    row.fail("unknown case \"" + form + "\"");
  }
  pronoun.person = row.number("person") < 2 ? 1 : 3;
  pronoun.plural = row.text("number") == "plural";
  pronoun.neuter = row.optional_text("gender") == "n";
  pronoun.gender = gender_in(row);
  return pronoun;
}

ActorType type_in(const JsonRow& row) {
  const std::string type = row.text("type");
  if (type == "person") return ActorType::person;
  if (type == "country") return ActorType::country;
  if (type == "organization") return ActorType::organization;
  row.fail("unknown type \"" + type + "\"");
}

AnaphorNoun noun_in(const JsonRow& row) {
  AnaphorNoun noun;
  noun.type = type_in(row);
  noun.gender = gender_in(row);
  noun.body = row.flag("body");
  noun.needs_modifier = row.flag("needs_modifier");
  noun.singular = row.text("noun");
  noun.kind = row.optional_text("kind");
  noun.entity_types = row.strings("entity_types");
  return noun;
}

}  // namespace

Anaphors Anaphors::load(const std::filesystem::path& file) {
  const detail::JsonFile json = detail::JsonFile::read(file);
  const JsonRow root = json.root();
  Anaphors out;
  for (const auto& [key, flag] : lists)
    for (const std::string& word : root.strings(key)) out.words_[word].flags |= flag;
  if (const auto gendered = root.object("gendered")) {
    for (const std::string& word : gendered->strings("f")) out.words_[word].flags |= Flag::female;
    for (const std::string& word : gendered->strings("m")) out.words_[word].flags |= Flag::male;
  }
  for (const JsonRow& row : root.rows("numbers"))
    out.words_[row.text("word")].number = static_cast<std::uint8_t>(std::clamp(row.number("value"), 2.0, 9.0));
  for (const JsonRow& row : root.rows("pronouns")) out.words_[row.text("word")].pronoun = pronoun_in(row);
  for (const JsonRow& row : root.rows("nouns")) {
    AnaphorNoun noun = noun_in(row);
    out.words_[noun.singular].noun = noun;
    noun.plural = true;
    out.words_[row.text("plural")].noun = std::move(noun);
  }
  for (const JsonRow& row : root.rows("country_kinds")) out.kinds_[row.text("kind")] = row.strings("countries");
  for (const JsonRow& row : root.rows("sole_offices")) out.sole_offices_[row.text("office")] = row.text("of");
  for (const JsonRow& row : root.rows("leaders"))
    for (const std::string& country : row.strings("countries")) out.leaders_[country] = row.text("office");
  return out;
}

std::optional<bool> Anaphors::is_of_kind(std::string_view kind, std::string_view iso3) const {
  const auto found = kinds_.find(kind);
  if (found == kinds_.end()) return std::nullopt;
  return std::ranges::find(found->second, iso3) != found->second.end();
}

namespace {

std::optional<std::string_view> value(const knowledge::StringMap<std::string>& map, std::string_view key) {
  const auto found = map.find(key);
  return found == map.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

}  // namespace

std::optional<std::string_view> Anaphors::leading_office(std::string_view iso3) const {
  return value(leaders_, iso3);
}

std::optional<std::string_view> Anaphors::sole_place_of(std::string_view office) const {
  return value(sole_offices_, office);
}

}  // namespace newsgraph
