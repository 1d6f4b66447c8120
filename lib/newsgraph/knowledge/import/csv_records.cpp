#include "newsgraph/knowledge/import/csv_records.h"

#include <algorithm>

namespace newsgraph::knowledge {

CsvRecords::CsvRecords(std::string_view bytes) : bytes_(bytes) {
  if (bytes_.starts_with("\xEF\xBB\xBF")) at_ = 3;
}

bool CsvRecords::at_line_end() const {
  return at_ >= bytes_.size() || bytes_[at_] == '\n' || bytes_.substr(at_, 2) == "\r\n";
}

void CsvRecords::skip_line_end() {
  if (at_ >= bytes_.size()) return;
  at_ += bytes_[at_] == '\r' ? 2 : 1;
  ++line_;
}

void CsvRecords::skip_line_from(std::size_t begin) {
  const std::size_t end = bytes_.find('\n', begin);
  at_ = end == std::string_view::npos ? bytes_.size() : end + 1;
}

std::optional<CsvRecord> CsvRecords::next() {
  while (at_ < bytes_.size() && at_line_end()) skip_line_end();
  if (at_ >= bytes_.size()) return std::nullopt;
  CsvRecord record;
  record.line = line_;
  const std::size_t begin = at_;
  while (true) {
    std::string field = read_field(record);
    if (record.problem.empty() && record.fields.size() == max_fields) record.problem = "too many fields";
    if (record.problem.empty() && at_ - begin > max_record_bytes) record.problem = "longer than a record may be";
    if (!record.problem.empty()) {
      skip_line_from(begin);
      line_ = record.line + 1;
      record.fields.clear();
      return record;
    }
    record.fields.push_back(std::move(field));
    if (at_line_end()) break;
    ++at_;  // the comma
  }
  skip_line_end();
  return record;
}

std::string CsvRecords::read_field(CsvRecord& record) {
  if (at_ < bytes_.size() && bytes_[at_] == '"') return read_quoted(record);
  const std::size_t begin = at_;
  const std::size_t end = std::min(bytes_.find_first_of(",\n\"", at_), bytes_.size());
  at_ = end;
  if (end < bytes_.size() && bytes_[end] == '"') record.problem = "a quote inside a field that has none around it";
  if (end < bytes_.size() && bytes_[end] == '\n' && end > begin && bytes_[end - 1] == '\r') --at_;
  return std::string(bytes_.substr(begin, at_ - begin));
}

std::string CsvRecords::read_quoted(CsvRecord& record) {
  std::string field;
  const std::size_t begin = ++at_;
  while (true) {
    const std::size_t quote = bytes_.find('"', at_);
    if (quote == std::string_view::npos || quote - begin > max_record_bytes) {
      record.problem = "a quote that is not closed";
      return {};
    }
    field += bytes_.substr(at_, quote - at_);
    at_ = quote + 1;
    if (at_ >= bytes_.size() || bytes_[at_] != '"') break;
    field += '"';
    ++at_;
  }
  line_ += static_cast<std::uint64_t>(std::ranges::count(bytes_.substr(begin, at_ - begin), '\n'));
  if (!at_line_end() && bytes_[at_] != ',') record.problem = "something behind a quoted field";
  return field;
}

}  // namespace newsgraph::knowledge
