// Names that no list knows: the model sees that they are names, and of what.
//
//   mentions = with_new_names(std::move(mentions), words, trees, gazetteer);
//
// Adds persons and organisations that the reading of capitals left out ("Marta Okafor", "the Northern Alliance for
// Reform"), and settles what it could not know: "Okonedo-Varga" is a person, "Lake Ishkul" none. Words decide before
// the model does: an office or honorific makes a person, a head noun ("Ministry") an organisation. What the gazetteer
// knows stays. Pure function; thread-safe.
#pragma once

#include "newsgraph/extraction/mention.h"
#include "newsgraph/extraction/trees.h"
#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

[[nodiscard]] Mentions with_new_names(Mentions mentions, const Words& words, const Trees& trees,
                                      const Gazetteer& gazetteer);

}  // namespace newsgraph::extraction
