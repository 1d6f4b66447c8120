// The lines of a large file, plain, gzip or bzip2 (told by its first bytes), with the place each one ends at, so that
// reading can go on there another day.
//
//   LineSource lines("dump.json.bz2", 16 << 20);
//   while (const auto line = lines.next()) use(*line);
//
// Holds one line and a chunk in memory. One reader at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace newsgraph::knowledge {

class LineSource {
 public:
  struct Line {
    std::span<char> text;   ///< without its end; a zero follows. May be written to; valid until the next call
    bool too_long = false;  ///< longer than allowed: the text is empty
    bool ended = true;      ///< false where the file ends without the line's end: it may be cut
  };

  /// Throws Error(io).
  LineSource(const std::filesystem::path& path, std::size_t max_line_bytes);
  ~LineSource();
  LineSource(const LineSource&) = delete;
  LineSource& operator=(const LineSource&) = delete;

  /// Goes on behind a line that ended at this offset(); of compressed files all before is read again. Call before
  /// next(). Throws Error: io; format where the file is shorter.
  void skip_to(std::uint64_t offset);
  /// Throws Error: io, format for broken compressed data.
  [[nodiscard]] std::optional<Line> next();

  /// Uncompressed bytes up to the end of the last line.
  [[nodiscard]] std::uint64_t offset() const { return offset_; }
  /// Bytes of the file read so far, as it lies on disk.
  [[nodiscard]] std::uint64_t file_bytes_read() const;

 private:
  struct File;
  bool fill();

  std::string name_;
  std::size_t max_line_bytes_;
  std::unique_ptr<File> file_;
  std::string buffer_;
  std::size_t begin_ = 0, end_ = 0;
  std::uint64_t offset_ = 0;
};

}  // namespace newsgraph::knowledge
