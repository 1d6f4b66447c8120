// Actors that the text describes without a name: "Russian officials", "opposition parties in Nepal", "the rebels",
// "leaders of France, Italy and Finland".
//
//   mentions = with_described(std::move(mentions), role_nouns, words, trees, gazetteer);
//
// What belongs to a state or an international body stands for it; others are groups of their own, of the country in
// front of them, of the place where the sentence has them, or of the country that the article is about. What modifies
// something ("police custody") or is said of somebody ("he is a farmer") is no actor. Beside a name ("a top aide, Jan
// Novak") it is the named one. Pure function; thread-safe.
#pragma once

#include <vector>

#include "newsgraph/extraction/mention.h"
#include "newsgraph/extraction/trees.h"
#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

/// A noun that the gazetteer knows as a role, where it stands.
struct RoleNounAt {
  TokenSpan tokens;
  RoleNounId noun;
};

/// `role_nouns` by their begin. Owners of what is found no longer act themselves.
[[nodiscard]] Mentions with_described(Mentions mentions, const std::vector<RoleNounAt>& role_nouns, const Words& words,
                                      const Trees& trees, const Gazetteer& gazetteer);

}  // namespace newsgraph::extraction
