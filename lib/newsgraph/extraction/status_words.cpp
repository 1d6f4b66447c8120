// Of RealityReader: the words beside a verb or noun, and the forms of verbs.
#include <algorithm>

#include "newsgraph/extraction/status.h"

namespace newsgraph::extraction {
namespace {

void set(Reality& reality, Status status) {
  if (reality.status == Status::actual) reality.status = status;
}

bool is_subject(Deprel r) {
  return r == Deprel::nsubj || r == Deprel::nsubj_pass;
}

}  // namespace

// ---- forms of verbs ------------------------------------------------------------------------------------------------

bool RealityReader::is_infinitive(TokenId verb) const {
  return std::ranges::any_of(trees_.children(verb),
                             [&](TokenId c) { return trees_.relation(c) == Deprel::mark && trees_.xpos(c) == "TO"; });
}

/// "meeting", "having met", not "is meeting".
bool RealityReader::is_gerund(TokenId verb) const {
  const auto auxiliary = trees_.child(verb, Deprel::aux);
  return auxiliary ? trees_.xpos(*auxiliary) == "VBG" : trees_.xpos(verb) == "VBG";
}

bool RealityReader::is_finite(TokenId verb) const {
  const std::string_view form = trees_.xpos(verb);
  return form == "VBD" || form == "VBZ" || form == "VBP" || trees_.has_child(verb, Deprel::aux);
}

/// "insisted that Iran [leave]".
bool RealityReader::is_subjunctive(TokenId verb) const {
  return trees_.xpos(verb) == "VB" && !trees_.has_child(verb, Deprel::aux) && !is_infinitive(verb);
}

/// "talks which begin", not "a city where talks begin".
bool RealityReader::is_subject_relative(TokenId verb) const {
  return std::ranges::any_of(trees_.children(verb), [&](TokenId c) {
    return is_subject(trees_.relation(c)) && (trees_.xpos(c) == "WDT" || trees_.xpos(c) == "WP");
  });
}

/// "the claim which Iran made", unlike "the claim Iran attacked them".
bool RealityReader::is_relative(TokenId verb) const {
  return std::ranges::any_of(trees_.children(verb), [&](TokenId c) {
    return trees_.xpos(c).starts_with("W") ||
           std::ranges::any_of(trees_.children(c), [&](TokenId d) { return trees_.xpos(d).starts_with("W"); });
  });
}

/// "are to speak": a form of "be" beside the infinitive.
bool RealityReader::has_be(TokenId at, Deprel relation) const {
  const auto child = trees_.child(at, relation);
  return child && trees_.lemma(*child) == "be";
}

/// "would have met".
bool RealityReader::has_have(TokenId verb) const {
  return std::ranges::any_of(trees_.children(verb),
                             [&](TokenId c) { return trees_.relation(c) == Deprel::aux && trees_.lemma(c) == "have"; });
}

/// In a clause under a verb of the past "would" is what "will" was: "said it would leave".
bool RealityReader::is_reported(TokenId verb) const {
  const Deprel r = trees_.relation(verb);
  if (r == Deprel::acl) return trees_.is_noun(trees_.head(verb));
  if (r != Deprel::ccomp && r != Deprel::parataxis) return false;
  const std::string_view form = trees_.xpos(trees_.head(verb));
  return form == "VBD" || form == "VBN" || form == "VBG";
}

/// "if Putin joins", not "even if he joins".
bool RealityReader::opens_condition(TokenId clause) const {
  const auto is_even = [&](TokenId c) { return words_.lower(c) == "even"; };
  if (std::ranges::any_of(trees_.children(clause), is_even)) return false;
  return std::ranges::any_of(trees_.children(clause), [&](TokenId c) {
    return trees_.relation(c) == Deprel::mark && words_.is(WordClass::condition_mark, c) &&
           words_.lower(c) != "whether" && !std::ranges::any_of(trees_.children(c), is_even);
  });
}

/// Says of its subject that it takes place: talks "began", "were held".
bool RealityReader::happens(TokenId verb) const {
  if (words_.lexicon().is(WordClass::occurrence_verb, trees_.lemma(verb))) return true;
  return trees_.has_child(verb, Deprel::aux_pass) && words_.lexicon().is(WordClass::light_verb, trees_.lemma(verb));
}

bool RealityReader::is_definite(TokenId noun) const {
  if (trees_.has_child(noun, Deprel::nmod_poss)) return true;
  const auto determiner = trees_.child(noun, Deprel::det);
  if (!determiner) return false;
  const std::string_view word = words_.lower(*determiner);
  return word == "the" || word == "this" || word == "that" || word == "these" || word == "those";
}

// ---- the words beside it -------------------------------------------------------------------------------------------

bool RealityReader::negates(TokenId child) const {
  const Deprel r = trees_.relation(child);
  switch (r) {
    case Deprel::mark:
    case Deprel::case_:
    case Deprel::cc:
      if (words_.is(WordClass::replacement, child)) return true;
      [[fallthrough]];
    case Deprel::advmod:
    case Deprel::det:
    case Deprel::other: {
      if (!words_.is(WordClass::negator, child)) return false;
      // "not only met", "no fewer than".
      const TokenId next = child + 1;
      return next.value >= words_.document().tokens.size() || !words_.is(WordClass::no_denial, next);
    }
    default:
      return false;
  }
}

bool RealityReader::is_denied(TokenId at, std::optional<TokenId> but) const {
  for (const TokenId c : trees_.children(at)) {
    if (but == c) continue;
    if (negates(c)) return true;
    const Deprel r = trees_.relation(c);
    if (r == Deprel::advmod && (trees_.lemma(c) == "longer" || trees_.lemma(c) == "long")) {  // "no longer"
      if (std::ranges::any_of(trees_.children(c), [&](TokenId n) { return negates(n); })) return true;
    }
    // "No leader met", "made no promise", "none of them".
    if ((is_subject(r) || r == Deprel::obj) && trees_.is_verb(at)) {
      if (words_.is(WordClass::negator, c)) return true;
      for (const TokenId d : trees_.children(c))
        if ((trees_.relation(d) == Deprel::det || trees_.relation(d) == Deprel::cc) && negates(d)) return true;
    }
  }
  return false;
}

void RealityReader::read_auxiliary(TokenId auxiliary, TokenId verb, bool conditional, Sense& sense) const {
  const Deprel r = trees_.relation(verb);
  const std::string_view word = words_.lower(auxiliary);
  const bool would = word == "would" || word == "'d";
  if (words_.is(WordClass::future_auxiliary, auxiliary)) {
    if (conditional) return set(sense.reality, Status::hypothetical);
    if (r == Deprel::ccomp || r == Deprel::acl) {
      sense.ahead = true;  // "hopes that they will meet"
    } else {
      set(sense.reality, Status::planned);
    }
  } else if (would && !conditional && is_reported(verb)) {
    sense.ahead = true;
  } else if ((would || word == "could" || word == "can" || word == "ca") && !conditional &&
             is_denied(verb, std::nullopt) && !has_have(verb)) {
    // "could not agree", "would not say": they did not.
  } else if (words_.is(WordClass::modal, auxiliary)) {
    set(sense.reality, Status::hypothetical);
  }
}

/// "planned talks", "the cancelled visit".
void RealityReader::read_modifier(TokenId modifier, Sense& sense) const {
  if (words_.is(WordClass::planned_adjective, modifier)) set(sense.reality, Status::planned);
  if (words_.is(WordClass::possible_adjective, modifier)) set(sense.reality, Status::hypothetical);
  if (words_.is(WordClass::alleged_adjective, modifier)) set(sense.reality, Status::claimed);
  if (sense.reality.status != Status::actual || trees_.is_noun(modifier)) return;
  for (const FrameForm& form : ontology_.operators(words_.lower(modifier))) {
    const Frame& frame = *form.frame;
    if (frame.embeds->kind != Embedding::Kind::object || frame.lemma.size() > 1) continue;
    const bool participle =
        frame.part == Part::verb && (form.inflection == Inflection::participle || form.also_participle);
    if (!participle && (frame.part != Part::adjective || !frame.source.empty())) continue;
    return read_operator(frame, trees_.head(modifier), sense);
  }
}

/// "talks scheduled for May", "a visit expected to begin on Monday", "the meeting, which never took place".
void RealityReader::read_clause_on_noun(TokenId clause, Sense& sense) const {
  const bool relative = trees_.relation(clause) == Deprel::acl_relcl;
  if (relative && !is_subject_relative(clause)) return;
  if (is_infinitive(clause)) {
    if (happens(clause) && !trees_.has_child(clause, Deprel::obj)) set(sense.reality, Status::planned);
    return;
  }
  const auto inner = trees_.child(clause, Deprel::xcomp);
  const bool of_noun = relative ? trees_.has_child(clause, Deprel::aux_pass) : trees_.xpos(clause) == "VBN";
  if (of_noun)
    for (const FrameForm& form : ontology_.operators(words_.lower(clause))) {
      const Frame& frame = *form.frame;
      const bool fits = inner ? frame.embeds->kind == Embedding::Kind::infinitive && happens(*inner)
                              : frame.embeds->kind == Embedding::Kind::object;
      if (!fits || !head_is_whole(frame, clause, clause)) continue;
      if (relative) read_own_words(clause, std::nullopt, sense);
      return read_operator(frame, trees_.head(clause), sense);
    }
  if (relative && happens(clause) && !trees_.has_child(clause, Deprel::obj))
    read_own_words(clause, std::nullopt, sense);
}

void RealityReader::read_own_words(TokenId at, std::optional<TokenId> but, Sense& sense) const {
  const auto children = trees_.children(at);
  const bool conditional = std::ranges::any_of(
      children, [&](TokenId c) { return trees_.relation(c) == Deprel::advcl && opens_condition(c); });
  for (const TokenId c : children) {
    if (but == c) continue;
    switch (trees_.relation(c)) {
      case Deprel::aux:
      case Deprel::cop:
        read_auxiliary(c, at, conditional, sense);
        break;
      case Deprel::mark:
      case Deprel::advmod:
        if (words_.is(WordClass::condition_mark, c)) set(sense.reality, Status::hypothetical);
        if (words_.is(WordClass::possible_adjective, c)) set(sense.reality, Status::hypothetical);
        if (words_.is(WordClass::alleged_adjective, c)) set(sense.reality, Status::claimed);
        break;
      case Deprel::amod:
        read_modifier(c, sense);
        break;
      case Deprel::acl:
      case Deprel::acl_relcl:
        if (trees_.is_noun(at)) read_clause_on_noun(c, sense);
        break;
      default:
        break;
    }
  }
  if (asks(at)) set(sense.reality, Status::hypothetical);
  if (is_infinitive(at)) read_periphrasis(at, sense);
  if (is_denied(at, but)) sense.reality.negated = !sense.reality.negated;
}

/// "Did Iran attack?", not "Why did Iran attack?".
bool RealityReader::asks(TokenId verb) const {
  bool auxiliary = false, inverted = false, asked = false;
  for (const TokenId c : trees_.children(verb)) {
    const Deprel r = trees_.relation(c);
    if (c < verb && trees_.xpos(c).starts_with("W")) return false;
    if (is_subject(r)) inverted = auxiliary;
    auxiliary = auxiliary || r == Deprel::aux || r == Deprel::aux_pass;
    asked = asked || (r == Deprel::punct && words_.lower(c) == "?");
  }
  return inverted && asked;
}

/// "is on course to meet", "is yet to meet", "is to meet": parsers take "meet" for the head of all that.
void RealityReader::read_periphrasis(TokenId infinitive, Sense& sense) const {
  for (const TokenId c : trees_.children(infinitive)) {
    if (c > infinitive) break;
    for (const FrameForm& form : ontology_.operators(words_.lower(c))) {
      const Frame& frame = *form.frame;
      if (frame.part == Part::noun || frame.lemma.size() < 2 || frame.embeds->kind != Embedding::Kind::infinitive)
        continue;
      TokenId next = c;
      const bool whole = std::ranges::all_of(frame.lemma.begin() + 1, frame.lemma.end(), [&](const std::string& word) {
        next = next + 1;
        return next < infinitive && words_.lower(next) == word;
      });
      if (whole) return read_operator(frame, infinitive, sense);
    }
  }
  if (has_be(infinitive, Deprel::cop) || has_be(infinitive, Deprel::aux)) set(sense.reality, Status::planned);
}

}  // namespace newsgraph::extraction
