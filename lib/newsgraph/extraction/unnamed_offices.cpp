#include "newsgraph/extraction/unnamed_offices.h"

#include <string>
#include <utility>

#include "newsgraph/extraction/described_syntax.h"
#include "newsgraph/knowledge/group_nouns.h"

namespace newsgraph::extraction {
namespace {

using Form = Mention::Form;
using Kind = Description::Kind;

/// Whether words like "a" say that there are others.
bool is_one_of_many(std::string_view determiner) {
  return determiner == "a" || determiner == "an" || determiner == "another" || determiner == "one";
}

/// The words without the article, in the plural where the language data know it.
std::string label_of(TokenSpan tokens, const Words& words) {
  const Document& document = words.document();
  const TokenId last{tokens.end.value - 1};
  const auto before = [&](std::uint32_t back) {
    return last.value - tokens.begin.value < back ? std::string_view{} : words.lower(TokenId{last.value - back});
  };
  const auto noun = words.lexicon().groups().match(words.lower(last), before);
  if (!noun || last == tokens.begin) return std::string(document.form(tokens));
  return std::string(document.form(TokenSpan{tokens.begin, last})) + " " + std::string(noun->last_plural);
}

void read_unnamed(Mention& mention, const Words& words, const Gazetteer& gazetteer) {
  if (mention.form != Form::office || mention.offices.size() != 1) return;
  const OfficeClaim& claim = mention.offices.front();
  if (claim.former || !claim.of || !is_one_of_many(words.lower(mention.tokens.begin))) return;
  const Entity of = gazetteer[*claim.of];
  const Office office = gazetteer[claim.office];
  const bool state = words.lexicon().groups().is_state_sector(office.sector);
  if (office.unique || of.kind == EntityKind::person || of.kind == EntityKind::place) return;
  if (of.kind == EntityKind::group && state) return;
  mention.sector = office.sector;
  mention.candidates = {*claim.of};
  mention.form = Form::description;
  mention.type = state ? actor_type_of(*claim.of, gazetteer) : ActorType::group;
  mention.description = Description{};
  mention.description->kind = state ? Kind::state : Kind::group;
  if (!state) mention.description->labels = {label_of({mention.tokens.begin + 1, mention.tokens.end}, words)};
  mention.offices.clear();
}

void read_body_in_small_letters(Mention& mention, const Mentions& mentions, const MentionMap& map, const Words& words,
                                const Trees& trees, const Gazetteer& gazetteer) {
  if (mention.type != ActorType::organization || mention.candidates.size() != 1 || mention.head.size() < 2) return;
  if (words.capital(TokenId{mention.head.end.value - 1})) return;
  const Entity body = gazetteer[mention.candidates.front()];
  if (!words.lexicon().groups().is_body_type(body.type)) return;
  const auto owner = map.named_at(mention.head.begin);
  const auto country = gazetteer.country(body.iso3);
  if (!country || !owner || mentions[owner->value].type != ActorType::country) return;
  mention.sector = body.sector.empty() ? "GOV" : body.sector;
  mention.type = ActorType::country;
  mention.form = Form::description;
  mention.candidates = {*country};
  mention.description = Description{Kind::state, {}, {}};
  mention.offices.clear();
  mention.acts = mention.acts && !only_modifies(trees.head_of(mention.head), words, trees);
}

}  // namespace

Mentions with_unnamed_offices(Mentions mentions, const Words& words, const Trees& trees, const Gazetteer& gazetteer) {
  const MentionMap map(mentions, trees);
  for (Mention& mention : mentions) {
    read_unnamed(mention, words, gazetteer);
    read_body_in_small_letters(mention, mentions, map, words, trees, gazetteer);
  }
  return mentions;
}

ActorType actor_type_of(EntityId id, const Gazetteer& gazetteer) {
  switch (gazetteer[id].kind) {
    case EntityKind::organization:
      return ActorType::organization;
    case EntityKind::group:
      return ActorType::group;
    default:
      return ActorType::country;
  }
}

}  // namespace newsgraph::extraction
