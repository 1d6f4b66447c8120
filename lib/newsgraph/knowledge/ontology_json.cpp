#include "newsgraph/knowledge/ontology_json.h"

#include <fmt/format.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace newsgraph::detail {
namespace {

constexpr std::uintmax_t max_file_bytes = 64U << 20;
constexpr unsigned parse_flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

std::string read_bytes(const std::filesystem::path& path) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (error) throw Error(ErrorCode::io, path.string(), "can't be opened: " + error.message());
  if (size > max_file_bytes) throw Error(ErrorCode::limit, path.string(), "is larger than 64 MB");
  std::ifstream in(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in.eof() && in.fail()) throw Error(ErrorCode::io, path.string(), "can't be read");
  return bytes;
}

std::size_t line_at(std::string_view text, std::size_t offset) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, offset), '\n'));
}

/// Offsets of the objects directly inside the array that follows "key". The text is known to be valid JSON.
std::vector<std::size_t> object_offsets(std::string_view text, std::string_view key) {
  std::vector<std::size_t> offsets;
  const std::size_t start = text.find(fmt::format("\"{}\"", key));
  if (start == std::string_view::npos) return offsets;
  int depth = 0;
  bool quoted = false;
  for (std::size_t at = text.find('[', start); at < text.size(); ++at) {
    const char c = text[at];
    if (quoted) {
      if (c == '\\') ++at;
      if (c == '"') quoted = false;
      continue;
    }
    if (c == '"') quoted = true;
    if (c == '{' && depth == 1) offsets.push_back(at);
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth == 0) break;
  }
  return offsets;
}

}  // namespace

JsonRow::JsonRow(const rapidjson::Value& value, std::string place) : value_(&value), place_(std::move(place)) {
  if (!value.IsObject()) fail("is not a JSON object");
}

void JsonRow::fail(const std::string& why) const {
  throw Error(ErrorCode::data, place_, why);
}

void JsonRow::only(std::initializer_list<std::string_view> keys) const {
  for (const auto& member : value_->GetObject()) {
    const std::string_view key(member.name.GetString(), member.name.GetStringLength());
    if (std::ranges::count(keys, key) == 0) fail(fmt::format("unknown key \"{}\"", key));
  }
}

const rapidjson::Value* JsonRow::find(const char* key) const {
  const auto found = value_->FindMember(key);
  return found == value_->MemberEnd() ? nullptr : &found->value;
}

bool JsonRow::has(const char* key) const {
  return find(key) != nullptr;
}

std::string JsonRow::text(const char* key) const {
  std::string value = optional_text(key);
  if (value.empty()) fail(fmt::format("\"{}\" is missing or empty", key));
  return value;
}

std::string JsonRow::optional_text(const char* key) const {
  const rapidjson::Value* value = find(key);
  if (value == nullptr) return {};
  if (!value->IsString()) fail(fmt::format("\"{}\" is not a string", key));
  return {value->GetString(), value->GetStringLength()};
}

std::vector<std::string> JsonRow::strings(const char* key) const {
  std::vector<std::string> out;
  const rapidjson::Value* value = find(key);
  if (value == nullptr) return out;
  if (!value->IsArray()) fail(fmt::format("\"{}\" is not an array", key));
  for (const rapidjson::Value& item : value->GetArray()) {
    if (!item.IsString() || item.GetStringLength() == 0) fail(fmt::format("\"{}\" has an item that is no word", key));
    out.emplace_back(item.GetString(), item.GetStringLength());
  }
  return out;
}

bool JsonRow::flag(const char* key) const {
  const rapidjson::Value* value = find(key);
  if (value == nullptr) return false;
  if (!value->IsBool()) fail(fmt::format("\"{}\" is neither true nor false", key));
  return value->GetBool();
}

double JsonRow::number(const char* key) const {
  const std::optional<double> value = optional_number(key);
  if (!value) fail(fmt::format("\"{}\" is missing", key));
  return *value;
}

std::optional<double> JsonRow::optional_number(const char* key) const {
  const rapidjson::Value* value = find(key);
  if (value == nullptr) return std::nullopt;
  if (!value->IsNumber()) fail(fmt::format("\"{}\" is not a number", key));
  return value->GetDouble();
}

std::optional<JsonRow> JsonRow::object(const char* key) const {
  const rapidjson::Value* value = find(key);
  if (value == nullptr) return std::nullopt;
  return JsonRow(*value, place_);
}

std::vector<JsonRow> JsonRow::rows(const char* key) const {
  std::vector<JsonRow> out;
  const rapidjson::Value* value = find(key);
  if (value == nullptr) return out;
  if (!value->IsArray()) fail(fmt::format("\"{}\" is not an array", key));
  const std::vector<std::size_t> offsets = source_.empty() ? std::vector<std::size_t>{} : object_offsets(source_, key);
  for (rapidjson::SizeType i = 0; i < value->Size(); ++i) {
    const bool known = offsets.size() == value->Size();
    const std::string file = place_.substr(0, place_.rfind(':'));
    out.emplace_back((*value)[i], known ? fmt::format("{}:{}", file, line_at(source_, offsets[i])) : place_);
  }
  return out;
}

JsonFile JsonFile::read(const std::filesystem::path& path) {
  JsonFile file;
  file.path_ = path.string();
  file.bytes_ = read_bytes(path);
  file.document_.Parse<parse_flags>(file.bytes_.data(), file.bytes_.size());
  if (file.document_.HasParseError()) {
    throw Error(ErrorCode::data,
                fmt::format("{}:{}", file.path_, line_at(file.bytes_, file.document_.GetErrorOffset())),
                rapidjson::GetParseError_En(file.document_.GetParseError()));
  }
  return file;
}

JsonRow JsonFile::root() const {
  JsonRow row(document_, path_ + ":1");
  row.source_ = bytes_;
  return row;
}

void for_each_line(const std::filesystem::path& path, const std::function<void(const JsonRow&)>& use) {
  for_each_line(path, use, [](const Error& error) { throw Error(error); });
}

void for_each_line(const std::filesystem::path& path, const std::function<void(const JsonRow&)>& use,
                   const std::function<void(const Error&)>& on_error) {
  const std::string bytes = read_bytes(path);
  std::size_t line_number = 0;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view line(bytes.data() + begin, end - begin);
    begin = end + 1;
    ++line_number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const std::string place = fmt::format("{}:{}", path.string(), line_number);
    try {
      rapidjson::Document document;
      document.Parse<parse_flags>(line.data(), line.size());
      if (document.HasParseError()) {
        throw Error(ErrorCode::data, place, rapidjson::GetParseError_En(document.GetParseError()));
      }
      use(JsonRow(document, place));
    } catch (const Error& error) {
      on_error(error);
    }
  }
}

}  // namespace newsgraph::detail
