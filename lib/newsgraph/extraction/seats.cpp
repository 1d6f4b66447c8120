#include "newsgraph/extraction/seats.h"

#include <utility>

#include "newsgraph/extraction/mention_map.h"
#include "newsgraph/knowledge/group_nouns.h"

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
      // "the capital of Oslo", "the port city of Odesa"
      if (word == "of" && !trees.is_root(head) && groups.is_place_noun(trees.lemma(trees.head(head)))) return true;
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

bool is_glued_hyphen(TokenId t, const Document& document) {
  return t.value > 0 && t.value + 1 < document.tokens.size() && document.form(t) == "-" && !document.space_after(t) &&
         !document.space_after(TokenId{t.value - 1});
}

/// "US-led", "pro-Kremlin": the hyphen joins it with a word that is nobody's name.
bool is_part_of_word(const Mention& mention, const MentionMap& map, const Document& document) {
  const TokenId end = mention.tokens.end;
  if (end.value < document.tokens.size() && is_glued_hyphen(end, document) && !map.covering(end + 1)) return true;
  if (mention.tokens.begin.value < 2) return false;
  const TokenId before{mention.tokens.begin.value - 1};
  return is_glued_hyphen(before, document) && !map.covering(TokenId{before.value - 1});
}

/// "the Paris Métro", "the Dublin Regulation": a seat in a name that nobody bears who acts.
bool is_part_of_name(const Mention& mention, const MentionMap& map, const Trees& trees) {
  if (!mention.seat) return false;
  const TokenId head = trees.head_of(mention.head);
  const bool inside = trees.relation(head) == Deprel::compound || trees.relation(head) == Deprel::flat;
  return inside && trees.upos(trees.head(head)) == Upos::propn && !map.covering(trees.head(head));
}

}  // namespace

Mentions with_places(Mentions mentions, const Words& words, const Trees& trees) {
  const MentionMap map(mentions, trees);
  for (Mention& mention : mentions) {
    if (is_part_of_word(mention, map, words.document()) || is_part_of_name(mention, map, trees)) mention.acts = false;
    if (!mention.seat || mention.place || mention.form != Mention::Form::name) continue;
    if (mention.tokens != mention.head || !is_place(trees.head_of(mention.head), words, trees)) continue;
    mention.place = true;
    mention.acts = false;
  }
  return mentions;
}

}  // namespace newsgraph::extraction
