#include "newsgraph/knowledge/import/wikidata_offices.h"

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "newsgraph/knowledge/names.h"

namespace newsgraph::knowledge {
namespace {

std::string lower_case(std::string_view text) {
  std::string lower;
  icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())})
      .toLower(icu::Locale::getRoot())
      .toUTF8String(lower);
  return lower;
}

// The table of what office() remembers goes with the connection: a later join begins with an empty one.
const Database& with_memory(const Database& database) {
  Query(database, "CREATE TEMP TABLE IF NOT EXISTS used_office(id INTEGER PRIMARY KEY)").run();
  Query(database, "DELETE FROM used_office").run();
  return database;
}

}  // namespace

WikidataOffices::WikidataOffices(const Database& database, const WikidataOptions& options)
    : options_(options),
      entity_(with_memory(database), "SELECT kind, iso3 FROM thing WHERE id = ?"),
      lowest_(database, "SELECT min(id) FROM thing WHERE iso3 = ? AND iso3 <> ''"),
      links_(database,
             "SELECT target FROM link WHERE source = ? AND property IN (1001, 2389, 17) "
             "ORDER BY property = 17, property = 2389, n"),
      named_(database, "SELECT label, names FROM thing WHERE id = ?"),
      remember_(database, "INSERT OR IGNORE INTO used_office VALUES(?)"),
      remembered_(database, "SELECT id FROM used_office ORDER BY id") {}

std::optional<std::string> WikidataOffices::entity(Qid id) {
  std::optional<std::string> result;
  entity_.bind(id);
  while (entity_.step()) {
    const auto kind = static_cast<WikidataKind>(entity_.integer(0));
    if (kind == WikidataKind::country && may_refer_to(entity_.text(1))) result = "country:" + entity_.text(1);
    if (kind == WikidataKind::organization) result = fmt::format("org:wd-q{}", id);
    if (kind == WikidataKind::place) result = fmt::format("place:wd-q{}", id);
  }
  return result;
}

bool WikidataOffices::may_refer_to(const std::string& iso3) const {
  return options_.countries == WikidataCountries::write || options_.country_codes.empty() ||
         options_.country_codes.contains(iso3);
}

Qid WikidataOffices::lowest_with(const std::string& iso3) {
  Qid id = 0;
  lowest_.bind(iso3);
  while (lowest_.step()) id = lowest_.integer(0);
  return id;
}

std::optional<WikidataOffices::Of> WikidataOffices::of(Qid position, Qid qualifier, Qid jurisdiction) {
  std::vector<Qid> candidates = {qualifier, jurisdiction};
  links_.bind(position);
  while (links_.step()) candidates.push_back(links_.integer(0));
  for (const Qid candidate : candidates)
    if (candidate != 0)
      if (auto found = entity(candidate)) return Of{candidate, std::move(*found)};
  return std::nullopt;
}

std::optional<WikidataOffices::Named> WikidataOffices::named(Qid id) {
  std::optional<Named> result;
  named_.bind(id);
  while (named_.step()) {
    result = Named{named_.text(0), {}};
    const std::string names = named_.text(1);
    for (std::size_t at = 0; at < names.size();) {
      const std::size_t end = std::min(names.find('\n', at), names.size());
      result->names.push_back(names.substr(at, end - at));
      at = end + 1;
    }
  }
  return result;
}

const std::string* WikidataOffices::known_office(std::string_view label, Qid of) {
  const std::string lower = lower_case(label);
  if (const auto found = options_.offices.find(lower); found != options_.offices.end()) return &found->second;
  std::optional<Named> whole;
  for (std::size_t at = lower.find(" of "); at != std::string::npos; at = lower.find(" of ", at + 1)) {
    const auto found = options_.offices.find(std::string_view(lower).substr(0, at));
    if (found == options_.offices.end()) continue;
    // "President of the Senate" is no president of the country: the rest has to be what the term is of.
    if (!whole) whole = named(of);
    if (!whole) return nullptr;
    whole->names.push_back(whole->label);
    const std::string_view rest = without_article(std::string_view(lower).substr(at + 4));
    for (const std::string& name : whole->names)
      if (without_article(lower_case(name)) == rest) return &found->second;
  }
  return nullptr;
}

std::optional<std::string> WikidataOffices::office(Qid position, Qid of) {
  const auto name = named(position);
  if (!name) return std::nullopt;
  if (const std::string* const id = known_office(name->label, of)) return *id;
  remember_.bind(position).run();
  return fmt::format("wd-q{}", position);
}

void WikidataOffices::unknown(const std::function<void(const Office&)>& use) {
  remembered_.bind();
  while (remembered_.step()) {
    const Qid id = remembered_.integer(0);
    if (auto name = named(id)) use({id, std::move(name->label), std::move(name->names)});
  }
}

}  // namespace newsgraph::knowledge
