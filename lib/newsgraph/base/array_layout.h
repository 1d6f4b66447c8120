// The bytes of a file's header and table: lib/notes/0011-array-file.md.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "newsgraph/base/array_file.h"

namespace newsgraph {

/// The byte over 127 and the two line ends tell early that a file went through a conversion of text.
inline constexpr std::array<char, 8> array_magic = {'N', 'G', 'M', '\x89', '\r', '\n', '\x1a', '\n'};
inline constexpr std::uint32_t array_endianness = 0x01020304;

struct ArrayHeader {
  std::array<char, 8> magic = array_magic;
  std::uint32_t endianness = array_endianness;
  std::uint32_t version = array_format_version;
  std::uint64_t file_size = 0;
  std::uint32_t sections = 0;
  std::uint32_t reserved = 0;
  std::uint64_t checksum = 0;       ///< XXH3 of all that follows the header
  std::uint64_t head_checksum = 0;  ///< XXH3 of header and table, with zeros in this field's place
  std::array<std::uint64_t, 2> padding{};
};
static_assert(sizeof(ArrayHeader) == array_alignment);

struct ArrayEntry {
  std::array<char, max_section_name + 1> name{};  ///< zeros behind it
  std::uint64_t offset = 0;                       ///< from the file's begin
  std::uint64_t size = 0;                         ///< in bytes
  std::uint32_t element_size = 1;
  std::uint32_t reserved = 0;
};
static_assert(sizeof(ArrayEntry) == array_alignment);

/// Of header and table, whatever head_checksum says in them. Precondition: at least a header.
[[nodiscard]] std::uint64_t head_checksum(std::string_view head);

}  // namespace newsgraph
