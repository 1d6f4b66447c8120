// The sentences behind the statements, as the source wrote them, with offsets in its code points.
#pragma once

#include <cstdint>
#include <vector>

#include "newsgraph/extraction/words.h"
#include "newsgraph/knowledge/ontology.h"

namespace newsgraph::extraction {

/// Makes each sentence's Evidence once, on demand. Sentences may be asked for in any order.
class EvidenceBook {
 public:
  EvidenceBook(const Words& words, const Ontology& ontology);

  EvidenceId of(SentenceId sentence);
  [[nodiscard]] std::vector<Evidence> take() { return std::move(evidence_); }
  /// The sentence an evidence was made of.
  [[nodiscard]] SentenceId sentence_of(EvidenceId id) const { return sentences_[id.value]; }

 private:
  [[nodiscard]] std::uint32_t code_point_at(std::uint32_t byte) const;

  const Words& words_;
  const Ontology& ontology_;
  std::vector<std::uint32_t> checkpoints_;  ///< code points before each block of bytes; empty for ASCII
  std::vector<Evidence> evidence_;
  std::vector<SentenceId> sentences_;
  std::vector<EvidenceId> of_sentence_;
};

}  // namespace newsgraph::extraction
