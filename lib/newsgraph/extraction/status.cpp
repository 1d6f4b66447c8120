#include "newsgraph/extraction/status.h"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {
namespace {

constexpr int max_height = 12;  // steps towards the root that can still bear on a word

void set(Reality& reality, Status status) {
  if (reality.status == Status::actual) reality.status = status;
}

void turn(Reality& reality) {
  reality.negated = !reality.negated;
}

bool is_clause(Deprel r) {
  return r == Deprel::xcomp || r == Deprel::ccomp || r == Deprel::advcl || r == Deprel::acl || r == Deprel::csubj;
}

bool is_subject(Deprel r) {
  return r == Deprel::nsubj || r == Deprel::nsubj_pass;
}

}  // namespace

// ---- operators -----------------------------------------------------------------------------------------------------

/// The words of an operator after its first: "call [for] talks", "rule [out]".
bool RealityReader::head_is_whole(const Frame& frame, TokenId above, TokenId at) const {
  for (std::size_t i = 1; i < frame.lemma.size(); ++i) {
    const auto is_word = [&](TokenId t) { return words_.lower(t) == frame.lemma[i]; };
    const TokenId next = above + static_cast<std::uint32_t>(i);
    const bool found = (next.value < words_.document().tokens.size() && is_word(next)) ||
                       std::ranges::any_of(trees_.children(above), is_word) ||
                       std::ranges::any_of(trees_.children(at), is_word);
    if (!found) return false;
  }
  return true;
}

/// Whether a noun stands where the operator has what it is about.
bool RealityReader::governs_noun(const Frame& frame, TokenId above, TokenId at) const {
  const Deprel r = trees_.relation(at);
  const std::string_view noun = words_.lower(at);
  if (frame.relation.empty() && !frame.object.empty() && !std::ranges::binary_search(frame.object, noun)) return false;
  if (std::ranges::binary_search(frame.object_not, noun)) return false;
  // "a ceasefire proposal"
  if (r == Deprel::compound) return frame.part == Part::noun && frame.lemma.size() == 2;
  if (!head_is_whole(frame, above, at)) return false;
  // An operator with no place for whoever acts speaks of its subject: "talks are due", "the visit fell through".
  if (is_subject(r) && frame.source.empty()) return true;
  if (r == Deprel::obj || r == Deprel::nsubj_pass) return frame.part == Part::verb && trees_.is_noun(at);
  if (r != Deprel::obl && r != Deprel::nmod) return false;
  // "pulled out [of talks]": the noun that the operator's own preposition joins.
  return frame.lemma.size() > 1 && std::ranges::any_of(trees_.children(at), [&](TokenId c) {
           return trees_.relation(c) == Deprel::case_ && words_.lower(c) == frame.lemma.back();
         });
}

bool RealityReader::governs(const Frame& frame, TokenId above, TokenId at) const {
  if (!frame.embeds) return false;
  const bool right_part = frame.part == Part::verb   ? trees_.is_verb(above)
                          : frame.part == Part::noun ? trees_.is_noun(above)
                                                     : !trees_.is_noun(above);
  if (!right_part) return false;
  if (frame.embeds->kind == Embedding::Kind::object) return governs_noun(frame, above, at);
  if (!head_is_whole(frame, above, at)) return false;
  const Deprel r = trees_.relation(at);
  switch (frame.embeds->kind) {
    case Embedding::Kind::infinitive:
      return is_clause(r) && is_infinitive(at);
    case Embedding::Kind::gerund: {
      if (!is_gerund(at)) return false;
      if (r == Deprel::xcomp || r == Deprel::ccomp || r == Deprel::obl || r == Deprel::nmod || r == Deprel::obj)
        return true;
      if (at.value == above.value + frame.lemma.size()) return is_clause(r);  // "ruled out [sending] troops"
      // "accused of attacking", not "stopped, saying": what is joined by a word that looks at no time.
      const auto mark = trees_.child(at, Deprel::mark);
      return is_clause(r) && mark && words_.is(WordClass::preposition, *mark) &&
             !words_.is(WordClass::looking_back, *mark) && words_.lower(*mark) != "by";
    }
    case Embedding::Kind::clause:
      if (is_infinitive(at)) return false;
      if (r == Deprel::acl_relcl)
        return frame.embeds->status == Status::claimed && trees_.has_child(at, Deprel::nsubj) && !is_relative(at);
      return r == Deprel::ccomp || (r == Deprel::acl && (trees_.has_child(at, Deprel::mark) || is_finite(at)));
    case Embedding::Kind::object:
      break;
  }
  return false;
}

const Frame* RealityReader::operator_over(TokenId above, TokenId at, std::span<const Found> found) const {
  for (const Found& one : found)
    if (one.trigger == above && governs(*one.frame, above, at)) return one.frame;
  for (const FrameForm& form : ontology_.operators(words_.lower(above)))
    if (governs(*form.frame, above, at)) return form.frame;
  return nullptr;
}

/// Whether it tells of the end of what went on: that it did is plain where the end is still to come.
bool RealityReader::ends(const Frame& frame) {
  return frame.embeds->negated && frame.embeds->status == Status::actual;
}

void RealityReader::read_operator(const Frame& frame, TokenId at, Sense& sense) const {
  const Embedding& embeds = *frame.embeds;
  if (embeds.kind == Embedding::Kind::clause && is_subjunctive(at)) set(sense.reality, Status::hypothetical);
  if (embeds.negated) turn(sense.reality);
  if (!embeds.status) return;
  // "ruled out talks" denies them; "did not rule out talks" leaves them open.
  if (embeds.negated && *embeds.status == Status::hypothetical) {
    sense.in_doubt = true;
  } else {
    set(sense.reality, *embeds.status);
  }
}

/// "is to meet" is a plan; so is what somebody travels for: "flew to Cairo to meet". But the first to do it did it.
bool RealityReader::is_purpose(TokenId above, TokenId at) const {
  const Deprel r = trees_.relation(at);
  if (!is_clause(r) || !is_infinitive(at)) return false;
  if (r != Deprel::advcl && r != Deprel::acl && trees_.lemma(above) != "be") return false;
  const auto singled_out = [&](TokenId t) { return words_.is(WordClass::singled_out, t) || trees_.xpos(t) == "JJS"; };
  const auto only = [&](TokenId t) { return trees_.relation(t) == Deprel::advmod && words_.lower(t) == "only"; };
  return !singled_out(above) && std::ranges::none_of(trees_.children(above), singled_out) &&
         std::ranges::none_of(trees_.children(at), only);  // "came only to be turned away"
}

const Frame* RealityReader::read_operators(TokenId above, TokenId at, std::span<const Found> found,
                                           Sense& sense) const {
  const Frame* frame = operator_over(above, at, found);
  if (frame != nullptr && !ends(*frame)) {
    read_operator(*frame, at, sense);
    // A frame says what it denies; that its denial may leave it open is the operator's to know.
    if (const Frame* same = frame->embeds->negated && !frame->embeds->status ? operator_over(above, at, {}) : nullptr)
      sense.in_doubt = sense.in_doubt || (same->embeds->negated && same->embeds->status == Status::hypothetical);
  } else if (frame == nullptr && is_purpose(above, at)) {
    sense.ahead = true;
  }
  return frame;
}

// ---- the way up ----------------------------------------------------------------------------------------------------

RealityReader::Reach RealityReader::reach_of_conjunct(TokenId above, TokenId at) const {
  if (!trees_.is_verb(at)) return Reach::all;
  // "will meet A and sign B" shares its auxiliary, "met A and signed B" only what stands above them both.
  const std::string_view form = trees_.xpos(at);
  const bool subject = trees_.has_child(at, Deprel::nsubj) || trees_.has_child(at, Deprel::nsubj_pass);
  const bool bare = form == "VB" || form == "VBN" || form == "VBG";
  if (!subject && bare && form == trees_.xpos(above) && !trees_.has_child(at, Deprel::aux)) return Reach::all;
  return is_finite(at) && is_finite(above) && trees_.is_verb(above) ? Reach::beyond : Reach::none;
}

RealityReader::Reach RealityReader::reach_of_subject(TokenId above, TokenId at) const {
  if (happens(above)) return Reach::all;
  if (trees_.relation(at) == Deprel::nsubj_pass)
    return words_.lexicon().is(WordClass::light_verb, trees_.lemma(above)) ? Reach::all : Reach::operators;
  // "a deal with Iran would help": there is none yet.
  const bool would = std::ranges::any_of(trees_.children(above), [&](TokenId c) {
    return trees_.relation(c) == Deprel::aux && words_.lower(c) == "would";
  });
  return would && !is_definite(at) ? Reach::status : Reach::operators;
}

RealityReader::Reach RealityReader::reach_of_oblique(TokenId at) const {
  const auto preposition = trees_.preposition(at);
  if (!preposition || words_.is(WordClass::looking_back, *preposition)) return Reach::operators;
  // "will discuss it during the visit", but "will apologise for the attack".
  static constexpr std::array<std::string_view, 4> at_that_time = {"during", "at", "before", "ahead"};
  if (is_definite(at) && std::ranges::find(at_that_time, words_.lower(*preposition)) == at_that_time.end())
    return Reach::operators;
  return words_.is(WordClass::occasion_preposition, *preposition) ? Reach::status : Reach::operators;
}

RealityReader::Reach RealityReader::reach(TokenId above, TokenId at) const {
  const auto is_above = [&](WordClass c) { return words_.lexicon().is(c, trees_.lemma(above)); };
  switch (trees_.relation(at)) {
    case Deprel::conj:
      return reach_of_conjunct(above, at);
    case Deprel::xcomp:
    case Deprel::compound:
      return Reach::all;
    case Deprel::ccomp:
      return is_infinitive(at) ? Reach::all : Reach::operators;
    case Deprel::acl:
    case Deprel::acl_relcl:
      return Reach::operators;
    case Deprel::csubj:
      return Reach::status;
    case Deprel::advcl: {
      if (is_gerund(at) && has_have(at)) return Reach::operators;  // "having met her"
      return looks_back(at) ? Reach::operators : Reach::status;
    }
    case Deprel::obj:
      return is_above(WordClass::light_verb) ? Reach::all : Reach::operators;
    case Deprel::nsubj:
    case Deprel::nsubj_pass:
      return reach_of_subject(above, at);
    case Deprel::nmod:
      return is_above(WordClass::quantity) ? Reach::all : Reach::operators;
    case Deprel::obl:
      return reach_of_oblique(at);
    default:
      return Reach::none;
  }
}

/// "after he met her", but not in "will answer when it has met her", which lies ahead as well.
bool RealityReader::looks_back(TokenId clause) const {
  static constexpr std::array<std::string_view, 4> at_that_time = {"after", "when", "once", "until"};
  const auto is_present = [&](TokenId t) { return trees_.xpos(t) == "VBZ" || trees_.xpos(t) == "VBP"; };
  const auto auxiliary = trees_.child(clause, Deprel::aux);
  return std::ranges::any_of(trees_.children(clause), [&](TokenId c) {
    if (trees_.relation(c) != Deprel::mark && trees_.relation(c) != Deprel::advmod) return false;
    if (words_.lower(c) == "for") return true;  // "arrested for insulting him"
    if (!words_.is(WordClass::looking_back, c)) return false;
    return std::ranges::find(at_that_time, words_.lower(c)) == at_that_time.end() ||
           !is_present(auxiliary.value_or(clause));
  });
}

TokenId RealityReader::told_by(TokenId noun) const {
  if (!is_subject(trees_.relation(noun)) || happens(trees_.head(noun))) return noun;
  const auto inner = trees_.child(trees_.head(noun), Deprel::xcomp);
  return inner && happens(*inner) ? *inner : noun;
}

/// "I want to thank …": who says so has done it.
bool RealityReader::is_performed(TokenId predicate, std::span<const Found> found) const {
  static constexpr std::array<std::string_view, 3> done_by_saying = {"praised", "criticized", "urged"};
  const TokenId above = trees_.head(predicate);
  if (trees_.relation(predicate) != Deprel::xcomp || !words_.lexicon().is(WordClass::performative, trees_.lemma(above)))
    return false;
  const auto subject = trees_.child(above, Deprel::nsubj);
  if (!subject || (words_.lower(*subject) != "i" && words_.lower(*subject) != "we")) return false;
  return std::ranges::any_of(found, [&](const Found& one) {
    return one.trigger == predicate && std::ranges::find(done_by_saying, one.frame->relation) != done_by_saying.end();
  });
}

Reality RealityReader::result(const Sense& sense) {
  Reality reality = sense.reality;
  if (sense.ahead) set(reality, Status::planned);
  if (sense.in_doubt && !reality.negated) set(reality, Status::hypothetical);
  if (!sense.before_end) return reality;
  // "stopped the attacks": no more; "will stop the attacks": they go on.
  const bool ended = reality.status == Status::actual && !reality.negated;
  return {sense.before_end->status, sense.before_end->negated != ended};
}

Reality RealityReader::operator()(TokenId predicate, std::span<const Found> found) const {
  if (is_performed(predicate, found)) return {};
  Sense sense;
  read_own_words(predicate, std::nullopt, sense);
  TokenId at = predicate;
  bool polarity = true;
  for (int height = 0; height < max_height; ++height) {
    if (const TokenId verb = told_by(at); verb != at) read_own_words(at = verb, std::nullopt, sense);
    const TokenId above = trees_.head(at);
    if (above == no_head) break;
    const Reach reached = reach(above, at);
    if (reached == Reach::none) break;
    const Frame* governor = reached == Reach::beyond ? nullptr : read_operators(above, at, found, sense);
    if (governor == nullptr && reached == Reach::operators) break;
    if (governor != nullptr && ends(*governor) && !sense.before_end) {
      const Reality before = result(sense);
      sense = {};
      sense.before_end = before;
    }
    // What is claimed, hoped or said is not touched by what the saying is.
    const bool open = governor != nullptr && governor->embeds->kind == Embedding::Kind::clause;
    polarity = polarity && (governor == nullptr ? reached != Reach::status : !open || governor->embeds->negated);
    if (reached != Reach::beyond) {
      Sense beside;
      read_own_words(above, at, beside);
      set(sense.reality, beside.reality.status);
      sense.ahead = sense.ahead || beside.ahead;
      if (polarity && beside.reality.negated) turn(sense.reality);
    }
    at = above;
  }
  return result(sense);
}

}  // namespace newsgraph::extraction
