#include "newsgraph/extraction/coreference.h"

#include <algorithm>

#include "newsgraph/extraction/coreference_reader.h"

namespace newsgraph::extraction {

using Form = Mention::Form;
using Kind = Sighting::Kind;
using Flag = AnaphorWord::Flag;

namespace {

// Weights of a sentence's words for what they name, after Lappin and Leass: its being said at all, the grammatical
// role, standing for itself and not within another noun phrase.
constexpr double subject_weight = 310, object_weight = 280, oblique_weight = 250, owner_weight = 170,
                 inner_weight = 150, modifier_weight = 100;
constexpr double main_clause_bonus = 15, set_bonus = 10, pair_weight = 200;
constexpr std::size_t max_arguments = 32;  // of a sentence that are joined into pairs

Kind kind_of(ActorType type) {
  switch (type) {
    case ActorType::person:
      return Kind::person;
    case ActorType::organization:
      return Kind::organization;
    case ActorType::group:
      return Kind::group;
    case ActorType::country:
      return Kind::country;
  }
  return Kind::thing;
}

}  // namespace

CoreferenceReader::CoreferenceReader(const CoreferenceText& text, const ActorMaker& make, Actors& actors)
    : text_(text),
      anaphors_(text.words.lexicon().anaphors()),
      make_(make),
      actors_(actors),
      quotes_(text.words, text.trees) {}

void CoreferenceReader::read() {
  const Document& document = text_.words.document();
  place_mentions();
  bool heading = false;
  for (SentenceId s{0}; s.value < document.sentences.size(); ++s) {
    const BlockKind kind = document[document[s].block].kind;
    if (kind == BlockKind::boilerplate) continue;
    // A headline's words are not what the text below takes up, nor the other way round.
    if (heading != (kind == BlockKind::heading)) discourse_.forget();
    heading = kind == BlockKind::heading;
    read_sentence(s);
  }
  link_first_persons();
  note_contradictions();
}

void CoreferenceReader::place_mentions() {
  mention_at_.assign(text_.words.document().tokens.size(), none);
  for (std::uint32_t m = 0; m < text_.mentions.size(); ++m) {
    if (text_.mentions[m].tokens.empty()) continue;
    std::uint32_t& place = mention_at_[text_.trees.head_of(text_.mentions[m].tokens).value];
    if (place == none) place = m;
  }
}

void CoreferenceReader::read_sentence(SentenceId s) {
  sentence_ = s;
  sentence_begin_ = discourse_.all().size();
  coordination_.reset();
  while (next_mention_ < text_.mentions.size() && text_.mentions[next_mention_].sentence < s) ++next_mention_;
  const TokenSpan tokens = text_.words.document()[s].tokens;
  for (TokenId t = tokens.begin; t < tokens.end; ++t) {
    const std::uint32_t found = mention_at_[t.value];
    if (found == none) {
      see_noun(t);
      continue;
    }
    const MentionId m{found};
    if (actors_.all_of(m).empty())
      if (const Key key = resolve(m, t)) link(m, *key);
    see(m, t);
  }
  pair_arguments();
}

void CoreferenceReader::link(MentionId m, std::uint32_t key) {
  if (Discourse::is_actor(key)) {
    actors_.mentions[m.value] = LocalActorId{key};
  } else if (Discourse::is_set(key)) {
    actors_.several[m] = discourse_.members(key);
  }
}

CoreferenceReader::Key CoreferenceReader::resolve(MentionId m, TokenId t) {
  const TokenSpan sentence = text_.words.document()[sentence_].tokens;
  switch (mention(m).form) {
    case Form::pronoun: {
      const Pronoun* pronoun = pronoun_at(text_.words, text_.trees, mention(m).head.begin);
      if (pronoun == nullptr) return std::nullopt;
      if (pronoun->person == 1) {
        first_persons_.emplace_back(m, t);
        return std::nullopt;
      }
      return resolve_pronoun(t, *pronoun);
    }
    case Form::anaphor: {
      const auto nominal = nominal_at(text_.words, text_.trees, sentence, TokenId{mention(m).tokens.end.value - 1});
      return nominal ? resolve_nominal(m, *nominal) : std::nullopt;
    }
    case Form::office:
      return mention(m).offices.empty() ? std::nullopt : resolve_office(m, t);
    default:
      return std::nullopt;
  }
}

// ---- what the text has spoken of -----------------------------------------------------------------------------------

void CoreferenceReader::see(MentionId m, TokenId t) {
  const Mention& seen = mention(m);
  if (opens_turn(seen)) return;
  if (names_a_thing(seen, t)) return;
  Sighting sighting;
  sighting.token = t;
  const auto all = actors_.all_of(m);
  if (all.size() > 1) {
    sighting.key = discourse_.set({all.begin(), all.end()});
    sighting.kind = kind_of(actors_.actors[all.front().value].type);
    sighting.plural = true;
  } else if (all.size() == 1) {
    meet(m, all.front());
    const LocalActor& actor = actors_.actors[all.front().value];
    sighting.key = Discourse::actor(all.front());
    sighting.kind = kind_of(actor.type);
    sighting.gender = gender_of(all.front());
    sighting.plural = (actor.type == ActorType::group || seen.description) && text_.trees.xpos(t) == "NNS";
    const AnaphorWord* word = seen.description ? anaphors_.find(text_.trees.lemma(t)) : nullptr;
    if (word != nullptr && !sighting.plural && word->is(Flag::person_noun)) {
      // "A policeman": somebody, whomever he acts for.
      sighting.key = Discourse::unnamed(t);
      sighting.kind = Kind::person;
      sighting.gender = gender_in_words(seen);
    }
  } else {
    if (seen.form == Form::pronoun) return;
    sighting.key = Discourse::unnamed(t);
    sighting.kind = seen.place ? Kind::place : kind_of(seen.type);
    sighting.gender = gender_in_words(seen);
    sighting.plural = text_.trees.xpos(t) == "NNS" || text_.trees.xpos(t) == "NNPS";
  }
  sighting.role = role_of(t);
  sighting.weight = seen.form == Form::adjective ? modifier_weight : weight_of(t, sighting.role);
  const auto preposition = text_.trees.preposition(t);
  sighting.location =
      seen.type == ActorType::country && preposition && text_.words.is(WordClass::place_preposition, *preposition);
  add_sighting(sighting);
}

void CoreferenceReader::see_noun(TokenId t) {
  if (!text_.trees.is_noun(t)) return;
  switch (text_.trees.relation(t)) {
    case Deprel::compound:
    case Deprel::flat:
    case Deprel::nmod_desc:
    case Deprel::amod:
    case Deprel::fixed:
    case Deprel::obl_unmarked:
      return;
    default:
      break;
  }
  const std::string_view lemma = text_.trees.lemma(t);
  const AnaphorWord* word = anaphors_.find(lemma);
  if (word != nullptr && word->is(Flag::time_noun)) return;
  Sighting sighting;
  sighting.token = t;
  sighting.key = Discourse::thing(lemma);
  const NameTag tag = text_.words.document().annotation.name[t.value];
  const bool person =
      (word != nullptr && (word->is(Flag::person_noun) || (word->noun && word->noun->type == ActorType::person))) ||
      (tag != NameTag::outside && type_of(tag) == NameType::person);
  if (person) sighting.kind = Kind::person;
  if (word != nullptr && word->is(Flag::female)) sighting.gender = Gender::female;
  if (word != nullptr && word->is(Flag::male)) sighting.gender = Gender::male;
  sighting.plural = text_.trees.xpos(t) == "NNS";
  sighting.role = role_of(t);
  sighting.weight = weight_of(t, sighting.role);
  add_sighting(sighting);
}

void CoreferenceReader::add_sighting(Sighting sighting) {
  sighting.sentence = sentence_;
  sighting.quote = quote_of(sighting.token);
  discourse_.add(sighting);
  if (text_.trees.relation(sighting.token) == Deprel::conj) join_coordination(sighting);
}

/// "Macron and Merz": together they are what "they" means.
void CoreferenceReader::join_coordination(const Sighting& member) {
  const TokenId first = first_conjunct(member.token);
  if (!coordination_ || coordination_->first != first) {
    const std::uint32_t key = key_at(first);
    coordination_ = Coordination{first, {}, {}, key == none || !Discourse::is_actor(key)};
    if (!coordination_->broken) coordination_->actors.push_back(LocalActorId{key});
  }
  Coordination& all = *coordination_;
  all.broken = all.broken || !Discourse::is_actor(member.key);
  if (!all.broken && std::ranges::find(all.actors, LocalActorId{member.key}) == all.actors.end())
    all.actors.push_back(LocalActorId{member.key});
  if (!all.broken && all.actors.size() < 2) return;
  Sighting together = member;
  together.key = all.broken ? Discourse::unnamed(first) : discourse_.set(all.actors);
  together.plural = true;
  together.gender = Gender::unknown;
  together.role = role_of(first);
  together.weight = weight_of(first, together.role) + set_bonus;
  if (all.sighting) {
    discourse_[*all.sighting] = together;
  } else {
    all.sighting = discourse_.all().size();
    discourse_.add(together);
  }
}

/// "Macron met Merz": the next sentence may call them "they" or "the two leaders".
void CoreferenceReader::pair_arguments() {
  const std::size_t end = std::min(discourse_.all().size(), sentence_begin_ + max_arguments);
  for (std::size_t i = sentence_begin_; i < end; ++i) {
    const Sighting subject = discourse_.all()[i];
    if (subject.role != Role::subject || !Discourse::is_actor(subject.key)) continue;
    const TokenId verb = text_.trees.head(first_conjunct(subject.token));
    for (std::size_t j = sentence_begin_; j < end; ++j) {
      const Sighting& other = discourse_.all()[j];
      if (other.role != Role::object && other.role != Role::oblique) continue;
      if (!Discourse::is_actor(other.key) || other.key == subject.key || other.kind != subject.kind || other.location)
        continue;
      if (text_.trees.head(first_conjunct(other.token)) != verb) continue;
      Sighting pair = subject;
      pair.key = discourse_.set({LocalActorId{subject.key}, LocalActorId{other.key}});
      pair.plural = true;
      pair.gender = Gender::unknown;
      pair.weight = pair_weight;
      discourse_.add(pair);
      break;
    }
  }
}

// ---- the words' place in the sentence ------------------------------------------------------------------------------

TokenId CoreferenceReader::first_conjunct(TokenId t) const {
  while (text_.trees.relation(t) == Deprel::conj && !text_.trees.is_root(t)) t = text_.trees.head(t);
  return t;
}

Role CoreferenceReader::role_of(TokenId t) const {
  switch (text_.trees.relation(first_conjunct(t))) {
    case Deprel::nsubj:
    case Deprel::nsubj_pass:
      return Role::subject;
    case Deprel::obj:
      return Role::object;
    case Deprel::iobj:
    case Deprel::obl:
    case Deprel::obl_agent:
      return Role::oblique;
    case Deprel::nmod_poss:
      return Role::possessive;
    default:
      return Role::other;
  }
}

double CoreferenceReader::weight_of(TokenId t, Role role) const {
  switch (role) {
    case Role::subject: {
      const TokenId verb = text_.trees.head(first_conjunct(t));
      return subject_weight + (text_.trees.is_root(verb) ? main_clause_bonus : 0);
    }
    case Role::object:
      return object_weight;
    case Role::oblique:
      return oblique_weight;
    case Role::possessive:
      return owner_weight;
    case Role::other:
      break;
  }
  switch (text_.trees.relation(first_conjunct(t))) {
    case Deprel::compound:
      return modifier_weight;
    case Deprel::root:
    case Deprel::parataxis:
    case Deprel::list:
      return oblique_weight;
    default:
      return inner_weight;
  }
}

std::optional<MentionId> CoreferenceReader::mention_at(TokenId t) const {
  for (int steps = 0; steps < 8; ++steps) {
    if (mention_at_[t.value] != none) return MentionId{mention_at_[t.value]};
    if (text_.trees.relation(t) != Deprel::flat || text_.trees.is_root(t)) break;
    t = text_.trees.head(t);
  }
  return std::nullopt;
}

bool CoreferenceReader::opens_turn(const Mention& mention) const {
  const TokenSpan sentence = text_.words.document()[mention.sentence].tokens;
  constexpr std::uint32_t title_words = 3;
  return mention.tokens.begin.value - sentence.begin.value <= title_words && mention.tokens.end < sentence.end &&
         lower(mention.tokens.end) == ":";
}

bool CoreferenceReader::names_a_thing(const Mention& mention, TokenId t) const {
  if (mention.type != ActorType::country || text_.trees.relation(t) != Deprel::compound ||
      text_.trees.upos(text_.trees.head(t)) != Upos::propn)
    return false;
  const auto senses = text_.gazetteer.senses(text_.words.document().form(mention.head));
  return std::ranges::any_of(senses, [](const NameSense& sense) { return sense.kind == NameKind::metonym; });
}

std::uint32_t CoreferenceReader::quote_of(TokenId t) const {
  const auto quote = quotes_.at(t);
  return quote ? static_cast<std::uint32_t>(*quote) : none;
}

// ---- "I" and "we" --------------------------------------------------------------------------------------------------

void CoreferenceReader::link_first_persons() {
  for (const auto& [m, t] : first_persons_) {
    const auto quote = quotes_.at(t);
    if (!quote || !quotes_[*quote].speaker) continue;
    const auto speaker = mention_at(*quotes_[*quote].speaker);
    if (!speaker) continue;
    const auto actors = actors_.all_of(*speaker);
    if (actors.size() == 1) actors_.mentions[m.value] = actors.front();
    if (actors.size() > 1 && mention(m).type == ActorType::group)
      actors_.several[m] = std::vector<LocalActorId>(actors.begin(), actors.end());
  }
}

void resolve_coreference(const CoreferenceText& text, const ActorMaker& make, Actors& actors) {
  CoreferenceReader(text, make, actors).read();
}

}  // namespace newsgraph::extraction
