#include <algorithm>

#include "newsgraph/extraction/coreference_reader.h"

namespace newsgraph::extraction {

using Case = Pronoun::Case;
using Flag = AnaphorWord::Flag;
using Kind = Sighting::Kind;

namespace {

constexpr std::uint32_t person_window = 3, plural_window = 2, neuter_window = 1;  // sentences to look back
constexpr double far_owner_lead = 1.5;   // the same for "its" that is not its clause's subject
constexpr double clear_lead = 1.12;      // over the next candidate, so that a link is made
constexpr double unknown_gender = 0.75;  // how much a candidate counts whose gender isn't known
constexpr double other_quotation = 0.5, same_role = 1.08, own_subject = 1.35, last_speaker = 1.15;
constexpr double place_factor = 0.8, location_factor = 0.5, collective = 0.6, speaking_thing = 0.4;

bool is_relative(std::string_view word) {
  return word == "who" || word == "which" || word == "that" || word == "whom";
}

}  // namespace

CoreferenceReader::Key CoreferenceReader::resolve_pronoun(TokenId t, const Pronoun& pronoun) {
  if (pronoun.form == Case::reflexive) {
    const Clause clause = clause_of(t, pronoun);
    const std::uint32_t subject = clause.other;
    if (subject == none) return std::nullopt;
    return Discourse::is_actor(subject) || Discourse::is_set(subject) ? Key(subject) : std::nullopt;
  }
  commanded_.clear();
  if (text_.trees.relation(t) == Deprel::nsubj) collect_commanded(t);
  Key key;
  if (pronoun.neuter) {
    key = resolve_neuter(t, pronoun);
  } else if (pronoun.plural) {
    key = resolve_plural(t, pronoun);
  } else {
    key = resolve_person(t, pronoun);
  }
  if (key && !Discourse::is_actor(*key) && !Discourse::is_set(*key)) return std::nullopt;
  return key;
}

CoreferenceReader::Key CoreferenceReader::resolve_person(TokenId t, const Pronoun& pronoun) {
  const Clause clause = clause_of(t, pronoun);
  if (clause.sure != none && Discourse::is_actor(clause.sure) && clause.sure != clause.speaker) {
    const LocalActorId sure{clause.sure};
    const Gender gender = gender_of(sure);
    if (actors_.actors[sure.value].type == ActorType::person && (gender == Gender::unknown || gender == pronoun.gender))
      return clause.sure;
  }
  const Ranking ranking = discourse_.rank(sentence_, person_window, [&](const Sighting& s) {
    if (s.kind != Kind::person || s.plural || s.key == clause.other || s.key == clause.speaker || is_commanded(s.key))
      return 0.0;
    if (s.gender != Gender::unknown && s.gender != pronoun.gender) return 0.0;
    double factor = s.gender == Gender::unknown ? unknown_gender : 1;
    if (s.quote != clause.quote && s.quote != none) factor *= s.quote == clause.framed ? 0 : other_quotation;
    if (s.role == clause.role) factor *= same_role;
    if (s.key == clause.subject) factor *= own_subject;
    if (clause.framed != none && s.key == last_speaker_) factor *= last_speaker;
    return factor;
  });
  if (clause.framed != none) last_speaker_ = none;
  if (!ranking.clear(clear_lead)) return std::nullopt;
  const std::uint32_t key = ranking.best->key;
  if (!Discourse::is_actor(key)) return std::nullopt;
  if (clause.framed != none) last_speaker_ = key;
  if (key < genders_.size() && genders_[key] == Gender::unknown) genders_[key] = pronoun.gender;
  return key;
}

CoreferenceReader::Key CoreferenceReader::resolve_plural(TokenId t, const Pronoun& pronoun) {
  const Clause clause = clause_of(t, pronoun);
  const Ranking ranking = discourse_.rank(sentence_, plural_window, [&](const Sighting& s) {
    const bool collective_noun = !s.plural && (s.kind == Kind::group || s.kind == Kind::organization);
    if ((!s.plural && !collective_noun) || s.key == clause.other || s.key == clause.speaker || is_commanded(s.key))
      return 0.0;
    if (Discourse::is_set(s.key) && s.role == Role::other) return 0.0;  // "tension between Iran and Oman"
    double factor = collective_noun ? collective : 1;
    if (s.quote != clause.quote && s.quote != none) factor *= s.quote == clause.framed ? 0 : other_quotation;
    if (s.role == clause.role) factor *= same_role;
    if (s.key == clause.subject) factor *= own_subject;
    return factor;
  });
  if (!ranking.clear(clear_lead)) return std::nullopt;
  // A council may be "they", but as likely its members or somebody else.
  if (!ranking.best->plural) return std::nullopt;
  return ranking.best->key;
}

CoreferenceReader::Key CoreferenceReader::resolve_neuter(TokenId t, const Pronoun& pronoun) {
  const Clause clause = clause_of(t, pronoun);
  const bool speaks = clause.role == Role::subject && !text_.trees.is_root(t) &&
                      anaphors_.is(Flag::speech, text_.trees.lemma(text_.trees.head(t)));
  if (clause.sure != none && Discourse::is_actor(clause.sure) && clause.sure != clause.speaker) {
    const ActorType type = actors_.actors[clause.sure].type;
    if (type == ActorType::country || type == ActorType::organization) return clause.sure;
  }
  const Ranking ranking = discourse_.rank(sentence_, neuter_window, [&](const Sighting& s) {
    if (s.kind == Kind::person || s.plural || s.key == clause.other || s.key == clause.speaker || is_commanded(s.key))
      return 0.0;
    double factor = 1;
    if (s.kind == Kind::place) factor = place_factor;
    if (s.location) factor *= location_factor;
    if (s.kind == Kind::thing && speaks) factor *= speaking_thing;
    if (s.quote != clause.quote && s.quote != none) factor *= s.quote == clause.framed ? 0 : other_quotation;
    if (s.role == clause.role) factor *= same_role;
    if (s.key == clause.subject) factor *= own_subject;
    return factor;
  });
  if (ranking.best == nullptr || !Discourse::is_actor(ranking.best->key)) return std::nullopt;
  const bool own = ranking.best->key == clause.subject;
  if (!ranking.clear(pronoun.form == Case::possessive && !own ? far_owner_lead : clear_lead)) return std::nullopt;
  return asks_for_actor(t, pronoun, ranking.best->key == clause.subject ? ranking.best->key : none)
             ? Key(ranking.best->key)
             : std::nullopt;
}

bool CoreferenceReader::asks_for_actor(TokenId t, const Pronoun& pronoun, std::uint32_t own_subject_key) const {
  if (text_.trees.is_root(t)) return false;
  const TokenId head = text_.trees.head(t);
  if (pronoun.form == Case::possessive) {
    if (own_subject_key != none) return true;
    const AnaphorWord* word = anaphors_.find(lower(head));
    return word != nullptr && (word->is(Flag::possessed) || word->is(Flag::body));
  }
  const Deprel relation = text_.trees.relation(t);
  if (relation == Deprel::nsubj)
    return own_subject_key != none || anaphors_.is(Flag::agentive, text_.trees.lemma(head));
  if (relation == Deprel::obj || relation == Deprel::iobj)
    return anaphors_.is(Flag::actor_object, text_.trees.lemma(head));
  return false;
}

// ---- the clause ----------------------------------------------------------------------------------------------------

CoreferenceReader::Clause CoreferenceReader::clause_of(TokenId t, const Pronoun& pronoun) const {
  Clause clause;
  clause.quote = quote_of(t);
  clause.role = role_of(t);
  if (clause.quote != none)
    if (const auto speaker = quotes_[clause.quote].speaker)
      if (const auto m = mention_at(*speaker))
        if (const auto actor = actors_.of(*m)) clause.speaker = Discourse::actor(*actor);
  const TokenId top = first_conjunct(t);
  if (text_.trees.is_root(top)) return clause;
  const TokenId governor = text_.trees.head(top);
  if (pronoun.form == Case::possessive || clause.role == Role::possessive) {
    read_owned(t, governor, clause);
    return clause;
  }
  if (clause.role == Role::subject) {
    if (const auto quote = quotes_.spoken_by(t)) clause.framed = static_cast<std::uint32_t>(*quote);
    const TokenId clause_head = first_conjunct(governor);
    if (text_.trees.relation(clause_head) == Deprel::ccomp && !text_.trees.is_root(clause_head))
      if (const auto subject = subject_of(text_.trees.head(clause_head)); subject && *subject < t)
        clause.subject = key_at(*subject);
    return clause;
  }
  // "won, making him the leader": what happened makes, not who won.
  if (text_.trees.relation(governor) == Deprel::advcl && anaphors_.is(Flag::causative, text_.trees.lemma(governor)))
    return clause;
  if (const auto subject = subject_of(governor); subject && *subject != t) clause.other = key_at(*subject);
  return clause;
}

void CoreferenceReader::read_owned(TokenId t, TokenId owned, Clause& clause) const {
  const Trees& trees = text_.trees;
  TokenId at = owned;
  bool fronted = true;  // nothing but modifiers between here and the clause
  for (int steps = 0; steps < 8 && !trees.is_root(at) && !is_clause(at); ++steps) {
    if (const auto object = object_beside(at); object && *object < t) {
      clause.sure = key_at(*object);
      return;
    }
    fronted = fronted && trees.relation(at) != Deprel::nsubj && trees.relation(at) != Deprel::nsubj_pass;
    at = trees.head(at);
    // "Italy's focus for its presidency": the owner of what holds the pronoun.
    const auto owner = trees.child(at, Deprel::nmod_poss);
    if (owner && *owner < t && !trees.is_verb(at)) {
      clause.subject = key_at(*owner);
      return;
    }
  }
  const auto subject = subject_of(at);
  if (!subject) return;
  if (*subject < t) {
    clause.subject = key_at(*subject);
  } else if (fronted && quote_of(*subject) == clause.quote) {
    clause.sure = key_at(*subject);
  }
}

bool CoreferenceReader::is_clause(TokenId t) const {
  const Deprel relation = text_.trees.relation(t);
  return text_.trees.is_verb(t) || relation == Deprel::ccomp || relation == Deprel::advcl ||
         relation == Deprel::parataxis || text_.trees.has_child(t, Deprel::nsubj);
}

/// "thanked Merz for his help", "holds Putin accountable for his war": the object that a phrase speaks of.
std::optional<TokenId> CoreferenceReader::object_beside(TokenId phrase) const {
  const Trees& trees = text_.trees;
  const Deprel relation = trees.relation(phrase);
  if (relation != Deprel::obl && relation != Deprel::xcomp) return std::nullopt;
  if (relation == Deprel::obl) {
    const auto preposition = trees.preposition(phrase);
    if (!preposition || (lower(*preposition) != "for" && lower(*preposition) != "of")) return std::nullopt;
  }
  const TokenId verb = trees.head(phrase);
  return trees.is_verb(verb) ? trees.child(verb, Deprel::obj) : std::nullopt;
}

std::optional<TokenId> CoreferenceReader::subject_of(TokenId verb) const {
  const Trees& trees = text_.trees;
  for (int steps = 0; steps < 8; ++steps) {
    auto subject = trees.child(verb, Deprel::nsubj);
    if (!subject) subject = trees.child(verb, Deprel::nsubj_pass);
    if (!subject && !trees.is_verb(verb)) subject = trees.child(verb, Deprel::nmod_poss);
    if (subject) {
      const bool relative = trees.relation(verb) == Deprel::acl_relcl && is_relative(lower(*subject));
      return relative && !trees.is_root(verb) ? trees.head(verb) : subject;
    }
    if (trees.is_root(verb)) return std::nullopt;
    const TokenId above = trees.head(verb);
    switch (trees.relation(verb)) {
      case Deprel::xcomp: {
        // "urged Iran to free its prisoners": the object frees.
        auto object = trees.child(above, Deprel::obj);
        if (!object) object = trees.child(above, Deprel::iobj);
        if (object && *object < verb) return object;
        break;
      }
      case Deprel::advcl:
      case Deprel::obl: {
        const auto mark = trees.child(verb, Deprel::mark);
        const auto object = trees.child(above, Deprel::obj);
        if (mark && object && *object < verb &&
            (lower(*mark) == "of" || lower(*mark) == "for" || lower(*mark) == "from"))
          return object;
        break;
      }
      case Deprel::acl:
        return above;
      case Deprel::conj:
        break;
      default:
        return std::nullopt;
    }
    verb = above;
  }
  return std::nullopt;
}

void CoreferenceReader::collect_commanded(TokenId pronoun) {
  constexpr std::size_t looked_at = 64;
  const TokenId verb = text_.trees.head(pronoun);
  for (std::size_t m = next_mention_; m < text_.mentions.size() && m < next_mention_ + looked_at; ++m) {
    const Mention& named = text_.mentions[m];
    if (named.sentence != sentence_) break;
    if (named.form == Mention::Form::pronoun || named.form == Mention::Form::anaphor) continue;
    const auto actor = actors_.of(make_id<MentionId>(m));
    if (!actor) continue;
    // The branch of the verb that the name is on.
    TokenId branch = text_.trees.head_of(named.tokens);
    while (!text_.trees.is_root(branch) && text_.trees.head(branch) != verb) branch = text_.trees.head(branch);
    if (text_.trees.is_root(branch) || text_.trees.head(branch) != verb) continue;
    const Deprel relation = text_.trees.relation(branch);
    const bool fronted = branch < pronoun && relation != Deprel::ccomp && relation != Deprel::parataxis;
    if (!fronted && relation != Deprel::advcl && relation != Deprel::conj)
      commanded_.push_back(Discourse::actor(*actor));
  }
}

bool CoreferenceReader::is_commanded(std::uint32_t key) const {
  return std::ranges::find(commanded_, key) != commanded_.end();
}

std::uint32_t CoreferenceReader::key_at(TokenId t) const {
  if (coordination_ && coordination_->first == t && coordination_->sighting)
    return discourse_.all()[*coordination_->sighting].key;
  if (const Sighting* sighting = discourse_.at(t)) return sighting->key;
  const auto m = mention_at(t);
  if (!m) return none;
  const auto actor = actors_.of(*m);
  return actor ? Discourse::actor(*actor) : none;
}

}  // namespace newsgraph::extraction
