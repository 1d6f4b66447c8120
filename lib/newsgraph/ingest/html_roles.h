// What elements are for, by their tag and by what their class and id say.
#pragma once

#include <gumbo.h>

namespace newsgraph::ingest {

enum class HtmlRole : unsigned char {
  inline_,      ///< part of a line
  line,         ///< its text ends a line: list items, rows
  block,        ///< its text is a paragraph or several
  boilerplate,  ///< around the article: menus, captions, share bars, other news – unless most of the text is in it
  never,        ///< no text at all: scripts, styles, pictures
};

[[nodiscard]] HtmlRole role_of(const GumboNode& element);

}  // namespace newsgraph::ingest
