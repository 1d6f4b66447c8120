// Finds the frames of the ontology in a sentence: the word, the parties in its slots, whether it happened.
//
//   for (const FrameUse& use : frames_in(clause, mentions, actors, *ontology)) …
//
// Slots are found by word order (see clause.h), so this is a shallow reading. Pure function; thread-safe.
#pragma once

#include <vector>

#include "newsgraph/extraction/actors.h"
#include "newsgraph/extraction/clause.h"
#include "newsgraph/extraction/status.h"
#include "newsgraph/knowledge/ontology.h"

namespace newsgraph::extraction {

/// A frame as one sentence uses it.
struct FrameUse {
  const Frame* frame = nullptr;
  TokenId trigger;
  Party source, target;
  Reality reality;
  double confidence = 0.5;
};

[[nodiscard]] std::vector<FrameUse> frames_in(const Clause& clause, const Mentions& mentions, const Actors& actors,
                                              const Ontology& ontology);

}  // namespace newsgraph::extraction
