// A JSON record -> Article, by the names under which datasets, feeds and sites keep an article's fields.
#pragma once

#include <string>
#include <string_view>

#include "newsgraph/ingest/finish.h"

namespace newsgraph::ingest {

/// Reads an object, or each of a list of objects ([…] or {"articles": […]}). Members we have no place for go to
/// Article::extra as they are written.
void read_json(const Context& context);

/// Whether this is one of our names for a field: id title text date url publisher language.
[[nodiscard]] bool is_field_name(std::string_view name);
/// "id, title, …": for messages.
[[nodiscard]] std::string field_names();

}  // namespace newsgraph::ingest
