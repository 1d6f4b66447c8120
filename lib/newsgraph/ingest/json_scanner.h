// Follows the strings and brackets of a JSON value without reading it: to cut values out of a stream whose whole would
// not fit, and to know how deep they nest before anything recursive meets them. Broken JSON is scanned somehow; it is
// for the parser to refuse.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::ingest {

/// Scans one value that may come in pieces.
///
///   ValueScanner value;
///   std::size_t used = value.feed(piece);   // all of it, unless value.done()
class ValueScanner {
 public:
  /// How many bytes belong to the value. The first byte ever fed is the value's first.
  std::size_t feed(std::string_view piece);

  [[nodiscard]] bool done() const { return done_; }
  [[nodiscard]] bool in_string() const { return in_string_; }
  [[nodiscard]] std::size_t depth() const { return depth_; }
  [[nodiscard]] std::size_t max_depth() const { return max_depth_; }

 private:
  [[nodiscard]] std::size_t skip_string(std::string_view piece, std::size_t at);
  void open();
  void close();

  bool started_ = false;
  bool done_ = false;
  bool in_string_ = false;
  bool escaped_ = false;  ///< the next byte stands behind a backslash
  bool scalar_ = false;
  std::size_t depth_ = 0;
  std::size_t max_depth_ = 0;
};

[[nodiscard]] std::size_t json_depth(std::string_view json);

/// A member of an object as it is written: the key with its quotes, the value trimmed.
struct RawMember {
  std::string_view key;
  std::string_view value;
};

/// The members of an object. Precondition: valid JSON that is an object.
[[nodiscard]] std::vector<RawMember> raw_members(std::string_view object);

[[nodiscard]] constexpr bool is_json_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace newsgraph::ingest
