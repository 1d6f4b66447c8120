// Which names a row stands for, and how each of them names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/gazetteer_rows.h"
#include "newsgraph/knowledge/name_index_builder.h"
#include "newsgraph/knowledge/string_map.h"

namespace newsgraph::knowledge {

/// Collects the names of all rows. Names that follow from a person's listed ones (no middle name, a middle initial, the
/// surname at the other end) are added last, and only where they are nobody else's. Throws Error(data) for a name that
/// can't be found in any text.
class GazetteerNames {
 public:
  GazetteerNames(const StringMap<bool>& common_words, StringPool& strings) : builder_(common_words, strings) {}

  /// Of countries, before any person: whether names are found in both orders.
  void add_order(const GazetteerRow& row);
  void add_entity(const GazetteerRow& row, EntityKind kind, EntityId id);
  void add_office(const GazetteerRow& row, OfficeId id);
  void add_role_noun(const GazetteerRow& row, std::string_view name, std::uint32_t index);

  [[nodiscard]] NameArrays build() &&;

 private:
  struct Derived {
    std::string name, key;
    EntityId person;
    Initials initials;
  };

  void add(const GazetteerRow& row, std::string_view name, const NameSense& sense, Casing casing,
           Spellings spellings = Spellings::listed);
  void add_person(const GazetteerRow& row, const std::vector<std::string_view>& full_names, EntityId id);
  /// "Orbán Viktor", "Jinping Xi": the surname at the other end.
  void derive_other_order(std::string_view full_name, std::string_view surname, EntityId id);
  void derive(std::string_view full_name, std::string_view surname, EntityId id);

  NameIndexBuilder builder_;
  StringMap<bool> surname_first_;                // ISO 3166-1 codes
  StringMap<std::vector<EntityId>> persons_of_;  // by folded full name: who has it, listed or derived
  std::vector<Derived> derived_;
};

}  // namespace newsgraph::knowledge
