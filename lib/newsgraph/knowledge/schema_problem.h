// What a JSON Schema's validator found, in words for people who write the data.
//
//   if (!row.Accept(validator)) return schema_problem(validator, row, schema);   // "lacks \"name\"", "/id is empty"
//
// Private to this room: it brings RapidJSON along.
#pragma once

#include <rapidjson/document.h>
#include <rapidjson/schema.h>

#include <string>

namespace newsgraph::knowledge {

/// Precondition: `validator` refused `row`, and works by `schema`.
[[nodiscard]] std::string schema_problem(const rapidjson::SchemaValidator& validator, const rapidjson::Value& row,
                                         const rapidjson::Value& schema);

}  // namespace newsgraph::knowledge
