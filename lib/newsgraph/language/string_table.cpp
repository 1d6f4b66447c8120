#include "newsgraph/language/string_table.h"

#include <cstdint>

#include "newsgraph/base/error.h"

namespace newsgraph::language {

std::string string_table_bytes(const std::vector<std::string>& strings) {
  std::string bytes;
  for (const std::string& string : strings) {
    std::size_t size = string.size();
    for (; size >= 0x80; size >>= 7U) bytes += static_cast<char>((size & 0x7FU) | 0x80U);
    bytes += static_cast<char>(size);
    bytes += string;
  }
  return bytes;
}

std::vector<std::string> string_table(std::string_view bytes, const std::string& place) {
  std::vector<std::string> strings;
  for (std::size_t at = 0; at < bytes.size();) {
    std::uint64_t size = 0;
    bool more = true;
    for (unsigned shift = 0; more && shift < 35 && at < bytes.size(); shift += 7, ++at) {
      const auto byte = static_cast<unsigned char>(bytes[at]);
      size |= std::uint64_t{byte & 0x7FU} << shift;
      more = (byte & 0x80U) != 0;
    }
    if (more || size > bytes.size() - at) throw Error(ErrorCode::format, place, "damaged list of strings");
    strings.emplace_back(bytes.substr(at, size));
    at += size;
  }
  return strings;
}

}  // namespace newsgraph::language
