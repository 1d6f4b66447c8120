// RapidJSON's writer with strings of any bytes; for sources of writers only.
#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <string>
#include <string_view>

#include "newsgraph/base/utf8.h"

namespace newsgraph {

using JsonText = rapidjson::Writer<rapidjson::StringBuffer>;

/// A JSON string; bytes that are not UTF-8 become U+FFFD.
inline void put(JsonText& json, std::string_view text) {
  const auto write = [&](std::string_view s) { json.String(s.data(), static_cast<rapidjson::SizeType>(s.size())); };
  if (is_valid_utf8(text)) return write(text);
  std::string valid;
  for (std::size_t at = 0; at < text.size();) append_utf8(valid, next_code_point(text, at));
  write(valid);
}

inline void put(JsonText& json, const char* key, std::string_view text) {
  json.Key(key);
  put(json, text);
}

inline void put_unless_empty(JsonText& json, const char* key, std::string_view text) {
  if (!text.empty()) put(json, key, text);
}

}  // namespace newsgraph
