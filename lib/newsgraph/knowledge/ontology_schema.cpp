#include "newsgraph/knowledge/ontology_schema.h"

#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/schema_problem.h"

namespace newsgraph::knowledge {
namespace {

constexpr char schema_json[] =
#include "schemas/ontology.inc"
    ;

}  // namespace

OntologySchema::OntologySchema() : frame_(compile("frame")), operator_(compile("operator")) {}

OntologySchema::Definition OntologySchema::compile(const char* name) {
  rapidjson::Document all;
  all.Parse(schema_json);
  if (all.HasParseError()) throw Error(ErrorCode::data, "schemas/ontology.schema.json", "not JSON");
  Definition definition;
  auto& allocator = definition.json.GetAllocator();
  definition.json.CopyFrom(all["definitions"][name], allocator);
  // What the definition refers to has to be found from its own root.
  definition.json.AddMember("definitions", rapidjson::Value(all["definitions"], allocator), allocator);
  definition.schema = std::make_unique<rapidjson::SchemaDocument>(definition.json);
  definition.validator = std::make_unique<rapidjson::SchemaValidator>(*definition.schema);
  return definition;
}

std::string OntologySchema::problem(const rapidjson::Value& row, Row kind) {
  if (!row.IsObject()) return "not an object";
  Definition& definition = kind == Row::frame ? frame_ : operator_;
  definition.validator->Reset();
  if (row.Accept(*definition.validator)) return {};
  return schema_problem(*definition.validator, row, definition.json);
}

}  // namespace newsgraph::knowledge
