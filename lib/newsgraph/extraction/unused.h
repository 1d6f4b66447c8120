// Leaves out actors that an article only mentions.
//
//   said = drop_unused(std::move(said), mentions, actors);
//
// A described actor ("the rebels") is a node only where a statement uses it, and so is an organisation that only the
// model took for one; others always. Events and evidence
// stay. Pure function.
#pragma once

#include "newsgraph/extraction/actors.h"

namespace newsgraph::extraction {

/// `said.actors` begins with `actors.actors`, in their order; statements are renumbered with what is left.
[[nodiscard]] ArticleStatements drop_unused(ArticleStatements said, const Mentions& mentions, const Actors& actors);

}  // namespace newsgraph::extraction
