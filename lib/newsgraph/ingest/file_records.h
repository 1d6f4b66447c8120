// The records of one file.
#pragma once

#include <optional>
#include <string>

#include "newsgraph/ingest/json_splitter.h"
#include "newsgraph/ingest/records.h"

namespace newsgraph::ingest {

/// Opens a file at the first call of next() and gives its records, then nothing. What goes wrong is a Problem, behind
/// which the file ends.
class FileRecords {
 public:
  /// Keeps a reference to the options.
  FileRecords(std::string path, const IngestOptions& options);

  [[nodiscard]] std::optional<Item> next();

 private:
  [[nodiscard]] std::optional<Item> open();
  [[nodiscard]] std::optional<Item> open_utf16(ByteStream stream);
  [[nodiscard]] std::optional<Item> start(ByteStream stream);
  [[nodiscard]] Item read_whole(ByteStream stream, Record::Form form) const;
  [[nodiscard]] std::optional<Item> next_json();
  [[nodiscard]] Problem skipped(std::string why, std::uint64_t line = 0) const;

  std::string path_;
  std::string name_;  ///< for people
  const IngestOptions& options_;
  bool opened_ = false;
  std::optional<JsonSplitter> json_;
};

}  // namespace newsgraph::ingest
