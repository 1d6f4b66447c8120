// Who the mentions of one article are: joins them into actors, with the gazetteer where it is sure.
//
//   Actors actors = resolve_actors(words, trees, mentions, *gazetteer, day);
//   actors.of(mention)   // the actor a mention stands for, if any
//
// Conservative: a mention that could be two actors is left alone. Pure function; thread-safe.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "newsgraph/extraction/mention.h"
#include "newsgraph/extraction/trees.h"
#include "newsgraph/extraction/words.h"
#include "newsgraph/knowledge/group_nouns.h"

namespace newsgraph::extraction {

struct Actors {
  std::vector<LocalActor> actors;
  std::vector<std::optional<EntityId>> entities;      ///< the gazetteer's entity of each actor
  std::vector<std::optional<LocalActorId>> mentions;  ///< the actor of each mention

  std::map<MentionId, std::vector<LocalActorId>> several;  ///< of mentions of more than one: "both leaders"
  std::vector<std::optional<LocalActorId>> homes;  ///< of each mention of a place: the country that is meant with it

  /// What an article says against the gazetteer: "the former president" of one in office. For a person to read.
  struct Note {
    MentionId mention;
    std::string text;
  };
  std::vector<Note> notes;

  /// The one actor of a mention; nothing where it is nobody's or several actors'.
  [[nodiscard]] std::optional<LocalActorId> of(MentionId m) const { return mentions[m.value]; }
  /// All actors of a mention; of a place its country.
  [[nodiscard]] std::span<const LocalActorId> all_of(MentionId m) const {
    if (mentions[m.value]) return {&*mentions[m.value], 1};
    if (m.value < homes.size() && homes[m.value]) return {&*homes[m.value], 1};
    const auto found = several.find(m);
    return found == several.end() ? std::span<const LocalActorId>{} : std::span<const LocalActorId>(found->second);
  }
};

/// `day`: of the article; without one the gazetteer's newest terms count.
[[nodiscard]] Actors resolve_actors(const Words& words, const Trees& trees, const Mentions& mentions,
                                    const Gazetteer& gazetteer, std::optional<Day> day);

/// An actor as the gazetteer knows it, without what the article adds.
[[nodiscard]] LocalActor actor_of(const Entity& entity);

/// The country or organisation an office claim names, as an actor: directly, through the person served ("Merkel's
/// spokesperson"), or by the gazetteer where the words give the office alone ("President Trump").
struct OfficePlace {
  std::optional<EntityId> entity;
  std::optional<LocalActorId> actor;
};
[[nodiscard]] OfficePlace place_of(const OfficeClaim& claim, std::optional<EntityId> holder, const Actors& actors,
                                   const Gazetteer& gazetteer, const GroupNouns& groups, std::optional<Day> day);

}  // namespace newsgraph::extraction
