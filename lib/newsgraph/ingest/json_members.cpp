#include "newsgraph/ingest/json_members.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <charconv>

#include "newsgraph/ingest/json_scanner.h"

namespace newsgraph::ingest {
namespace {

/// Takes the events of the reader; keeps what happens directly below the root.
class RootHandler {
 public:
  using Ch = char;

  explicit RootHandler(JsonRoot& root) : root_(root) {}

  bool Null() { return value(JsonType::null); }
  bool Bool(bool) { return value(JsonType::boolean); }
  bool Int(int) { return value(JsonType::number); }
  bool Uint(unsigned) { return value(JsonType::number); }
  bool Int64(std::int64_t) { return value(JsonType::number); }
  bool Uint64(std::uint64_t) { return value(JsonType::number); }
  bool Double(double) { return value(JsonType::number); }
  bool RawNumber(const Ch*, rapidjson::SizeType, bool) { return value(JsonType::number); }
  bool String(const Ch* text, rapidjson::SizeType size, bool) {
    if (in_object()) root_.members.back().string.assign(text, size);
    return value(JsonType::string);
  }
  bool StartObject() { return value(JsonType::object, 1); }
  bool Key(const Ch* text, rapidjson::SizeType size, bool) {
    if (in_object()) root_.members.emplace_back().key.assign(text, size);
    return true;
  }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool StartArray() { return value(JsonType::array, 1); }
  bool EndArray(rapidjson::SizeType) { return close(); }

 private:
  [[nodiscard]] bool in_object() const { return depth_ == 1 && root_.type == JsonType::object; }
  bool value(JsonType type, int deeper = 0) {
    if (depth_ == 0) root_.type = type;
    if (in_object()) root_.members.back().type = type;
    depth_ += deeper;
    return true;
  }
  bool close() {
    --depth_;
    return true;
  }

  JsonRoot& root_;
  int depth_ = 0;
};

std::string reason(rapidjson::ParseErrorCode code) {
  // The bytes were decoded before, so that only this is left of "invalid encoding".
  if (code == rapidjson::kParseErrorStringInvalidEncoding) return "Control character in a string";
  std::string why = rapidjson::GetParseError_En(code);
  while (!why.empty() && (why.back() == '.' || why.back() == ' ')) why.pop_back();
  return why;
}

void append_words(const rapidjson::Value& value, std::initializer_list<std::string_view> keys, std::string& out) {
  if (value.IsString()) {
    if (!out.empty()) out += '\n';
    out.append(value.GetString(), value.GetStringLength());
  } else if (value.IsArray()) {
    for (const auto& element : value.GetArray()) append_words(element, keys, out);
  } else if (value.IsObject()) {
    for (const std::string_view key : keys) {
      const auto found = value.FindMember(
          rapidjson::Value(rapidjson::StringRef(key.data(), static_cast<rapidjson::SizeType>(key.size()))));
      if (found != value.MemberEnd() && found->value.IsString()) return append_words(found->value, keys, out);
    }
  }
}

/// The code unit of "\uXXXX" at `at`, or 0 where there is none.
unsigned escaped_unit(std::string_view json, std::size_t at) {
  unsigned unit = 0;
  if (json.size() - at < 6 || json[at] != '\\' || json[at + 1] != 'u') return 0;
  const char* end = json.data() + at + 6;
  const auto [stop, error] = std::from_chars(json.data() + at + 2, end, unit, 16);
  return error == std::errc{} && stop == end ? unit : 0;
}

}  // namespace

std::variant<JsonRoot, JsonError> read_root(const std::string& json) {
  JsonRoot root;
  RootHandler handler(root);
  rapidjson::Reader reader;
  rapidjson::StringStream stream(json.c_str());
  const rapidjson::ParseResult result = reader.Parse(stream, handler);
  if (result) {
    // A NUL byte ends the stream, but not the text.
    if (stream.Tell() >= json.size()) return root;
    return JsonError{"NUL byte", stream.Tell()};
  }
  return JsonError{reason(result.Code()), result.Offset()};
}

void find_raw(std::string_view object, std::vector<Member>& members) {
  const std::vector<RawMember> raw = raw_members(object);
  if (raw.size() != members.size()) return;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    members[i].value = raw[i].value;
    const char* end = raw[i].value.data() + raw[i].value.size();
    members[i].raw = {raw[i].key.data(), static_cast<std::size_t>(end - raw[i].key.data())};
  }
}

std::size_t replace_lone_surrogates(std::string& json) {
  std::size_t count = 0;
  for (std::size_t at = json.find('\\'); at < json.size(); at = json.find('\\', at)) {
    const unsigned unit = escaped_unit(json, at);
    if (unit < 0xD800 || unit >= 0xE000) {
      at += 2;
      continue;
    }
    const unsigned low = unit < 0xDC00 ? escaped_unit(json, at + 6) : 0;
    if (low >= 0xDC00 && low < 0xE000) {
      at += 12;
      continue;
    }
    json.replace(at, 6, "\\ufffd");
    at += 6;
    ++count;
  }
  return count;
}

std::string words_of(std::string_view value, std::initializer_list<std::string_view> keys) {
  rapidjson::Document document;
  document.Parse(value.data(), value.size());
  std::string out;
  if (!document.HasParseError()) append_words(document, keys, out);
  return out;
}

}  // namespace newsgraph::ingest
