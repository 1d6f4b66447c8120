#include "newsgraph/extraction/mentions.h"

#include "newsgraph/extraction/sentence_reader.h"

namespace newsgraph::extraction {

Mentions find_mentions(const Words& words, const Gazetteer& gazetteer) {
  const Document& document = words.document();
  Mentions mentions;
  for (SentenceId s{0}; s.value < document.sentences.size(); ++s)
    if (document[document[s].block].kind != BlockKind::boilerplate)
      SentenceReader(words, gazetteer, s, mentions).read();
  return mentions;
}

}  // namespace newsgraph::extraction
