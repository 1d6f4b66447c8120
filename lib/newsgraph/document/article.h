// An article as it came: decoded text and what its source said about it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "newsgraph/base/date.h"

namespace newsgraph {

/// Where a record was read: a file and, for records that share one, the line it starts on (from 1; 0 where it is the
/// whole file).
struct Origin {
  std::string file;
  std::uint64_t line = 0;

  /// "file:line" or "file".
  [[nodiscard]] std::string place() const { return line == 0 ? file : file + ":" + std::to_string(line); }
};

/// One article. `text` is decoded, valid UTF-8 and otherwise the source's own; all offsets in outputs count in it.
struct Article {
  std::string id;         ///< as given, else a hash of title, date and text
  std::string title;      ///< empty where the source gives none apart from the text
  std::string text;
  std::string url;
  std::string publisher;
  std::string language;   ///< BCP 47 as given, else empty
  std::optional<Date> date;
  std::string extra;      ///< fields we have no place for: one JSON object, or empty
  Origin origin;
};

}  // namespace newsgraph
