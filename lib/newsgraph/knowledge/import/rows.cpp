#include "newsgraph/knowledge/import/rows.h"

#include <rapidjson/writer.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "newsgraph/base/error.h"
#include "newsgraph/base/hash.h"
#include "newsgraph/base/utf8.h"
#include "newsgraph/knowledge/names.h"

namespace newsgraph::knowledge {
namespace {

constexpr std::size_t max_text_code_points = 200;  // the schema's

rapidjson::Value json_text(std::string_view text, rapidjson::MemoryPoolAllocator<>& allocator) {
  return {text.data(), static_cast<rapidjson::SizeType>(text.size()), allocator};
}

std::string_view view(const rapidjson::Value& text) {
  return {text.GetString(), text.GetStringLength()};
}

}  // namespace

std::string clean_text(std::string_view text) {
  if (text.size() > 4 * max_text_code_points + 64) return {};
  std::string out;
  std::size_t length = 0;
  bool blank = false, says_something = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const auto icu = static_cast<UChar32>(c);
    if (u_isUWhiteSpace(icu) || u_iscntrl(icu)) {
      blank = !out.empty();
      continue;
    }
    if (blank) {
      out += ' ';
      ++length;
    }
    blank = false;
    append_utf8(out, c);
    ++length;
    says_something = says_something || u_isalnum(icu);
  }
  return says_something && length <= max_text_code_points ? out : std::string();
}

std::string slug_of(std::string_view name) {
  std::string slug;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find_first_of(" _-/.,()", at), name.size());
    std::string word;
    const FoldedToken folded = fold_name_token(name.substr(at, end - at));
    for (const char c : folded.view())
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) word += c;
    if (!word.empty()) slug += (slug.empty() ? "" : "-") + word;
    at = end + 1;
  }
  return slug.empty() || slug.size() > 150 ? "x" + hash_hex(name).substr(0, 16) : slug;
}

ImportRow::ImportRow(std::string_view kind)
    : pool_(std::make_unique<Pool>(std::size_t{1} << 10)), json_(rapidjson::kObjectType) {
  set("kind", kind);
}

void ImportRow::set(const char* field, std::string_view text) {
  if (text.empty()) return;
  auto& allocator = pool();
  json_.AddMember(rapidjson::Value(field, allocator), json_text(text, allocator), allocator);
}

void ImportRow::set_number(const char* field, double value) {
  json_.AddMember(rapidjson::Value(field, pool()), rapidjson::Value(value), pool());
}

void ImportRow::set_integer(const char* field, std::int64_t value) {
  json_.AddMember(rapidjson::Value(field, pool()), rapidjson::Value(value), pool());
}

void ImportRow::set_flag(const char* field) {
  json_.AddMember(rapidjson::Value(field, pool()), rapidjson::Value(true), pool());
}

rapidjson::Value& ImportRow::list(const char* field) {
  if (const auto found = json_.FindMember(field); found != json_.MemberEnd()) return found->value;
  auto& allocator = pool();
  json_.AddMember(rapidjson::Value(field, allocator), rapidjson::Value(rapidjson::kArrayType), allocator);
  return json_[field];
}

void ImportRow::add(const char* field, std::string_view text) {
  if (text.empty()) return;
  rapidjson::Value& texts = list(field);
  if (texts.Size() >= max_list) return;
  for (const rapidjson::Value& known : texts.GetArray())
    if (view(known) == text) return;
  texts.PushBack(json_text(text, pool()), pool());
}

void ImportRow::add(const char* field, rapidjson::Value object) {
  rapidjson::Value& objects = list(field);
  if (objects.Size() < max_list) objects.PushBack(object, pool());
}

void ImportRow::set_in(rapidjson::Value& object, const char* field, std::string_view text) {
  if (text.empty()) return;
  auto& allocator = pool();
  object.AddMember(rapidjson::Value(field, allocator), json_text(text, allocator), allocator);
}

void ImportRow::set_flag_in(rapidjson::Value& object, const char* field) {
  object.AddMember(rapidjson::Value(field, pool()), rapidjson::Value(true), pool());
}

std::string_view ImportRow::text(const char* field) const {
  const auto found = json_.FindMember(field);
  return found != json_.MemberEnd() && found->value.IsString() ? view(found->value) : std::string_view{};
}

std::size_t ImportRow::list_size(const char* field) const {
  const auto found = json_.FindMember(field);
  return found != json_.MemberEnd() && found->value.IsArray() ? found->value.Size() : 0;
}

std::string RowSink::write(const ImportRow& row) {
  if (std::string why = schema_.problem(row.json(), RowForm::complete); !why.empty()) return why;
  buffer_.Clear();
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer_);
  row.json().Accept(writer);
  out_.write(buffer_.GetString(), static_cast<std::streamsize>(buffer_.GetSize())) << '\n';
  if (!out_) throw Error(ErrorCode::io, "", "the imported rows can't be written");
  return {};
}

}  // namespace newsgraph::knowledge
