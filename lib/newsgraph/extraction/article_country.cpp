#include "newsgraph/extraction/article_country.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "newsgraph/knowledge/group_nouns.h"

namespace newsgraph::extraction {
namespace {

/// How far from a noun the verb may be whose place counts.
constexpr int max_steps = 4;

std::optional<EntityId> place_under(TokenId parent, const Words& words, const Trees& trees, const Mentions& mentions,
                                    const MentionMap& map, const Gazetteer& gazetteer) {
  for (const TokenId child : trees.children(parent)) {
    const Deprel relation = trees.relation(child);
    if (relation == Deprel::obj) {  // "began a hunger strike in Bulgaria"
      if (const auto place = place_under(child, words, trees, mentions, map, gazetteer)) return place;
    }
    if (relation != Deprel::nmod && relation != Deprel::obl) continue;
    const auto preposition = trees.preposition(child);
    if (!preposition || !words.lexicon().groups().is_place_preposition(words.lower(*preposition))) continue;
    if (const auto m = map.named_at(child))
      if (mentions[m->value].type != ActorType::person)
        if (const auto country = country_of(mentions[m->value], gazetteer)) return country;
    // "in the city of Kano", "in the eastern town of Uvira, Congo"
    if (const auto place = place_under(child, words, trees, mentions, map, gazetteer)) return place;
    for (const TokenId inner : trees.children(child)) {
      const auto m = map.named_at(inner);
      const Deprel inside = trees.relation(inner);
      if (!m || mentions[m->value].type == ActorType::person) continue;
      if (inside != Deprel::nmod && inside != Deprel::appos && inside != Deprel::compound && inside != Deprel::amod &&
          inside != Deprel::nmod_poss)
        continue;
      if (const auto country = country_of(mentions[m->value], gazetteer)) return country;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<EntityId> country_of(const Mention& mention, const Gazetteer& gazetteer) {
  if (mention.candidates.size() != 1) return std::nullopt;
  const Entity entity = gazetteer[mention.candidates.front()];
  if (entity.kind == EntityKind::country) return mention.candidates.front();
  return entity.iso3.empty() ? std::nullopt : gazetteer.country(entity.iso3);
}

std::optional<EntityId> main_country(const Mentions& mentions, const Gazetteer& gazetteer) {
  std::map<EntityId, int> counts;
  int all = 0;
  for (const Mention& mention : mentions) {
    const auto country = country_of(mention, gazetteer);
    if (!country) continue;
    ++counts[*country];
    ++all;
  }
  for (const auto& [country, count] : counts)
    if (count * 3 >= all * 2) return country;  // two thirds: no other comes near
  return std::nullopt;
}

std::optional<EntityId> place_of_noun(TokenId noun, const Words& words, const Trees& trees, const Mentions& mentions,
                                      const MentionMap& map, const Gazetteer& gazetteer) {
  TokenId at = noun;
  for (int step = 0; step < max_steps; ++step) {
    if (const auto place = place_under(at, words, trees, mentions, map, gazetteer)) return place;
    const Deprel relation = trees.relation(at);
    // What another clause tells happens elsewhere.
    if (trees.is_root(at) || relation == Deprel::ccomp || relation == Deprel::acl_relcl || relation == Deprel::advcl ||
        relation == Deprel::parataxis || relation == Deprel::acl)
      return std::nullopt;
    at = trees.head(at);
  }
  return std::nullopt;
}

}  // namespace newsgraph::extraction
