// Finds who and what a document names: persons with their titles, offices alone, countries and what stands for them,
// organisations, described groups.
//
//   Mentions mentions = find_mentions(Words(document, *lexicon), Trees(document), *gazetteer);
//
// Pure function; thread-safe.
#pragma once

#include "newsgraph/extraction/mention.h"
#include "newsgraph/extraction/trees.h"
#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

[[nodiscard]] Mentions find_mentions(const Words& words, const Trees& trees, const Gazetteer& gazetteer);

}  // namespace newsgraph::extraction
