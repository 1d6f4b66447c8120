// The reading behind coreference.h. For the sources of that header.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "newsgraph/extraction/coreference.h"
#include "newsgraph/extraction/discourse.h"
#include "newsgraph/extraction/nominals.h"
#include "newsgraph/extraction/quotes.h"

namespace newsgraph::extraction {

/// The members resolve_… look at one mention and return a key of the discourse: an actor's or a set's; nothing where
/// nobody is clearly meant.
class CoreferenceReader {
 public:
  CoreferenceReader(const CoreferenceText& text, const ActorMaker& make, Actors& actors);
  void read();

 private:
  using Key = std::optional<std::uint32_t>;
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  // ---- going through the text: coreference.cpp ---------------------------------------------------------------------
  void place_mentions();
  void read_sentence(SentenceId s);
  void link(MentionId m, std::uint32_t key);
  [[nodiscard]] Key resolve(MentionId m, TokenId t);
  void see(MentionId m, TokenId t);
  void see_noun(TokenId t);
  void add_sighting(Sighting sighting);
  void join_coordination(const Sighting& member);
  void pair_arguments();
  void link_first_persons();

  [[nodiscard]] Role role_of(TokenId t) const;
  [[nodiscard]] double weight_of(TokenId t, Role role) const;
  /// The first of coordinated words.
  [[nodiscard]] TokenId first_conjunct(TokenId t) const;
  /// The mention that a token heads or whose name it is part of.
  [[nodiscard]] std::optional<MentionId> mention_at(TokenId t) const;
  /// "MR PRICE: …": who speaks in a transcript isn't whom the words that follow mean.
  [[nodiscard]] bool opens_turn(const Mention& mention) const;
  /// "the Paris Agreement" doesn't speak of France.
  [[nodiscard]] bool names_a_thing(const Mention& mention, TokenId t) const;
  [[nodiscard]] std::uint32_t quote_of(TokenId t) const;
  [[nodiscard]] std::string_view lower(TokenId t) const { return text_.words.lower(t); }
  [[nodiscard]] const Mention& mention(MentionId m) const { return text_.mentions[m.value]; }

  // ---- pronouns: coreference_pronouns.cpp --------------------------------------------------------------------------
  [[nodiscard]] Key resolve_pronoun(TokenId t, const Pronoun& pronoun);
  [[nodiscard]] Key resolve_person(TokenId t, const Pronoun& pronoun);
  [[nodiscard]] Key resolve_plural(TokenId t, const Pronoun& pronoun);
  [[nodiscard]] Key resolve_neuter(TokenId t, const Pronoun& pronoun);
  /// Whether the words around "it" ask for a state or organisation.
  [[nodiscard]] bool asks_for_actor(TokenId t, const Pronoun& pronoun, std::uint32_t best) const;
  /// Factor by which sightings in other quotations count; 0 for those that the pronoun's own verb of speech frames.
  [[nodiscard]] double quotation_factor(const Sighting& sighting) const;
  /// What surrounds the pronoun in its clause: those it can't mean, and its subject.
  struct Clause {
    std::uint32_t other = none;    ///< key of the verb's other argument
    std::uint32_t speaker = none;  ///< of the quotation it stands in
    std::uint32_t subject = none;  ///< for possessives the clause's subject, for subjects that of "X said he …"
    std::uint32_t quote = none;
    std::uint32_t framed = none;  ///< the quotation it speaks
    std::uint32_t sure = none;  ///< whom syntax alone gives: "After his call, Macron …", "thanked Merz for his help"
    Role role = Role::other;
  };
  [[nodiscard]] Clause clause_of(TokenId t, const Pronoun& pronoun) const;
  [[nodiscard]] std::optional<TokenId> subject_of(TokenId verb) const;
  /// What surrounds a noun that the pronoun owns.
  void read_owned(TokenId t, TokenId owned, Clause& clause) const;
  [[nodiscard]] bool is_clause(TokenId t) const;
  [[nodiscard]] std::optional<TokenId> object_beside(TokenId phrase) const;
  /// Finds the actors that a subject pronoun's own clause names, whom it can't mean: "He said he had called Merz".
  void collect_commanded(TokenId pronoun);
  [[nodiscard]] bool is_commanded(std::uint32_t key) const;
  [[nodiscard]] std::uint32_t key_at(TokenId t) const;

  // ---- definite nouns: coreference_nominals.cpp --------------------------------------------------------------------
  [[nodiscard]] Key resolve_nominal(MentionId m, const Nominal& nominal);
  [[nodiscard]] Key resolve_several(const Nominal& nominal);
  [[nodiscard]] Key resolve_person_noun(const Nominal& nominal);
  [[nodiscard]] Key resolve_country_noun(const Nominal& nominal);
  [[nodiscard]] Key resolve_organization_noun(const Nominal& nominal);
  [[nodiscard]] Key resolve_body(const Nominal& nominal);
  [[nodiscard]] bool is_blocked(const Nominal& nominal) const;
  /// The country or group of countries that a modifier names: "French", "West African".
  [[nodiscard]] std::optional<EntityId> modifying_entity(const Nominal& nominal) const;
  [[nodiscard]] bool country_fits(const Nominal& nominal, LocalActorId country) const;
  [[nodiscard]] double organization_factor(const Nominal& nominal, LocalActorId organization) const;

  // ---- persons and offices: coreference_offices.cpp ----------------------------------------------------------------
  struct Held {
    OfficeId office;
    std::optional<EntityId> of;
    bool former = false;
    std::string_view role;
  };
  struct Person {
    LocalActorId actor;
    std::vector<Held> offices;
  };
  [[nodiscard]] Key resolve_office(MentionId m, TokenId t);
  [[nodiscard]] Key resolve_owned_office(const OfficeClaim& claim);
  [[nodiscard]] Key resolve_counterpart(const Nominal& nominal);
  [[nodiscard]] Key person_in_office(const OfficeClaim& claim, SentenceId s);
  [[nodiscard]] Key sole_holder(const OfficeClaim& claim) const;
  [[nodiscard]] std::optional<LocalActorId> leader_of(EntityId country);
  [[nodiscard]] std::optional<OfficeId> leading_office(EntityId country) const;
  [[nodiscard]] bool matches(const Held& held, const OfficeClaim& claim) const;
  void meet(MentionId m, LocalActorId actor);
  Person& person(LocalActorId actor);
  [[nodiscard]] Gender gender_in_words(const Mention& mention) const;
  [[nodiscard]] Gender gender_of(LocalActorId actor) const;
  /// The country of a person's office or of its people, of an organisation of a state, or the country itself.
  [[nodiscard]] std::optional<LocalActorId> state_of(LocalActorId actor);
  void note_contradictions();

  const CoreferenceText& text_;
  const Anaphors& anaphors_;
  const ActorMaker& make_;
  Actors& actors_;
  Quotes quotes_;
  Discourse discourse_;

  std::vector<std::uint32_t> mention_at_;  // by token
  std::vector<Gender> genders_;            // by actor, as far as known
  std::vector<Person> persons_;            // in the order in which they are met
  std::vector<std::uint32_t> person_at_;   // by actor
  SentenceId sentence_;
  std::size_t sentence_begin_ = 0;  // in the discourse
  struct Coordination {
    TokenId first;
    std::vector<LocalActorId> actors;
    std::optional<std::size_t> sighting;
    bool broken = false;
  };
  std::optional<Coordination> coordination_;
  std::vector<std::uint32_t> commanded_;  // keys, of the pronoun being resolved
  std::size_t next_mention_ = 0;          // the first one of the sentence
  std::uint32_t last_speaker_ = none;
  std::vector<std::pair<MentionId, TokenId>> first_persons_;
};

}  // namespace newsgraph::extraction
