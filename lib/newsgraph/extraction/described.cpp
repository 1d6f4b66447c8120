#include "newsgraph/extraction/described.h"

#include <algorithm>
#include <span>
#include <utility>

#include "newsgraph/extraction/article_country.h"
#include "newsgraph/extraction/described_syntax.h"
#include "newsgraph/extraction/group_nouns_at.h"
#include "newsgraph/extraction/unnamed_offices.h"
#include "newsgraph/knowledge/group_nouns.h"

namespace newsgraph::extraction {
namespace {

using As = GroupNoun::As;
using Form = Mention::Form;
using Kind = Description::Kind;

constexpr std::size_t max_owners = 12;

class Describer {
 public:
  Describer(Mentions mentions, const Words& words, const Trees& trees, const Gazetteer& gazetteer)
      : words_(words),
        document_(words.document()),
        trees_(trees),
        gazetteer_(gazetteer),
        mentions_(std::move(mentions)),
        main_country_(main_country(mentions_, gazetteer)),
        map_(mentions_, trees) {}

  Mentions describe(const std::vector<RoleNounAt>& role_nouns) {
    std::size_t role = 0;
    for (SentenceId s{0}; s.value < document_.sentences.size(); ++s) {
      const TokenSpan tokens = document_[s].tokens;
      std::size_t end = role;
      while (end < role_nouns.size() && role_nouns[end].tokens.begin < tokens.end) ++end;
      if (document_[document_[s].block].kind != BlockKind::boilerplate)
        read_sentence(s, std::span(role_nouns).subspan(role, end - role));
      role = end;
    }
    return std::move(mentions_);
  }

 private:
  // ---- a sentence ------------------------------------------------------------------------------------------------

  void read_sentence(SentenceId s, std::span<const RoleNounAt> role_nouns) {
    sentence_ = s;
    owners_of_nouns_.clear();
    for (const GroupNounAt& noun : group_nouns_in(words_, gazetteer_, document_[s].tokens, role_nouns))
      if (noun.noun.as != As::quantity && noun.noun.as != As::nobody) read_noun(noun);
  }

  void read_noun(const GroupNounAt& noun) {
    const NounPhrase phrase =
        read_noun_phrase(words_, trees_, mentions_, map_, noun.tokens, document_[sentence_].tokens);
    if (!trees_.is_noun(phrase.head) || is_taken(phrase.head) || only_modifies(phrase.head, words_, trees_)) return;
    std::vector<MentionId> owners = phrase.owners;
    if (owners.empty() && !phrase.possessed && !phrase.determiner) owners = owners_of_fellow(phrase.head);
    if (owners.empty()) owners = owners_behind(phrase.head, words_, trees_, mentions_, map_);
    if (owners.size() > max_owners) return;
    if (!phrase.owners.empty()) owners_of_nouns_.emplace_back(phrase.head, phrase.owners);
    if (joins_name(phrase, owners)) return;
    if (owners.empty() && phrase.possessed) return;
    if (owners.empty()) {
      read_unowned(noun, phrase);
    } else {
      read_owned(noun, phrase, owners);
    }
  }

  /// Whether the token belongs to a name, title or body that has been read already.
  [[nodiscard]] bool is_taken(TokenId t) const {
    if (map_.named_at(t)) return true;
    const auto covering = map_.covering(t);
    return covering && mentions_[covering->value].type == ActorType::person;
  }

  /// "Israeli helicopters and tanks": what is joined without an article has the same owners.
  [[nodiscard]] std::vector<MentionId> owners_of_fellow(TokenId noun) const {
    if (trees_.relation(noun) != Deprel::conj) return {};
    for (const auto& [head, owners] : owners_of_nouns_)
      if (head == trees_.head(noun)) return owners;
    return {};
  }

  // ---- beside a name ---------------------------------------------------------------------------------------------

  /// "a top aide, Jan Novak", "the rebel group M23": the described is the one named.
  bool joins_name(const NounPhrase& phrase, const std::vector<MentionId>& owners) {
    const auto beside = name_beside(phrase, trees_, mentions_, map_);
    if (!beside || std::ranges::count(owners, beside->name) > 0) return false;
    Mention& mention = mentions_[beside->name.value];
    if (beside->behind && phrase.begin < mention.tokens.begin) {
      mention.tokens.begin = phrase.begin;
      map_.add(beside->name, mention, mentions_);
    }
    const bool of_country = owners.size() == 1 && mentions_[owners.front().value].type == ActorType::country;
    if (mention.type == ActorType::person && mention.offices.empty() && of_country) {
      mention.offices.emplace_back().of_mention = owners.front();
      mentions_[owners.front().value].acts = false;
    }
    return true;
  }

  // ---- what has an owner -----------------------------------------------------------------------------------------

  void read_owned(const GroupNounAt& noun, const NounPhrase& phrase, const std::vector<MentionId>& owners) {
    std::vector<EntityId> entities;
    for (const MentionId owner : owners) {
      const auto entity = entity_of(owner);
      if (entity && std::ranges::count(entities, *entity) == 0) entities.push_back(*entity);
    }
    if (entities.empty() && noun.noun.as == As::group && mentions_[owners.front().value].candidates.empty() &&
        !phrase.owners.empty() && !is_armed(noun.noun.sector))
      return read_unowned(noun, phrase);
    if (entities.size() < owners.size() && owners.size() == 1)
      return read_owned_by_unknown(noun, phrase, owners.front());
    if (entities.empty()) return;
    switch (noun.noun.as) {
      case As::states:
        // "African countries" are Africa; "Kenya's capital" is no actor here.
        if (noun.plural &&
            std::ranges::none_of(entities, [&](EntityId e) { return gazetteer_[e].kind == EntityKind::country; }))
          add_state(noun, phrase, owners, std::move(entities));
        return;
      case As::organization:
        return add_organization(noun, phrase, owners);
      case As::leaders:
        if (!noun.plural) return;
        if (countries(entities) > 1) return add_leaders(noun, phrase, owners, std::move(entities));
        break;
      default:
        break;
    }
    if (acts_for_owner(noun, entities)) return add_state(noun, phrase, owners, std::move(entities));
    add_groups(noun, phrase, owners);
  }

  [[nodiscard]] std::size_t countries(const std::vector<EntityId>& entities) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(entities, [&](EntityId e) { return gazetteer_[e].kind == EntityKind::country; }));
  }

  /// Whom a mention makes an owner: a person stands for no one here, a place for its country.
  [[nodiscard]] std::optional<EntityId> entity_of(MentionId owner) const {
    const Mention& mention = mentions_[owner.value];
    if (mention.type == ActorType::person) return std::nullopt;
    if (mention.place) return country_of(mention, gazetteer_);
    return mention.candidates.size() == 1 ? std::optional(mention.candidates.front()) : std::nullopt;
  }

  [[nodiscard]] bool acts_for_owner(const GroupNounAt& noun, const std::vector<EntityId>& owners) const {
    const bool of_state = noun.noun.as == As::state || noun.noun.as == As::equipment || noun.noun.as == As::leaders;
    return std::ranges::all_of(owners, [&](EntityId id) {
      const Entity owner = gazetteer_[id];
      switch (owner.kind) {
        case EntityKind::country:
          return of_state;
        case EntityKind::organization:
          // Hamas' fighters and a party's senators are no less its own than its officials.
          return of_state || is_armed(noun.noun.sector) || noun.noun.sector == "PTY" || is_kind_of_body(noun);
        default:
          // A region has no officials, but its governments are what it is.
          return noun.noun.body && noun.plural && noun.noun.as == As::state && noun.noun.sector == "GOV" &&
                 words_.lower(TokenId{noun.tokens.end.value - 1}) == "governments";
      }
    });
  }

  /// "the IRNA news agency": what the name is of.
  [[nodiscard]] bool is_kind_of_body(const GroupNounAt& noun) const {
    return !noun.plural && words_.is(WordClass::organization_noun, TokenId{noun.tokens.end.value - 1});
  }

  [[nodiscard]] static bool is_armed(std::string_view sector) {
    return sector == "UAF" || sector == "REB" || sector == "PRM" || sector == "MIL";
  }

  /// Of a person ("Assad's forces"), or of a body that only the article knows.
  void read_owned_by_unknown(const GroupNounAt& noun, const NounPhrase& phrase, MentionId owner) {
    const Mention& of = mentions_[owner.value];
    const bool own = noun.noun.as == As::state || noun.noun.as == As::equipment || is_armed(noun.noun.sector);
    Mention mention = described(noun, phrase);
    if (of.type == ActorType::person) {
      if (!noun.noun.body || phrase.owners.empty()) return;
      mention.type = ActorType::country;
      mention.offices.emplace_back().of_mention = owner;  // its country by the person's office
    } else if (of.type == ActorType::organization && own) {
      mention.type = of.type;
      mention.form = of.form;
      mention.head = of.head;
      mention.candidates = of.candidates;
    } else {
      return;
    }
    push(std::move(mention), {owner});
  }

  // ---- what has none ---------------------------------------------------------------------------------------------

  void read_unowned(const GroupNounAt& noun, const NounPhrase& phrase) {
    if (noun.noun.as == As::equipment || noun.noun.as == As::states || noun.noun.as == As::organization) return;
    if (noun.noun.owned || (noun.noun.body && !noun.plural && stands_for_place(phrase))) return;
    // "the leaders", "the two presidents" are somebody of whom the text has spoken.
    if (noun.noun.as == As::leaders && (!noun.plural || phrase.determiner || noun.noun.office.empty())) return;
    if (is_one_known(noun, phrase)) return;
    const bool local = !(noun.noun.as == As::state && noun.noun.abroad) && !noun.noun.foreign && !phrase.aligned;
    std::optional<EntityId> country;
    if (local) country = place_of_noun(phrase.head, words_, trees_, mentions_, map_, gazetteer_);
    if (!country && noun.noun.generic) return;
    if (!country && local && noun.noun.as != As::leaders) country = main_country_;
    if (noun.noun.as == As::state && country) return add_state(noun, phrase, {}, {*country});
    if (noun.noun.as == As::state && noun.noun.body && !noun.plural) return;  // "the government", of nobody knows what
    Mention mention = described(noun, phrase);
    mention.type = ActorType::group;
    mention.description = Description{Kind::group, {label({phrase.label, noun.tokens.end}, noun)}, {}};
    if (country) mention.candidates = {*country};
    push(std::move(mention), {});
  }

  /// "in court", "in parliament" without an article.
  [[nodiscard]] bool stands_for_place(const NounPhrase& phrase) const {
    const auto preposition = trees_.preposition(phrase.head);
    return preposition && !phrase.determiner &&
           words_.lexicon().groups().is_place_preposition(words_.lower(*preposition));
  }

  /// "the diplomat", "this airline": somebody the text has told of, whom words alone don't say.
  [[nodiscard]] bool is_one_known(const GroupNounAt& noun, const NounPhrase& phrase) const {
    if (noun.plural || noun.noun.body || !phrase.determiner) return false;
    const std::string_view determiner = words_.lower(*phrase.determiner);
    return determiner == "the" || determiner == "this" || determiner == "that";
  }

  // ---- making mentions -------------------------------------------------------------------------------------------

  [[nodiscard]] Mention described(const GroupNounAt& noun, const NounPhrase& phrase) const {
    Mention mention;
    mention.tokens = mention.head = {phrase.begin, noun.tokens.end};
    mention.form = Form::description;
    mention.sector = noun.noun.sector;
    return mention;
  }

  void add_state(const GroupNounAt& noun, const NounPhrase& phrase, const std::vector<MentionId>& owners,
                 std::vector<EntityId> entities) {
    Mention mention = described(noun, phrase);
    mention.type = actor_type_of(entities.front(), gazetteer_);
    mention.candidates = std::move(entities);
    mention.description = Description{Kind::state, {}, {}};
    push(std::move(mention), owners);
  }

  void add_leaders(const GroupNounAt& noun, const NounPhrase& phrase, const std::vector<MentionId>& owners,
                   std::vector<EntityId> entities) {
    Mention mention = described(noun, phrase);
    mention.type = ActorType::person;
    mention.candidates = std::move(entities);
    mention.description = Description{Kind::leaders, {}, gazetteer_.find_office(noun.noun.office)};
    push(std::move(mention), owners);
  }

  void add_organization(const GroupNounAt& noun, const NounPhrase& phrase, const std::vector<MentionId>& owners) {
    if (owners.size() != 1) return;
    Mention mention = described(noun, phrase);
    mention.type = ActorType::organization;
    mention.form = Form::name;
    mention.offices.emplace_back().of_mention = owners.front();
    push(std::move(mention), owners);
  }

  void add_groups(const GroupNounAt& noun, const NounPhrase& phrase, const std::vector<MentionId>& owners) {
    Mention mention = described(noun, phrase);
    mention.type = ActorType::group;
    Description description;
    const bool in_front = !phrase.owners.empty();
    // The words behind the last owner in front.
    const TokenId rest = in_front ? rest_after(mentions_[phrase.owners.back().value].head.end) : phrase.label;
    for (const MentionId owner : owners) {
      const auto entity = entity_of(owner);
      if (!entity) continue;
      std::string words = label({owners.size() > 1 ? rest : phrase.label, noun.tokens.end}, noun);
      if (in_front && owners.size() > 1) words = std::string(document_.form(mentions_[owner.value].head)) + " " + words;
      if (!in_front && noun.noun.foreign) words += " of " + std::string(document_.form(mentions_[owner.value].head));
      description.labels.push_back(std::move(words));
      if (!noun.noun.foreign) mention.candidates.push_back(*entity);
    }
    mention.description = std::move(description);
    push(std::move(mention), owners);
  }

  /// What comes behind an owner and its possessive mark.
  [[nodiscard]] TokenId rest_after(TokenId end) const {
    return words_.lower(end) == "'s" || words_.lower(end) == "'" ? end + 1 : end;
  }

  /// The words of a group, in the plural; capitals stay where they are a name's.
  [[nodiscard]] std::string label(TokenSpan words, const GroupNounAt& noun) const {
    std::string text;
    for (TokenId t = words.begin; t < words.end; ++t) {
      const bool last = t + 1 == words.end;
      const bool name = words_.name_capital(t) || document_.annotation.name[t.value] != NameTag::outside ||
                        map_.named_at(t).has_value();
      if (last && !noun.last_plural.empty()) {
        text += noun.last_plural;
      } else {
        text += name ? document_.form(t) : words_.lower(t);
      }
      if (!last && document_.space_after(t)) text += ' ';
    }
    return text;
  }

  void push(Mention mention, const std::vector<MentionId>& owners) {
    for (const MentionId owner : owners) mentions_[owner.value].acts = false;
    mention.sentence = sentence_;
    mentions_.push_back(std::move(mention));
    map_.add(make_id<MentionId>(mentions_.size() - 1), mentions_.back(), mentions_);
  }

  const Words& words_;
  const Document& document_;
  const Trees& trees_;
  const Gazetteer& gazetteer_;
  Mentions mentions_;
  std::optional<EntityId> main_country_;
  MentionMap map_;
  SentenceId sentence_{};
  std::vector<std::pair<TokenId, std::vector<MentionId>>> owners_of_nouns_;  // in front, of this sentence's nouns
};

}  // namespace

Mentions with_described(Mentions mentions, const std::vector<RoleNounAt>& role_nouns, const Words& words,
                        const Trees& trees, const Gazetteer& gazetteer) {
  return Describer(std::move(mentions), words, trees, gazetteer).describe(role_nouns);
}

}  // namespace newsgraph::extraction
