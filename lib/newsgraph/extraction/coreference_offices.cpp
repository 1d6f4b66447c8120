#include <algorithm>

#include "newsgraph/extraction/coreference_reader.h"
#include "newsgraph/text/letters.h"

namespace newsgraph::extraction {

using Flag = AnaphorWord::Flag;
using Kind = Sighting::Kind;

namespace {

constexpr std::uint32_t office_window = 4;
constexpr double clear_lead = 1.2;
constexpr int leading_rank = 20;  // prime ministers and above
constexpr int lasting_rank = 20;  // "the president" is the same one to the end of the article
constexpr int state_rank = 70;    // whose office speaks for a state: up to aides and advisers

std::string_view last_word(std::string_view phrase) {
  return phrase.substr(phrase.rfind(' ') + 1);
}

bool is_definite(std::string_view word) {
  return word != "a" && word != "an" && word != "another" && word != "any" && word != "no";
}

}  // namespace

// ---- what is known of persons --------------------------------------------------------------------------------------

CoreferenceReader::Person& CoreferenceReader::person(LocalActorId actor) {
  if (actor.value >= person_at_.size()) person_at_.resize(actors_.actors.size(), none);
  std::uint32_t& place = person_at_[actor.value];
  if (place == none) {
    place = static_cast<std::uint32_t>(persons_.size());
    Person& added = persons_.emplace_back();
    added.actor = actor;
    if (const auto entity = actors_.entities[actor.value]) {
      for (const Term& term : text_.gazetteer.terms_at(*entity, text_.day))
        added.offices.push_back({term.office, term.of, false, text_.gazetteer[term.office].name});
      for (const Term& term : text_.gazetteer[*entity].terms)
        if (text_.day && term.to && term.to->last_day() < *text_.day)
          added.offices.push_back({term.office, term.of, true, text_.gazetteer[term.office].name});
    }
  }
  return persons_[place];
}

void CoreferenceReader::meet(MentionId m, LocalActorId actor) {
  if (actor.value >= genders_.size()) genders_.resize(actors_.actors.size(), Gender::unknown);
  if (actors_.actors[actor.value].type != ActorType::person) return;
  Gender& gender = genders_[actor.value];
  gender = gender_of(actor);
  if (gender == Gender::unknown) gender = gender_in_words(mention(m));
  Person& met = person(actor);
  for (const OfficeClaim& claim : mention(m).offices) {
    if (claim.role.empty()) continue;
    const OfficePlace place = place_of(claim, actors_.entities[actor.value], actors_, text_.gazetteer,
                                       text_.words.lexicon().groups(), text_.day);
    const bool known = std::ranges::any_of(met.offices, [&](const Held& held) {
      return held.office == claim.office && held.of == place.entity && held.former == claim.former;
    });
    if (!known) met.offices.push_back({claim.office, place.entity, claim.former, claim.role});
  }
}

Gender CoreferenceReader::gender_in_words(const Mention& mention) const {
  // An honorific stands before the words of a name; a title or office is among them.
  TokenId begin = mention.tokens.begin;
  const TokenSpan sentence = text_.words.document()[mention.sentence].tokens;
  if (begin > sentence.begin) begin = TokenId{begin.value - 1};
  for (TokenId t = begin; t < mention.tokens.end; ++t) {
    const AnaphorWord* word = anaphors_.find(lower(t));
    if (word == nullptr || (t >= mention.head.begin && mention.form == Mention::Form::name)) continue;
    if (word->is(Flag::female)) return Gender::female;
    if (word->is(Flag::male)) return Gender::male;
  }
  if (mention.form != Mention::Form::name || mention.type != ActorType::person || mention.head.size() < 2)
    return Gender::unknown;
  return text_.gazetteer.gender_of(text_.words.document().form(mention.head.begin));
}

Gender CoreferenceReader::gender_of(LocalActorId actor) const {
  if (actor.value < genders_.size() && genders_[actor.value] != Gender::unknown) return genders_[actor.value];
  const auto entity = actors_.entities[actor.value];
  return entity ? text_.gazetteer[*entity].gender : Gender::unknown;
}

std::optional<LocalActorId> CoreferenceReader::state_of(LocalActorId actor) {
  const auto country = [&](EntityId id) -> std::optional<LocalActorId> {
    const Entity entity = text_.gazetteer[id];
    if (entity.kind == EntityKind::country) return make_.known(id);
    const auto its = text_.gazetteer.country(entity.iso3);
    return its ? std::optional(make_.known(*its)) : std::nullopt;
  };
  switch (actors_.actors[actor.value].type) {
    case ActorType::country:
    case ActorType::organization:
      return actor;
    case ActorType::group:
      return std::nullopt;
    case ActorType::person:
      break;
  }
  for (const Held& held : person(actor).offices)
    if (!held.former && held.of && text_.gazetteer[*held.of].kind == EntityKind::country &&
        text_.gazetteer[held.office].rank <= state_rank)
      return country(*held.of);
  return std::nullopt;
}

// ---- offices alone -------------------------------------------------------------------------------------------------

CoreferenceReader::Key CoreferenceReader::resolve_office(MentionId m, TokenId t) {
  const Mention& office = mention(m);
  const OfficeClaim& claim = office.offices.front();
  if (opens_turn(office) || !text_.trees.is_noun(t)) return std::nullopt;
  if (text_.trees.relation(t) == Deprel::appos) {
    // "Kerri Kupec, a spokeswoman for …": the person is named.
    const auto named = mention_at(text_.trees.head(t));
    const auto actor = named ? actors_.of(*named) : std::nullopt;
    const bool person = actor && actors_.actors[actor->value].type == ActorType::person;
    return person ? Key(Discourse::actor(*actor)) : std::nullopt;
  }
  if (text_.gazetteer[claim.office].id == "leader" && claim.of && !claim.former) {
    if (text_.gazetteer[*claim.of].kind != EntityKind::country) return person_in_office(claim, office.sentence);
    const auto leader = leader_of(*claim.of);
    return leader ? Key(Discourse::actor(*leader)) : std::nullopt;
  }
  if (claim.of_mention && !claim.of) return resolve_owned_office(claim);
  if (claim.of) return std::nullopt;
  if (claim.role.find(" and ") != std::string::npos) return std::nullopt;  // perhaps two people
  if (!is_definite(lower(office.tokens.begin)) || text_.trees.has_child(t, Deprel::cop)) return std::nullopt;
  // "the president of the club", "the minister who …"
  for (const TokenId child : text_.trees.children(t)) {
    const Deprel relation = text_.trees.relation(child);
    if (child >= office.tokens.end && (relation == Deprel::nmod || relation == Deprel::acl)) return std::nullopt;
    if (relation == Deprel::acl_relcl && child > t && lower(t + 1) != ",") return std::nullopt;
    if (relation == Deprel::amod && anaphors_.is(Flag::blocker, lower(child))) return std::nullopt;
  }
  return person_in_office(claim, office.sentence);
}

bool CoreferenceReader::matches(const Held& held, const OfficeClaim& claim) const {
  if (held.former != claim.former) return false;
  if (claim.of && held.of != claim.of) return false;
  if (held.office == claim.office) return true;
  // "the minister" of a foreign minister, "the leader" of who leads a country.
  if (text_.gazetteer[claim.office].id == "leader") return text_.gazetteer[held.office].rank <= leading_rank;
  if (claim.role.find(' ') != std::string::npos) return false;
  const std::string role = text::lower(held.role);
  for (std::string_view rest = role; !rest.empty();) {
    const std::size_t blank = rest.find(' ');
    if (text_.words.lexicon().is(WordClass::rank, rest.substr(0, blank))) return false;  // "deputy minister"
    rest = blank == std::string_view::npos ? std::string_view{} : rest.substr(blank + 1);
  }
  return last_word(role) == text::lower(claim.role);
}

CoreferenceReader::Key CoreferenceReader::person_in_office(const OfficeClaim& claim, SentenceId s) {
  std::optional<LocalActorId> only;
  bool several = false;
  for (const Person& known : persons_) {
    if (std::ranges::none_of(known.offices, [&](const Held& held) { return matches(held, claim); })) continue;
    several = only && *only != known.actor;
    only = known.actor;
    if (several) break;
  }
  if (!only && claim.former) {
    // "the former president" of one who, by the gazetteer, still is: the only one there is.
    OfficeClaim current = claim;
    current.former = false;
    return person_in_office(current, s);
  }
  if (!only) return sole_holder(claim);
  const Office office = text_.gazetteer[claim.office];
  const bool lasting = office.unique && office.rank <= lasting_rank;
  if (!several && lasting) return Discourse::actor(*only);
  const Ranking ranking = discourse_.rank(s, office_window, [&](const Sighting& sighting) {
    if (sighting.kind != Kind::person || !Discourse::is_actor(sighting.key)) return 0.0;
    const Person& candidate = person(LocalActorId{sighting.key});
    return std::ranges::any_of(candidate.offices, [&](const Held& held) { return matches(held, claim); }) ? 1.0 : 0.0;
  });
  return ranking.clear(clear_lead) ? Key(ranking.best->key) : std::nullopt;
}

/// "the Pope", who needs no country.
CoreferenceReader::Key CoreferenceReader::sole_holder(const OfficeClaim& claim) const {
  const auto id = anaphors_.sole_place_of(text_.gazetteer[claim.office].id);
  const auto of = id && !claim.former ? text_.gazetteer.find(*id) : std::nullopt;
  const auto holder = of ? text_.gazetteer.holder(claim.office, *of, text_.day) : std::nullopt;
  return holder ? Key(Discourse::actor(make_.known(*holder))) : std::nullopt;
}

/// "his spokesman", "its president".
CoreferenceReader::Key CoreferenceReader::resolve_owned_office(const OfficeClaim& claim) {
  const OfficePlace place =
      place_of(claim, std::nullopt, actors_, text_.gazetteer, text_.words.lexicon().groups(), text_.day);
  if (!place.entity) return std::nullopt;
  OfficeClaim whole = claim;
  whole.of = place.entity;
  const auto found = std::ranges::find_if(persons_, [&](const Person& known) {
    return std::ranges::any_of(known.offices, [&](const Held& held) { return matches(held, whole); });
  });
  const Office office = text_.gazetteer[claim.office];
  if (office.unique && !claim.former) {
    if (found != persons_.end()) return Discourse::actor(found->actor);
    if (const auto holder = text_.gazetteer.holder(claim.office, *place.entity, text_.day))
      return Discourse::actor(make_.known(*holder));
  }
  if (office.rank > state_rank || office.sector.empty() || office.id == "leader") return std::nullopt;
  return Discourse::actor(make_.unnamed_holder(whole, *place.entity));
}

// ---- leaders and counterparts --------------------------------------------------------------------------------------

std::optional<OfficeId> CoreferenceReader::leading_office(EntityId country) const {
  if (const auto office = anaphors_.leading_office(text_.gazetteer[country].iso3))
    return text_.gazetteer.find_office(*office);
  for (const std::string_view id : {"prime-minister", "chancellor", "taoiseach", "head-of-government"})
    if (const auto office = text_.gazetteer.find_office(id);
        office && text_.gazetteer.holder(*office, country, text_.day))
      return office;
  return std::nullopt;
}

std::optional<LocalActorId> CoreferenceReader::leader_of(EntityId country) {
  std::optional<LocalActorId> named;
  bool several = false;
  for (const Person& known : persons_)
    for (const Held& held : known.offices) {
      if (held.former || held.of != country || text_.gazetteer[held.office].rank > leading_rank) continue;
      several = several || (named && *named != known.actor);
      named = known.actor;
    }
  const auto office = leading_office(country);
  const auto holder = office ? text_.gazetteer.holder(*office, country, text_.day) : std::nullopt;
  if (named && !several) return named;
  return holder ? std::optional(make_.known(*holder)) : std::nullopt;
}

CoreferenceReader::Key CoreferenceReader::resolve_counterpart(const Nominal& nominal) {
  // "his Turkish counterpart Recep Tayyip Erdogan", "…, Recep Tayyip Erdogan,": the person is named.
  const TokenSpan sentence = text_.words.document()[sentence_].tokens;
  TokenId next = nominal.tokens.end;
  const bool comma = next < sentence.end && lower(next) == ",";
  if (comma) ++next;
  if (next < sentence.end) {
    const auto named = mention_at(next);
    const auto actor = named ? actors_.of(*named) : std::nullopt;
    const bool apposition = !comma || text_.trees.relation(next) == Deprel::appos;
    if (actor && apposition && actors_.actors[actor->value].type == ActorType::person &&
        mention(*named).tokens.begin == next)
      return Discourse::actor(*actor);
  }
  const auto country = modifying_entity(nominal);
  const auto owner = mention_at(*nominal.possessor);
  const auto self = owner ? actors_.of(*owner) : std::nullopt;
  if (lower(nominal.noun) != "counterpart" || !self || !country) return std::nullopt;
  if (actors_.actors[self->value].type != ActorType::person || text_.gazetteer[*country].kind != EntityKind::country)
    return std::nullopt;
  const std::vector<Held> offices = person(*self).offices;
  const auto held = std::ranges::find_if(offices, [](const Held& office) { return !office.former && office.of; });
  if (held == offices.end()) return std::nullopt;
  if (text_.gazetteer[*held->of].kind == EntityKind::country && leader_of(*held->of) == self) {
    const auto leader = leader_of(*country);
    return leader ? Key(Discourse::actor(*leader)) : std::nullopt;
  }
  OfficeClaim same;
  same.office = held->office;
  same.of = country;
  if (const Key named = person_in_office(same, sentence_)) return named;
  const auto holder = text_.gazetteer.holder(held->office, *country, text_.day);
  return holder ? Key(Discourse::actor(make_.known(*holder))) : std::nullopt;
}

// ---- what contradicts the gazetteer --------------------------------------------------------------------------------

void CoreferenceReader::note_contradictions() {
  if (!text_.day) return;
  for (MentionId m{0}; m.value < text_.mentions.size(); ++m) {
    const auto actor = actors_.of(m);
    const auto entity = actor ? actors_.entities[actor->value] : std::nullopt;
    if (!entity || text_.gazetteer[*entity].kind != EntityKind::person) continue;
    for (const OfficeClaim& claim : mention(m).offices) {
      if (claim.role.empty()) continue;
      const OfficePlace place =
          place_of(claim, *entity, actors_, text_.gazetteer, text_.words.lexicon().groups(), text_.day);
      bool held = false, holds = false;
      for (const Term& term : text_.gazetteer[*entity].terms) {
        if (term.office != claim.office || (place.entity && term.of != *place.entity)) continue;
        const bool covers = term.covers(*text_.day);
        holds = holds || covers;
        held = held || (!covers && term.to && term.to->last_day() < *text_.day);
      }
      const bool contradiction = claim.former ? holds : held && !holds;
      if (!contradiction) continue;
      const Entity known = text_.gazetteer[*entity];
      actors_.notes.push_back({m, std::string(text_.words.document().form(mention(m).tokens)) + ": the gazetteer has " +
                                      std::string(known.label) +
                                      (claim.former ? " in that office on the article's day"
                                                    : " no longer in that office on the article's day")});
    }
  }
}

}  // namespace newsgraph::extraction
