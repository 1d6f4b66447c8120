// A noun with what stands in front of it: "the [Kenyan] foreign ministry", "20 [French] and [Egyptian] warships".
#pragma once

#include <optional>
#include <vector>

#include "newsgraph/extraction/mention_map.h"
#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

struct NounPhrase {
  TokenSpan noun;                 ///< the words of the noun itself: "foreign ministry"
  TokenId head;                   ///< the one the tree hangs on
  TokenId begin;                  ///< the first word but articles and numbers
  TokenId label;                  ///< the first word that says who it is: "Kenyan", not "angry"
  std::vector<MentionId> owners;  ///< countries and others whose it is, in the order of the text
  std::optional<TokenId> determiner;
  bool counted = false;    ///< a number in front: "26 prime ministers"
  bool possessed = false;  ///< by somebody who is no mention: "his", "the country's"
  bool aligned = false;    ///< "Russian-backed", which makes nobody an owner
};

/// `noun` lies in `sentence`.
[[nodiscard]] NounPhrase read_noun_phrase(const Words& words, const Trees& trees, const Mentions& mentions,
                                          const MentionMap& map, TokenSpan noun, TokenSpan sentence);

}  // namespace newsgraph::extraction
