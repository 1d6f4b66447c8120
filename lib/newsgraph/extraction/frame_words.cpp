#include "newsgraph/extraction/frame_words.h"

#include <algorithm>

namespace newsgraph::extraction {
namespace {

bool holds(const std::vector<std::string>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool takes_clause(const Frame& frame) {
  return std::ranges::any_of(frame.target, [](const Slot& s) { return s.kind == Slot::Kind::ccomp; });
}

}  // namespace

std::string_view words_for(Miss miss) {
  switch (miss) {
    case Miss::part_of_speech:
      return "the word is another part of speech here";
    case Miss::head_words:
      return "not all words of its head are there";
    case Miss::object:
      return "the object is none that it takes";
    case Miss::required_word:
      return "a word that it requires is not in the clause";
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

std::optional<Miss> FrameWords::why_not(const Frame& frame, TokenId trigger, TokenSpan sentence) const {
  if (!is_part(frame, trigger)) return Miss::part_of_speech;
  if (!head_is_whole(frame, trigger)) return Miss::head_words;
  if (!requirement_holds(frame, trigger, sentence)) return Miss::required_word;
  if (!modifier_stands(frame, trigger)) return Miss::modifier;
  if (!embedded_stands(frame, trigger)) return Miss::embedded;
  return std::nullopt;
}

bool FrameWords::is_part(const Frame& frame, TokenId trigger) const {
  switch (frame.part) {
    case Part::noun:
      return trees_.is_noun(trigger);
    case Part::adjective:
      return trees_.upos(trigger) == Upos::adj || trees_.xpos(trigger) == "VBN";
    case Part::verb:
      break;
  }
  if (trees_.upos(trigger) == Upos::verb) return true;
  // "is involved": a participle read as an adjective that has a by-phrase.
  return trees_.upos(trigger) == Upos::adj && trees_.has_child(trigger, Deprel::obl_agent);
}

bool FrameWords::head_is_whole(const Frame& frame, TokenId trigger) const {
  for (std::size_t i = 1; i < frame.lemma.size(); ++i) {
    const auto is_word = [&](TokenId t) { return words_.lower(t) == frame.lemma[i]; };
    const TokenId next = trigger + static_cast<std::uint32_t>(i);
    if (next.value < words_.document().tokens.size() && is_word(next)) continue;
    // "walked his remark [back]", "called on Tuesday [for] talks", "forced the agency [out] of the country".
    const bool apart = std::ranges::any_of(trees_.children(trigger), [&](TokenId c) {
      const Deprel r = trees_.relation(c);
      if (c < trigger) return false;
      if (r == Deprel::compound_prt || r == Deprel::advmod) return is_word(c);
      if (r != Deprel::obl) return false;
      return std::ranges::any_of(trees_.children(c),
                                 [&](TokenId d) { return trees_.relation(d) == Deprel::case_ && d < c && is_word(d); });
    });
    if (!apart) return false;
  }
  return true;
}

bool FrameWords::requirement_holds(const Frame& frame, TokenId trigger, TokenSpan sentence) const {
  if (frame.requires_any.empty()) return true;
  const auto wanted = [&](TokenId t) { return holds(frame.requires_any, words_.lower(t)); };
  if (takes_clause(frame)) {
    // "said that Iran [must] …": a word of the clause's own verb.
    const auto clause = arguments_.clause(trigger);
    return clause && (wanted(*clause) || std::ranges::any_of(trees_.children(*clause), wanted));
  }
  // In the words of its own clause; a short sentence is one.
  const TokenSpan range = sentence.size() <= 12 ? sentence : trees_.extent(trigger);
  for (TokenId t = range.begin; t < range.end; ++t)
    if (wanted(t)) return true;
  return false;
}

bool FrameWords::modifier_stands(const Frame& frame, TokenId trigger) const {
  if (frame.modifier.empty()) return true;
  const auto wanted = [&](TokenId t) { return holds(frame.modifier, words_.lower(t)); };
  for (const TokenId c : trees_.children(trigger)) {
    if (c > trigger) break;
    if (wanted(c) || std::ranges::any_of(trees_.children(c), wanted)) return true;
  }
  return trigger.value > 0 && wanted(TokenId{trigger.value - 1});
}

/// A frame of "ask somebody to do" is none of "ask somebody".
bool FrameWords::embedded_stands(const Frame& frame, TokenId trigger) const {
  if (!frame.embeds || frame.embeds->optional) return true;
  return std::ranges::any_of(trees_.children(trigger), [&](TokenId c) { return reality_.governs(frame, trigger, c); });
}

TokenId FrameWords::counted(TokenId noun) const {
  if (!arguments_.is_quantity(noun)) return noun;
  const Heads inner = arguments_.modifier(noun, "of");
  return inner.empty() ? noun : inner.front();
}

std::optional<Heads> FrameWords::objects(const Frame& frame, TokenId trigger) const {
  const auto in = [&](const std::vector<std::string>& list, TokenId t) {
    return std::ranges::binary_search(list, words_.lower(t));
  };
  Heads found = arguments_.object(trigger);
  if (found.empty() && frame.lemma.size() > 1) found = arguments_.oblique(trigger, frame.lemma.back());
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

}  // namespace newsgraph::extraction
