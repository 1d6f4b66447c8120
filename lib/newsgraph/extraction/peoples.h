// Peoples and quantities: "100 Palestinians", "thousands of Nigerians", "a group of Moroccan diplomats".
//
//   mentions = with_quantities(std::move(mentions), words, trees, gazetteer);   // after with_described
//
// "The Ukrainians" stand for their country; some of them, counted, are a group of its people. The whole of "thousands
// of …" is the described one. Pure function; thread-safe.
#pragma once

#include "newsgraph/extraction/mention.h"
#include "newsgraph/extraction/trees.h"
#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

[[nodiscard]] Mentions with_quantities(Mentions mentions, const Words& words, const Trees& trees,
                                       const Gazetteer& gazetteer);

}  // namespace newsgraph::extraction
