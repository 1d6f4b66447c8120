#include "newsgraph/extraction/slots.h"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {

void Slots::keep(const std::vector<ActorType>& types, const Party& without, Party& party) const {
  const auto fits = [&](MentionId m) {
    const auto all = actors_.all_of(m);
    if (all.empty() || std::ranges::find(without, m) != without.end()) return false;
    return types.empty() || std::ranges::any_of(all, [&](LocalActorId a) {
             return std::ranges::find(types, actors_.actors[a.value].type) != types.end();
           });
  };
  party.erase(std::remove_if(party.begin(), party.end(), [&](MentionId m) { return !fits(m); }), party.end());
}

Filled Slots::fill(const std::vector<Slot>& slots, const Anchors& at, const std::vector<ActorType>& types,
                   Behind behind, const Party& without) const {
  const auto named = [&](const Slot& slot, Reach reach) {
    const Heads heads = in_slot(slot, at, reach);
    Party party = slot.kind == Slot::Kind::compound ? parties_.at_words(heads) : parties_.of(heads);
    if (party.empty() && behind != Behind::no && reach == Reach::own) party = parties_.places(heads);
    keep(types, without, party);
    return party;
  };
  for (const Slot& slot : slots) {
    if (slot.kind == Slot::Kind::xcomp) {
      if (Filled inner = in_infinitive(at.trigger, types, without); !inner.party.empty()) return inner;
      continue;
    }
    if (Party party = named(slot, Reach::own); !party.empty()) return {std::move(party), false};
  }
  for (const Slot& slot : slots) {
    // Whoever can be urged or met is somebody, not somebody's thing.
    if (behind == Behind::no || (slot.kind == Slot::Kind::obj && behind == Behind::prepositions)) continue;
    if (slot.preposition == "in") continue;  // "in line with", "in response to": no thing of theirs
    Party party = parties_.behind(in_slot(slot, at, Reach::own), without);
    keep(types, without, party);
    if (!party.empty()) return {std::move(party), true};
  }
  if (behind == Behind::no) return {};
  for (const Slot& slot : slots)
    if (Party party = named(slot, Reach::edge); !party.empty()) return {std::move(party), true};
  return {};
}

// ---- who acts ------------------------------------------------------------------------------------------------------

Filled Slots::source(const Frame& frame, const Anchors& at, std::span<const FrameUse> before) const {
  Filled out;
  const auto try_party = [&](Party party) {
    if (!out.party.empty()) return;
    out.party = std::move(party);
    keep(frame.source_types, {}, out.party);
  };
  if (at.part == Part::verb && !arguments_.is_passive(at.trigger)) try_party(controller(at.trigger, before));
  if (out.party.empty()) out = fill(frame.source, at, frame.source_types, Behind::no, {});
  if (at.part == Part::noun) {
    try_party(parties_.of(light_subject(at.trigger)));
    const bool told = !out.party.empty();
    try_party(occasion_subject(frame, at.trigger));
    out.attended = !told && !out.party.empty();
  } else if (at.part == Part::verb) {
    try_party(behind_deed(frame, at.trigger));
  }
  return out;
}

bool Slots::may_lack_source(const Frame& frame, const Anchors& at) const {
  if (at.part == Part::noun) return !frame.event.empty();
  if (at.part == Part::adjective) return false;
  const Heads agent = arguments_.agent(at.trigger);
  const bool in_deed = std::ranges::any_of(frame.source, [](const Slot& s) { return s.preposition == "in"; });
  if (is_deed(agent) || in_deed) return !frame.event.empty();
  return arguments_.is_passive(at.trigger) && agent.empty();
}

/// "met with a range of progressives": with others than one another, whoever they are.
bool Slots::names_others(const Frame& frame, const Anchors& at) const {
  return std::ranges::any_of(frame.target, [&](const Slot& slot) {
    const bool joined = slot.kind == Slot::Kind::obl || slot.kind == Slot::Kind::nmod || slot.kind == Slot::Kind::obj;
    return joined && slot.preposition != "on" && !in_slot(slot, at, Reach::own).empty();
  });
}

/// "[strikes] killed three": a deed or weapon in the place of who did it.
bool Slots::is_deed(const Heads& heads) const {
  return !heads.empty() && words_.lexicon().is(WordClass::deed, trees_.lemma(heads.front()));
}

/// "a [U.S.] drone strike killed …", "was killed in an [Israeli] air strike".
Party Slots::behind_deed(const Frame& frame, TokenId verb) const {
  if (frame.event.empty()) return {};
  Heads deeds = arguments_.agent(verb);
  const bool in_deed = std::ranges::any_of(frame.source, [](const Slot& s) { return s.preposition == "in"; });
  if (!is_deed(deeds) && (in_deed || (deeds.empty() && arguments_.is_passive(verb))))
    deeds = arguments_.oblique(verb, "in");
  if (!is_deed(deeds)) return {};
  Party party = parties_.at_words(arguments_.compound(deeds.front()));
  if (party.empty()) party = parties_.of(arguments_.owner(deeds.front()));
  for (const std::string_view preposition : {"by", "from"})
    if (party.empty()) party = parties_.of(arguments_.own_modifier(deeds.front(), preposition));
  return party;
}

/// "urged [Iran] to leave", "called on [Iran] to leave": a frame over the verb says who does it.
Party Slots::controller(TokenId verb, std::span<const FrameUse> before) const {
  if (arguments_.has_subject(verb) || arguments_.is_finite(verb)) return {};
  TokenId at = verb;
  while (trees_.relation(at) == Deprel::conj && trees_.is_verb(trees_.head(at))) at = trees_.head(at);
  const TokenId above = trees_.head(at);
  if (above == no_head) return {};
  for (const FrameUse& use : before) {
    if (use.trigger != above || !use.frame->embeds || use.frame->embeds->subject != Embedding::Subject::target)
      continue;
    const RealityReader::Found found{use.trigger, use.frame};
    if (reality_.operator_over(above, at, {&found, 1}) == use.frame) return use.target;
  }
  return {};
}

/// "held talks", "plans a rally": the verb's subject is the noun's too.
bool Slots::hands_on_subject(TokenId verb, TokenId noun) const {
  if (words_.lexicon().is(WordClass::light_verb, trees_.lemma(verb))) return true;
  const Frame* over = reality_.operator_over(verb, noun, {});
  return over != nullptr && over->embeds->subject == Embedding::Subject::source;
}

/// "[Merz] issued a warning to", "[Oman] is a mediator between".
Heads Slots::light_subject(TokenId noun) const {
  if (trees_.has_child(noun, Deprel::cop)) return arguments_.subject(noun);
  // Its object alone, or what that is a quantity of: "held six hours of [talks]".
  TokenId at = noun;
  while (trees_.relation(at) == Deprel::conj ||
         (trees_.relation(at) == Deprel::nmod && arguments_.is_quantity(trees_.head(at))))
    at = trees_.head(at);
  const Deprel r = trees_.relation(at);
  if (r != Deprel::obj && r != Deprel::nsubj_pass && r != Deprel::obl) return {};
  const TokenId verb = trees_.head(at);
  const bool takes_part = words_.lexicon().is(WordClass::participation, trees_.lemma(verb));
  if (r == Deprel::obl ? !takes_part : !hands_on_subject(verb, at)) return {};
  const Heads subject = arguments_.agent(verb);
  return std::ranges::find(subject, noun) == subject.end() ? subject : Heads{};
}

/// "[Trump] spoke after a call with Putin": who acts on an occasion was there. Not who would be his own country's
/// partner: then the phrase belongs further up.
Party Slots::occasion_subject(const Frame& frame, TokenId noun) const {
  static constexpr std::array<std::string_view, 6> attended = {"meeting", "summit", "call",
                                                               "talks",   "visit",  "statement_event"};
  if (std::ranges::find(attended, frame.event) == attended.end()) return {};
  if (trees_.relation(noun) != Deprel::obl || !arguments_.owner(noun).empty()) return {};
  const auto preposition = trees_.preposition(noun);
  if (!preposition || !words_.is(WordClass::occasion_preposition, *preposition)) return {};
  TokenId verb = trees_.head(noun);
  for (int depth = 0; verb != no_head && depth < 3; ++depth, verb = trees_.head(verb)) {
    if (!trees_.is_verb(verb)) continue;
    Party party = parties_.of(arguments_.agent(verb));
    keep(frame.source_types, {}, party);
    if (party.empty()) return {};
    if (!compatriots(party, noun)) return party;
  }
  return {};
}

/// Whether one of the parties is of the same country as somebody whom the noun's phrase names.
bool Slots::compatriots(const Party& party, TokenId noun) const {
  const auto same = [&](LocalActorId a, LocalActorId b) {
    const std::string& iso3 = actors_.actors[a.value].iso3;
    return a == b || (!iso3.empty() && iso3 == actors_.actors[b.value].iso3);
  };
  for (const std::string_view preposition : {"with", "between", "to"})
    for (const MentionId other : parties_.of(arguments_.own_modifier(noun, preposition)))
      for (const LocalActorId b : actors_.all_of(other))
        for (const MentionId m : party)
          for (const LocalActorId a : actors_.all_of(m))
            if (same(a, b)) return true;
  return false;
}

// ---- who is acted on -----------------------------------------------------------------------------------------------

Filled Slots::target(const Frame& frame, const Anchors& at, const FrameUse& use,
                     std::span<const FrameUse> before) const {
  static constexpr std::array<std::string_view, 7> in_person = {
      "met_with", "called", "held_talks_with", "hosted", "invited", "spoke_to", "urged"};
  // What is spoken of or brought together is named itself.
  static constexpr std::array<std::string_view, 5> named = {"commented_on", "spoke_to", "mediated_between", "met_with",
                                                            "called"};
  const bool somebody = frame.embeds || std::ranges::find(in_person, frame.relation) != in_person.end();
  const bool itself = std::ranges::find(named, frame.relation) != named.end();
  const Behind behind = itself ? Behind::no : somebody ? Behind::prepositions : Behind::all;
  Filled out = fill(frame.target, at, frame.target_types, behind, use.source);
  const auto try_party = [&](Party party) {
    if (!out.party.empty()) return;
    out = {std::move(party), true};
    keep(frame.target_types, use.source, out.party);
  };
  if (!frame.relation.empty()) try_party(shared(frame, use, before));
  if (at.part == Part::noun) try_party(undergoer(at.trigger));
  return out;
}

/// "met Trump and signed a deal": who shares the first act shares the second one. "Kyiv offered talks, but Moscow
/// declined": what is turned down was the other's.
Party Slots::shared(const Frame& frame, const FrameUse& use, std::span<const FrameUse> before) const {
  const Deprel r = trees_.relation(use.trigger);
  const bool beside = r == Deprel::advcl && trees_.xpos(use.trigger) == "VBG";
  if (r != Deprel::conj && r != Deprel::parataxis && !beside) return {};
  const TokenId above = trees_.head(use.trigger);
  for (const FrameUse& other : before) {
    if (other.trigger != above || other.source.empty() || other.frame->relation.empty()) continue;
    // "wrote to [the embassy] asking for help": whom one speaks to one asks.
    if (beside && other.frame->plover.empty() && other.source == use.source) return other.target;
    if (beside) continue;
    const bool mutual =
        ontology_.relation(other.frame->relation).symmetric && ontology_.relation(frame.relation).symmetric;
    if (mutual && other.source == use.source) return other.target;
    if (frame.plover == "REJECT" && other.source != use.source && !use.source.empty()) return other.source;
  }
  return {};
}

/// "Mahan has been the subject of sanctions", "was the victim of an attack".
Party Slots::undergoer(TokenId noun) const {
  const TokenId above = trees_.head(noun);
  if (above == no_head || trees_.relation(noun) != Deprel::nmod || !trees_.has_child(above, Deprel::cop)) return {};
  if (!words_.lexicon().is(WordClass::undergoer, trees_.lemma(above))) return {};
  return parties_.of(arguments_.subject(above));
}

// ---- slots on the tree ---------------------------------------------------------------------------------------------

Heads Slots::in_slot(const Slot& slot, const Anchors& at, Reach reach) const {
  if (reach == Reach::edge) return on_edge(slot, at);
  if (slot.kind == Slot::Kind::xcomp || slot.kind == Slot::Kind::ccomp) return in_clause(slot, at.trigger);
  if (at.part == Part::noun) {
    if (slot.kind == Slot::Kind::nsubj) return light_subject(at.trigger);
    return in_noun_slot(slot, at.trigger);
  }
  switch (slot.kind) {
    case Slot::Kind::nsubj:
      return at.part == Part::adjective ? arguments_.subject(at.trigger) : arguments_.agent(at.trigger);
    case Slot::Kind::obj:
      return object(at.trigger, at);
    case Slot::Kind::iobj: {
      Heads heads = arguments_.indirect_object(at.trigger);
      if (heads.empty() && arguments_.is_passive(at.trigger)) heads = arguments_.subject(at.trigger);
      return heads;
    }
    case Slot::Kind::obl:
      return arguments_.oblique(at.trigger, slot.preposition);
    default:
      return in_object_slot(slot, at);
  }
}

Heads Slots::object(TokenId verb, const Anchors& at) const {
  Heads heads = at.objects;
  if (heads.empty() || trees_.has_child(verb, Deprel::xcomp))
    for (const TokenId head : arguments_.indirect_object(verb)) heads.push_back(head);  // "urged [Iran] to leave"
  return heads;
}

Heads Slots::in_noun_slot(const Slot& slot, TokenId noun) const {
  switch (slot.kind) {
    case Slot::Kind::nmod:
    case Slot::Kind::obl:
      return arguments_.modifier(noun, slot.preposition);
    case Slot::Kind::poss:
      return arguments_.owner(noun);
    case Slot::Kind::compound:
      return arguments_.compound(noun);
    default:
      return {};
  }
}

Heads Slots::in_object_slot(const Slot& slot, const Anchors& at) const {
  Heads heads;
  for (const TokenId object : at.objects)
    for (const TokenId head : in_noun_slot(slot, object)) heads.push_back(head);
  if (!heads.empty() || slot.kind != Slot::Kind::nmod) return heads;
  return arguments_.oblique(at.trigger, slot.preposition);
}

/// At the right edge of the phrase that the slot is about: "flew tons of tents and blankets [to Mexico]".
Heads Slots::on_edge(const Slot& slot, const Anchors& at) const {
  if (slot.kind != Slot::Kind::nmod && slot.kind != Slot::Kind::obl) return {};
  if (at.part == Part::noun)
    return slot.preposition == "by" ? Heads{} : arguments_.edge_modifier(at.trigger, slot.preposition);
  Heads heads;
  if (slot.kind == Slot::Kind::nmod)
    for (const TokenId object : at.objects)
      for (const TokenId head : arguments_.edge_modifier(object, slot.preposition)) heads.push_back(head);
  return heads.empty() ? oblique_on_edge(at.trigger, slot.preposition) : heads;
}

/// "demanded that [Iran] leave", "a demand that [Iran] leave".
Heads Slots::in_clause(const Slot& slot, TokenId word) const {
  if (slot.kind == Slot::Kind::xcomp) return {};  // in_infinitive()
  const auto inner = arguments_.clause(word);
  return inner ? arguments_.subject(*inner) : Heads{};
}

/// "promised to help [Iran]", "threatened to cut off gas to [Iran]", "vowed to launch an offensive in [Chad]": the
/// nearest party of the infinitive, its object before what prepositions join to it.
Filled Slots::in_infinitive(TokenId word, const std::vector<ActorType>& types, const Party& without) const {
  static constexpr std::array<std::string_view, 10> joining = {"to",   "with", "against", "on",   "at",
                                                               "from", "for",  "of",      "over", "in"};
  auto clause = arguments_.infinitive(word);
  if (!clause) return {};
  if (const auto deeper = trees_.child(*clause, Deprel::xcomp)) clause = deeper;
  Filled out;
  const auto try_heads = [&](const Heads& heads, bool behind) {
    if (!out.party.empty() || heads.empty()) return;
    out.party = behind ? parties_.behind(heads, without) : parties_.of(heads);
    if (out.party.empty() && !behind) out.party = parties_.places(heads);
    out.indirect = behind;
    keep(types, without, out.party);
  };
  try_heads(arguments_.object(*clause), false);
  try_heads(arguments_.indirect_object(*clause), false);
  for (const std::string_view preposition : joining) try_heads(arguments_.oblique(*clause, preposition), false);
  try_heads(arguments_.object(*clause), true);
  for (const std::string_view preposition : joining) try_heads(arguments_.oblique(*clause, preposition), true);
  return out;
}

/// What the preposition joins to a phrase of the verb that tells nothing itself: "spoke by phone [with Merz]", "had a
/// word [with Merz]", but not "discussed the fighting [with Russia]", "spoke about the deal [with Beijing]".
Heads Slots::oblique_on_edge(TokenId verb, std::string_view preposition) const {
  Heads heads;
  const auto tells = [&](const FrameForm& form) { return form.frame->part == Part::noun; };
  for (const TokenId c : trees_.children(verb)) {
    const Deprel r = trees_.relation(c);
    if (c < verb || (r != Deprel::obj && r != Deprel::obl && r != Deprel::obl_unmarked)) continue;
    if (std::ranges::any_of(ontology_.frames(words_.lower(c)), tells)) continue;
    const auto joined = trees_.preposition(c);
    if (r == Deprel::obl && joined && !words_.is(WordClass::means_preposition, *joined)) continue;
    for (const TokenId head : arguments_.edge_modifier(c, preposition)) heads.push_back(head);
    if (!heads.empty()) break;
  }
  return heads;
}

}  // namespace newsgraph::extraction
