// Rows of the gazetteer from what was read of Wikidata's dump.
#pragma once

#include <functional>
#include <ostream>

#include "newsgraph/knowledge/import/wikidata.h"
#include "newsgraph/knowledge/import/wikidata_work.h"

namespace newsgraph::knowledge {

/// `tell` hears the number of rows written, now and then. Throws Error(io).
WikidataCounts join_wikidata(WikidataWork& work, const WikidataOptions& options, std::ostream& out,
                             const ImportProblems& problems, const std::function<void(std::uint64_t)>& tell);

}  // namespace newsgraph::knowledge
