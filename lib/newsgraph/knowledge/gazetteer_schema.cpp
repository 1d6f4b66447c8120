#include "newsgraph/knowledge/gazetteer_schema.h"

#include <fmt/format.h>
#include <rapidjson/pointer.h>

#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/schema_problem.h"

namespace newsgraph::knowledge {
namespace {

constexpr char schema_json[] =
#include "schemas/gazetteer.inc"
    ;

std::string_view view(const rapidjson::Value& text) {
  return {text.GetString(), text.GetStringLength()};
}

}  // namespace

GazetteerSchema::GazetteerSchema() {
  json_.Parse(schema_json);
  if (json_.HasParseError()) throw Error(ErrorCode::data, "schemas/gazetteer.schema.json", "not JSON");
}

GazetteerSchema::Kind* GazetteerSchema::kind_of(std::string_view name, RowForm form) {
  auto& kinds = form == RowForm::complete ? complete_ : change_;
  if (const auto found = kinds.find(name); found != kinds.end()) return found->second.get();
  const rapidjson::Value key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
  const rapidjson::Value& definitions = json_["definitions"];
  const auto definition = definitions.FindMember(key);
  if (definition == definitions.MemberEnd()) return nullptr;
  const auto* const properties = rapidjson::Pointer("/properties/kind").Get(definition->value);
  if (properties == nullptr) return nullptr;  // a definition of a part of rows
  auto kind = std::make_unique<Kind>();
  kind->json.CopyFrom(definition->value, kind->json.GetAllocator());
  if (form == RowForm::change) kind->json.RemoveMember("required");
  kind->json.AddMember("definitions", rapidjson::Value(definitions, kind->json.GetAllocator()),
                       kind->json.GetAllocator());
  kind->schema = std::make_unique<rapidjson::SchemaDocument>(kind->json);
  kind->validator = std::make_unique<rapidjson::SchemaValidator>(*kind->schema);
  return kinds.emplace(std::string(name), std::move(kind)).first->second.get();
}

std::string GazetteerSchema::problem(const rapidjson::Value& row, RowForm form) {
  if (!row.IsObject()) return "not an object";
  const auto name = row.FindMember("kind");
  if (name == row.MemberEnd() || !name->value.IsString()) return "lacks \"kind\"";
  Kind* const kind = kind_of(view(name->value), form);
  if (kind == nullptr) return fmt::format("unknown kind \"{}\"", view(name->value));
  kind->validator->Reset();
  if (row.Accept(*kind->validator)) return {};
  return schema_problem(*kind->validator, row, kind->json);
}

}  // namespace newsgraph::knowledge
