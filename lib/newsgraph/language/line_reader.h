// Lines of a text file, plain or gzip: for treebanks.
//
//   LineReader lines("en_ewt-dev.conllu.gz", 1 << 20);
//   while (const auto line = lines.next()) use(*line, lines.place());
//
// Holds one chunk in memory besides the line. One reader at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph::language {

class LineReader {
 public:
  /// Throws Error(io).
  LineReader(const std::filesystem::path& path, std::size_t max_line_bytes);
  LineReader(std::string bytes, std::string name, std::size_t max_line_bytes);

  /// The next line without its end ("\n" or "\r\n"), valid until the next call. Throws Error: io, format for broken
  /// gzip, limit for a line that is too long.
  [[nodiscard]] std::optional<std::string_view> next();
  /// Number of the line last read, from 1.
  [[nodiscard]] std::uint64_t line() const { return line_; }
  /// "file:line".
  [[nodiscard]] std::string place() const { return name_ + ":" + std::to_string(line_); }

 private:
  bool fill();

  std::string name_;
  std::size_t max_line_bytes_;
  std::unique_ptr<std::istream> stream_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 0;
};

}  // namespace newsgraph::language
