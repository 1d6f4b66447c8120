// The gazetteer's files as checked rows, before anything is made of them.
//
//   GazetteerRows rows;
//   rows.read("data/gazetteer/countries.jsonl", RowSource::own);
//   for (const GazetteerRow& row : rows.all()) …
//
// Each row fulfils schemas/gazetteer.schema.json; ids differ. Rows of the user's own files are already merged into
// those they change. For knowledge/ only: it shows RapidJSON. Not thread-safe.
#pragma once

#include <rapidjson/document.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/string_map.h"

namespace newsgraph::knowledge {

enum class RowSource : std::uint8_t {
  own,       ///< an id may be given once
  addition,  ///< a known id changes the fields that are given; lists of names grow
};

struct GazetteerRow {
  rapidjson::Value json;  ///< an object
  std::string place;      ///< "file:line"

  /// Empty where the row doesn't have the field.
  [[nodiscard]] std::string_view text(const char* field) const;
  [[nodiscard]] std::vector<std::string_view> texts(const char* field) const;  ///< also of a single string
  [[nodiscard]] bool flag(const char* field) const;
  [[nodiscard]] const rapidjson::Value* find(const char* field) const;
  [[nodiscard]] Error error(const std::string& why) const { return {ErrorCode::data, place, why}; }
};

class GazetteerSchema;

class GazetteerRows {
 public:
  GazetteerRows();
  ~GazetteerRows();

  using ProblemSink = std::function<void(const Error&)>;
  /// Throws Error(io) for a file that can't be read, Error(data) with file:line for a line that is no such row; with a
  /// sink, such lines are told and left out.
  void read(const std::filesystem::path& file, RowSource source, const ProblemSink& on_problem = {});

  [[nodiscard]] std::span<const GazetteerRow> all() const { return rows_; }

 private:
  void read_line(char* line, std::string place, RowSource source);
  void merge(rapidjson::Value& into, rapidjson::Value& change);

  std::unique_ptr<GazetteerSchema> schema_;
  rapidjson::Document::AllocatorType allocator_;
  std::vector<std::unique_ptr<char[]>> buffers_;  // the files, which the rows' strings point into
  std::vector<GazetteerRow> rows_;
  StringMap<std::size_t> index_of_;  // by kind and id
};

}  // namespace newsgraph::knowledge
