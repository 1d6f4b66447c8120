// What the tree says of a noun that describes somebody: whether it stands for an actor, whose it is, and whose name
// stands beside it.
#pragma once

#include <optional>
#include <vector>

#include "newsgraph/extraction/mention_map.h"
#include "newsgraph/extraction/noun_phrase.h"
#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

/// "police custody", "he is a farmer", "as a student": the noun is no actor of its own.
[[nodiscard]] bool only_modifies(TokenId noun, const Words& words, const Trees& trees);

/// The owners behind a noun: "leaders of France, Italy and Finland", "diplomats from Kenya".
[[nodiscard]] std::vector<MentionId> owners_behind(TokenId noun, const Words& words, const Trees& trees,
                                                   const Mentions& mentions, const MentionMap& map);

/// A name that the noun describes: "a top aide, Jan Novak", "the rebel group M23", "Jan Novak, an opposition leader".
struct NameBeside {
  MentionId name;
  bool behind = false;  ///< the name follows the noun
};
[[nodiscard]] std::optional<NameBeside> name_beside(const NounPhrase& phrase, const Trees& trees,
                                                    const Mentions& mentions, const MentionMap& map);

}  // namespace newsgraph::extraction
