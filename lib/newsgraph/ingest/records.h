// The serial half of reading: inputs -> records, one article each, not yet decoded. parse() does the rest, in parallel.
//
//   RecordReader reader({"news/", "more.jsonl.gz", "-"}, options);
//   while (auto item = reader.next())
//     if (const Record* record = std::get_if<Record>(&*item)) consume(parse(*record, options));
//
// Files are recognised by content. Memory is bounded: by one record and a window of the file, however large that is.
// Not thread-safe; a record, once given, is the caller's own.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "newsgraph/base/error.h"
#include "newsgraph/document/article.h"
#include "newsgraph/ingest/options.h"

namespace newsgraph::ingest {

/// One article as it comes, still encoded.
struct Record {
  enum class Form { text, json, html };

  Form form = Form::text;
  std::string bytes;
  Origin origin;
};

using Item = std::variant<Record, Problem>;

class RecordReader {
 public:
  /// Inputs are files, folders (walked; files in the order of their paths, hidden ones left out) and "-", standard
  /// input. Opens nothing yet. Throws Error (usage) where the options make no sense.
  RecordReader(std::vector<std::string> inputs, IngestOptions options);
  RecordReader(RecordReader&&) noexcept;
  RecordReader& operator=(RecordReader&&) noexcept;
  ~RecordReader();

  /// The next record, or a problem met on the way to it (unreadable, empty, binary, too large); nothing at the end.
  [[nodiscard]] std::optional<Item> next();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace newsgraph::ingest
