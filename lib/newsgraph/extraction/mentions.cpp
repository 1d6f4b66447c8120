#include "newsgraph/extraction/mentions.h"

#include <algorithm>
#include <numeric>

#include "newsgraph/extraction/coreference_mentions.h"
#include "newsgraph/extraction/sentence_reader.h"

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

Mentions find_mentions(const Words& words, const Trees& trees, const Gazetteer& gazetteer) {
  const Document& document = words.document();
  Mentions mentions;
  for (SentenceId s{0}; s.value < document.sentences.size(); ++s)
    if (document[document[s].block].kind != BlockKind::boilerplate)
      SentenceReader(words, gazetteer, s, mentions).read();
  mentions = with_anaphors(words, trees, std::move(mentions));
  sort_mentions(mentions);
  return mentions;
}

}  // namespace newsgraph::extraction
