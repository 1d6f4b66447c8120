#include "newsgraph/ingest/schema.h"

#include <rapidjson/document.h>
#include <rapidjson/reader.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

namespace newsgraph::ingest {
namespace {

constexpr char schema_json[] =
#include "schemas/article.inc"
    ;

const rapidjson::SchemaDocument& schema() {
  static const rapidjson::SchemaDocument compiled = [] {
    rapidjson::Document document;
    document.Parse(schema_json);
    return rapidjson::SchemaDocument(document);
  }();
  return compiled;
}

std::string text_of(const rapidjson::GenericPointer<rapidjson::Value>& pointer) {
  rapidjson::StringBuffer buffer;
  pointer.Stringify(buffer);
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace

std::string_view article_schema() {
  return schema_json;
}

std::optional<std::string> check_schema(std::string_view json) {
  const std::string text(json);
  rapidjson::SchemaValidator validator(schema());
  rapidjson::Reader reader;
  rapidjson::StringStream stream(text.c_str());
  reader.Parse(stream, validator);
  if (validator.IsValid()) return std::nullopt;
  const std::string place = text_of(validator.GetInvalidDocumentPointer());
  const std::string rule = text_of(validator.GetInvalidSchemaPointer());
  return (place.empty() ? "the record" : place) + " is against article.schema.json (" +
         validator.GetInvalidSchemaKeyword() + " of #" + rule + ")";
}

}  // namespace newsgraph::ingest
