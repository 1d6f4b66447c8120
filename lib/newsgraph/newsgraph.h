// newsgraph: news in, graph out. All that most programs need.
//
//   const newsgraph::Graph graph = newsgraph::build_graph({"articles/"});
//   newsgraph::write_graphml(graph, std::cout);
//
// The library never prints and never exits: errors are newsgraph::Error, records that can't be read are Problems.
#pragma once

#include "newsgraph/base/error.h"          // IWYU pragma: export
#include "newsgraph/base/version.h"        // IWYU pragma: export
#include "newsgraph/document/statement.h"  // IWYU pragma: export
#include "newsgraph/graph/graph.h"         // IWYU pragma: export
#include "newsgraph/pipeline/build.h"      // IWYU pragma: export
#include "newsgraph/writers/graphml.h"     // IWYU pragma: export
