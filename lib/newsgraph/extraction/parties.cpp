#include "newsgraph/extraction/parties.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace newsgraph::extraction {
namespace {

constexpr MentionId nobody{std::numeric_limits<std::uint32_t>::max()};
constexpr int max_depth = 3;  // nouns between a phrase and the name in it

/// How a thing's noun is joined to whom it belongs, the surest first.
constexpr std::array<std::string_view, 9> belonging = {"by", "from", "against", "on", "of", "to", "with", "for", "in"};

}  // namespace

Parties::Parties(const Arguments& arguments, const Mentions& mentions, const Actors& actors)
    : arguments_(arguments), mentions_(mentions) {
  const Trees& trees = arguments.trees();
  at_head_.assign(trees.document().tokens.size(), nobody);
  around_ = place_at_ = at_head_;
  for (MentionId m{0}; m.value < mentions.size(); ++m) {
    const Mention& mention = mentions[m.value];
    if (mention.tokens.empty() || actors.all_of(m).empty() || only_names(mention)) continue;
    if (mention.place) {
      place_at_[trees.head_of(mention.tokens).value] = m;
      continue;
    }
    // The wider mention comes first and keeps its place: "[Macron's office]" before "[Macron]".
    MentionId& at = at_head_[trees.head_of(mention.tokens).value];
    if (at == nobody) at = m;
    if (mention.form == Mention::Form::adjective) continue;
    for (TokenId t = mention.tokens.begin; t < mention.tokens.end; ++t)
      if (around_[t.value] == nobody) around_[t.value] = m;
  }
}

/// A town in the dateline, or in the name of something else: "WASHINGTON - The president", "the [Oslo] Accords".
bool Parties::only_names(const Mention& mention) const {
  const Document& document = arguments_.trees().document();
  const Span dateline = document.dateline.place;
  const Span span = document.span(mention.tokens);
  if (dateline.begin < dateline.end && span.begin >= dateline.begin && span.end <= dateline.end) return true;
  if (!mention.seat && !mention.place) return false;
  const TokenId next = mention.tokens.end;
  return next.value < document.tokens.size() && is_inside(document.annotation.name[next.value]) &&
         type_of(document.annotation.name[next.value]) != NameType::location;
}

std::optional<MentionId> Parties::at(TokenId head) const {
  if (at_head_[head.value] != nobody) return at_head_[head.value];
  if (around_[head.value] != nobody) return around_[head.value];
  return std::nullopt;
}

void Parties::add(TokenId head, int depth, Party& party) const {
  auto mention = at(head);
  // "the people of [Ukraine]" are Ukraine.
  if (depth == 0 && arguments_.words().is(WordClass::populace, head)) {
    const std::size_t before = party.size();
    for (const TokenId inner : arguments_.own_modifier(head, "of")) add(inner, depth + 1, party);
    if (party.size() > before) return;
  }
  if (mention && std::find(party.begin(), party.end(), *mention) == party.end()) party.push_back(*mention);
  if (depth >= max_depth) return;
  if (!mention || mentions_[mention->value].form == Mention::Form::description)
    for (const std::string_view word : {"including", "such", "like"})
      for (const TokenId example : arguments_.own_modifier(head, word)) add(example, depth + 1, party);
  if (mention) return;
  if (arguments_.is_quantity(head))
    for (const TokenId inner : arguments_.own_modifier(head, "of")) add(inner, depth + 1, party);
  // "the [al-Qaeda] network": a body's noun behind its name.
  if (party.empty() && arguments_.words().is(WordClass::organization_noun, head))
    for (const TokenId word : arguments_.compound(head))
      if (const auto named = at(word);
          named && party.empty() && mentions_[named->value].type == ActorType::organization)
        party.push_back(*named);
  // "his counterpart [Wang Yi]", "the activist, [Marta Okafor],".
  const Trees& trees = arguments_.trees();
  for (const TokenId c : trees.children(head))
    if (party.empty() && (trees.relation(c) == Deprel::appos || trees.relation(c) == Deprel::flat))
      add(c, depth + 1, party);
}

Party Parties::of(const Heads& heads) const {
  Party party;
  for (const TokenId head : heads) add(head, 0, party);
  return party;
}

/// "the firm, [Mossack Fonseca]".
void Parties::add_named(TokenId head, int depth, Party& party) const {
  const Trees& trees = arguments_.trees();
  for (const TokenId c : trees.children(head))
    if (trees.relation(c) == Deprel::appos) add(c, depth + 1, party);
}

/// "the plan drawn up by [the African Union]".
void Parties::add_maker(TokenId head, int depth, Party& party) const {
  const Trees& trees = arguments_.trees();
  for (const TokenId c : trees.children(head)) {
    if (trees.relation(c) == Deprel::acl && arguments_.is_passive(c))
      for (const TokenId maker : arguments_.agent(c)) add(maker, depth + 1, party);
    if (!party.empty()) return;
  }
}

void Parties::add_behind(TokenId head, int depth, const Party& without, Party& party) const {
  if (depth >= max_depth) return;
  const auto drop_known = [&] {
    party.erase(
        std::remove_if(party.begin(), party.end(),
                       [&](MentionId m) { return std::find(without.begin(), without.end(), m) != without.end(); }),
        party.end());
  };
  if (depth > 0) {
    add(head, 0, party);
    drop_known();
    if (!party.empty()) return;
  }
  add_named(head, depth, party);
  // Behind the killing of somebody stands who killed.
  const bool harm = arguments_.words().lexicon().is(WordClass::harm, arguments_.trees().lemma(head));
  if (!harm)
    for (const TokenId owner : arguments_.owner(head)) add(owner, 0, party);
  drop_known();
  if (party.empty()) party = at_words(arguments_.compound(head));
  drop_known();
  for (const std::string_view preposition : belonging) {
    // Deeper, what stands beside a thing is no longer its: "part of a stronghold on the [Thai] border".
    if (depth > 0 && (preposition == "on" || preposition == "in" || preposition == "for")) continue;
    if (!party.empty() || (harm && preposition != "by" && preposition != "from" && preposition != "in")) continue;
    for (const TokenId inner : arguments_.own_modifier(head, preposition)) add_behind(inner, depth + 1, without, party);
  }
  if (party.empty()) add_maker(head, depth, party);
  drop_known();
  if (party.empty() && place_at_[head.value] != nobody) party.push_back(place_at_[head.value]);
}

Party Parties::behind(const Heads& heads, const Party& without) const {
  Party party;
  for (const TokenId head : heads) {
    Party one;
    add_behind(head, 0, without, one);
    for (const MentionId m : one) party.push_back(m);
  }
  return party;
}

Party Parties::places(const Heads& heads) const {
  Party party;
  for (const TokenId head : heads)
    if (place_at_[head.value] != nobody) party.push_back(place_at_[head.value]);
  return party;
}

Party Parties::at_words(const Heads& heads) const {
  Party party;
  for (const TokenId head : heads)
    if (const auto mention = at(head); mention && std::find(party.begin(), party.end(), *mention) == party.end())
      party.push_back(*mention);
  return party;
}

}  // namespace newsgraph::extraction
