#include "newsgraph/extraction/described_syntax.h"

namespace newsgraph::extraction {
namespace {

using Form = Mention::Form;

void add_with_fellows(TokenId child, const Trees& trees, const Mentions& mentions, const MentionMap& map,
                      std::vector<MentionId>& owners) {
  const auto owner = map.headed_by(child);
  if (!owner || mentions[owner->value].form == Form::office || mentions[owner->value].description) return;
  owners.push_back(*owner);
  for (const TokenId next : trees.children(child))
    if (trees.relation(next) == Deprel::conj) add_with_fellows(next, trees, mentions, map, owners);
}

std::optional<MentionId> name_headed_by(TokenId t, const Mentions& mentions, const MentionMap& map) {
  const auto name = map.headed_by(t);
  if (!name) return std::nullopt;
  const Mention& mention = mentions[name->value];
  const bool named = mention.form == Form::name || mention.form == Form::surname;
  const bool actor = !mention.place && mention.type != ActorType::country && !mention.description;
  return named && actor ? name : std::nullopt;
}

}  // namespace

bool only_modifies(TokenId noun, const Words& words, const Trees& trees) {
  switch (trees.relation(noun)) {
    case Deprel::compound:
    case Deprel::amod:
    case Deprel::nmod_desc:
    case Deprel::flat:
    case Deprel::fixed:
    case Deprel::case_:
      return true;
    default:
      break;
  }
  if (trees.has_child(noun, Deprel::cop)) return true;
  const auto preposition = trees.preposition(noun);
  return preposition && (words.lower(*preposition) == "as" || words.lower(*preposition) == "like");
}

std::vector<MentionId> owners_behind(TokenId noun, const Words& words, const Trees& trees, const Mentions& mentions,
                                     const MentionMap& map) {
  std::vector<MentionId> owners;
  for (const TokenId child : trees.children(noun)) {
    const auto preposition = trees.preposition(child);
    if (trees.relation(child) != Deprel::nmod || !preposition) continue;
    const std::string_view word = words.lower(*preposition);
    if (word == "of" || word == "from" || word == "for") add_with_fellows(child, trees, mentions, map, owners);
    if (!owners.empty()) break;
  }
  return owners;
}

std::optional<NameBeside> name_beside(const NounPhrase& phrase, const Trees& trees, const Mentions& mentions,
                                      const MentionMap& map) {
  for (const TokenId child : trees.children(phrase.head)) {
    const Deprel relation = trees.relation(child);
    if (relation != Deprel::appos && relation != Deprel::flat) continue;
    if (const auto name = name_headed_by(child, mentions, map)) return NameBeside{*name, phrase.head < child};
  }
  if (trees.is_root(phrase.head)) return std::nullopt;
  if (trees.relation(phrase.head) == Deprel::appos)
    if (const auto name = name_headed_by(trees.head(phrase.head), mentions, map)) return NameBeside{*name, false};
  // The parser takes "broadcaster NRK" for two subjects of one verb.
  if (phrase.noun.end.value >= trees.document().tokens.size()) return std::nullopt;
  const auto next = map.covering(phrase.noun.end);
  if (!next || mentions[next->value].tokens.begin != phrase.noun.end) return std::nullopt;
  const TokenId head = trees.head_of(mentions[next->value].tokens);
  if (trees.is_root(head) || trees.head(head) != trees.head(phrase.head)) return std::nullopt;
  if (trees.relation(head) != trees.relation(phrase.head)) return std::nullopt;
  const auto name = name_headed_by(head, mentions, map);
  return name ? std::optional(NameBeside{*name, true}) : std::nullopt;
}

}  // namespace newsgraph::extraction
