#include "newsgraph/extraction/affiliations.h"

#include "newsgraph/knowledge/group_nouns.h"

namespace newsgraph::extraction {
namespace {

std::optional<Affiliation> office_of(const OfficeClaim& claim, MentionId mention, LocalActorId person,
                                     const Actors& actors, const Gazetteer& gazetteer, const GroupNouns& groups,
                                     std::optional<Day> day) {
  const OfficePlace place = place_of(claim, actors.entities[person.value], actors, gazetteer, groups, day);
  if (!place.entity && !place.actor) return std::nullopt;
  Affiliation result;
  result.mention = mention;
  result.source = person;
  result.target = place.actor;
  result.target_entity = place.entity;
  result.relation = "holds_office";
  result.role = claim.role;
  result.former = claim.former;
  result.rule = claim.of_mention ? "title" : "title-by-gazetteer";
  result.confidence = claim.of_mention ? 0.9 : 0.8;
  return result;
}

}  // namespace

std::vector<Affiliation> affiliations_in(const Mentions& mentions, const Actors& actors, const Gazetteer& gazetteer,
                                         const GroupNouns& groups, std::optional<Day> day) {
  std::vector<Affiliation> out;
  for (MentionId m{0}; m.value < mentions.size(); ++m) {
    const auto actor = actors.of(m);
    if (!actor) continue;
    const ActorType type = actors.actors[actor->value].type;
    for (const OfficeClaim& claim : mentions[m.value].offices) {
      if (claim.role.empty()) {
        // A country in front of a name: whose it is.
        const auto owner = claim.of_mention ? actors.of(*claim.of_mention) : std::nullopt;
        if (!owner || owner == actor || type == ActorType::country || type == ActorType::group) continue;
        const bool person = type == ActorType::person;
        if (person && actors.actors[owner->value].type != ActorType::country) continue;
        out.push_back({m, *actor, owner, std::nullopt, person ? "citizen_of" : "part_of", "", false,
                       person ? 0.5 : 0.85, person ? "country-before-name" : "body-of-country"});
      } else if (type == ActorType::person) {
        if (auto office = office_of(claim, m, *actor, actors, gazetteer, groups, day))
          out.push_back(std::move(*office));
      }
    }
  }
  return out;
}

}  // namespace newsgraph::extraction
