// Capitals and seats of government that are only where something happens.
//
//   mark_places: "met in Moscow", "flew from Kyiv", "in the capital, Kyiv" -> place; "talks with Moscow" -> Russia
#pragma once

#include "newsgraph/extraction/mention.h"
#include "newsgraph/extraction/trees.h"
#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

/// The mentions, with Mention::place set and `acts` taken from seats that stand behind a preposition of place. Pure
/// function; thread-safe.
[[nodiscard]] Mentions with_places(Mentions mentions, const Words& words, const Trees& trees);

}  // namespace newsgraph::extraction
