// schemas/gazetteer.schema.json at work.
#pragma once

#include <rapidjson/document.h>
#include <rapidjson/schema.h>

#include <memory>
#include <string>
#include <string_view>

#include "newsgraph/knowledge/string_map.h"

namespace newsgraph::knowledge {

/// Which fields a row has to have.
enum class RowForm { complete, change };

class GazetteerSchema {
 public:
  GazetteerSchema();

  /// Why the row breaks the schema of its kind; empty where it does not. A change needs no field but kind and id.
  [[nodiscard]] std::string problem(const rapidjson::Value& row, RowForm form);

 private:
  struct Kind {
    rapidjson::Document json;
    std::unique_ptr<rapidjson::SchemaDocument> schema;
    std::unique_ptr<rapidjson::SchemaValidator> validator;
  };
  [[nodiscard]] Kind* kind_of(std::string_view kind, RowForm form);

  rapidjson::Document json_;
  StringMap<std::unique_ptr<Kind>> complete_, change_;
};

}  // namespace newsgraph::knowledge
