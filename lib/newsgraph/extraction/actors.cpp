#include "newsgraph/extraction/actors.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>

#include "newsgraph/extraction/coreference.h"
#include "newsgraph/extraction/leaders.h"
#include "newsgraph/knowledge/group_nouns.h"
#include "newsgraph/text/letters.h"

namespace newsgraph::extraction {
namespace {

using Form = Mention::Form;

/// Whether the tokens of `part` are the last (or, for organisations, the first) ones of `whole`.
bool is_part(const Words& words, TokenSpan part, TokenSpan whole, ActorType type) {
  if (part.size() >= whole.size()) return false;
  const auto same = [&](TokenId from) {
    for (std::uint32_t i = 0; i < part.size(); ++i)
      if (words.lower(part.begin + i) != words.lower(from + i)) return false;
    return true;
  };
  return type == ActorType::person ? same(make_id<TokenId>(whole.end.value - part.size())) : same(whole.begin);
}

/// "SDF" of "Syrian Democratic Forces".
bool is_acronym_of(const Words& words, TokenSpan acronym, TokenSpan whole) {
  if (acronym.size() != 1 || whole.size() < 2) return false;
  const std::string_view letters = words.document().form(acronym);
  if (!text::all_upper(letters)) return false;
  std::string initials;
  for (TokenId t = whole.begin; t < whole.end; ++t)
    if (words.capital(t)) initials += words.document().form(t).front();
  return initials == letters;
}

class Resolver {
 public:
  Resolver(const Words& words, const Trees& trees, const Mentions& mentions, const Gazetteer& gazetteer,
           std::optional<Day> day)
      : words_(words), trees_(trees), mentions_(mentions), gazetteer_(gazetteer), day_(day) {
    out_.mentions.resize(mentions.size());
  }

  Actors resolve() {
    for_each([](const Mention& m) { return m.form == Form::name || m.form == Form::adjective; },
             [this](const Mention& m) { return by_name(m); });
    for_each([](const Mention& m) { return m.description && m.description->kind != Description::Kind::leaders; },
             [this](const Mention& m) { return all_described(m); });
    for_each([](const Mention& m) { return m.form == Form::surname; }, [this](const Mention& m) { return by_part(m); });
    for_each([](const Mention& m) { return m.form == Form::office; },
             [this](const Mention& m) { return by_office(m); });
    for_each([](const Mention& m) { return m.form == Form::description && !m.offices.empty(); },
             [this](const Mention& m) { return government_of(m); });
    for_each([](const Mention& m) { return m.description && m.description->kind == Description::Kind::leaders; },
             [this](const Mention& m) { return all_described(m); });
    take_up();
    count_forms();
    describe();
    find_homes();
    return std::move(out_);
  }

 private:
  template <class Which, class Resolve>
  void for_each(Which which, Resolve resolve) {
    for (current_ = MentionId{0}; current_.value < mentions_.size(); ++current_) {
      const Mention& mention = mentions_[current_.value];
      if (mention.place || !which(mention)) continue;
      out_.mentions[current_.value] = resolve(mention);
    }
  }

  /// "shelled Basra": a place that is all of one country's.
  void find_homes() {
    out_.homes.resize(mentions_.size());
    for (MentionId m{0}; m.value < mentions_.size(); ++m) {
      const Mention& mention = mentions_[m.value];
      if (!mention.place || mention.candidates.empty()) continue;
      const std::string_view iso3 = gazetteer_[mention.candidates.front()].iso3;
      const bool one = std::all_of(mention.candidates.begin(), mention.candidates.end(),
                                   [&](EntityId id) { return gazetteer_[id].iso3 == iso3; });
      if (const auto country = gazetteer_.country(iso3); one && country) out_.homes[m.value] = known(*country);
    }
  }

  // ---- the ways a mention finds its actor ------------------------------------------------------------------------

  std::optional<LocalActorId> by_name(const Mention& mention) {
    if (mention.candidates.empty()) return unknown(mention);
    if (const auto entity = choose(mention)) return known(*entity);
    return std::nullopt;
  }

  std::optional<LocalActorId> by_part(const Mention& mention) {
    const std::optional<LocalActorId> found = bearer_of(mention);
    // "President Biden" is the one who holds that office, whichever Biden the article names in full.
    const bool titled = !mention.offices.empty() && !mention.candidates.empty();
    if (found && titled && (!out_.entities[found->value] || !fits_claims(*out_.entities[found->value], mention)))
      if (const auto entity = choose(mention)) return known(*entity);
    if (found) return found;
    if (!mention.candidates.empty()) {
      if (const auto entity = choose(mention)) return known(*entity);
    }
    if (mention.offices.empty()) return std::nullopt;
    return unknown(mention);
  }

  /// Whoever of the article has the words at the end of his name, of a body at its beginning or as initials.
  [[nodiscard]] std::optional<LocalActorId> bearer_of(const Mention& mention) {
    if (bearers_.empty()) index_bearers();
    const auto [from, to] = bearers_.equal_range(words_.lower(last(mention.head)));
    std::optional<LocalActorId> found;
    // In the order of the text.
    for (auto at = from; at != to; ++at) {
      const std::uint32_t m = at->second;
      const Mention& full = mentions_[m];
      if (!out_.mentions[m] || found == out_.mentions[m] || !may_shorten(mention, full)) continue;
      // Two bearers of the surname: the one in the more senior office, else the one named last before this mention.
      const bool later = found && (m > current_.value || more_senior(*found, *out_.mentions[m]));
      if (!later) found = out_.mentions[m];
    }
    return found;
  }

  static TokenId last(TokenSpan span) { return TokenId{span.end.value - 1}; }

  /// "Mahan" of Mahan Air, but neither "the Ministry" nor a town for a body named after it.
  [[nodiscard]] bool may_shorten(const Mention& mention, const Mention& full) const {
    if (full.type == ActorType::organization && is_acronym_of(words_, mention.head, full.head)) return true;
    if (!is_part(words_, mention.head, full.head, full.type)) return false;
    if (full.type == ActorType::person) return true;
    const NameTag tag = words_.document().annotation.name[mention.head.begin.value];
    const bool town = tag != NameTag::outside && type_of(tag) == NameType::location;
    return !town && !words_.is(WordClass::organization_head, last(mention.head));
  }

  /// Full names by the last word that a shorter form of theirs can have.
  void index_bearers() {
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
      const Mention& full = mentions_[m];
      if (full.form != Form::name || full.head.size() < 2) continue;
      if (full.type == ActorType::person) {
        bearers_.emplace(words_.lower(last(full.head)), m);
        continue;
      }
      for (TokenId t = full.head.begin; t < last(full.head); ++t) bearers_.emplace(words_.lower(t), m);
      std::string initials;
      for (TokenId t = full.head.begin; t < full.head.end; ++t)
        if (words_.capital(t)) initials += words_.document().form(t).front();
      bearers_.emplace(text::lower(initials), m);
    }
  }

  [[nodiscard]] bool more_senior(LocalActorId a, LocalActorId b) const {
    const auto first = out_.entities[a.value], second = out_.entities[b.value];
    return first && (!second || seniority(*first) < seniority(*second));
  }

  std::optional<LocalActorId> by_office(const Mention& mention) {
    const OfficeClaim& claim = mention.offices.front();
    const OfficePlace place = place_of(claim, std::nullopt, out_, gazetteer_, words_.lexicon().groups(), day_);
    if (place.entity) {
      if (const auto person = office_holder_in_text(claim.office, place.entity)) return person;
      if (!claim.former)
        if (const auto holder = gazetteer_.holder(claim.office, *place.entity, day_)) return known(*holder);
      // "the American ambassador": somebody, though not by name. A leader is somebody already named.
      if (claim.of && gazetteer_[claim.office].id != "leader") return unnamed_holder(claim, *place.entity);
      return std::nullopt;
    }
    return std::nullopt;  // "the president": coreference.h
  }

  /// The person whom the article has given that office so far; nobody where it has given it to two.
  std::optional<LocalActorId> office_holder_in_text(OfficeId office, std::optional<EntityId> of) const {
    std::optional<LocalActorId> found;
    for (std::uint32_t m = 0; m < current_.value; ++m) {
      if (mentions_[m].type != ActorType::person || !out_.mentions[m] || mentions_[m].form == Form::office) continue;
      const LocalActorId actor = *out_.mentions[m];
      if (found == actor || !holds(actor, mentions_[m], office, of)) continue;
      if (found) return std::nullopt;
      found = actor;
    }
    return found;
  }

  [[nodiscard]] bool holds(LocalActorId actor, const Mention& mention, OfficeId office,
                           std::optional<EntityId> of) const {
    for (const OfficeClaim& claim : mention.offices)
      if (claim.office == office && !claim.former && (!of || claim.of == of)) return true;
    const auto entity = out_.entities[actor.value];
    if (!entity) return false;
    const std::optional<Term> term = gazetteer_.term_at(*entity, day_);
    return term && term->office == office && (!of || term->of == of) && (!day_ || term->covers(*day_));
  }

  /// "Assad's government" is Syria's.
  std::optional<LocalActorId> government_of(const Mention& mention) {
    const auto master = out_.mentions[mention.offices.front().of_mention->value];
    if (!master) return std::nullopt;
    if (const auto entity = out_.entities[master->value])
      if (const auto country = gazetteer_.country(gazetteer_[*entity].iso3)) return known(*country);
    return std::nullopt;
  }

  /// The actors of a description; several are kept apart from the mentions of one.
  std::optional<LocalActorId> all_described(const Mention& mention) {
    std::vector<LocalActorId> found;
    const auto add = [&](std::optional<LocalActorId> actor) {
      if (actor && std::find(found.begin(), found.end(), *actor) == found.end()) found.push_back(*actor);
    };
    const Description& description = *mention.description;
    switch (description.kind) {
      case Description::Kind::state:
        for (const EntityId state : mention.candidates) add(known(state));
        break;
      case Description::Kind::leaders:
        for (const EntityId country : mention.candidates) add(leader(country, description.office));
        break;
      case Description::Kind::group:
        for (std::size_t i = 0; i < description.labels.size(); ++i)
          add(group(description.labels[i],
                    i < mention.candidates.size() ? std::optional(mention.candidates[i]) : std::nullopt,
                    mention.sector));
        break;
    }
    if (found.size() > 1) out_.several[current_] = found;
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
  }

  std::optional<LocalActorId> leader(EntityId country, std::optional<OfficeId> office) {
    const auto person = office ? gazetteer_.holder(*office, country, day_)
                               : leader_of(country, gazetteer_, words_.lexicon().groups().leadership(), day_);
    return person ? std::optional(known(*person)) : std::nullopt;
  }

  LocalActorId group(const std::string& label, std::optional<EntityId> of, const std::string& sector) {
    LocalActor actor;
    actor.type = ActorType::group;
    actor.label = label;
    actor.sector = sector;
    if (of) {
      actor.iso3 = gazetteer_[*of].iso3;
      actor.code = gazetteer_[*of].code;
    }
    const std::string key = "group " + actor.iso3 + " " + text::lower(actor.label);
    return named(key, std::move(actor));
  }

  /// The candidate that the words or the date single out.
  std::optional<EntityId> choose(const Mention& mention) const {
    if (mention.candidates.size() == 1 && mention.form != Form::surname) return mention.candidates.front();
    std::vector<EntityId> fitting;
    for (const EntityId candidate : mention.candidates)
      if (fits_claims(candidate, mention)) fitting.push_back(candidate);
    if (fitting.size() > 1 || mention.form == Form::surname)
      std::erase_if(fitting, [&](EntityId candidate) { return !in_office(candidate, mention); });
    if (fitting.size() <= 1) return fitting.empty() ? std::nullopt : std::optional(fitting.front());
    // "Trump" is the president, not his family: the one in clearly the most senior office.
    std::sort(fitting.begin(), fitting.end(), [&](EntityId a, EntityId b) { return seniority(a) < seniority(b); });
    if (seniority(fitting[0]) < seniority(fitting[1])) return fitting[0];
    return day_ ? std::nullopt : latest(fitting);
  }

  /// Of equals without a date the one who held office last.
  [[nodiscard]] std::optional<EntityId> latest(const std::vector<EntityId>& ranked) const {
    std::optional<EntityId> found;
    std::optional<Day> last;
    for (const EntityId id : ranked) {
      if (seniority(id) != seniority(ranked.front())) break;
      for (const Term& term : gazetteer_[id].terms)
        if (const Day from = term.from ? term.from->first_day() : Day{}; !last || *last < from) {
          last = from;
          found = id;
        }
    }
    return found;
  }

  /// Rank of the office held at the time; lower is more senior.
  [[nodiscard]] int seniority(EntityId person) const {
    if (day_) {
      const std::optional<Term> term = gazetteer_.term_at(person, day_);
      return term ? gazetteer_[term->office].rank : std::numeric_limits<int>::max();
    }
    int rank = std::numeric_limits<int>::max();  // without a date, the highest office ever held
    for (const Term& term : gazetteer_[person].terms) rank = std::min(rank, gazetteer_[term.office].rank);
    return rank;
  }

  /// Whether the gazetteer knows the person in an office that the mention claims; true without a claim.
  [[nodiscard]] bool fits_claims(EntityId person, const Mention& mention) const {
    for (const OfficeClaim& claim : mention.offices)
      for (const Term& term : gazetteer_[person].terms)
        if (term.office == claim.office && (!claim.of || *claim.of == term.of)) return true;
    return mention.offices.empty();
  }

  /// A surname alone, without the full name in the article, is somebody in office at the time.
  [[nodiscard]] bool in_office(EntityId person, const Mention& mention) const {
    const Entity& entity = gazetteer_[person];
    if (!mention.offices.empty() && !day_) return true;
    return std::any_of(entity.terms.begin(), entity.terms.end(),
                       [&](const Term& term) { return !day_ || term.covers(*day_); });
  }

  /// Pronouns, definite nouns, and offices whose country only the text before tells.
  void take_up() {
    const ActorMaker make{[this](EntityId id) { return known(id); },
                          [this](const OfficeClaim& claim, EntityId of) { return unnamed_holder(claim, of); }};
    resolve_coreference({words_, trees_, mentions_, gazetteer_, day_}, make, out_);
  }

  // ---- making actors -----------------------------------------------------------------------------------------------

  LocalActorId named(const std::string& key, LocalActor actor, std::optional<EntityId> entity = {}) {
    const auto [at, added] = by_key_.emplace(key, make_id<LocalActorId>(out_.actors.size()));
    if (added) {
      out_.actors.push_back(std::move(actor));
      out_.entities.push_back(entity);
    }
    return at->second;
  }

  LocalActorId known(EntityId id) {
    const Entity& entity = gazetteer_[id];
    return named(std::string(entity.id), actor_of(entity), id);
  }

  LocalActorId unknown(const Mention& mention) {
    LocalActor actor;
    actor.type = mention.type;
    actor.label = words_.document().form(mention.head);
    const std::string key = std::string(name(mention.type)) + " " + text::lower(actor.label);
    return named(key, std::move(actor));
  }

  LocalActorId unnamed_holder(const OfficeClaim& claim, EntityId of) {
    LocalActor actor;
    Term term;
    term.office = claim.office;
    term.of = of;
    actor.label = actor.role = gazetteer_.role_name(term);
    if (claim.former) actor.label = "Former " + actor.label;
    actor.sector = gazetteer_[claim.office].sector;
    const std::string key = "office " + text::lower(actor.label);
    return named(key, std::move(actor));
  }

  // ---- what is known of them -------------------------------------------------------------------------------------

  void count_forms() {
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
      if (!out_.mentions[m] || mentions_[m].form == Form::pronoun) continue;
      LocalActor& actor = out_.actors[out_.mentions[m]->value];
      ++actor.mentions;
      const std::string form(words_.document().form(mentions_[m].head));
      const auto seen = std::find_if(actor.forms.begin(), actor.forms.end(),
                                     [&](const Form_& known_form) { return known_form.text == form; });
      if (seen == actor.forms.end()) {
        actor.forms.push_back({form, 1});
      } else {
        ++seen->count;
      }
    }
  }

  void describe() {
    for (std::uint32_t a = 0; a < out_.actors.size(); ++a) {
      LocalActor& actor = out_.actors[a];
      if (out_.entities[a] && actor.type == ActorType::person) {
        if (const std::optional<Term> term = gazetteer_.term_at(*out_.entities[a], day_)) {
          actor.role = gazetteer_.role_name(*term);
          actor.sector = gazetteer_[term->office].sector;
          if (actor.iso3.empty()) actor.iso3 = gazetteer_[term->of].iso3;
          if (actor.code.empty()) actor.code = gazetteer_[term->of].code;
        }
      }
    }
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
      if (!out_.mentions[m]) continue;
      for (const OfficeClaim& claim : mentions_[m].offices) describe_by(claim, *out_.mentions[m]);
    }
  }

  /// What an office says of somebody the gazetteer doesn't know; of others, for whom they act here.
  void describe_by(const OfficeClaim& claim, LocalActorId id) {
    if (out_.entities[id.value]) {
      if (!day_ && claim.of && !claim.role.empty() && !claim.former && !gazetteer_[*claim.of].code.empty())
        out_.actors[id.value].code = gazetteer_[*claim.of].code;
      return;
    }
    const OfficePlace place = place_of(claim, std::nullopt, out_, gazetteer_, words_.lexicon().groups(), day_);
    std::string iso3, code;
    if (place.entity) {
      iso3 = gazetteer_[*place.entity].iso3;
      code = gazetteer_[*place.entity].code;
    } else if (place.actor) {
      iso3 = out_.actors[place.actor->value].iso3;
      code = out_.actors[place.actor->value].code;
    }
    LocalActor& actor = out_.actors[id.value];
    if (actor.iso3.empty()) actor.iso3 = iso3;
    if (actor.code.empty()) actor.code = code;
    if (claim.role.empty()) return;
    if (actor.sector.empty()) actor.sector = gazetteer_[claim.office].sector;
    if (actor.role.empty()) actor.role = claim.role;
  }

  using Form_ = newsgraph::Form;

  const Words& words_;
  const Trees& trees_;
  const Mentions& mentions_;
  const Gazetteer& gazetteer_;
  std::optional<Day> day_;
  Actors out_;
  std::map<std::string, LocalActorId> by_key_;
  std::multimap<std::string, std::uint32_t, std::less<>> bearers_;  ///< mentions of full names by a word of theirs
  MentionId current_{};
};

/// A ministry's or army's people serve its country.
EntityId country_behind(EntityId id, const Gazetteer& gazetteer, const GroupNouns& groups) {
  const Entity& entity = gazetteer[id];
  if (entity.kind != EntityKind::organization) return id;
  if (!groups.is_state_type(entity.type) || entity.iso3.empty()) return id;
  return gazetteer.country(entity.iso3).value_or(id);
}

}  // namespace

LocalActor actor_of(const Entity& entity) {
  LocalActor actor;
  switch (entity.kind) {
    case EntityKind::country:
      actor.type = ActorType::country;
      break;
    case EntityKind::person:
      actor.type = ActorType::person;
      break;
    case EntityKind::organization:
      actor.type = ActorType::organization;
      break;
    case EntityKind::group:
    case EntityKind::place:
      actor.type = ActorType::group;
      break;
  }
  actor.entity = entity.id;
  actor.label = entity.label;
  actor.code = entity.code;
  actor.iso3 = entity.iso3;
  actor.sector = entity.sector;
  actor.wikidata = entity.wikidata;
  return actor;
}

Actors resolve_actors(const Words& words, const Trees& trees, const Mentions& mentions, const Gazetteer& gazetteer,
                      std::optional<Day> day) {
  return Resolver(words, trees, mentions, gazetteer, day).resolve();
}

OfficePlace place_of(const OfficeClaim& claim, std::optional<EntityId> holder, const Actors& actors,
                     const Gazetteer& gazetteer, const GroupNouns& groups, std::optional<Day> day) {
  if (claim.of) return {country_behind(*claim.of, gazetteer, groups), std::nullopt};
  if (claim.of_mention) {
    const auto actor = actors.of(*claim.of_mention);
    if (!actor) return {};
    const auto entity = actors.entities[actor->value];
    if (entity && gazetteer[*entity].kind == EntityKind::person) {
      const std::optional<Term> term = gazetteer.term_at(*entity, day);
      return term ? OfficePlace{term->of, std::nullopt} : OfficePlace{};
    }
    return {entity ? std::optional(country_behind(*entity, gazetteer, groups)) : std::nullopt, actor};
  }
  if (holder) {
    for (const Term& term : gazetteer[*holder].terms)
      if (term.office == claim.office && (!day || claim.former || term.covers(*day))) return {term.of, std::nullopt};
  }
  return {};
}

}  // namespace newsgraph::extraction
