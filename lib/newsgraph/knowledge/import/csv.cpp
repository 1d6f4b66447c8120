#include "newsgraph/knowledge/import/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fstream>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "newsgraph/base/date.h"
#include "newsgraph/knowledge/import/csv_records.h"
#include "newsgraph/knowledge/import/rows.h"

namespace newsgraph {
namespace {

using knowledge::clean_text;
using knowledge::CsvRecord;
using knowledge::CsvRecords;
using knowledge::ImportRow;
using knowledge::RowSink;
using knowledge::slug_of;
using namespace std::string_view_literals;

constexpr std::uint64_t max_file_bytes = std::uint64_t{256} << 20;

enum class Column { key, text, list, number, integer, flag, term };

struct Known {
  std::string_view name;
  Column column;
};

constexpr std::array known_columns = {
    Known{"kind", Column::key},      Known{"id", Column::key},          Known{"name", Column::text},
    Known{"official", Column::text}, Known{"article", Column::text},    Known{"gender", Column::text},
    Known{"country", Column::text},  Known{"sector", Column::text},     Known{"code", Column::text},
    Known{"type", Column::text},     Known{"wikidata", Column::text},   Known{"iso2", Column::text},
    Known{"numeric", Column::text},  Known{"singular", Column::text},   Known{"names", Column::list},
    Known{"acronyms", Column::list}, Known{"adjectives", Column::list}, Known{"peoples", Column::list},
    Known{"metonyms", Column::list}, Known{"capital", Column::list},    Known{"part_of", Column::list},
    Known{"members", Column::list},  Known{"surname", Column::list},    Known{"lat", Column::number},
    Known{"lon", Column::number},    Known{"rank", Column::integer},    Known{"unique", Column::flag},
    Known{"title", Column::term},    Known{"office", Column::term},     Known{"of", Column::term},
    Known{"from", Column::term},     Known{"to", Column::term},         Known{"acting", Column::term},
};

const Known* known_column(std::string_view name) {
  const auto* const found = std::ranges::find(known_columns, name, &Known::name);
  return found == known_columns.end() ? nullptr : found;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::optional<bool> yes_or_no(std::string_view text) {
  if (text == "true" || text == "TRUE" || text == "yes" || text == "1") return true;
  if (text == "false" || text == "FALSE" || text == "no" || text == "0") return false;
  return std::nullopt;
}

template <class Number>
std::optional<Number> number_of(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// Rows of these kinds have ids with this beginning.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> id_prefixes = {{
    {"country", "country:"},
    {"person", "person:"},
    {"organization", "org:"},
    {"group", "group:"},
    {"place", "place:"},
    {"office", ""},
}};

std::string kind_of_id(std::string_view id) {
  for (const auto& [kind, prefix] : id_prefixes)
    if (!prefix.empty() && id.starts_with(prefix)) return std::string(kind);
  return {};
}

std::string read_file(const std::filesystem::path& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) throw Error(ErrorCode::io, path.string(), error.message());
  if (size > max_file_bytes) throw Error(ErrorCode::limit, path.string(), "larger than a table may be");
  std::ifstream in(path, std::ios::binary);
  std::string bytes(size, '\0');
  if (!in.read(bytes.data(), static_cast<std::streamsize>(size)))
    throw Error(ErrorCode::io, path.string(), "can't be read");
  return bytes;
}

/// An entity that is being put together.
struct Entity {
  std::string place;
  ImportRow row;
};

class Table {
 public:
  Table(const std::filesystem::path& path, const ImportProblems& problems)
      : path_(path.string()), problems_(problems) {}

  void header(const CsvRecord& record) {
    bool any = false;
    for (const std::string& field : record.fields) {
      const std::string_view name = trimmed(field);
      const Known* known = known_column(name);
      const bool again = known != nullptr && std::ranges::find(columns_, known) != columns_.end();
      if (again) known = nullptr;
      if (known == nullptr && !name.empty())
        tell(Problem::Kind::warning, record.line,
             fmt::format("the column \"{}\" {}", clean_text(name), again ? "comes twice" : "is not a known field"));
      any = any || known != nullptr;
      columns_.push_back(known);
    }
    if (!any)
      throw Error(ErrorCode::format, fmt::format("{}:{}", path_, record.line), "no column has the name of a field");
  }

  void add(const CsvRecord& record) {
    line_ = record.line;
    if (!record.problem.empty()) return skip(record.problem);
    if (record.fields.size() > columns_.size()) return skip("more fields than the header has");
    Entity* const entity = entity_of(record);
    if (entity == nullptr) return;
    std::map<std::string_view, std::string> term;
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
      const std::string_view cell = trimmed(record.fields[i]);
      if (columns_[i] == nullptr || columns_[i]->column == Column::key || cell.empty()) continue;
      if (columns_[i]->column == Column::term) {
        term.emplace(columns_[i]->name, cell);
      } else {
        set(entity->row, *columns_[i], cell);
      }
    }
    if (!term.empty()) add_term(entity->row, term);
  }

  std::uint64_t write(std::ostream& out) {
    RowSink sink(out);
    std::uint64_t count = 0;
    for (const Entity& entity : entities_) {
      if (std::string why = sink.write(entity.row); why.empty()) {
        ++count;
      } else if (problems_) {
        problems_({Problem::Kind::skipped, entity.place, std::move(why)});
      }
    }
    return count;
  }

 private:
  void tell(Problem::Kind kind, std::uint64_t line, std::string why) const {
    if (problems_) problems_({kind, fmt::format("{}:{}", path_, line), std::move(why)});
  }
  void skip(std::string why) const { tell(Problem::Kind::skipped, line_, std::move(why)); }

  [[nodiscard]] std::string cell(const CsvRecord& record, std::string_view name) const {
    for (std::size_t i = 0; i < record.fields.size(); ++i)
      if (columns_[i] != nullptr && columns_[i]->name == name) return clean_text(record.fields[i]);
    return {};
  }

  /// The entity that the record is about, new or known; null where it can't be told.
  Entity* entity_of(const CsvRecord& record) {
    std::string kind = cell(record, "kind"), id = cell(record, "id");
    const std::string name = cell(record, "name");
    if (kind.empty()) kind = kind_of_id(id);
    if (kind.empty()) return skip("neither a kind nor an id that tells it"), nullptr;
    const auto* const prefix = std::ranges::find(id_prefixes, kind, [](const auto& pair) { return pair.first; });
    const bool has_id = prefix != id_prefixes.end();
    if (id.empty() && name.empty()) return skip("neither an id nor a name"), nullptr;
    if (id.empty() && has_id && kind != "country") id = std::string(prefix->second) + slug_of(name);
    if (id.empty() && kind == "country")
      return skip("a country needs an id: \"country:\" and its alpha-3 code"), nullptr;
    const auto [known, is_new] = index_.try_emplace(kind + '\n' + (has_id ? id : name), nullptr);
    if (is_new) {
      entities_.push_back({fmt::format("{}:{}", path_, line_), ImportRow(kind)});
      known->second = &entities_.back();
      if (has_id) known->second->row.set("id", id);
    }
    return known->second;
  }

  void set(ImportRow& row, const Known& column, std::string_view cell) {
    // rapidjson keys end with a zero; the names are literals and do
    const char* const field = column.name.data();
    if (column.column == Column::list) return add_all(row, field, cell);
    if (column.column == Column::text) {
      const std::string text = clean_text(cell);
      if (text.empty()) return skip(fmt::format("\"{}\" holds no text of up to 200 letters", field));
      if (!row.has(field)) return row.set(field, text);
      if (row.text(field) != text) skip(fmt::format("\"{}\" differs from an earlier row's", field));
      return;
    }
    if (column.column == Column::flag) return set_flag(row, field, cell);
    if (column.column == Column::integer) {
      const auto number = number_of<std::int64_t>(cell);
      if (!number) return skip(fmt::format("\"{}\" is no whole number", field));
      if (!row.has(field)) row.set_integer(field, *number);
      return;
    }
    const auto number = number_of<double>(cell);
    if (!number || !std::isfinite(*number)) return skip(fmt::format("\"{}\" is no number", field));
    if (!row.has(field)) row.set_number(field, *number);
  }

  void add_all(ImportRow& row, const char* field, std::string_view cell) const {
    while (!cell.empty()) {
      const std::size_t end = std::min(cell.find(';'), cell.size());
      const std::string_view part = trimmed(cell.substr(0, end));
      const std::string text = clean_text(part);
      if (text.empty() && !part.empty()) skip(fmt::format("\"{}\" holds no text of up to 200 letters", field));
      row.add(field, text);
      cell.remove_prefix(std::min(end + 1, cell.size()));
    }
  }

  void set_flag(ImportRow& row, const char* field, std::string_view cell) const {
    const auto flag = yes_or_no(cell);
    if (!flag) return skip(fmt::format("\"{}\" is neither yes nor no", field));
    if (*flag && !row.has(field)) row.set_flag(field);
  }

  void add_term(ImportRow& row, std::map<std::string_view, std::string>& cells) const {
    if (row.text("kind") == "office") {
      if (cells.contains("title")) set_flag(row, "title", cells["title"]);
      return;
    }
    if (row.text("kind") != "person") return skip(fmt::format("a term of a {}", row.text("kind")));
    for (const auto field : {"office"sv, "of"sv})
      if (!cells.contains(field)) return skip(fmt::format("a term without \"{}\"", field));
    for (const auto field : {"from"sv, "to"sv}) {
      if (!cells.contains(field)) continue;
      const auto date = parse_date(cells[field]);
      if (!date || date->iso() != cells[field] || date->precision() == Date::Precision::interval)
        return skip(fmt::format("no such date: \"{}\"", clean_text(cells[field])));
    }
    if (cells.contains("from") && cells.contains("to") &&
        parse_date(cells["to"])->last_day() < parse_date(cells["from"])->first_day())
      return skip("the term ends before it begins");
    if (row.list_size("terms") == 100) return skip("more than 100 terms");
    rapidjson::Value json(rapidjson::kObjectType);
    for (const char* field : {"office", "of", "from", "to", "title"})
      if (cells.contains(field)) row.set_in(json, field, clean_text(cells[field]));
    if (const auto acting = cells.contains("acting") ? yes_or_no(cells["acting"]) : false; !acting) {
      return skip("\"acting\" is neither yes nor no");
    } else if (*acting) {
      row.set_flag_in(json, "acting");
    }
    row.add("terms", std::move(json));
  }

  std::string path_;
  const ImportProblems& problems_;
  std::vector<const Known*> columns_;  // null: not read
  std::list<Entity> entities_;
  std::map<std::string, Entity*, std::less<>> index_;  // by kind and id, or name
  std::uint64_t line_ = 0;
};

}  // namespace

std::uint64_t import_csv(const std::filesystem::path& path, std::ostream& out, const ImportProblems& problems) {
  const std::string bytes = read_file(path);
  CsvRecords records(bytes);
  Table table(path, problems);
  const auto header = records.next();
  if (!header || !header->problem.empty())
    throw Error(ErrorCode::format, path.string(),
                header ? header->problem : "is empty; the first line has to name the columns");
  table.header(*header);
  while (const auto record = records.next()) table.add(*record);
  return table.write(out);
}

}  // namespace newsgraph
