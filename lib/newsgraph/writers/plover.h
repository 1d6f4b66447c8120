// PLOVER records as JSON Lines, one event a line: PLOVER.md, "The record".
//
//   write_plover(statements, *ontology, std::cout, {.provenance = made_by});
//
// `text` is written only where the caller gives it: it may be under copyright. No time of coding, so that the same
// input gives the same bytes. Throws Error(io) when the stream fails.
#pragma once

#include <iosfwd>
#include <string_view>

#include "newsgraph/document/statement.h"
#include "newsgraph/graph/graph.h"

namespace newsgraph {

struct PloverOptions {
  Provenance provenance = {};
  std::string_view text = {};  ///< the article's text, to be written into each record; empty: left out
};

void write_plover(const ArticleStatements& article, const Ontology& ontology, std::ostream& out,
                  const PloverOptions& options = {});

}  // namespace newsgraph
