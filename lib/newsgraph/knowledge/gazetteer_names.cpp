#include "newsgraph/knowledge/gazetteer_names.h"

#include <fmt/format.h>

#include <algorithm>

#include "newsgraph/knowledge/names.h"

namespace newsgraph::knowledge {
namespace {

NameSense sense_of(NameKind kind, EntityId id) {
  return {.kind = kind, .id = id.value};
}

void insert(std::vector<EntityId>& ids, EntityId id) {
  if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
}

}  // namespace

void GazetteerNames::add(const GazetteerRow& row, std::string_view name, const NameSense& sense, Casing casing,
                         Spellings spellings) {
  if (!builder_.add(name, sense, casing, Initials::none, spellings))
    throw row.error(fmt::format("the name \"{}\" has no words, or more than {}", name, NameIndexBuilder::max_tokens));
}

void GazetteerNames::add_order(const GazetteerRow& row) {
  const std::string_view id = row.text("id");
  if (row.flag("surname_first")) surname_first_.emplace(std::string(id.substr(id.find(':') + 1)), true);
}

void GazetteerNames::add_entity(const GazetteerRow& row, EntityKind kind, EntityId id) {
  std::vector<std::string_view> names = row.texts("names");
  names.insert(names.begin(), row.text("name"));
  if (!row.text("official").empty()) names.push_back(row.text("official"));
  for (const std::string_view name : names) {
    const bool acronym = is_acronym(name);
    add(row, name, sense_of(acronym ? NameKind::acronym : NameKind::name, id),
        acronym ? Casing::exact : Casing::ordinary,
        kind == EntityKind::person && !acronym ? Spellings::any : Spellings::listed);
  }
  for (const std::string_view name : row.texts("acronyms"))
    add(row, name, sense_of(NameKind::acronym, id), Casing::exact);
  const auto add_all = [&](const char* field, NameKind name_kind) {
    for (const std::string_view name : row.texts(field))
      add(row, name, sense_of(name_kind, id), is_acronym(name) ? Casing::exact : Casing::ordinary);
  };
  add_all("adjectives", NameKind::adjective);
  add_all("peoples", NameKind::people);
  add_all("metonyms", NameKind::metonym);
  if (kind == EntityKind::person) add_person(row, names, id);
}

void GazetteerNames::add_person(const GazetteerRow& row, const std::vector<std::string_view>& full_names, EntityId id) {
  std::vector<std::string> surnames;
  for (const std::string_view given : row.texts("surname")) surnames.emplace_back(given);
  if (surnames.empty())
    for (const std::string_view name : full_names)
      for (std::string& surname : surnames_of(name)) surnames.push_back(std::move(surname));
  for (const std::string& surname : surnames) {
    // In small letters a short one is rather a word, of whatever language: "hu", "bio", "dar".
    constexpr std::size_t short_bytes = 4;
    const Casing casing = surname.size() <= short_bytes ? Casing::capital : Casing::ordinary;
    add(row, surname, sense_of(NameKind::surname, id), casing, Spellings::any);
  }
  for (const std::string_view name : full_names) {
    insert(persons_of_[fold_name(name)], id);
    const auto ends_name = [&](const std::string& surname) { return name.ends_with(' ' + surname); };
    // The longest, so that "der Leyen" doesn't leave "von" as a middle name.
    const auto longest = std::ranges::max_element(
        surnames, {}, [&](const std::string& surname) { return ends_name(surname) ? surname.size() : 0; });
    if (longest != surnames.end() && ends_name(*longest)) derive(name, *longest, id);
    if (!surname_first_.contains(row.text("country"))) continue;
    for (const std::string& surname : surnames) derive_other_order(name, surname, id);
  }
}

void GazetteerNames::derive_other_order(std::string_view full_name, std::string_view surname, EntityId id) {
  std::string name;
  if (full_name.size() > surname.size() + 1 && full_name.starts_with(surname) && full_name[surname.size()] == ' ') {
    name.append(full_name.substr(surname.size() + 1)).append(" ").append(surname);
  } else if (full_name.ends_with(std::string(" ").append(surname))) {
    name.append(surname).append(" ").append(full_name.substr(0, full_name.size() - surname.size() - 1));
  } else {
    return;
  }
  const std::string key = fold_name(name);
  insert(persons_of_[key], id);
  derived_.push_back({name, key, id, Initials::none});
}

void GazetteerNames::derive(std::string_view full_name, std::string_view surname, EntityId id) {
  const std::string without = without_middle_names(full_name, surname);
  const std::string name = without.empty() ? std::string(full_name) : without;
  const std::string key = fold_name(name);
  insert(persons_of_[key], id);
  if (!without.empty()) derived_.push_back({name, key, id, Initials::none});
  derived_.push_back({name, key, id, Initials::after_first_word});
}

void GazetteerNames::add_office(const GazetteerRow& row, OfficeId id) {
  const NameSense sense{.kind = NameKind::office, .id = id.value};
  std::vector<std::string_view> names = row.texts("names");
  names.push_back(row.text("name"));
  for (const std::string_view name : names) add(row, name, sense, is_acronym(name) ? Casing::exact : Casing::any);
}

void GazetteerNames::add_role_noun(const GazetteerRow& row, std::string_view name, std::uint32_t index) {
  add(row, name, {.kind = NameKind::role_noun, .id = index}, Casing::any);
}

NameArrays GazetteerNames::build() && {
  for (const Derived& derived : derived_)
    if (persons_of_[derived.key].size() == 1)
      builder_.add(derived.name, sense_of(NameKind::name, derived.person), Casing::ordinary, derived.initials,
                   Spellings::any);
  return std::move(builder_).build();
}

}  // namespace newsgraph::knowledge
