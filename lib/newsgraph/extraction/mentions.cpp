#include "newsgraph/extraction/mentions.h"

#include <algorithm>
#include <numeric>

#include "newsgraph/extraction/coreference_mentions.h"
#include "newsgraph/extraction/described.h"
#include "newsgraph/extraction/new_names.h"
#include "newsgraph/extraction/peoples.h"
#include "newsgraph/extraction/seats.h"
#include "newsgraph/extraction/sentence_reader.h"
#include "newsgraph/extraction/unnamed_offices.h"

namespace newsgraph::extraction {

void sort_mentions(Mentions& mentions) {
  std::vector<std::uint32_t> order(mentions.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const TokenSpan first = mentions[a].tokens, second = mentions[b].tokens;
    return first.begin != second.begin ? first.begin < second.begin : second.end < first.end;
  });
  std::vector<MentionId> place(mentions.size());
  Mentions sorted;
  sorted.reserve(mentions.size());
  for (const std::uint32_t old : order) {
    place[old] = make_id<MentionId>(sorted.size());
    sorted.push_back(std::move(mentions[old]));
  }
  for (Mention& mention : sorted)
    for (OfficeClaim& claim : mention.offices)
      if (claim.of_mention) claim.of_mention = place[claim.of_mention->value];
  mentions = std::move(sorted);
}

Mentions without(Mentions mentions, const std::vector<bool>& gone) {
  std::vector<std::optional<MentionId>> place(mentions.size());
  Mentions kept;
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    if (gone[m]) continue;
    place[m] = make_id<MentionId>(kept.size());
    kept.push_back(std::move(mentions[m]));
  }
  for (Mention& mention : kept)
    for (OfficeClaim& claim : mention.offices)
      if (claim.of_mention) claim.of_mention = place[claim.of_mention->value];
  return kept;
}

Mentions find_mentions(const Words& words, const Trees& trees, const Gazetteer& gazetteer) {
  const Document& document = words.document();
  Mentions mentions;
  std::vector<RoleNounAt> role_nouns;
  for (SentenceId s{0}; s.value < document.sentences.size(); ++s) {
    if (document[document[s].block].kind == BlockKind::boilerplate) continue;
    SentenceReader reader(words, gazetteer, s, mentions);
    reader.read();
    const std::vector<RoleNounAt> nouns = reader.role_nouns();
    role_nouns.insert(role_nouns.end(), nouns.begin(), nouns.end());
  }
  mentions = with_new_names(std::move(mentions), words, trees, gazetteer);
  mentions = with_places(std::move(mentions), words, trees);
  mentions = with_unnamed_offices(std::move(mentions), words, trees, gazetteer);
  mentions = with_described(std::move(mentions), role_nouns, words, trees, gazetteer);
  mentions = with_quantities(std::move(mentions), words, trees, gazetteer);
  mentions = with_anaphors(words, trees, std::move(mentions));
  sort_mentions(mentions);
  return mentions;
}

}  // namespace newsgraph::extraction
