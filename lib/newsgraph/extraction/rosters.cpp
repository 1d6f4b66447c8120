#include "newsgraph/extraction/rosters.h"

#include <algorithm>

namespace newsgraph::extraction {
namespace {

/// The event type of the first noun of the sentence that names one.
std::string event_named_in(const Words& words, TokenSpan tokens, const Ontology& ontology) {
  for (TokenId t = tokens.begin; t < tokens.end; ++t) {
    if (ontology.is_event_type(words.lower(t))) return std::string(words.lower(t));
    for (const FrameForm& form : ontology.frames(words.lower(t)))
      if (form.frame->part == Part::noun && form.frame->lemma.size() == 1 && !form.frame->event.empty() &&
          form.frame->modifier.empty())
        return form.frame->event;
  }
  return {};
}

bool announces(const Words& words, TokenSpan tokens) {
  for (TokenId t = tokens.begin; t < tokens.end; ++t)
    if (words.match(WordClass::roster_cue, t, tokens) > 0) return true;
  return false;
}

}  // namespace

std::vector<Roster> rosters_in(const Words& words, const Mentions& mentions, const Actors& actors,
                               const Ontology& ontology) {
  const Document& document = words.document();
  std::vector<Roster> out;
  const auto is_line = [&](SentenceId s) { return document[document[s].block].kind == BlockKind::list_item; };
  std::size_t mention = 0;
  for (SentenceId s{0}; s.value + 1 < document.sentences.size(); ++s) {
    if (is_line(s) || !is_line(s + 1) || !announces(words, document[s].tokens)) continue;
    Roster roster;
    roster.announcement = s;
    roster.event = event_named_in(words, document[s].tokens, ontology);
    if (roster.event.empty()) continue;
    for (SentenceId line = s + 1; line.value < document.sentences.size() && is_line(line); ++line) {
      while (mention < mentions.size() && mentions[mention].sentence < line) ++mention;
      std::optional<Roster::Line> best;
      for (std::size_t m = mention; m < mentions.size() && mentions[m].sentence == line; ++m) {
        const auto actor = actors.of(make_id<MentionId>(m));
        if (!actor) continue;
        const bool person = mentions[m].type == ActorType::person;
        if (!best || (person && mentions[best->mention.value].type != ActorType::person))
          best = Roster::Line{make_id<MentionId>(m), *actor};
      }
      if (best) roster.lines.push_back(*best);
    }
    if (!roster.lines.empty()) out.push_back(std::move(roster));
  }
  return out;
}

}  // namespace newsgraph::extraction
