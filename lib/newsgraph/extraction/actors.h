// Who the mentions of one article are: joins them into actors, with the gazetteer where it is sure.
//
//   Actors actors = resolve_actors(words, mentions, *gazetteer, day);
//   actors.of(mention)   // the actor a mention stands for, if any
//
// Conservative: a mention that could be two actors is left alone. Pure function; thread-safe.
#pragma once

#include <optional>
#include <vector>

#include "newsgraph/extraction/mention.h"
#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

struct Actors {
  std::vector<LocalActor> actors;
  std::vector<std::optional<EntityId>> entities;      ///< the gazetteer's entity of each actor
  std::vector<std::optional<LocalActorId>> mentions;  ///< the actor of each mention

  [[nodiscard]] std::optional<LocalActorId> of(MentionId m) const { return mentions[m.value]; }
};

/// `day`: of the article; without one the gazetteer's newest terms count.
[[nodiscard]] Actors resolve_actors(const Words& words, const Mentions& mentions, const Gazetteer& gazetteer,
                                    std::optional<Day> day);

/// An actor as the gazetteer knows it, without what the article adds.
[[nodiscard]] LocalActor actor_of(const Entity& entity);

/// The country or organisation an office claim names, as an actor: directly, through the person served ("Merkel's
/// spokesperson"), or by the gazetteer where the words give the office alone ("President Trump").
struct OfficePlace {
  std::optional<EntityId> entity;
  std::optional<LocalActorId> actor;
};
[[nodiscard]] OfficePlace place_of(const OfficeClaim& claim, std::optional<EntityId> holder, const Actors& actors,
                                   const Gazetteer& gazetteer, std::optional<Day> day);

}  // namespace newsgraph::extraction
