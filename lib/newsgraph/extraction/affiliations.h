// What holds rather than happened: offices, membership, parts of states, as the titles of mentions say it.
#pragma once

#include <string>
#include <vector>

#include "newsgraph/extraction/actors.h"
#include "newsgraph/knowledge/group_nouns.h"

namespace newsgraph::extraction {

struct Affiliation {
  MentionId mention;  ///< whose words say it
  LocalActorId source;
  std::optional<LocalActorId> target;
  std::optional<EntityId> target_entity;  ///< where the article doesn't name the target itself
  std::string relation;                   ///< holds_office, part_of
  std::string role;
  bool former = false;
  double confidence = 0.8;
  std::string rule;
};

[[nodiscard]] std::vector<Affiliation> affiliations_in(const Mentions& mentions, const Actors& actors,
                                                       const Gazetteer& gazetteer, const GroupNouns& groups,
                                                       std::optional<Day> day);

}  // namespace newsgraph::extraction
