// What a Gazetteer holds. For the gazetteer's own sources only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/name_index.h"
#include "newsgraph/knowledge/string_map.h"

namespace newsgraph::knowledge {

struct GazetteerData {
  struct Tenure {
    EntityId person;
    std::uint32_t term;  ///< index into the person's terms
  };

  [[nodiscard]] static std::uint64_t post(OfficeId office, EntityId of) { return pair_key(office.value, of.value); }

  std::vector<Entity> entities;
  std::vector<Office> offices;
  std::vector<RoleNoun> role_nouns;
  StringMap<EntityId> entity_by_id;
  StringMap<OfficeId> office_by_id;
  StringMap<Gender> given_names;         ///< by folded name
  PairMap<std::vector<Tenure>> tenures;  ///< by post()
  NameIndex names;
  std::string version;
};

}  // namespace newsgraph::knowledge
