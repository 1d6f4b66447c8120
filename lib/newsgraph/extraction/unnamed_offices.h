// Holders of an office whom nobody names, and bodies of a state by their common name.
//
//   "a French minister", "a Kremlin spokesman"  -> one of many, who stands for the state
//   "a Kenyan journalist"                       -> of the group of them
//   "the Kenyan foreign ministry"               -> Kenya; "the Kenyan Foreign Ministry" is a name of its own
//
// Pure function; thread-safe.
#pragma once

#include "newsgraph/extraction/mention.h"
#include "newsgraph/extraction/trees.h"
#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

[[nodiscard]] Mentions with_unnamed_offices(Mentions mentions, const Words& words, const Trees& trees,
                                            const Gazetteer& gazetteer);

/// The type of an actor that is this entity: places are their country.
[[nodiscard]] ActorType actor_type_of(EntityId id, const Gazetteer& gazetteer);

}  // namespace newsgraph::extraction
