// Where a sentence has nouns that describe actors.
#pragma once

#include <string>
#include <vector>

#include "newsgraph/extraction/described.h"
#include "newsgraph/knowledge/group_nouns.h"

namespace newsgraph::extraction {

struct GroupNounAt {
  TokenSpan tokens;
  GroupNoun noun;
  bool plural = false;
  std::string last_plural;  ///< its last word in the plural; empty where the tree's head is another one
};

/// The group nouns of a sentence from left to right, the longest at each place. `role_nouns`: those
/// of the sentence.
[[nodiscard]] std::vector<GroupNounAt> group_nouns_in(const Words& words, const Gazetteer& gazetteer,
                                                      TokenSpan sentence, std::span<const RoleNounAt> role_nouns);

}  // namespace newsgraph::extraction
