#include "newsgraph/extraction/status.h"

#include <algorithm>

namespace newsgraph::extraction {
namespace {

constexpr int max_height = 12;  // steps towards the root that can still bear on a word

void set(Reality& reality, Status status) {
  if (reality.status == Status::actual) reality.status = status;
}

bool is_clause(Deprel r) {
  return r == Deprel::xcomp || r == Deprel::ccomp || r == Deprel::advcl || r == Deprel::acl || r == Deprel::csubj;
}

}  // namespace

bool RealityReader::is_infinitive(TokenId verb) const {
  for (const TokenId c : trees_.children(verb))
    if (trees_.relation(c) == Deprel::mark && trees_.xpos(c) == "TO") return true;
  return false;
}

/// "meeting", "having met".
bool RealityReader::is_gerund(TokenId verb) const {
  if (trees_.xpos(verb) == "VBG") return true;
  return std::ranges::any_of(trees_.children(verb),
                             [&](TokenId c) { return trees_.relation(c) == Deprel::aux && trees_.xpos(c) == "VBG"; });
}

bool RealityReader::negates(TokenId child) const {
  switch (trees_.relation(child)) {
    case Deprel::advmod:
    case Deprel::det:
    case Deprel::cc:
    case Deprel::mark:
    case Deprel::case_:
    case Deprel::other:
      return words_.is(WordClass::negator, child);
    default:
      return false;
  }
}

void RealityReader::read_own_words(TokenId at, std::optional<TokenId> but, Reality& reality) const {
  bool negated = false, condition = false;
  for (const TokenId c : trees_.children(at)) {
    if (but == c) continue;
    negated = negated || negates(c);
    switch (trees_.relation(c)) {
      case Deprel::aux:
      case Deprel::cop:
        if (words_.is(WordClass::future_auxiliary, c)) set(reality, Status::planned);
        if (words_.is(WordClass::modal, c)) set(reality, Status::hypothetical);
        break;
      case Deprel::mark:
      case Deprel::advmod:
        if (words_.is(WordClass::condition_mark, c)) set(reality, Status::hypothetical);
        if (words_.is(WordClass::alleged_adjective, c)) set(reality, Status::claimed);
        if (trees_.lemma(c) == "longer" || trees_.lemma(c) == "long")  // "no longer"
          negated = negated || std::ranges::any_of(trees_.children(c), [&](TokenId n) { return negates(n); });
        break;
      case Deprel::advcl:
        if (opens_condition(c)) condition = true;
        break;
      case Deprel::amod:
        if (words_.is(WordClass::planned_adjective, c)) set(reality, Status::planned);
        if (words_.is(WordClass::possible_adjective, c)) set(reality, Status::hypothetical);
        if (words_.is(WordClass::alleged_adjective, c)) set(reality, Status::claimed);
        break;
      case Deprel::nsubj:
      case Deprel::nsubj_pass:
      case Deprel::obj:
        // "No leader met", "made no promise", "none of them".
        if (trees_.is_verb(at)) {
          for (const TokenId d : trees_.children(c))
            if ((trees_.relation(d) == Deprel::det || trees_.relation(d) == Deprel::cc) && negates(d)) negated = true;
          if (words_.is(WordClass::negator, c)) negated = true;
        }
        break;
      default:
        break;
    }
  }
  // "will act if …" depends on it.
  if (condition && reality.status == Status::planned) reality.status = Status::hypothetical;
  if (is_infinitive(at) && (has_be(at, Deprel::cop) || has_be(at, Deprel::aux))) set(reality, Status::planned);
  if (negated) reality.negated = !reality.negated;
}

/// "if Putin joins".
bool RealityReader::opens_condition(TokenId clause) const {
  return std::ranges::any_of(trees_.children(clause), [&](TokenId c) {
    return trees_.relation(c) == Deprel::mark && words_.is(WordClass::condition_mark, c) &&
           words_.lower(c) != "whether";
  });
}

/// "are to speak": a form of "be" beside the infinitive.
bool RealityReader::has_be(TokenId at, Deprel relation) const {
  const auto child = trees_.child(at, relation);
  return child && trees_.lemma(*child) == "be";
}

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

bool RealityReader::governs(const Frame& frame, TokenId above, TokenId at) const {
  if (!frame.embeds || !head_is_whole(frame, above, at)) return false;
  const bool right_part = frame.part == Part::verb   ? trees_.is_verb(above)
                          : frame.part == Part::noun ? trees_.is_noun(above)
                                                     : !trees_.is_noun(above);
  if (!right_part) return false;
  const Deprel r = trees_.relation(at);
  switch (frame.embeds->kind) {
    case Embedding::Kind::infinitive:
      return is_clause(r) && is_infinitive(at);
    case Embedding::Kind::gerund:
      return is_gerund(at) && (is_clause(r) || r == Deprel::obl || r == Deprel::nmod || r == Deprel::obj);
    case Embedding::Kind::clause:
      return (r == Deprel::ccomp || r == Deprel::acl) && !is_infinitive(at);
    case Embedding::Kind::object:
      if (r == Deprel::obj || r == Deprel::nsubj_pass) return trees_.is_noun(at);
      if (r != Deprel::obl && r != Deprel::nmod) return false;
      if (frame.part == Part::noun) return true;
      // "pulled out [of talks]": the noun that the operator's own preposition joins.
      return frame.lemma.size() > 1 && std::ranges::any_of(trees_.children(at), [&](TokenId c) {
               return trees_.relation(c) == Deprel::case_ && words_.lower(c) == frame.lemma.back();
             });
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

bool RealityReader::read_operators(TokenId above, TokenId at, std::span<const Found> found, Reality& reality) const {
  const Frame* frame = operator_over(above, at, found);
  if (frame == nullptr) {
    // "is to meet" is a plan; so is what somebody travels for: "flew to Cairo to meet".
    const Deprel r = trees_.relation(at);
    const bool purpose = r == Deprel::advcl || r == Deprel::acl || trees_.lemma(above) == "be";
    if (purpose && is_clause(r) && is_infinitive(at)) set(reality, Status::planned);
    return false;
  }
  if (frame->embeds->negated) reality.negated = !reality.negated;
  if (frame->embeds->status) set(reality, *frame->embeds->status);
  return true;
}

RealityReader::Reach RealityReader::reach(TokenId above, TokenId at) const {
  const auto looks_back = [&](Deprel kind) {
    for (const TokenId c : trees_.children(at))
      if (trees_.relation(c) == kind && words_.is(WordClass::looking_back, c)) return true;
    return false;
  };
  const auto is_above = [&](WordClass c) { return words_.lexicon().is(c, trees_.lemma(above)); };
  switch (trees_.relation(at)) {
    case Deprel::conj: {
      if (!trees_.is_verb(at)) return Reach::all;
      // "will meet A and sign B" shares its auxiliary, "met A and signed B" nothing.
      const std::string_view form = trees_.xpos(at);
      const bool shares = !trees_.has_child(at, Deprel::nsubj) && !trees_.has_child(at, Deprel::nsubj_pass) &&
                          (form == "VB" || form == "VBN" || form == "VBG") && form == trees_.xpos(above);
      return shares ? Reach::all : Reach::none;
    }
    case Deprel::xcomp:
      return Reach::all;
    case Deprel::ccomp:
      return is_infinitive(at) ? Reach::all : Reach::operators;
    case Deprel::acl:
      return is_infinitive(at) ? Reach::operators_on : Reach::operators;
    case Deprel::advcl:
      return looks_back(Deprel::mark) ? Reach::none : Reach::status;
    case Deprel::obj:
    case Deprel::nsubj_pass:
      return is_above(WordClass::light_verb) ? Reach::all : Reach::operators;
    case Deprel::nsubj:
      return is_above(WordClass::occurrence_verb) ? Reach::all : Reach::none;
    case Deprel::nmod:
      return is_above(WordClass::quantity) ? Reach::all : Reach::operators_on;
    case Deprel::compound:
      return Reach::all;
    case Deprel::obl:
      return looks_back(Deprel::case_) ? Reach::none : Reach::status;
    default:
      return Reach::none;
  }
}

Reality RealityReader::operator()(TokenId predicate, std::span<const Found> found) const {
  Reality reality;
  read_own_words(predicate, std::nullopt, reality);
  TokenId at = predicate;
  bool polarity = true;
  for (int height = 0; height < max_height; ++height) {
    const TokenId above = trees_.head(at);
    if (above == no_head) break;
    const Reach reached = reach(above, at);
    if (reached == Reach::none) break;
    const bool governed = read_operators(above, at, found, reality);
    if (reached == Reach::operators || (reached == Reach::operators_on && !governed)) break;
    polarity = polarity && reached != Reach::status;
    Reality beside;
    read_own_words(above, at, beside);
    set(reality, beside.status);
    if (polarity && beside.negated) reality.negated = !reality.negated;
    at = above;
  }
  return reality;
}

}  // namespace newsgraph::extraction
