// The article table and the provenance of a graph as JSON, the same in every format.
#pragma once

#include <string>

#include "newsgraph/graph/graph.h"

namespace newsgraph {

/// {"provenance":{"tool":…,"model":…,"gazetteer":…,"ontology":…},"articles":[{"id":…,"title":…,"url":…,"publisher":…,
/// "date":…}]}; empty fields of articles are left out.
[[nodiscard]] std::string info_json(const GraphInfo& info);

}  // namespace newsgraph
