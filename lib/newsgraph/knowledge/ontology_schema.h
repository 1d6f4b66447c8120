// schemas/ontology.schema.json at work.
//
//   OntologySchema schema;
//   schema.problem(row, OntologySchema::Row::frame)   // "lacks \"source\""; empty where nothing is wrong
//
// One user at a time.
#pragma once

#include <rapidjson/document.h>
#include <rapidjson/schema.h>

#include <memory>
#include <string>

namespace newsgraph::knowledge {

class OntologySchema {
 public:
  enum class Row { frame, operator_ };

  OntologySchema();

  /// Why the row breaks the schema; empty where it does not.
  [[nodiscard]] std::string problem(const rapidjson::Value& row, Row kind);

 private:
  struct Definition {
    rapidjson::Document json;
    std::unique_ptr<rapidjson::SchemaDocument> schema;
    std::unique_ptr<rapidjson::SchemaValidator> validator;
  };
  [[nodiscard]] static Definition compile(const char* name);

  Definition frame_, operator_;
};

}  // namespace newsgraph::knowledge
