#include "newsgraph/knowledge/schema_problem.h"

#include <fmt/format.h>
#include <rapidjson/pointer.h>
#include <rapidjson/stringbuffer.h>

#include <string_view>

namespace newsgraph::knowledge {
namespace {

std::string_view view(const rapidjson::Value& text) {
  return {text.GetString(), text.GetStringLength()};
}

// The first field that the row must have and hasn't.
std::string missing_field(const rapidjson::Value& row, const rapidjson::Value& schema) {
  if (schema.HasMember("required"))
    for (const rapidjson::Value& field : schema["required"].GetArray())
      if (!row.HasMember(field)) return fmt::format("lacks \"{}\"", view(field));
  return "lacks a field";
}

std::string reason(std::string_view keyword) {
  if (keyword == "required") return "lacks a field";
  if (keyword == "additionalProperties") return "is not a known field";
  if (keyword == "type" || keyword == "anyOf" || keyword == "oneOf") return "has the wrong type or form";
  if (keyword == "pattern") return "has the wrong form";
  if (keyword == "enum") return "has a value that is not allowed";
  if (keyword == "minLength" || keyword == "minItems") return "is empty";
  if (keyword == "uniqueItems") return "says something twice";
  if (keyword == "maxLength" || keyword == "maxItems") return "is too long";
  if (keyword == "minimum" || keyword == "maximum") return "is out of range";
  return fmt::format("breaks the schema ({})", keyword);
}

}  // namespace

std::string schema_problem(const rapidjson::SchemaValidator& validator, const rapidjson::Value& row,
                           const rapidjson::Value& schema) {
  const std::string_view keyword = validator.GetInvalidSchemaKeyword();
  rapidjson::StringBuffer path;
  validator.GetInvalidDocumentPointer().Stringify(path);
  if (path.GetSize() > 0) return fmt::format("{} {}", path.GetString(), reason(keyword));
  return keyword == "required" ? missing_field(row, schema) : reason(keyword);
}

}  // namespace newsgraph::knowledge
