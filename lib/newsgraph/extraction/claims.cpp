#include "newsgraph/extraction/claims.h"

namespace newsgraph::extraction {
namespace {

constexpr int max_height = 8;  // clauses between a deed and whoever tells of it

}  // namespace

bool Claims::says(TokenId verb) const {
  const Words& words = arguments_.words();
  return arguments_.trees().is_verb(verb) && words.is(WordClass::speech, verb);
}

Party Claims::tellers(TokenId at) const {
  const Trees& trees = arguments_.trees();
  const Words& words = arguments_.words();
  for (int height = 0; height < max_height; ++height) {
    for (const TokenId c : trees.children(at)) {
      const Deprel r = trees.relation(c);
      if (r == Deprel::parataxis && says(c)) return parties_.of(arguments_.subject(c));
      const auto preposition = r == Deprel::obl ? trees.preposition(c) : std::nullopt;
      if (preposition && words.lower(*preposition) == "according") return parties_.of({c});
    }
    const TokenId above = trees.head(at);
    const Deprel r = trees.relation(at);
    // "announced a truce after Turkey had attacked": that is taken for known.
    if (above == no_head || r == Deprel::advcl || r == Deprel::acl_relcl) return {};
    if (r == Deprel::conj && trees.has_child(at, Deprel::nsubj)) return {};  // "…, but Washington went on bombing"
    const auto article = r == Deprel::obl || r == Deprel::nmod ? trees.child(at, Deprel::det) : std::nullopt;
    if (article && words.lower(*article) == "the") return {};  // "in revenge for the killing of"
    if ((r == Deprel::ccomp || r == Deprel::parataxis) && says(above)) return parties_.of(arguments_.subject(above));
    at = above;
  }
  return {};
}

bool Claims::is_side(const Party& tellers, const Party& side) const {
  const auto same = [&](LocalActorId a, LocalActorId b) {
    const std::string& iso3 = actors_.actors[a.value].iso3;
    return a == b || (!iso3.empty() && iso3 == actors_.actors[b.value].iso3);
  };
  for (const MentionId teller : tellers)
    for (const LocalActorId a : actors_.all_of(teller))
      for (const MentionId m : side)
        for (const LocalActorId b : actors_.all_of(m))
          if (same(a, b)) return true;
  return false;
}

bool Claims::operator()(const FrameUse& use) const {
  if (use.reality.status != Status::actual || use.reality.negated) return false;
  const std::string_view category = use.frame->plover;
  const bool battle = category == "ASSAULT";
  if (!battle && category != "COERCE" && category != "MOBILIZE") return false;
  const Party by = tellers(use.trigger);
  if (by.empty()) return false;
  // What it suffered from its adversary; what it did itself only in battle: nobody doubts an arrest that is announced.
  return is_side(by, use.source) ? battle : is_side(by, use.target);
}

}  // namespace newsgraph::extraction
