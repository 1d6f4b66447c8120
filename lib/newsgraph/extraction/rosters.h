// Rosters: a sentence that says who joined what, then a person a line ("Prime Minister Anthony Albanese (Australia);").
#pragma once

#include <string>
#include <vector>

#include "newsgraph/extraction/actors.h"
#include "newsgraph/knowledge/ontology.h"

namespace newsgraph::extraction {

struct Roster {
  SentenceId announcement;  ///< "The following leaders attended the summit:"
  std::string event;        ///< event type that its words name
  struct Line {
    MentionId mention;
    LocalActorId actor;
  };
  std::vector<Line> lines;
};

[[nodiscard]] std::vector<Roster> rosters_in(const Words& words, const Mentions& mentions, const Actors& actors,
                                             const Ontology& ontology);

}  // namespace newsgraph::extraction
