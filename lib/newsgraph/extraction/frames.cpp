#include "newsgraph/extraction/frames.h"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {

/// Where a use stands: the frame's word, and the nouns of its object where it has such.
struct FrameMatcher::Anchors {
  TokenId trigger;
  Part part;
  Heads objects;
};

struct FrameMatcher::Filled {
  Party party;
  bool indirect = false;
};

std::string_view words_for(Miss miss) {
  switch (miss) {
    case Miss::part_of_speech:
      return "the word is another part of speech here";
    case Miss::head_words:
      return "not all words of its head are there";
    case Miss::object:
      return "the object is none that it takes";
    case Miss::required_word:
      return "a word that it requires is not in the sentence";
    case Miss::modifier:
      return "no modifier that it requires stands before it";
    case Miss::embedded:
      return "the clause that it takes is not there";
    case Miss::source:
      return "no party in its source slots";
    case Miss::target:
      return "no party in its target slots";
  }
  return {};
}

FrameMatcher::FrameMatcher(const Parties& parties, const Arguments& arguments, const Mentions& mentions,
                           const Actors& actors, const Ontology& ontology)
    : parties_(parties),
      arguments_(arguments),
      trees_(arguments.trees()),
      words_(arguments.words()),
      mentions_(mentions),
      actors_(actors),
      ontology_(ontology),
      reality_(words_, trees_, ontology) {}

// ---- does the word stand as the frame wants it? --------------------------------------------------------------------

bool FrameMatcher::is_part(const Frame& frame, TokenId trigger) const {
  if (frame.part == Part::noun) return trees_.is_noun(trigger);
  if (trees_.upos(trigger) == Upos::verb) return true;
  // "is involved": a participle read as an adjective that has a by-phrase or a clause's subject.
  return trees_.upos(trigger) == Upos::adj && trees_.has_child(trigger, Deprel::obl_agent);
}

bool FrameMatcher::head_is_whole(const Frame& frame, TokenId trigger) const {
  for (std::size_t i = 1; i < frame.lemma.size(); ++i) {
    const auto is_word = [&](TokenId t) { return words_.lower(t) == frame.lemma[i]; };
    const TokenId next = trigger + static_cast<std::uint32_t>(i);
    if (next.value < words_.document().tokens.size() && is_word(next)) continue;
    const auto children = trees_.children(trigger);
    const bool particle = std::ranges::any_of(children, [&](TokenId c) {
      return is_word(c) && (trees_.relation(c) == Deprel::compound_prt || trees_.relation(c) == Deprel::advmod);
    });
    if (!particle) return false;
  }
  return true;
}

bool FrameMatcher::requirement_holds(const Frame& frame, TokenId trigger, TokenSpan sentence) const {
  if (frame.requires_any.empty()) return true;
  // In the words of its own clause; a short sentence is one.
  const TokenSpan clause = trees_.extent(trigger);
  const TokenSpan range = sentence.size() <= 12 ? sentence : clause;
  for (TokenId t = range.begin; t < range.end; ++t)
    if (std::ranges::find(frame.requires_any, words_.lower(t)) != frame.requires_any.end()) return true;
  return false;
}

bool FrameMatcher::modifier_stands(const Frame& frame, TokenId trigger) const {
  if (frame.modifier.empty()) return true;
  const auto wanted = [&](TokenId t) {
    return std::ranges::find(frame.modifier, words_.lower(t)) != frame.modifier.end();
  };
  for (const TokenId c : trees_.children(trigger)) {
    if (c > trigger) break;
    if (wanted(c) || std::ranges::any_of(trees_.children(c), wanted)) return true;
  }
  return trigger.value > 0 && wanted(TokenId{trigger.value - 1});
}

/// A frame of "ask somebody to do" is none of "ask somebody".
bool FrameMatcher::embedded_stands(const Frame& frame, TokenId trigger) const {
  if (!frame.embeds || frame.embeds->optional) return true;
  return std::ranges::any_of(trees_.children(trigger),
                             [&](TokenId c) { return reality_.governs(frame, trigger, c); });
}

/// "a series of [talks]".
TokenId FrameMatcher::counted(TokenId noun) const {
  if (!arguments_.is_quantity(noun)) return noun;
  const Heads inner = arguments_.modifier(noun, "of");
  return inner.empty() ? noun : inner.front();
}

/// The objects that the frame takes; nothing where it wants one and there is none, or takes none of these.
std::optional<Heads> FrameMatcher::objects(const Frame& frame, TokenId trigger) const {
  const auto in = [&](const std::vector<std::string>& list, TokenId t) {
    return std::ranges::binary_search(list, words_.lower(t));
  };
  Heads found = arguments_.object(trigger);
  for (TokenId& head : found) head = counted(head);
  if (!frame.object_not.empty() && std::ranges::any_of(found, [&](TokenId t) { return in(frame.object_not, t); }))
    return std::nullopt;
  if (frame.object.empty()) return found;
  Heads fitting;
  for (const TokenId t : found)
    if (in(frame.object, t)) fitting.push_back(t);
  if (fitting.empty()) return std::nullopt;
  return fitting;
}

// ---- who fills the slots? ------------------------------------------------------------------------------------------

/// "Merz said in an interview with", "Merz issued a warning to": who does what the noun says.
Heads FrameMatcher::light_subject(TokenId noun) const {
  const auto verb = arguments_.governor(noun);
  if (!verb || !words_.lexicon().is(WordClass::light_verb, trees_.lemma(*verb))) return {};
  const Heads subject = arguments_.agent(*verb);
  return std::ranges::find(subject, noun) == subject.end() ? subject : Heads{};
}

Heads FrameMatcher::in_clause(const Slot& slot, TokenId word) const {
  if (slot.kind == Slot::Kind::xcomp) {
    const auto inner = arguments_.infinitive(word);
    return inner ? under(*inner) : Heads{};
  }
  const auto inner = arguments_.clause(word);
  return inner ? arguments_.subject(*inner) : Heads{};
}

/// "[Trump] spoke after a call with Putin": who acts on an occasion was there. Not who would be his own country's
/// partner: then the phrase belongs further up.
Party FrameMatcher::occasion_subject(const Frame& frame, TokenId noun) const {
  if (frame.event.empty()) return {};
  const bool bare = arguments_.owner(noun).empty() && trees_.relation(noun) == Deprel::obl;
  const auto preposition = trees_.preposition(noun);
  if (!bare || !preposition || !words_.is(WordClass::occasion_preposition, *preposition)) return {};
  std::optional<TokenId> verb = trees_.head(noun);
  for (int depth = 0; verb && *verb != no_head && depth < 3; ++depth, verb = trees_.head(*verb)) {
    if (!trees_.is_verb(*verb)) continue;
    Party party = parties_.of(arguments_.agent(*verb));
    keep(frame.source_types, party);
    if (!party.empty() && !compatriots(party, noun)) return party;
  }
  return {};
}

/// Whether one of the parties is of the same country as somebody whom the noun's phrase names.
bool FrameMatcher::compatriots(const Party& party, TokenId noun) const {
  for (const std::string_view preposition : {"with", "between", "to"})
    for (const MentionId other : parties_.of(arguments_.own_modifier(noun, preposition)))
      for (const LocalActorId b : actors_.all_of(other))
        for (const MentionId m : party)
          for (const LocalActorId a : actors_.all_of(m))
            if (a == b || (!actors_.actors[a.value].iso3.empty() &&
                           actors_.actors[a.value].iso3 == actors_.actors[b.value].iso3))
              return true;
  return false;
}

/// "Mahan has been the subject of sanctions", "was the victim of an attack".
Party FrameMatcher::undergoer(TokenId noun) const {
  const TokenId above = trees_.head(noun);
  if (above == no_head || trees_.relation(noun) != Deprel::nmod || !trees_.has_child(above, Deprel::cop)) return {};
  if (!words_.lexicon().is(WordClass::undergoer, trees_.lemma(above))) return {};
  return parties_.of(arguments_.subject(above));
}

Heads FrameMatcher::under(TokenId clause) const {
  Heads heads = arguments_.object(clause);
  for (const TokenId c : trees_.children(clause))
    if (trees_.relation(c) == Deprel::obl || trees_.relation(c) == Deprel::iobj) heads.push_back(c);
  return heads;
}

/// What the preposition joins to the verb, or to its object where that tells nothing itself: "had a word with Merz", but
/// not "discussed the [fighting with Russia]".
Heads FrameMatcher::oblique(TokenId verb, std::string_view preposition) const {
  Heads heads = arguments_.oblique(verb, preposition);
  if (!heads.empty()) return heads;
  for (const TokenId object : arguments_.object(verb)) {
    const auto tells = [&](const FrameForm& form) { return form.frame->part == Part::noun; };
    if (object < verb || std::ranges::any_of(ontology_.frames(words_.lower(object)), tells)) continue;
    for (const TokenId head : arguments_.edge_modifier(object, preposition)) heads.push_back(head);
  }
  return heads;
}

Heads FrameMatcher::in_noun_slot(const Slot& slot, TokenId noun) const {
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

Heads FrameMatcher::in_slot(const Slot& slot, const Anchors& at) const {
  if (at.part == Part::noun) {
    if (slot.kind == Slot::Kind::nsubj) return light_subject(at.trigger);
    if (slot.kind == Slot::Kind::xcomp || slot.kind == Slot::Kind::ccomp) return in_clause(slot, at.trigger);
    Heads heads = in_noun_slot(slot, at.trigger);
    if (heads.empty() && slot.kind == Slot::Kind::nmod && slot.preposition != "by")
      heads = arguments_.edge_modifier(at.trigger, slot.preposition);
    return heads;
  }
  switch (slot.kind) {
    case Slot::Kind::nsubj:
      return arguments_.agent(at.trigger);
    case Slot::Kind::obj: {
      Heads heads = arguments_.object(at.trigger);
      const Heads indirect = arguments_.indirect_object(at.trigger);  // "urged Iran to leave" is read so as well
      if (heads.empty() || trees_.has_child(at.trigger, Deprel::xcomp))
        heads.insert(heads.end(), indirect.begin(), indirect.end());
      return heads;
    }
    case Slot::Kind::iobj: {
      Heads heads = arguments_.indirect_object(at.trigger);
      if (heads.empty() && arguments_.is_passive(at.trigger)) heads = arguments_.subject(at.trigger);
      return heads;
    }
    case Slot::Kind::obl:
      return oblique(at.trigger, slot.preposition);
    case Slot::Kind::xcomp:
    case Slot::Kind::ccomp:
      return in_clause(slot, at.trigger);
    case Slot::Kind::nmod:
    case Slot::Kind::poss:
    case Slot::Kind::compound: {
      Heads heads;
      for (const TokenId object : at.objects)
        for (const TokenId head : in_noun_slot(slot, object)) heads.push_back(head);
      if (heads.empty() && slot.kind == Slot::Kind::nmod)
        for (const TokenId object : at.objects)
          for (const TokenId head : arguments_.edge_modifier(object, slot.preposition)) heads.push_back(head);
      if (heads.empty() && slot.kind == Slot::Kind::nmod) return arguments_.oblique(at.trigger, slot.preposition);
      return heads;
    }
  }
  return {};
}

void FrameMatcher::keep(const std::vector<ActorType>& types, Party& party) const {
  const auto fits = [&](MentionId m) {
    const auto all = actors_.all_of(m);
    return !all.empty() && (types.empty() || std::ranges::any_of(all, [&](LocalActorId a) {
      return std::ranges::find(types, actors_.actors[a.value].type) != types.end();
    }));
  };
  party.erase(std::remove_if(party.begin(), party.end(), [&](MentionId m) { return !fits(m); }), party.end());
}

FrameMatcher::Filled FrameMatcher::fill(const std::vector<Slot>& slots, const Anchors& at,
                                        const std::vector<ActorType>& types, Behind behind) const {
  for (const Slot& slot : slots) {
    const Heads heads = in_slot(slot, at);
    Party party = slot.kind == Slot::Kind::compound ? Party{} : parties_.of(heads);
    if (slot.kind == Slot::Kind::compound)
      for (const TokenId head : heads)
        if (const auto mention = parties_.at(head)) party.push_back(*mention);
    keep(types, party);
    if (!party.empty()) return {std::move(party), false};
  }
  if (behind == Behind::no) return {};
  for (const Slot& slot : slots) {
    // Whoever can be urged or accused is somebody, not somebody's thing.
    if (slot.kind == Slot::Kind::obj && behind == Behind::prepositions) continue;
    Party party = parties_.behind(in_slot(slot, at));
    keep(types, party);
    if (!party.empty()) return {std::move(party), true};
  }
  return {};
}

/// "met Trump and signed a deal": who shares the first act shares the second one. "Kyiv offered talks, but Moscow
/// declined": what is turned down was the other's.
Party FrameMatcher::shared(const Frame& frame, TokenId trigger, const FrameUse& use,
                           std::span<const FrameUse> before) const {
  if (trees_.relation(trigger) != Deprel::conj && trees_.relation(trigger) != Deprel::parataxis) return {};
  const TokenId above = trees_.head(trigger);
  for (const FrameUse& other : before) {
    if (other.trigger != above || other.source.empty() || other.frame->relation.empty()) continue;
    const Relation& relation = ontology_.relation(other.frame->relation);
    const bool mutual = relation.symmetric && ontology_.relation(frame.relation).symmetric;
    if (mutual && other.source == use.source) return other.target;
    if (frame.plover == "REJECT" && other.source != use.source && !use.source.empty()) return other.source;
  }
  return {};
}

std::optional<Miss> FrameMatcher::match(const Frame& frame, TokenSpan sentence, std::span<const FrameUse> before,
                                        Demand demand, FrameUse& use) const {
  const TokenId trigger = use.trigger;
  if (!is_part(frame, trigger)) return Miss::part_of_speech;
  if (!head_is_whole(frame, trigger)) return Miss::head_words;
  if (!requirement_holds(frame, trigger, sentence)) return Miss::required_word;
  if (!modifier_stands(frame, trigger)) return Miss::modifier;
  if (!embedded_stands(frame, trigger)) return Miss::embedded;
  Anchors at{trigger, frame.part, {}};
  if (frame.part == Part::verb) {
    const auto found = objects(frame, trigger);
    if (!found) return Miss::object;
    at.objects = *found;
    if (!frame.object.empty()) use.object = at.objects.front();
  }
  use.frame = &frame;
  use.source = frame.part == Part::verb && !arguments_.is_passive(trigger) ? controller(trigger, before) : Party{};
  keep(frame.source_types, use.source);
  if (use.source.empty()) use.source = fill(frame.source, at, frame.source_types, Behind::no).party;
  if (use.source.empty() && frame.part == Part::noun) {
    use.source = parties_.of(light_subject(trigger));
    keep(frame.source_types, use.source);
  }
  if (use.source.empty() && frame.part == Part::noun) use.source = occasion_subject(frame, trigger);
  Filled target = fill(frame.target, at, frame.target_types, frame.embeds ? Behind::prepositions : Behind::all);
  if (target.party.empty() && !frame.relation.empty()) target = {shared(frame, trigger, use, before), true};
  if (target.party.empty() && frame.part == Part::noun) target = {undergoer(trigger), true};
  Party& others = target.party;
  others.erase(std::remove_if(others.begin(), others.end(),
                              [&](MentionId m) { return std::ranges::find(use.source, m) != use.source.end(); }),
               others.end());
  use.target = std::move(target.party);
  use.indirect = target.indirect;
  if (use.target.empty() && frame.plural_source && use.source.size() > 1) use.target = use.source;
  const bool unnamed_agent = frame.part == Part::noun || arguments_.is_passive(trigger);
  if (use.source.empty() && !(unnamed_agent && !use.target.empty())) return Miss::source;
  if (use.target.empty() && frame.plural_source && use.source.size() == 1 &&
      actors_.all_of(use.source.front()).size() > 1)
    use.target = use.source;
  if (!use.target.empty()) return std::nullopt;
  // "rejected the proposal": whose it is may be told nowhere.
  const bool takes_object = !frame.object.empty() || std::ranges::any_of(frame.target, [](const Slot& s) {
    return s.kind == Slot::Kind::obj;
  });
  const bool may_lack = frame.target_optional || (takes_object && !at.objects.empty());
  if (demand == Demand::both || !may_lack) return Miss::target;
  return std::nullopt;
}

/// "urged [Iran] to leave", "called on [Iran] to leave": a frame over the verb says who does it.
Party FrameMatcher::controller(TokenId verb, std::span<const FrameUse> before) const {
  if (arguments_.has_subject(verb)) return {};
  TokenId at = verb;
  while (trees_.relation(at) == Deprel::conj && trees_.is_verb(trees_.head(at))) at = trees_.head(at);
  const TokenId above = trees_.head(at);
  if (above == no_head) return {};
  for (const FrameUse& use : before) {
    if (use.trigger != above || !use.frame->embeds || use.frame->embeds->subject != Embedding::Subject::target) continue;
    const RealityReader::Found found{use.trigger, use.frame};
    if (reality_.operator_over(above, at, {&found, 1}) == use.frame) return use.target;
  }
  return {};
}

void FrameMatcher::read_reality(std::vector<FrameUse>& uses) const {
  std::vector<RealityReader::Found> found;
  for (const FrameUse& use : uses) found.push_back({use.trigger, use.frame});
  for (FrameUse& use : uses) {
    use.reality = reality_(use.trigger, found);
    if (use.frame->negated) use.reality.negated = !use.reality.negated;
    if (use.frame->status && use.reality.status == Status::actual) use.reality.status = *use.frame->status;
  }
}

std::optional<FrameUse> FrameMatcher::first_fit(TokenId trigger, Part part, TokenSpan sentence, FrameReading& out,
                                               Trace trace) const {
  // A frame that finds both its parties knows better than one that asks for more.
  for (const Demand demand : {Demand::both, Demand::one})
    for (const FrameForm& form : ontology_.frames(words_.lower(trigger))) {
      if (form.frame->part != part) continue;
      FrameUse use;
      use.trigger = trigger;
      const auto miss = match(*form.frame, sentence, out.uses, demand, use);
      if (!miss) return use;
      if (trace == Trace::yes && demand == Demand::one) out.misses.push_back({form.frame, trigger, *miss});
    }
  return std::nullopt;
}

FrameReading FrameMatcher::read(TokenSpan sentence, Trace trace) const {
  FrameReading out;
  std::vector<TokenId> taken;  // nouns that a verb's frame has told
  for (const Part part : {Part::verb, Part::noun})
    for (TokenId t = sentence.begin; t < sentence.end; ++t) {
      if (std::ranges::find(taken, t) != taken.end()) continue;
      std::optional<FrameUse> use = first_fit(t, part, sentence, out, trace);
      if (!use) continue;
      if (use->object) taken.push_back(*use->object);
      out.uses.push_back(std::move(*use));
    }
  read_reality(out.uses);
  return out;
}

}  // namespace newsgraph::extraction
