// A web page -> Article.
#pragma once

#include "newsgraph/ingest/finish.h"

namespace newsgraph::ingest {

/// Takes the article a page describes as JSON-LD (schema.org), else the words of its <article>, else of the part where
/// paragraphs are densest; leaves out menus, captions, share bars and lists of other news.
void read_html(const Context& context);

}  // namespace newsgraph::ingest
