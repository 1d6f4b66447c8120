// schemas/article.schema.json, compiled in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsgraph::ingest {

/// The schema as JSON.
[[nodiscard]] std::string_view article_schema();

/// Why the record is not what the schema says, with the place in the record; nothing where it is. Precondition: valid
/// JSON of a depth that can be recursed into. Thread-safe.
[[nodiscard]] std::optional<std::string> check_schema(std::string_view json);

}  // namespace newsgraph::ingest
