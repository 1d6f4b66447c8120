// Mentions that have no name: pronouns, definite nouns; and the headline's surnames of people named in the text.
//
//   mentions = with_anaphors(words, trees, std::move(mentions));   // then sort_mentions
//
// Pure function; thread-safe.
#pragma once

#include "newsgraph/extraction/mention.h"
#include "newsgraph/extraction/trees.h"
#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

/// `mentions`: those found by names and titles, sentence by sentence. The new ones stand behind them; an office that a
/// pronoun owns ("his spokesman") points to the pronoun's mention.
[[nodiscard]] Mentions with_anaphors(const Words& words, const Trees& trees, Mentions mentions);

}  // namespace newsgraph::extraction
