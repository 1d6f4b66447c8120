// What a page says about its article outside of the text: JSON-LD, <meta>, <link>, <time>.
#pragma once

#include <string>
#include <string_view>

#include "newsgraph/base/limits.h"
#include "newsgraph/ingest/html_tree.h"

namespace newsgraph::ingest {

struct PageMetadata {
  std::string title, date, url, publisher, language;
  std::string body;  ///< articleBody of JSON-LD; may hold markup
};

/// Of each field the first that is there: schema.org as JSON-LD, Open Graph, other <meta>, the page's elements.
[[nodiscard]] PageMetadata read_metadata(const GumboNode& root, const Limits& limits);

/// Adds what a <script type="application/ld+json"> says of an article, to the fields that are still empty.
void read_json_ld(std::string_view script, const Limits& limits, PageMetadata& metadata);

}  // namespace newsgraph::ingest
