#include "newsgraph/extraction/seats.h"

#include <utility>

namespace newsgraph::extraction {
namespace {

bool is_place(TokenId head, const Words& words, const Trees& trees) {
  const GroupNouns& groups = words.lexicon().groups();
  // "in Moscow and Kyiv", "in the capital, Kyiv": the preposition stands with the first.
  for (int step = 0; step < 4; ++step) {
    const Deprel relation = trees.relation(head);
    if (const auto preposition = trees.preposition(head)) {
      const std::string_view word = words.lower(*preposition);
      if (groups.is_place_preposition(word)) return true;
      return groups.is_verb_place_preposition(word) && relation == Deprel::obl;
    }
    if (trees.is_root(head)) return false;
    const TokenId above = trees.head(head);
    if (relation == Deprel::appos || relation == Deprel::flat || relation == Deprel::compound) {
      if (groups.is_place_noun(trees.lemma(above))) return true;
      if (relation == Deprel::compound) return false;
    } else if (relation != Deprel::conj) {
      return false;
    }
    head = above;
  }
  return false;
}

}  // namespace

Mentions with_places(Mentions mentions, const Words& words, const Trees& trees) {
  for (Mention& mention : mentions) {
    if (!mention.seat || mention.place || mention.form != Mention::Form::name) continue;
    if (mention.tokens != mention.head || !is_place(trees.head_of(mention.head), words, trees)) continue;
    mention.place = true;
    mention.acts = false;
  }
  return mentions;
}

}  // namespace newsgraph::extraction
