#include "newsgraph/extraction/frames.h"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {

/// "rejected the proposal": whose it is may be told nowhere, if the frame takes things at all.
bool FrameMatcher::may_lack_target(const Frame& frame, const Anchors& at) {
  if (frame.target_optional) return true;
  if (at.objects.empty() || !frame.target_types.empty()) return false;
  return std::ranges::any_of(frame.target, [&](const Slot& s) {
    if (s.kind == Slot::Kind::obj) return true;
    if (frame.object.empty()) return false;
    return s.kind == Slot::Kind::poss || s.kind == Slot::Kind::compound || s.preposition == "of";
  });
}

std::optional<Miss> FrameMatcher::match(const Frame& frame, TokenSpan sentence, std::span<const FrameUse> before,
                                        Demand demand, FrameUse& use) const {
  if (const auto miss = asked_.why_not(frame, use.trigger, sentence)) return miss;
  Anchors at{use.trigger, frame.part, {}};
  if (frame.part == Part::verb) {
    auto found = asked_.objects(frame, use.trigger);
    if (!found) return Miss::object;
    at.objects = std::move(*found);
    if (!frame.object.empty()) use.object = at.objects.front();
  }
  use.frame = &frame;
  Filled source = slots_.source(frame, at, before);
  use.source = std::move(source.party);
  Filled target = slots_.target(frame, at, use, before);
  use.target = std::move(target.party);
  use.indirect = target.indirect;
  // "a meeting between the US, Japan and Korea".
  if (use.source.empty() && use.target.size() > 1 && frame.plural_source) use.source = use.target;
  const bool many = use.source.size() > 1 || (use.source.size() == 1 && actors_.all_of(use.source.front()).size() > 1);
  if (use.target.empty() && frame.plural_source && many && !source.attended &&
      (use.object || !slots_.names_others(frame, at)))
    use.target = use.source;
  if (use.source.empty() && (use.target.empty() || !slots_.may_lack_source(frame, at))) return Miss::source;
  if (!use.target.empty()) return std::nullopt;
  return demand == Demand::both || !may_lack_target(frame, at) ? std::optional(Miss::target) : std::nullopt;
}

std::optional<FrameUse> FrameMatcher::first_fit(TokenId trigger, Part part, TokenSpan sentence, FrameReading& out,
                                                Trace trace) const {
  const auto forms = ontology_.frames(arguments_.words().lower(trigger));
  for (const Demand demand : {Demand::both, Demand::one})
    for (const FrameForm& form : forms) {
      if (form.frame->part != part) continue;
      FrameUse use;
      use.trigger = trigger;
      const auto miss = match(*form.frame, sentence, out.uses, demand, use);
      if (!miss) return use;
      if (trace == Trace::yes && demand == Demand::one) out.misses.push_back({form.frame, trigger, *miss});
    }
  return std::nullopt;
}

/// Whether the verb tells what its object names, so that the noun is no event of its own: "held [talks]", not
/// "welcomed the [talks]".
bool FrameMatcher::takes_noun(const FrameUse& use) const {
  static constexpr std::array<std::string_view, 3> undone = {"RETREAT", "CONCEDE", "REJECT"};
  const Frame& frame = *use.frame;
  if (!use.object || (frame.embeds && frame.embeds->kind == Embedding::Kind::object)) return false;
  const Words& words = arguments_.words();
  return !frame.event.empty() || std::ranges::find(undone, frame.plover) != undone.end() ||
         words.lexicon().is(WordClass::light_verb, arguments_.trees().lemma(use.trigger));
}

/// "was killed in an air strike by Turkey": where the verb names no agent, the deed's is his.
void FrameMatcher::join_deeds(std::vector<FrameUse>& uses) const {
  for (FrameUse& deed : uses) {
    if (deed.frame->part != Part::noun || deed.source.empty()) continue;
    const auto verb = arguments_.governor(deed.trigger);
    for (FrameUse& use : uses)
      if (verb && use.trigger == *verb && use.source.empty() && use.frame->relation == deed.frame->relation) {
        use.source = deed.source;
        if (deed.target.empty()) deed.target = use.target;
      }
  }
}

/// Whoever does something "to protest against Modi" protests by doing it, as who phones "to thank him" thanks: the verb
/// above says whether he does.
TokenId FrameMatcher::told_at(const FrameUse& use, std::span<const RealityReader::Found> found) const {
  static constexpr std::array<std::string_view, 3> by_doing = {"PROTEST", "ACCUSE", "REQUEST"};
  const Trees& trees = arguments_.trees();
  const bool purpose = trees.relation(use.trigger) == Deprel::advcl && trees.xpos(use.trigger) == "VB";
  const bool said_so =
      use.frame->relation == "praised" || std::ranges::find(by_doing, use.frame->plover) != by_doing.end();
  if (!purpose || !said_so || !trees.is_verb(trees.head(use.trigger))) return use.trigger;
  return reality_.operator_over(trees.head(use.trigger), use.trigger, found) == nullptr ? trees.head(use.trigger)
                                                                                        : use.trigger;
}

void FrameMatcher::read_reality(std::vector<FrameUse>& uses) const {
  std::vector<RealityReader::Found> found;
  found.reserve(uses.size());
  for (const FrameUse& use : uses) found.push_back({use.trigger, use.frame});
  for (FrameUse& use : uses) {
    use.reality = reality_(told_at(use, found), found);
    if (use.frame->negated) use.reality.negated = !use.reality.negated;
    if (use.frame->status && use.reality.status == Status::actual) use.reality.status = *use.frame->status;
  }
}

FrameReading FrameMatcher::read(TokenSpan sentence, Trace trace) const {
  FrameReading out;
  std::vector<TokenId> taken;  // nouns that a verb's frame has told
  for (const Part part : {Part::verb, Part::adjective, Part::noun})
    for (TokenId t = sentence.begin; t < sentence.end; ++t) {
      if (std::ranges::find(taken, t) != taken.end()) continue;
      std::optional<FrameUse> use = first_fit(t, part, sentence, out, trace);
      if (!use) continue;
      if (takes_noun(*use)) taken.push_back(*use->object);
      out.uses.push_back(std::move(*use));
    }
  join_deeds(out.uses);
  read_reality(out.uses);
  return out;
}

}  // namespace newsgraph::extraction
