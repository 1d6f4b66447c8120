// Whom pronouns, definite nouns and offices without a country mean, from the text before them.
//
//   resolve_coreference({words, trees, mentions, gazetteer, day}, make, actors);
//   actors.of(he), actors.all_of(both_leaders)
//
// The text is read once from its first word to its last. Pronouns go to the most salient person, state or organisation
// that fits in gender, number and type and is no other argument of the same verb (discourse.h); "I" and "we" in a
// quotation to its speaker (quotes.h); definite nouns by what they say (nominals.h). Conservative: where two candidates
// are about equally good, or something that is no actor may be meant, nothing is linked. Thread-safe.
#pragma once

#include <functional>
#include <optional>

#include "newsgraph/extraction/actors.h"

namespace newsgraph::extraction {

/// What is read; all of it outlives the reading.
struct CoreferenceText {
  const Words& words;
  const Trees& trees;
  const Mentions& mentions;
  const Gazetteer& gazetteer;
  std::optional<Day> day;
};

/// Makes actors that the words imply ("the French leader", not named before), or finds them where they are known.
struct ActorMaker {
  std::function<LocalActorId(EntityId)> known;
  std::function<LocalActorId(const OfficeClaim&, EntityId)> unnamed_holder;
};

/// Adds to `actors`, whose names are resolved, what the other mentions mean, and notes on offices that contradict the
/// gazetteer.
void resolve_coreference(const CoreferenceText& text, const ActorMaker& make, Actors& actors);

}  // namespace newsgraph::extraction
