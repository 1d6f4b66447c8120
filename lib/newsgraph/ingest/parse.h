// The parallel half of reading: a record's bytes -> articles.
//
//   Parsed parsed = parse(record, options);
//   for (Article& article : parsed.articles) …
//
// Pure; thread-safe. Anything may be in the bytes: what can't be read is a problem, never an exception.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "newsgraph/base/error.h"
#include "newsgraph/document/article.h"
#include "newsgraph/ingest/options.h"
#include "newsgraph/ingest/records.h"

namespace newsgraph::ingest {

struct Parsed {
  std::vector<Article> articles;  ///< one, as a rule; several where a record holds a list of them
  std::vector<Problem> problems;
  std::size_t replaced = 0;  ///< undecodable bytes that became U+FFFD: for BadBytes to report
};

[[nodiscard]] Parsed parse(const Record& record, const IngestOptions& options);

/// Says once a file how many bytes could not be decoded. Fed in the order of the records.
class BadBytes {
 public:
  /// What is to be said about the file before this one, where that is another one.
  [[nodiscard]] std::optional<Problem> add(const std::string& file, std::size_t replaced);
  /// What is to be said about the last file.
  [[nodiscard]] std::optional<Problem> finish();

 private:
  std::string file_;
  std::size_t replaced_ = 0;
};

/// Reads everything, one record after the other: for tests and small inputs.
[[nodiscard]] Parsed read_all(std::vector<std::string> inputs, const IngestOptions& options = {});

}  // namespace newsgraph::ingest
