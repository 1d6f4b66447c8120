// Where the bytes of an edited text come from.
//
//   SpanMap map;                    // identity
//   map.append(5, 5);               // five bytes copied
//   map.append(1, 3);               // three source bytes became one
//   map.source({5, 6});             // -> {5, 8}
//
// Invariant: runs are sorted and gapless in both texts. Thread-safe when const.
#pragma once

#include <cstdint>
#include <vector>

#include "newsgraph/base/span.h"

namespace newsgraph {

class SpanMap {
 public:
  /// The next `text_bytes` of the edited text replace the next `source_bytes` of the source. Equal lengths map byte for
  /// byte; unequal ones map as a whole.
  void append(std::uint32_t text_bytes, std::uint32_t source_bytes);

  /// The same, but mapped as a whole whatever the lengths: for what was rewritten and not copied.
  void replace(std::uint32_t text_bytes, std::uint32_t source_bytes);

  /// The source's bytes behind a span of the edited text: the smallest that covers it.
  [[nodiscard]] Span source(Span text) const;

  [[nodiscard]] std::uint32_t text_size() const { return text_size_; }
  [[nodiscard]] std::uint32_t source_size() const { return source_size_; }

 private:
  struct Run {
    std::uint32_t text, source;              // where the run begins
    std::uint32_t text_bytes, source_bytes;  // how long it is
    bool copied;                             // byte for byte
  };
  void add(std::uint32_t text_bytes, std::uint32_t source_bytes, bool copied);
  [[nodiscard]] const Run* run_at(std::uint32_t text_offset) const;

  std::vector<Run> runs_;
  std::uint32_t text_size_ = 0, source_size_ = 0;
};

}  // namespace newsgraph
