// A JSON object's members, read with RapidJSON.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace newsgraph::ingest {

enum class JsonType : unsigned char { null, boolean, number, string, object, array };

struct Member {
  std::string key;
  JsonType type = JsonType::null;
  std::string string;      ///< the value, where it is a string
  std::string_view raw;    ///< key, colon and value as written; only where asked for
  std::string_view value;  ///< the value as written; only where asked for
};

struct JsonError {
  std::string why;
  std::size_t offset = 0;
};

/// The root of a JSON text: its type and, of an object, the members in their order.
struct JsonRoot {
  JsonType type = JsonType::null;
  std::vector<Member> members;
};

/// Reads the whole text, so that it is known to be valid, but keeps only the root's members. The text must nest no
/// deeper than the stack bears (json_depth()).
[[nodiscard]] std::variant<JsonRoot, JsonError> read_root(const std::string& json);

/// Sets Member::raw and Member::value to parts of `object`, which the members were read from.
void find_raw(std::string_view object, std::vector<Member>& members);

/// Replaces escapes of lone surrogates ("\ud83d" without its other half), which stand for nothing, by "\ufffd"; says
/// how many.
std::size_t replace_lone_surrogates(std::string& json);

/// What a value says in words: a string; the strings of a list, a line each; of an object the first of its members
/// `keys` that is a string.
[[nodiscard]] std::string words_of(std::string_view value, std::initializer_list<std::string_view> keys);

}  // namespace newsgraph::ingest
