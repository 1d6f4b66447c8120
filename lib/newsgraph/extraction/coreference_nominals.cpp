#include <algorithm>
#include <string>

#include "newsgraph/extraction/coreference_reader.h"
#include "newsgraph/text/letters.h"

namespace newsgraph::extraction {

using Flag = AnaphorWord::Flag;
using Kind = Sighting::Kind;

namespace {

constexpr std::uint32_t person_window = 1, age_window = 2, country_window = 3, organization_window = 4,
                        several_window = 3;
constexpr double person_lead = 1.3, country_lead = 1.35, organization_lead = 1.2;
constexpr double country_weight_floor = 200;  // how a country is named says little about whether "the country" means it
constexpr double unknown_type = 0.6, name_has_noun = 1.3, other_quotation = 0.5;

bool contains_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '-';
    const std::size_t end = at + word.size();
    if (begins && (end == text.size() || text[end] == ' ' || text[end] == '-')) return true;
  }
  return false;
}

}  // namespace

CoreferenceReader::Key CoreferenceReader::resolve_nominal(MentionId, const Nominal& nominal) {
  switch (nominal.kind) {
    case Nominal::Kind::several:
      return is_blocked(nominal) ? std::nullopt : resolve_several(nominal);
    case Nominal::Kind::counterpart:
      return resolve_counterpart(nominal);
    case Nominal::Kind::body:
      return resolve_body(nominal);
    case Nominal::Kind::age:
      return resolve_person_noun(nominal);
    case Nominal::Kind::noun:
      break;
  }
  if (!nominal.word->noun || is_blocked(nominal)) return std::nullopt;
  switch (nominal.word->noun->type) {
    case ActorType::person:
      return resolve_person_noun(nominal);
    case ActorType::country:
      return resolve_country_noun(nominal);
    default:
      return resolve_organization_noun(nominal);
  }
}

bool CoreferenceReader::is_blocked(const Nominal& nominal) const {
  for (TokenId t = nominal.modifiers.begin; t < nominal.modifiers.end; ++t) {
    if (text_.trees.upos(t) == Upos::num) continue;
    if (anaphors_.is(Flag::blocker, lower(t))) return true;
    // "the Trump administration", "the Republican party": a name among the modifiers, but no people's or region's.
    if ((text_.trees.upos(t) == Upos::propn || text_.words.capital(t)) && !modifying_entity(nominal)) return true;
    if (text_.trees.xpos(t) == "JJS") return true;
  }
  return false;
}

std::optional<EntityId> CoreferenceReader::modifying_entity(const Nominal& nominal) const {
  for (TokenId t = nominal.modifiers.begin; t < nominal.modifiers.end; ++t) {
    const auto m = mention_at(t);
    if (!m || mention(*m).candidates.size() != 1) continue;
    const EntityId entity = mention(*m).candidates.front();
    const EntityKind kind = text_.gazetteer[entity].kind;
    if (kind == EntityKind::country || kind == EntityKind::group) return entity;
  }
  return std::nullopt;
}

// ---- persons -------------------------------------------------------------------------------------------------------

CoreferenceReader::Key CoreferenceReader::resolve_person_noun(const Nominal& nominal) {
  const bool age = nominal.kind == Nominal::Kind::age;
  const Gender gender = age ? Gender::unknown : nominal.word->noun->gender;
  const auto country = modifying_entity(nominal);
  const std::uint32_t quote = quote_of(nominal.noun);
  const Ranking ranking = discourse_.rank(sentence_, age ? age_window : person_window, [&](const Sighting& s) {
    if (s.kind != Kind::person || s.plural || s.sentence == sentence_) return 0.0;
    if (gender != Gender::unknown && s.gender != Gender::unknown && s.gender != gender) return 0.0;
    if (country && Discourse::is_actor(s.key) && actors_.actors[s.key].iso3 != text_.gazetteer[*country].iso3 &&
        !actors_.actors[s.key].iso3.empty())
      return 0.0;
    return s.quote != quote && s.quote != none ? other_quotation : 1.0;
  });
  if (!ranking.clear(person_lead) || !Discourse::is_actor(ranking.best->key)) return std::nullopt;
  return ranking.best->key;
}

// ---- countries and what they own -----------------------------------------------------------------------------------

bool CoreferenceReader::country_fits(const Nominal& nominal, LocalActorId country) const {
  const std::string& iso3 = actors_.actors[country.value].iso3;
  const AnaphorNoun& noun = *nominal.word->noun;
  if (!noun.kind.empty() && !anaphors_.is_of_kind(noun.kind, iso3).value_or(false)) return false;
  bool described = !noun.needs_modifier;
  for (TokenId t = nominal.modifiers.begin; t < nominal.modifiers.end; ++t) {
    const auto of_kind = anaphors_.is_of_kind(lower(t), iso3);
    if (of_kind == std::optional(false)) return false;
    described = described || of_kind.has_value();
  }
  const auto region = modifying_entity(nominal);
  if (!region) return described;
  const auto self = actors_.entities[country.value];
  if (!self) return false;
  return *region == *self ||
         std::ranges::find(text_.gazetteer[*region].members, *self) != text_.gazetteer[*region].members.end();
}

CoreferenceReader::Key CoreferenceReader::resolve_country_noun(const Nominal& nominal) {
  if (nominal.word->noun->body)
    for (TokenId t = nominal.modifiers.begin; t < nominal.modifiers.end; ++t)
      if (lower(t) != "federal" && lower(t) != "central" && lower(t) != "national") return std::nullopt;
  const Ranking ranking = discourse_.rank(sentence_, country_window, [&](const Sighting& s) {
    if (s.kind != Kind::country || !Discourse::is_actor(s.key)) return 0.0;
    if (!country_fits(nominal, LocalActorId{s.key})) return 0.0;
    return std::max(1.0, country_weight_floor / std::max(s.weight, 1.0));
  });
  return ranking.clear(country_lead) ? Key(ranking.best->key) : std::nullopt;
}

CoreferenceReader::Key CoreferenceReader::resolve_body(const Nominal& nominal) {
  const auto owner = mention_at(*nominal.possessor);
  if (!owner) return std::nullopt;
  const auto owners = actors_.all_of(*owner);
  std::vector<LocalActorId> states;
  for (const LocalActorId one : std::vector<LocalActorId>(owners.begin(), owners.end()))
    if (const auto state = state_of(one); state && std::ranges::find(states, *state) == states.end())
      states.push_back(*state);
  if (states.size() == 1) return Discourse::actor(states.front());
  if (states.size() > 1 && states.size() == owners.size()) return discourse_.set(states);
  return std::nullopt;
}

// ---- organisations -------------------------------------------------------------------------------------------------

double CoreferenceReader::organization_factor(const Nominal& nominal, LocalActorId organization) const {
  const AnaphorNoun& noun = *nominal.word->noun;
  const LocalActor& actor = actors_.actors[organization.value];
  if (const auto country = modifying_entity(nominal);
      country && !actor.iso3.empty() && actor.iso3 != text_.gazetteer[*country].iso3)
    return 0;
  const std::string label = text::lower(actor.label);
  // "the district court" is no circuit court.
  bool other = false;
  for (TokenId t = nominal.modifiers.begin; t < nominal.modifiers.end; ++t)
    other = other || (text_.trees.upos(t) == Upos::noun && !contains_word(label, lower(t)));
  if (contains_word(label, noun.singular)) return other ? 0 : name_has_noun;
  const auto entity = actors_.entities[organization.value];
  if (!entity) return noun.entity_types.empty() ? 0 : unknown_type;
  return std::ranges::find(noun.entity_types, text_.gazetteer[*entity].type) != noun.entity_types.end() ? 1 : 0;
}

CoreferenceReader::Key CoreferenceReader::resolve_organization_noun(const Nominal& nominal) {
  bool compound = false;
  for (TokenId t = nominal.modifiers.begin; t < nominal.modifiers.end; ++t)
    compound = compound || text_.trees.upos(t) == Upos::noun;
  const Ranking ranking = discourse_.rank(sentence_, organization_window, [&](const Sighting& s) {
    if ((s.kind != Kind::organization && s.kind != Kind::group) || s.plural) return 0.0;
    if (!Discourse::is_actor(s.key)) return 0.0;
    // "the media organization": of what kind it is, nothing here knows.
    const bool near = sentence_.value - s.sentence.value <= 1;
    if (compound && !near) return 0.0;
    if (!actors_.entities[s.key] && !near && s.role != Role::subject) return 0.0;
    return organization_factor(nominal, LocalActorId{s.key});
  });
  if (ranking.best != nullptr) return ranking.clear(organization_lead) ? Key(ranking.best->key) : std::nullopt;
  if (nominal.word->noun->singular != "ministry") return std::nullopt;
  // "Foreign Ministry spokeswoman Maria Zakharova …": the ministry is her state's.
  constexpr std::size_t looked_at = 16;
  for (std::size_t p = persons_.size(); p > 0 && persons_.size() - p < looked_at; --p)
    for (const Held& held : persons_[p - 1].offices)
      if (!held.former && held.of && contains_word(text::lower(held.role), "ministry")) {
        const auto state = state_of(persons_[p - 1].actor);
        return state ? Key(Discourse::actor(*state)) : std::nullopt;
      }
  return std::nullopt;
}

// ---- several at once -----------------------------------------------------------------------------------------------

namespace {

enum class Wanted : std::uint8_t { persons, countries, organizations, parties, any };

Wanted wanted_by(const Nominal& nominal, std::string_view noun) {
  if (nominal.word->is(Flag::pair)) {
    if (noun == "pair" || noun == "duo") return Wanted::any;
    return noun == "men" || noun == "women" ? Wanted::persons : Wanted::parties;
  }
  if (!nominal.word->noun) return Wanted::persons;
  switch (nominal.word->noun->type) {
    case ActorType::country:
      return Wanted::countries;
    case ActorType::organization:
      return Wanted::organizations;
    default:
      return Wanted::persons;
  }
}

bool fits(Kind kind, Wanted wanted) {
  switch (wanted) {
    case Wanted::persons:
      return kind == Kind::person;
    case Wanted::countries:
      return kind == Kind::country;
    case Wanted::organizations:
      return kind == Kind::organization || kind == Kind::group;
    case Wanted::parties:
      return kind == Kind::country || kind == Kind::organization || kind == Kind::group;
    case Wanted::any:
      return kind == Kind::person;
  }
  return false;
}

void add_once(std::vector<LocalActorId>& list, LocalActorId actor) {
  if (std::ranges::find(list, actor) == list.end()) list.push_back(actor);
}

}  // namespace

CoreferenceReader::Key CoreferenceReader::resolve_several(const Nominal& nominal) {
  if (modifying_entity(nominal)) return std::nullopt;  // "the two Koreas", "both Russian officials"
  const Wanted wanted = wanted_by(nominal, lower(nominal.noun));
  const bool states = wanted == Wanted::countries || wanted == Wanted::parties;
  const std::uint32_t quote = quote_of(nominal.noun);
  const auto& seen = discourse_.all();
  std::vector<LocalActorId> later;  // named since, in sentences that named too few
  for (std::size_t i = seen.size(); i > discourse_.floor();) {
    const SentenceId s = seen[i - 1].sentence;
    if (sentence_.value - s.value > several_window) break;
    std::vector<LocalActorId> direct, owned;
    std::optional<std::uint32_t> set;
    bool sets_differ = false;
    for (; i > discourse_.floor() && seen[i - 1].sentence == s; --i) {
      const Sighting one = seen[i - 1];
      if (one.quote != none && one.quote != quote) continue;
      if (Discourse::is_set(one.key) && discourse_.members(one.key).size() == nominal.number &&
          fits(one.kind, wanted)) {
        sets_differ = sets_differ || (set && *set != one.key);
        set = one.key;
      }
      if (Discourse::is_set(one.key))
        for (const LocalActorId member : discourse_.members(one.key))
          if (fits(one.kind, wanted)) add_once(direct, member);
      if (!Discourse::is_actor(one.key) || one.location) continue;
      const LocalActorId actor{one.key};
      if (fits(one.kind, wanted) && !(one.kind == Kind::group && one.plural)) add_once(direct, actor);
      if (states && one.kind == Kind::person)
        if (const auto state = state_of(actor)) add_once(owned, *state);
    }
    const std::vector<LocalActorId> named = direct;
    if (states)
      for (const LocalActorId state : owned) add_once(direct, state);
    const bool all_later = std::ranges::all_of(
        later, [&](LocalActorId actor) { return std::ranges::find(direct, actor) != direct.end(); });
    if (set && !sets_differ && direct.size() >= nominal.number) {
      const auto& members = discourse_.members(*set);
      if (std::ranges::all_of(later, [&](LocalActorId a) { return std::ranges::find(members, a) != members.end(); }))
        return set;
    }
    if (direct.size() == nominal.number) return all_later ? Key(discourse_.set(direct)) : std::nullopt;
    if (direct.size() > nominal.number) return std::nullopt;
    for (const LocalActorId actor : named) add_once(later, actor);
    if (later.size() == nominal.number) return discourse_.set(later);
    if (later.size() > nominal.number) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace newsgraph::extraction
