#include <rapidjson/document.h>

#include <algorithm>

#include "newsgraph/ingest/finish.h"
#include "newsgraph/ingest/html_metadata.h"
#include "newsgraph/ingest/json_scanner.h"

namespace newsgraph::ingest {
namespace {

using rapidjson::Value;

const Value* member(const Value& object, const char* key) {
  if (!object.IsObject()) return nullptr;
  const auto found = object.FindMember(key);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

/// A string; of a list what its first element says; of an object its name, @id or @value.
std::string_view words_of(const Value* value, int level = 0) {
  if (value == nullptr || level > 3) return {};
  if (value->IsString()) return {value->GetString(), value->GetStringLength()};
  if (value->IsArray()) return value->Empty() ? std::string_view{} : words_of(&(*value)[0], level + 1);
  for (const char* key : {"name", "@id", "@value"})
    if (const Value* inner = member(*value, key)) return words_of(inner, level + 1);
  return {};
}

bool names_article(const Value& type) {
  if (type.IsArray()) return std::any_of(type.Begin(), type.End(), names_article);
  if (!type.IsString()) return false;
  const std::string_view name(type.GetString(), type.GetStringLength());
  return name.ends_with("Article") || name.ends_with("BlogPosting");
}

/// The article in a graph of things, or null.
const Value* find_article(const Value& value, int level = 0) {
  if (level > 4) return nullptr;
  if (value.IsArray()) {
    for (const Value& element : value.GetArray())
      if (const Value* found = find_article(element, level + 1)) return found;
    return nullptr;
  }
  const Value* type = member(value, "@type");
  if (type != nullptr && names_article(*type)) return &value;
  for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"})
    if (const Value* inner = member(value, key))
      if (const Value* found = find_article(*inner, level + 1)) return found;
  return nullptr;
}

void fill(std::string& field, const Value& article, std::initializer_list<const char*> keys) {
  for (const char* key : keys)
    if (trim(field).empty()) field = trim(words_of(member(article, key)));
}

}  // namespace

void read_json_ld(std::string_view script, const Limits& limits, PageMetadata& metadata) {
  std::string json(script);
  // Line breaks inside strings are common here, and forbidden; outside they mean no more than a blank.
  for (char& c : json)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  if (json_depth(json) > std::min<std::size_t>(limits.json_depth, 1000)) return;
  rapidjson::Document document;
  document
      .Parse<rapidjson::kParseCommentsFlag | rapidjson::kParseTrailingCommasFlag | rapidjson::kParseStopWhenDoneFlag>(
          json.c_str());
  if (document.HasParseError()) return;
  const Value* article = find_article(document);
  if (article == nullptr) return;
  fill(metadata.title, *article, {"headline", "name"});
  fill(metadata.date, *article, {"datePublished", "dateCreated", "dateModified"});
  fill(metadata.url, *article, {"url", "mainEntityOfPage"});
  fill(metadata.publisher, *article, {"publisher", "sourceOrganization", "provider"});
  fill(metadata.language, *article, {"inLanguage"});
  fill(metadata.body, *article, {"articleBody"});
}

}  // namespace newsgraph::ingest
