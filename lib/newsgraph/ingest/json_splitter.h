// Cuts a stream into JSON records: by lines, or by values – the elements of arrays at the top and of the list in
// {"articles": […]}, and objects that stand one behind the other.
//
// Memory: one record of at most `limit` bytes and the stream's window; a longer record is only measured.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "newsgraph/ingest/byte_stream.h"

namespace newsgraph::ingest {

/// Bytes collected as long as they are few enough, counted in any case.
class Collected {
 public:
  explicit Collected(std::size_t limit) : limit_(limit) {}

  void add(std::string_view piece);
  [[nodiscard]] bool too_large() const { return size_ > limit_; }
  [[nodiscard]] std::size_t size() const { return size_; }
  /// Precondition: not too large.
  [[nodiscard]] std::string take() { return std::move(bytes_); }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::size_t limit_;
  std::size_t size_ = 0;
  std::string bytes_;
};

struct JsonPiece {
  Collected bytes;
  std::uint64_t line = 1;   ///< it begins on
  bool whole_file = false;  ///< there is nothing else in the stream
};

class JsonSplitter {
 public:
  enum class Mode { lines, values };

  JsonSplitter(ByteStream stream, Mode mode, std::size_t limit);

  /// The next record. Throws what the stream throws.
  [[nodiscard]] std::optional<JsonPiece> next();

 private:
  enum class Place { top, array, envelope };

  [[nodiscard]] std::optional<JsonPiece> next_line();
  [[nodiscard]] std::optional<JsonPiece> next_value();
  [[nodiscard]] std::optional<JsonPiece> read_object();
  [[nodiscard]] JsonPiece make_piece() const { return {Collected(limit_), line_, false}; }
  void read_value(Collected& into);
  [[nodiscard]] char peek();
  void move(std::size_t size, Collected* into = nullptr);
  void skip(std::string_view what);

  ByteStream stream_;
  Mode mode_;
  std::size_t limit_;
  std::uint64_t line_ = 1;
  Place place_ = Place::top;
  bool in_envelope_ = false;  ///< the array being read is a member of an object
  bool first_ = true;
};

/// Whether a member of this name holds a list of articles.
[[nodiscard]] bool is_envelope_key(std::string_view key);

}  // namespace newsgraph::ingest
