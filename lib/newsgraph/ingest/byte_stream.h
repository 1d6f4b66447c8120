// The bytes of a file or of standard input, uncompressed on the way (gzip, Zstandard, bzip2; told by their first
// bytes).
//
//   ByteStream stream = ByteStream::open("news.jsonl.gz");
//   while (stream.fill()) stream.consume(use(stream.window()));
//
// One reader at a time. Holds a window of the input in memory, never the whole of it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace newsgraph::ingest {

class ByteStream {
 public:
  /// Opens a file, or standard input for "-". Throws Error (io).
  [[nodiscard]] static ByteStream open(const std::string& path);
  /// Reads what is in memory.
  [[nodiscard]] static ByteStream of(std::string bytes);

  ByteStream(ByteStream&&) noexcept;
  ByteStream& operator=(ByteStream&&) noexcept;
  ~ByteStream();

  /// The bytes read and not yet consumed. Valid until the next call of a function that is not const.
  [[nodiscard]] std::string_view window() const;
  /// Makes the window longer; false at the end of the input. Throws Error (io, or format where compressed data are
  /// broken).
  bool fill();
  /// Makes the window at least this long, where the input goes so far, and returns it.
  std::string_view peek(std::size_t size);
  /// Precondition: size <= window().size().
  void consume(std::size_t size);
  /// Whether everything was consumed.
  [[nodiscard]] bool at_end() { return window().empty() && !fill(); }

 private:
  struct State;
  explicit ByteStream(std::unique_ptr<State>);

  std::unique_ptr<State> state_;
};

}  // namespace newsgraph::ingest
