// What the tests of importers share: rows as a reader of JSON sees them, and problems as text.
#pragma once

#include <gmock/gmock.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/gazetteer_fixture.h"
#include "newsgraph/knowledge/gazetteer_schema.h"
#include "newsgraph/knowledge/import/problems.h"

namespace newsgraph {

/// A folder that goes when the test is over.
class ImportFolder {
 public:
  [[nodiscard]] std::filesystem::path write(std::string_view name, std::string_view bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
  }
  [[nodiscard]] std::filesystem::path path(std::string_view name) const { return file_.directory() / name; }
  [[nodiscard]] const std::filesystem::path& path() const { return file_.directory(); }

 private:
  TemporaryFile file_{"", "ignored.md"};
};

/// "place: why" of each problem, the folder left out of the place.
class Complaints {
 public:
  [[nodiscard]] ImportProblems hear() {
    return [this](const Problem& problem) {
      all_.push_back(problem.place.substr(problem.place.rfind('/') + 1) + ": " + problem.why);
    };
  }
  [[nodiscard]] const std::vector<std::string>& all() const { return all_; }

 private:
  std::vector<std::string> all_;
};

/// The written lines by id (by name for rows without one). Fails for rows that break the schema or come twice.
inline std::map<std::string, std::string> imported_rows(const std::string& jsonl) {
  knowledge::GazetteerSchema schema;
  std::map<std::string, std::string> rows;
  std::istringstream lines(jsonl);
  for (std::string line; std::getline(lines, line);) {
    rapidjson::Document json;
    json.Parse<rapidjson::kParseValidateEncodingFlag>(line.c_str());
    EXPECT_FALSE(json.HasParseError()) << line;
    if (json.HasParseError()) continue;
    EXPECT_EQ(schema.problem(json, knowledge::RowForm::complete), "") << line;
    const std::string id = json[json.HasMember("id") ? "id" : "name"].GetString();
    EXPECT_TRUE(rows.emplace(id, line).second) << "twice: " << line;
  }
  return rows;
}

inline std::vector<std::string> ids_of(const std::map<std::string, std::string>& rows) {
  std::vector<std::string> ids;
  for (const auto& [id, row] : rows) ids.push_back(id);
  return ids;
}

}  // namespace newsgraph
