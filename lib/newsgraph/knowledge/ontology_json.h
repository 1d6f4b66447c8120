// Reading the ontology's JSON files with errors that say where and why. Private to this room: it brings RapidJSON
// along.
//
//   const JsonFile file = JsonFile::read(directory / "relations.json");
//   for (const JsonRow& row : file.root().rows("relations")) use(row.text("id"));
#pragma once

#include <rapidjson/document.h>

#include <filesystem>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/base/error.h"

namespace newsgraph::detail {

/// A view of one JSON object and of where it stands. Every getter throws Error(data) at that place for a wrong type.
class JsonRow {
 public:
  JsonRow(const rapidjson::Value& value, std::string place);

  [[noreturn]] void fail(const std::string& why) const;
  [[nodiscard]] const std::string& place() const { return place_; }
  [[nodiscard]] const rapidjson::Value& value() const { return *value_; }
  /// Fails for a key that is none of these.
  void only(std::initializer_list<std::string_view> keys) const;

  [[nodiscard]] bool has(const char* key) const;
  [[nodiscard]] std::string text(const char* key) const;                  ///< required, not empty
  [[nodiscard]] std::string optional_text(const char* key) const;         ///< empty where it isn't given
  [[nodiscard]] std::vector<std::string> strings(const char* key) const;  ///< empty where it isn't given
  [[nodiscard]] bool flag(const char* key) const;                         ///< false where it isn't given
  [[nodiscard]] double number(const char* key) const;                     ///< required
  [[nodiscard]] std::optional<double> optional_number(const char* key) const;
  [[nodiscard]] std::optional<JsonRow> object(const char* key) const;
  /// The objects of an array, each with the line it begins in; empty where it isn't given.
  [[nodiscard]] std::vector<JsonRow> rows(const char* key) const;

 private:
  friend class JsonFile;
  [[nodiscard]] const rapidjson::Value* find(const char* key) const;

  const rapidjson::Value* value_;
  std::string place_;
  std::string_view source_;  ///< of the whole file, to find the lines of rows
};

/// A JSON file in memory. Rows point into it.
class JsonFile {
 public:
  /// Throws Error(io) where it can't be read, Error(data) with file:line where it is not a JSON object.
  [[nodiscard]] static JsonFile read(const std::filesystem::path& path);
  [[nodiscard]] JsonRow root() const;

 private:
  std::string path_, bytes_;
  rapidjson::Document document_;
};

/// Calls `use` for every line of a JSON Lines file that isn't blank. Throws as JsonFile::read.
void for_each_line(const std::filesystem::path& path, const std::function<void(const JsonRow&)>& use);

/// The same, but goes on behind a line that is wrong, or that `use` finds wrong, and tells `on_error`.
void for_each_line(const std::filesystem::path& path, const std::function<void(const JsonRow&)>& use,
                   const std::function<void(const Error&)>& on_error);

}  // namespace newsgraph::detail
