// Finds who and what a document names: persons with their titles, offices alone, countries and what stands for them,
// organisations, described groups.
//
//   Mentions mentions = find_mentions(Words(document, *lexicon), *gazetteer);
//
// Reads names and titles by their words alone, without a parse. Pure function; thread-safe.
#pragma once

#include "newsgraph/extraction/mention.h"
#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

[[nodiscard]] Mentions find_mentions(const Words& words, const Gazetteer& gazetteer);

}  // namespace newsgraph::extraction
