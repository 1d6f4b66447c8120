// The bytes of a model file's header and table: lib/notes/0011-model-file.md.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "newsgraph/language/model_file.h"

namespace newsgraph::language {

/// The byte over 127 and the two line ends tell early that a file went through a conversion of text.
inline constexpr std::array<char, 8> model_magic = {'N', 'G', 'M', '\x89', '\r', '\n', '\x1a', '\n'};
inline constexpr std::uint32_t model_endianness = 0x01020304;

struct ModelHeader {
  std::array<char, 8> magic = model_magic;
  std::uint32_t endianness = model_endianness;
  std::uint32_t version = model_format_version;
  std::uint64_t file_size = 0;
  std::uint32_t sections = 0;
  std::uint32_t reserved = 0;
  std::uint64_t checksum = 0;       ///< XXH3 of all that follows the header
  std::uint64_t head_checksum = 0;  ///< XXH3 of header and table, with zeros in this field's place
  std::array<std::uint64_t, 2> padding{};
};
static_assert(sizeof(ModelHeader) == model_alignment);

struct ModelEntry {
  std::array<char, max_section_name + 1> name{};  ///< zeros behind it
  std::uint64_t offset = 0;                       ///< from the file's begin
  std::uint64_t size = 0;                         ///< in bytes
  std::uint32_t element_size = 1;
  std::uint32_t reserved = 0;
};
static_assert(sizeof(ModelEntry) == model_alignment);

/// Of header and table, whatever head_checksum says in them. Precondition: at least a header.
[[nodiscard]] std::uint64_t head_checksum(std::string_view head);

}  // namespace newsgraph::language
