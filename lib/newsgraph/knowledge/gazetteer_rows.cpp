#include "newsgraph/knowledge/gazetteer_rows.h"

#include <fmt/format.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <utility>

#include "newsgraph/knowledge/gazetteer_schema.h"

namespace newsgraph::knowledge {
namespace {

using rapidjson::Value;

constexpr std::size_t max_file_bytes = std::size_t{256} << 20;
constexpr int max_depth = 8;  // a row needs three

std::string_view view(const Value& text) {
  return {text.GetString(), text.GetStringLength()};
}

// Bounds the recursion of everything that walks through the parsed row.
bool too_deep(const char* line) {
  int depth = 0;
  bool quoted = false;
  for (; *line != '\0' && depth <= max_depth; ++line) {
    if (*line == '"') quoted = !quoted;
    if (quoted && *line == '\\' && line[1] != '\0') ++line;
    if (quoted) continue;
    if (*line == '{' || *line == '[') ++depth;
    if (*line == '}' || *line == ']') --depth;
  }
  return depth > max_depth;
}

std::unique_ptr<char[]> read_file(const std::filesystem::path& path, std::size_t& size) {
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  const auto bytes = in ? static_cast<std::streamoff>(in.tellg()) : -1;
  if (bytes < 0) throw Error(ErrorCode::io, path.string(), "can't be opened");
  size = static_cast<std::size_t>(bytes);
  if (size > max_file_bytes) throw Error(ErrorCode::limit, path.string(), "larger than a gazetteer may be");
  auto buffer = std::make_unique<char[]>(size + 1);
  in.seekg(0);
  if (!in.read(buffer.get(), static_cast<std::streamsize>(size)))
    throw Error(ErrorCode::io, path.string(), "can't be read");
  buffer[size] = '\0';
  return buffer;
}

// Rows of one kind are told apart by their id, those without one by their name, notes by what they are on.
std::string key_of(const Value& row) {
  if (!row.IsObject()) return {};
  const auto text = [&](const char* field) {
    const auto member = row.FindMember(field);
    return member != row.MemberEnd() && member->value.IsString() ? view(member->value) : std::string_view{};
  };
  const std::string_view kind = text("kind");
  if (kind == "tenure-note") return fmt::format("{} {} {} {}", kind, text("office"), text("of"), text("from"));
  return fmt::format("{} {}", kind, text("id").empty() ? text("name") : text("id"));
}

bool grows(std::string_view field) {
  static constexpr std::string_view lists[] = {"names", "acronyms", "adjectives", "peoples", "metonyms"};
  return std::ranges::find(lists, field) != std::end(lists);
}

}  // namespace

std::string_view GazetteerRow::text(const char* field) const {
  const Value* const value = find(field);
  return value != nullptr && value->IsString() ? view(*value) : std::string_view{};
}

std::vector<std::string_view> GazetteerRow::texts(const char* field) const {
  const Value* const value = find(field);
  if (value == nullptr) return {};
  if (value->IsString()) return {view(*value)};
  std::vector<std::string_view> out;
  for (const Value& item : value->GetArray()) out.push_back(view(item));
  return out;
}

bool GazetteerRow::flag(const char* field) const {
  const Value* const value = find(field);
  return value != nullptr && value->IsTrue();
}

const Value* GazetteerRow::find(const char* field) const {
  const auto member = json.FindMember(field);
  return member == json.MemberEnd() ? nullptr : &member->value;
}

GazetteerRows::GazetteerRows() : schema_(std::make_unique<GazetteerSchema>()) {}
GazetteerRows::~GazetteerRows() = default;

void GazetteerRows::read(const std::filesystem::path& file, RowSource source, const ProblemSink& on_problem) {
  std::size_t size = 0;
  buffers_.push_back(read_file(file, size));
  char* line = buffers_.back().get();
  char* const end = line + size;
  for (std::size_t number = 1; line < end; ++number) {
    char* const line_end = std::find(line, end, '\n');
    *line_end = '\0';  // the buffer has room for one behind the last line
    const std::string place = fmt::format("{}:{}", file.string(), number);
    try {
      if (std::strlen(line) != static_cast<std::size_t>(line_end - line))
        throw Error(ErrorCode::data, place, "has a NUL byte");
      if (line[std::strspn(line, " \t\r")] != '\0') read_line(line, place, source);
    } catch (const Error& error) {
      if (!on_problem) throw;
      on_problem(error);
    }
    line = line_end + 1;
  }
}

void GazetteerRows::read_line(char* line, std::string place, RowSource source) {
  if (too_deep(line)) throw Error(ErrorCode::data, place, "nested too deeply");
  rapidjson::Document document(&allocator_);
  document.ParseInsitu<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(line);
  if (document.HasParseError())
    throw Error(ErrorCode::data, place,
                fmt::format("not JSON: {} (at byte {})", rapidjson::GetParseError_En(document.GetParseError()),
                            document.GetErrorOffset() + 1));
  Value row;
  row.Swap(document);
  const std::string key = key_of(row);
  const auto known = index_of_.find(key);
  const bool change = source == RowSource::addition && known != index_of_.end();
  if (const std::string problem = schema_->problem(row, change ? RowForm::change : RowForm::complete); !problem.empty())
    throw Error(ErrorCode::data, place, problem);
  if (change) {
    merge(rows_[known->second].json, row);
    rows_[known->second].place = std::move(place);
    return;
  }
  if (known != index_of_.end())
    throw Error(ErrorCode::data, place, fmt::format("{} is already given at {}", key, rows_[known->second].place));
  index_of_.emplace(key, rows_.size());
  rows_.push_back({std::move(row), std::move(place)});
}

void GazetteerRows::merge(Value& into, Value& change) {
  for (auto& member : change.GetObject()) {
    const auto known = into.FindMember(member.name);
    if (known == into.MemberEnd()) {
      into.AddMember(member.name, member.value, allocator_);
    } else if (grows(view(member.name))) {
      for (Value& item : member.value.GetArray()) known->value.PushBack(item, allocator_);
    } else {
      known->value = member.value;
    }
  }
}

}  // namespace newsgraph::knowledge
