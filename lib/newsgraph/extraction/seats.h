// Names that don't act where they stand: capitals that are only a place, countries inside of another word.
//
//   mentions = with_places(std::move(mentions), words, trees);
//   "met in Moscow", "flew from Kyiv", "in the capital, Kyiv" -> a place; "talks with Moscow" -> Russia
//   "US-led forces", "pro-Kremlin bloggers" -> neither the United States nor Russia
#pragma once

#include "newsgraph/extraction/mention.h"
#include "newsgraph/extraction/trees.h"
#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

/// The mentions, with Mention::place set and `acts` taken from seats that stand behind a preposition of place. Pure
/// function; thread-safe.
[[nodiscard]] Mentions with_places(Mentions mentions, const Words& words, const Trees& trees);

}  // namespace newsgraph::extraction
