// Plain text -> Article.
#pragma once

#include <string>

#include "newsgraph/ingest/finish.h"

namespace newsgraph::ingest {

/// The text stays as it is; a first line that reads as a headline is the title as well, and a line of the first three
/// that says nothing but a date gives the date, unless the file's name does.
void read_text(const Context& context, std::string text);

}  // namespace newsgraph::ingest
