// Which form a file has, from its first bytes; its name decides only between forms that the bytes leave open.
#pragma once

#include <string_view>

namespace newsgraph::ingest {

enum class FileForm {
  empty,
  binary,
  text,
  html,
  json_lines,   ///< an article a line
  json_values,  ///< one object, an array of them, or several values one behind the other
  csv,
  feed,  ///< RSS or Atom
  xml,
  warc,
};

/// `head` is UTF-8 (or some single-byte encoding) without a byte order mark: all of the file, or its first MB.
[[nodiscard]] FileForm recognise(std::string_view head, std::string_view file_name);

}  // namespace newsgraph::ingest
