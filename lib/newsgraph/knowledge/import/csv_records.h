// Records of a CSV file by RFC 4180: commas, quotes doubled inside quotes, line breaks in them; LF or CRLF.
//
//   CsvRecords records(bytes);
//   while (const auto record = records.next())
//     if (record->problem.empty()) use(record->fields, record->line);
//
// A record that is broken costs itself: after a quote that is never closed reading goes on in the next line. Views into
// nothing: the fields are copies. One reader at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::knowledge {

struct CsvRecord {
  std::uint64_t line = 0;  ///< where it begins, from 1
  std::vector<std::string> fields;
  std::string problem;  ///< empty for a good one
};

class CsvRecords {
 public:
  static constexpr std::size_t max_record_bytes = std::size_t{1} << 20;
  static constexpr std::size_t max_fields = 1000;

  /// The bytes have to outlive the reader. A byte order mark is skipped.
  explicit CsvRecords(std::string_view bytes);

  /// Lines with nothing on them are passed over.
  [[nodiscard]] std::optional<CsvRecord> next();

 private:
  [[nodiscard]] std::string read_field(CsvRecord& record);
  [[nodiscard]] std::string read_quoted(CsvRecord& record);
  void skip_line_from(std::size_t begin);
  [[nodiscard]] bool at_line_end() const;
  void skip_line_end();

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
};

}  // namespace newsgraph::knowledge
