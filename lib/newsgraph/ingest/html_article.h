// A web page -> Article.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "newsgraph/ingest/finish.h"

namespace newsgraph::ingest {

/// Takes the article a page describes as JSON-LD (schema.org), else the words of its <article>, else of the part that
/// holds most of the text; leaves out menus, captions, share bars and lists of other news.
void read_html(const Context& context);

/// Whether a text, a field of a record say, is markup: it has a tag that ends or breaks a paragraph.
[[nodiscard]] bool is_markup(std::string_view text);

/// The words of markup, as read_html() would take them; nothing where the markup can't be parsed within the limits.
[[nodiscard]] std::optional<std::string> markup_to_text(std::string_view markup, const Limits& limits);

}  // namespace newsgraph::ingest
