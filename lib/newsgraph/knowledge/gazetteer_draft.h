// A gazetteer while it is put together from rows; gazetteer_writer.h makes arrays of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/name_index_builder.h"
#include "newsgraph/knowledge/string_map.h"

namespace newsgraph::knowledge {

struct TermDraft {
  OfficeId office;
  EntityId of;
  std::optional<Date> from, to;
  std::string title;
  bool acting = false;
};

struct EntityDraft {
  EntityKind kind = EntityKind::person;
  Gender gender = Gender::unknown;
  std::string id, label, iso3, code, sector, wikidata, type, article;
  std::vector<TermDraft> terms;  ///< by start
  std::vector<EntityId> part_of, members;
};

struct OfficeDraft {
  std::string id, name, sector;
  bool unique = false, title = false;
  int rank = 100;
};

struct RoleNounDraft {
  std::string name, sector;
  bool plural = true;
};

struct GazetteerDraft {
  std::vector<EntityDraft> entities;
  std::vector<OfficeDraft> offices;
  std::vector<RoleNounDraft> role_nouns;
  StringMap<EntityId> entity_by_id;
  StringMap<OfficeId> office_by_id;
  StringMap<Gender> given_names;  ///< by folded name
  NameArrays names;
  std::string version;
};

}  // namespace newsgraph::knowledge
