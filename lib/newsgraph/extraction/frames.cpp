#include "newsgraph/extraction/frames.h"

#include <algorithm>

namespace newsgraph::extraction {
namespace {

TokenId before(TokenId t) {
  return TokenId{t.value - 1};
}

class FrameMatcher {
 public:
  FrameMatcher(const Clause& clause, const Mentions& mentions, const Actors& actors, const Ontology& ontology)
      : ontology_(ontology),
        clause_(clause),
        words_(clause.words()),
        mentions_(mentions),
        actors_(actors),
        range_(clause.sentence()) {}

  [[nodiscard]] std::optional<FrameUse> match(const FrameForm& form, TokenId trigger) const {
    const Frame& frame = *form.frame;
    const bool fits = frame.part == Part::verb ? reads_as_verb(form, trigger) : reads_as_noun(trigger);
    if (!fits) return std::nullopt;
    const std::optional<TokenId> last = last_of_head(frame, trigger);
    if (!last || !words_fit(frame, trigger)) return std::nullopt;
    const std::optional<TokenId> object = object_of(frame, *last);
    if (!object) return std::nullopt;

    FrameUse use;
    use.frame = &frame;
    use.trigger = trigger;
    const Anchors anchors{trigger, *last, *object};
    const bool passive = frame.part == Part::verb && is_passive(form, trigger);
    use.source = fill(passive ? passive_agent(frame) : frame.source, anchors, frame.source_types, passive);
    use.target = fill(passive ? passive_patient(frame) : frame.target, anchors, frame.target_types, passive);
    if (frame.plural_source && use.target.empty() && use.source.size() > 1) use.target = use.source;
    if (use.source.empty() || (use.target.empty() && !frame.target_optional)) return std::nullopt;
    if (use.source == use.target && use.source.size() < 2) return std::nullopt;
    use.reality = reality(form, use, passive);
    use.confidence = confidence(frame, use);
    return use;
  }

 private:
  struct Anchors {
    TokenId trigger, last, object;  ///< first and last word of the head; its object's noun, or `last` without one
  };

  // ---- does the word stand as the frame wants it? ----------------------------------------------------------------

  [[nodiscard]] bool after_noun_marker(TokenId t) const {
    if (t == range_.begin) return false;
    const TokenId previous = before(t);
    const auto form = words_.lower(previous);
    if (words_.is(WordClass::determiner, previous) || form == "'s" || form == "'" || form == "no") return true;
    return words_.is(WordClass::preposition, previous) && form != "to";
  }

  [[nodiscard]] bool reads_as_verb(const FrameForm& form, TokenId t) const {
    if (words_.capital(t) && t != range_.begin && words_.name_capital(t)) return false;
    if (form.inflection == Inflection::base || form.inflection == Inflection::third) {
      if (after_noun_marker(t)) return false;
      return t == range_.begin ? false : !modifier_before(t) || acting_ends_at(t);
    }
    if (form.inflection == Inflection::past || form.inflection == Inflection::participle)
      return t == range_.begin || !words_.is(WordClass::determiner, before(t));
    return true;
  }

  [[nodiscard]] bool reads_as_noun(TokenId t) const {
    if (t == range_.begin || after_noun_marker(t)) return true;
    const TokenId previous = before(t);
    // "Putin talks", but "Russia-Ukraine talks" and "peace talks".
    if (acting_ends_at(t)) return t + 1 < range_.end && words_.is(WordClass::preposition, t + 1);
    return words_.lower(previous) != "to" && !words_.is(WordClass::negator, previous);
  }

  [[nodiscard]] bool modifier_before(TokenId t) const { return !clause_.modifier_of(t).empty(); }

  [[nodiscard]] bool acting_ends_at(TokenId t) const {
    return std::any_of(mentions_.begin(), mentions_.end(),
                       [&](const Mention& m) { return m.acts && m.tokens.end == t; });
  }

  /// The last word of a head of several; nothing where they don't all stand here.
  [[nodiscard]] std::optional<TokenId> last_of_head(const Frame& frame, TokenId trigger) const {
    TokenId last = trigger;
    for (std::size_t i = 1; i < frame.lemma.size(); ++i) {
      ++last;
      if (last >= range_.end || words_.lower(last) != frame.lemma[i]) return std::nullopt;
    }
    return last;
  }

  [[nodiscard]] bool words_fit(const Frame& frame, TokenId trigger) const {
    const auto stands = [&](const std::string& word, TokenId from, TokenId to) {
      for (TokenId t = from; t < to; ++t)
        if (words_.lower(t) == word) return true;
      return false;
    };
    const auto any = [&](const std::vector<std::string>& list, TokenId from, TokenId to) {
      return std::any_of(list.begin(), list.end(), [&](const std::string& word) { return stands(word, from, to); });
    };
    if (!frame.requires_any.empty() && !any(frame.requires_any, range_.begin, range_.end)) return false;
    if (frame.modifier.empty()) return true;
    return any(frame.modifier, TokenId{std::max(range_.begin.value, trigger.value < 4 ? 0 : trigger.value - 4)},
               trigger);
  }

  /// The noun of the direct object that the frame wants ("held [talks]"), or the head's last word where it wants none.
  [[nodiscard]] std::optional<TokenId> object_of(const Frame& frame, TokenId last) const {
    const auto holds = [](const std::vector<std::string>& list, std::string_view word) {
      return std::binary_search(list.begin(), list.end(), word);
    };
    const TokenId end{std::min(clause_.end_of(last).value, last.value + 7)};
    for (TokenId t = last + 1; t < end; ++t) {
      const auto word = words_.lower(t);
      if (!frame.object_not.empty() && holds(frame.object_not, word)) return std::nullopt;
      if (!frame.object.empty() && holds(frame.object, word)) return t;
      if (words_.is(WordClass::preposition, t) && word != "of") break;
    }
    return frame.object.empty() ? std::optional(last) : std::nullopt;
  }

  [[nodiscard]] bool is_passive(const FrameForm& form, TokenId trigger) const {
    if (form.inflection != Inflection::participle && !form.also_participle) return false;
    if (trigger + 1 < range_.end && words_.lower(trigger + 1) == "by") return true;
    for (TokenId t = trigger; t > range_.begin && t.value + 3 > trigger.value; t = before(t)) {
      if (words_.is(WordClass::be, before(t))) return true;
      if (clause_.words().is(WordClass::preposition, before(t))) return false;
    }
    return false;
  }

  // ---- who fills the slots? ------------------------------------------------------------------------------------

  static std::vector<Slot> passive_agent(const Frame&) { return {{Slot::Kind::obl, "by"}}; }

  /// In the passive the object is the subject; what hangs on a preposition stays.
  static std::vector<Slot> passive_patient(const Frame& frame) {
    std::vector<Slot> slots;
    for (const Slot& slot : frame.target)
      slots.push_back(slot.kind == Slot::Kind::obj || slot.kind == Slot::Kind::iobj ? Slot{Slot::Kind::nsubj, ""}
                                                                                    : slot);
    return slots;
  }

  [[nodiscard]] Party fill(const std::vector<Slot>& slots, const Anchors& at, const std::vector<ActorType>& types,
                           bool passive) const {
    for (const Slot& slot : slots) {
      Party party = in_slot(slot, at, passive);
      std::erase_if(party, [&](MentionId m) { return !is_of(types, m); });
      if (!party.empty()) return party;
    }
    return {};
  }

  [[nodiscard]] Party in_slot(const Slot& slot, const Anchors& at, bool passive) const {
    switch (slot.kind) {
      case Slot::Kind::nsubj:
        return clause_.subject_of(at.trigger);
      case Slot::Kind::obj:
      case Slot::Kind::iobj:
      case Slot::Kind::xcomp:
        return passive ? Party{} : clause_.object_after(at.last);
      case Slot::Kind::obl:
        return clause_.after_preposition(at.last, slot.preposition);
      case Slot::Kind::nmod:
        return clause_.after_preposition(at.object, slot.preposition);
      case Slot::Kind::poss:
        return clause_.owner_of(at.object);
      case Slot::Kind::compound:
        return clause_.modifier_of(at.object);
      case Slot::Kind::ccomp:
        return clause_.after_that(at.last);
    }
    return {};
  }

  [[nodiscard]] bool is_of(const std::vector<ActorType>& types, MentionId m) const {
    const auto actor = actors_.of(m);
    if (!actor) return false;
    return types.empty() || std::find(types.begin(), types.end(), actors_.actors[actor->value].type) != types.end();
  }

  // ---- did it happen? ------------------------------------------------------------------------------------------

  [[nodiscard]] Reality reality(const FrameForm& form, const FrameUse& use, bool passive) const {
    const Frame& frame = *form.frame;
    TokenId from = clause_.begin_of(use.trigger);
    for (const MentionId m : use.source) {
      const TokenId end = mentions_[m.value].tokens.end;
      if (end <= use.trigger && from < end) from = end;
    }
    const bool finite = !passive && frame.part == Part::verb && !has_auxiliary(use.trigger) &&
                        (form.inflection == Inflection::past || form.inflection == Inflection::third);
    Reality result =
        reality_of(words_, ontology_, range_, from, use.trigger, {frame.part, finite, clause_.quoted(use.trigger)});
    if (from > range_.begin && words_.lower(before(from)) == "if") result.status = Status::hypothetical;
    if (frame.negated) result.negated = !result.negated;
    if (frame.status) result.status = *frame.status;
    return result;
  }

  /// "would have met": the form of the past is a participle here.
  [[nodiscard]] bool has_auxiliary(TokenId trigger) const {
    for (TokenId t = trigger; t > range_.begin && t.value + 3 > trigger.value; t = before(t)) {
      const auto word = words_.lower(before(t));
      if (word == "have" || word == "having" || words_.is(WordClass::be, before(t))) return true;
    }
    return false;
  }

  /// How sure a shallow reading is: less the farther the parties stand, and for nouns.
  [[nodiscard]] double confidence(const Frame& frame, const FrameUse& use) const {
    double sure = frame.part == Part::verb ? 0.75 : 0.65;
    std::uint32_t farthest = 0;
    for (const Party* party : {&use.source, &use.target})
      for (const MentionId m : *party) {
        const TokenSpan tokens = mentions_[m.value].tokens;
        const std::uint32_t distance = tokens.end <= use.trigger    ? use.trigger.value - tokens.end.value
                                       : tokens.begin > use.trigger ? tokens.begin.value - use.trigger.value
                                                                    : 0;
        farthest = std::max(farthest, distance);
      }
    if (farthest > 6) sure -= 0.1;
    if (farthest > 12) sure -= 0.15;
    return sure;
  }

  const Ontology& ontology_;
  const Clause& clause_;
  const Words& words_;
  const Mentions& mentions_;
  const Actors& actors_;
  TokenSpan range_;
};

}  // namespace

std::vector<FrameUse> frames_in(const Clause& clause, const Mentions& mentions, const Actors& actors,
                                const Ontology& ontology) {
  const FrameMatcher matcher(clause, mentions, actors, ontology);
  std::vector<FrameUse> uses;
  for (TokenId t = clause.sentence().begin; t < clause.sentence().end; ++t)
    for (const FrameForm& form : ontology.frames(clause.words().lower(t)))
      if (auto use = matcher.match(form, t)) {
        uses.push_back(std::move(*use));
        break;
      }
  return uses;
}

}  // namespace newsgraph::extraction
