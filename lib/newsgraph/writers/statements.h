// Statements as JSON Lines, one a line, each complete in itself: schemas/statement.schema.json.
//
//   write_statements(statements_of_one_article, std::cout);
//
// The same statements give the same bytes. Throws Error(io) when the stream fails.
#pragma once

#include <iosfwd>

#include "newsgraph/document/statement.h"

namespace newsgraph {

void write_statements(const ArticleStatements& article, std::ostream& out);

}  // namespace newsgraph
