// Bounds on what one article may cost. Nothing that an article says is trusted.
#pragma once

#include <cstddef>

namespace newsgraph {

struct Limits {
  std::size_t record_bytes = std::size_t{16} << 20;   ///< one article as it comes, in bytes
  std::size_t json_depth = 64;                        ///< nesting of a JSON record
  std::size_t html_depth = 512;                       ///< nesting of an HTML page
  std::size_t sentence_tokens = 400;                  ///< a longer sentence is cut at this many tokens
};

}  // namespace newsgraph
