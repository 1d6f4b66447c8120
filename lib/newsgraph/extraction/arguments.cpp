#include "newsgraph/extraction/arguments.h"

namespace newsgraph::extraction {
namespace {

/// How far a subject is looked for through shared verbs: deeper chains are parser errors.
constexpr int max_depth = 8;

bool is_subject(Deprel r) {
  return r == Deprel::nsubj || r == Deprel::nsubj_pass;
}
bool is_oblique(Deprel r) {
  return r == Deprel::obl || r == Deprel::obl_agent || r == Deprel::nmod;
}

}  // namespace

bool Arguments::is_passive(TokenId verb) const {
  bool auxiliary = false, active_subject = false;
  for (const TokenId c : trees_.children(verb)) {
    const Deprel r = trees_.relation(c);
    if (r == Deprel::nsubj_pass || r == Deprel::aux_pass || r == Deprel::obl_agent) return true;
    auxiliary = auxiliary || r == Deprel::aux || r == Deprel::cop;
    active_subject = active_subject || r == Deprel::nsubj;
  }
  if (trees_.xpos(verb) != "VBN" || active_subject || auxiliary || is_main_verb(verb)) return false;
  // "two men arrested on Monday", "asked about Iran, he said", "was seized and [taken] away".
  if (trees_.relation(verb) == Deprel::conj) return is_passive(trees_.head(verb));
  return true;
}

/// "Gorbachev, meeting officials, [called] on …": read as a participle of a noun that would be the root, though a
/// sentence has a verb. One of the likeliest errors of a parser.
bool Arguments::is_main_verb(TokenId participle) const {
  if (trees_.relation(participle) != Deprel::acl) return false;
  TokenId top = trees_.head(participle);
  while (trees_.relation(top) == Deprel::nmod_desc || trees_.relation(top) == Deprel::compound ||
         trees_.relation(top) == Deprel::flat)
    top = trees_.head(top);
  if (!trees_.is_root(top) || !trees_.is_noun(top) || trees_.has_child(top, Deprel::cop)) return false;
  for (const TokenId c : trees_.children(top))
    if (trees_.relation(c) == Deprel::nsubj) return false;
  return true;
}

void Arguments::add(TokenId head, Heads& heads) const {
  if (heads.size() > 60) return;
  // "Israel Friday reimposed …" is read as the Friday of Israel.
  if (words_.is(WordClass::weekday, head))
    if (const auto name = trees_.child(head, Deprel::compound)) return add(*name, heads);
  heads.push_back(antecedent(head));
  for (const TokenId c : trees_.children(head))
    if (trees_.relation(c) == Deprel::conj && !trees_.is_verb(c)) add(c, heads);
}

TokenId Arguments::antecedent(TokenId pronoun) const {
  const std::string_view xpos = trees_.xpos(pronoun);
  if (xpos != "WP" && xpos != "WDT" && xpos != "WP$") return pronoun;
  int depth = 0;
  for (TokenId t = trees_.head(pronoun); t != no_head && depth < max_depth; t = trees_.head(t), ++depth)
    if (trees_.relation(t) == Deprel::acl_relcl) return trees_.head(t);
  return pronoun;
}

Heads Arguments::subject(TokenId verb, int depth) const {
  Heads heads;
  for (const TokenId c : trees_.children(verb))
    if (is_subject(trees_.relation(c)) && trees_.xpos(c) != "EX") add(c, heads);
  if (!heads.empty() || depth >= max_depth) return heads;
  return inherited_subject(verb, depth + 1);
}

Heads Arguments::inherited_subject(TokenId verb, int depth) const {
  const TokenId above = trees_.head(verb);
  Heads heads;
  if (above == no_head) return heads;
  switch (trees_.relation(verb)) {
    case Deprel::conj:
      return subject(is_finite(verb) ? finite_above(above) : above, depth);
    case Deprel::xcomp:
      // "urged Iran to leave": the object leaves; "was urged to leave", "wants to leave": the subject.
      if (!words_.lexicon().is(WordClass::subject_control, trees_.lemma(above)))
        for (const TokenId c : trees_.children(above))
          if (trees_.relation(c) == Deprel::obj || trees_.relation(c) == Deprel::iobj) add(c, heads);
      return heads.empty() ? subject(above, depth) : heads;
    case Deprel::advcl:
      if (const auto patient = blamed(verb)) {
        add(*patient, heads);
        return heads;
      }
      [[fallthrough]];
    case Deprel::ccomp:
    case Deprel::parataxis:
      return trees_.is_noun(above) ? holder(above, depth) : subject(above, depth);
    case Deprel::acl:
      if (trees_.has_child(verb, Deprel::mark)) return holder(above, depth);  // "the decision to leave"
      // "signed an order imposing sanctions": nobody's act but the signer's.
      if (words_.lexicon().is(WordClass::document, trees_.lemma(above))) return holder(above, depth);
      add(above, heads);
      return heads;
    case Deprel::acl_relcl:
      add(above, heads);
      return heads;
    default:
      return heads;
  }
}

bool Arguments::is_finite(TokenId verb) const {
  const std::string_view form = trees_.xpos(verb);
  return form == "VBD" || form == "VBZ" || form == "VBP";
}

/// "[urged] her to come back and spoke with Raab" is often read with "come" and "spoke" side by side: a finite verb
/// stands beside a finite one. The word itself where none is near.
TokenId Arguments::finite_above(TokenId verb) const {
  TokenId at = verb;
  const auto holds = [&](TokenId t) { return is_finite(t) || trees_.has_child(t, Deprel::cop); };
  for (int depth = 0; depth < max_depth && !holds(at); ++depth) {
    const Deprel r = trees_.relation(at);
    if (r != Deprel::xcomp && r != Deprel::advcl && r != Deprel::conj && r != Deprel::acl && r != Deprel::ccomp) break;
    at = trees_.head(at);
  }
  return holds(at) ? at : verb;
}

/// "accused [Iran] of attacking", "expressed dismay at [Iran] for attacking": the nearest in front of such a gerund
/// does it, in the passive the subject.
std::optional<TokenId> Arguments::blamed(TokenId gerund) const {
  const auto mark = trees_.child(gerund, Deprel::mark);
  if (trees_.xpos(gerund) != "VBG" || !mark) return std::nullopt;
  const std::string_view word = trees_.lemma(*mark);
  if (word != "of" && word != "for" && word != "from") return std::nullopt;
  const TokenId above = trees_.head(gerund);
  if (is_passive(above)) return std::nullopt;
  std::optional<TokenId> nearest;
  for (const TokenId c : trees_.children(above)) {
    const Deprel r = trees_.relation(c);
    if (c > above && c < gerund && (r == Deprel::obj || r == Deprel::iobj || r == Deprel::obl)) nearest = c;
  }
  return nearest;
}

/// Whose a noun is: "[Iran]'s offer to meet", "[Iran] made an offer to meet".
Heads Arguments::holder(TokenId noun, int depth) const {
  Heads heads = owner(noun);
  if (heads.empty()) heads = compound(noun);
  if (!heads.empty() || depth >= max_depth) return heads;
  const TokenId above = trees_.head(noun);
  if (above != no_head && trees_.relation(noun) == Deprel::obj) return subject(above, depth + 1);
  return heads;
}

Heads Arguments::agent(TokenId verb) const {
  if (!is_passive(verb)) return subject(verb);
  Heads heads;
  for (const TokenId c : trees_.children(verb)) {
    const auto preposition = trees_.preposition(c);
    if (trees_.relation(c) == Deprel::obl_agent ||
        (is_oblique(trees_.relation(c)) && preposition && trees_.lemma(*preposition) == "by"))
      add(c, heads);
  }
  if (heads.empty())
    if (const auto object = trees_.child(verb, Deprel::obj)) add_on_edge(*object, "by", 0, heads);
  return heads;
}

Heads Arguments::object(TokenId verb) const {
  if (is_passive(verb)) return subject(verb);
  Heads heads;
  for (const TokenId c : trees_.children(verb))
    if (trees_.relation(c) == Deprel::obj) add(c, heads);
  if (!heads.empty()) return heads;
  const TokenId above = trees_.head(verb);
  if (above == no_head) return heads;
  if (trees_.relation(verb) == Deprel::acl_relcl) {
    // "the plan that Merz rejected": what it hangs on, unless that is the subject.
    for (const TokenId c : trees_.children(verb))
      if (is_subject(trees_.relation(c)) && antecedent(c) == c) {
        add(above, heads);
        return heads;
      }
    return heads;
  }
  // "condemned and threatened Iran": the object may hang on either verb.
  if (trees_.relation(verb) == Deprel::conj && trees_.is_verb(above)) {
    for (const TokenId c : trees_.children(above))
      if (trees_.relation(c) == Deprel::obj && c > verb) add(c, heads);
    return heads;
  }
  for (const TokenId next : trees_.children(verb))
    if (trees_.relation(next) == Deprel::conj && next.value - verb.value <= 3 && trees_.is_verb(next))
      for (const TokenId c : trees_.children(next))
        if (trees_.relation(c) == Deprel::obj) add(c, heads);
  return heads;
}

Heads Arguments::indirect_object(TokenId verb) const {
  Heads heads;
  std::optional<TokenId> object;
  int objects = 0;
  for (const TokenId c : trees_.children(verb)) {
    if (trees_.relation(c) == Deprel::iobj) add(c, heads);
    if (trees_.relation(c) != Deprel::obj) continue;
    if (++objects == 1) object = c;
  }
  if (!heads.empty() || !object) return heads;
  // "offered [Pakistan] a commission" may be read with two objects, "promised [Iran] that …" with one, and "offered
  // [Poland] food credits" with the name before the thing.
  if (objects > 1 || (trees_.has_child(verb, Deprel::ccomp) && objects == 1)) {
    add(*object, heads);
    return heads;
  }
  for (const TokenId c : trees_.children(*object))
    if (c < *object && trees_.relation(c) == Deprel::compound && trees_.upos(c) == Upos::propn) {
      heads.push_back(c);
      break;
    }
  return heads;
}

/// Of "out of talks" either word will do.
bool Arguments::has_preposition(TokenId noun, std::string_view preposition) const {
  for (const TokenId c : trees_.children(noun))
    if (trees_.relation(c) == Deprel::case_ && words_.lower(c) == preposition) return true;
  const auto word = trees_.preposition(noun);
  return word && words_.lower(*word) == preposition;
}

/// Noun phrases behind the preposition on this governor, not before `after`.
void Arguments::add_behind(TokenId governor, std::string_view preposition, TokenId after, Heads& heads) const {
  for (const TokenId c : trees_.children(governor)) {
    if (!is_oblique(trees_.relation(c)) || c < after) continue;
    if (has_preposition(c, preposition)) add(c, heads);
  }
}

Heads Arguments::oblique(TokenId verb, std::string_view preposition) const {
  Heads heads;
  add_behind(verb, preposition, TokenId{0}, heads);
  return heads;
}

Heads Arguments::own_modifier(TokenId noun, std::string_view preposition) const {
  Heads heads;
  add_behind(noun, preposition, TokenId{0}, heads);
  return heads;
}

/// On the noun, or deeper on its right edge: "60 tons of tents and blankets [to Mexico]".
void Arguments::add_on_edge(TokenId noun, std::string_view preposition, int depth, Heads& heads) const {
  add_behind(noun, preposition, noun, heads);
  if (!heads.empty() || depth >= 3) return;
  const auto children = trees_.children(noun);
  for (auto c = children.rbegin(); c != children.rend() && *c > noun; ++c) {
    const Deprel r = trees_.relation(*c);
    if (r != Deprel::nmod && r != Deprel::conj && r != Deprel::obl) continue;
    if (trees_.is_noun(*c)) add_on_edge(*c, preposition, depth + 1, heads);
    return;
  }
}

Heads Arguments::edge_modifier(TokenId noun, std::string_view preposition) const {
  Heads heads;
  add_on_edge(noun, preposition, 0, heads);
  return heads;
}

Heads Arguments::modifier(TokenId noun, std::string_view preposition) const {
  Heads heads = own_modifier(noun, preposition);
  if (!heads.empty() || preposition == "of") return heads;
  if (const auto verb = governor(noun)) add_behind(*verb, preposition, noun, heads);
  return heads;
}

Heads Arguments::owner(TokenId noun) const {
  Heads heads;
  for (const TokenId c : trees_.children(noun))
    if (trees_.relation(c) == Deprel::nmod_poss) add(c, heads);
  return heads;
}

Heads Arguments::compound(TokenId noun) const {
  Heads heads;
  const auto collect = [&](auto&& self, TokenId at, int depth) -> void {
    for (const TokenId c : trees_.children(at)) {
      if (c >= noun || depth > 3) continue;
      const Deprel r = trees_.relation(c);
      if (r != Deprel::compound && r != Deprel::amod && r != Deprel::nmod_desc && r != Deprel::conj &&
          r != Deprel::nmod && r != Deprel::flat)
        continue;
      heads.push_back(c);
      self(self, c, depth + 1);
    }
  };
  collect(collect, noun, 0);
  return heads;
}

std::optional<TokenId> Arguments::infinitive(TokenId verb) const {
  if (trees_.is_noun(verb)) return trees_.child(verb, Deprel::acl);
  if (const auto inner = trees_.child(verb, Deprel::xcomp)) return inner;
  for (const TokenId c : trees_.children(verb)) {
    const auto mark = trees_.relation(c) == Deprel::advcl ? trees_.child(c, Deprel::mark) : std::nullopt;
    if (mark && trees_.xpos(*mark) == "TO") return c;
  }
  return std::nullopt;
}

std::optional<TokenId> Arguments::clause(TokenId verb) const {
  return trees_.child(verb, trees_.is_noun(verb) ? Deprel::acl : Deprel::ccomp);
}

std::optional<TokenId> Arguments::governor(TokenId noun) const {
  TokenId at = noun;
  for (int depth = 0; depth < max_depth; ++depth) {
    const TokenId above = trees_.head(at);
    if (above == no_head) return std::nullopt;
    switch (trees_.relation(at)) {
      case Deprel::nsubj:
      case Deprel::nsubj_pass:
      case Deprel::obj:
      case Deprel::iobj:
      case Deprel::obl:
      case Deprel::obl_agent:
      case Deprel::obl_unmarked:
      case Deprel::xcomp:
        if (!trees_.is_noun(above)) return above;
        break;
      case Deprel::conj:
      case Deprel::nmod:
      case Deprel::appos:
        break;
      default:
        return std::nullopt;
    }
    at = above;
  }
  return std::nullopt;
}

}  // namespace newsgraph::extraction
