// A list of strings as bytes for a model file: each with its length (LEB128) in front.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::language {

[[nodiscard]] std::string string_table_bytes(const std::vector<std::string>& strings);

/// Reads back what string_table_bytes() wrote. Throws Error(format) at `place` for anything else.
[[nodiscard]] std::vector<std::string> string_table(std::string_view bytes, const std::string& place);

}  // namespace newsgraph::language
