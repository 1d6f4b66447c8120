#include <algorithm>
#include <cstddef>
#include <cstring>
#include <fstream>

#include "newsgraph/base/array_file.h"
#include "newsgraph/base/array_layout.h"
#include "newsgraph/base/error.h"
#include "newsgraph/base/hash.h"

namespace newsgraph {
namespace {

void pad(std::string& bytes) {
  bytes.append((array_alignment - bytes.size() % array_alignment) % array_alignment, '\0');
}

}  // namespace

std::uint64_t head_checksum(std::string_view head) {
  std::string copy(head);
  std::memset(copy.data() + offsetof(ArrayHeader, head_checksum), 0, sizeof(ArrayHeader::head_checksum));
  return hash64(copy);
}

void ArrayWriter::add(std::string_view name, std::string_view bytes, std::size_t element_size) {
  if (name.empty() || name.size() > max_section_name || name.find('\0') != std::string_view::npos)
    throw Error(ErrorCode::usage, std::string(name), "no name for a section");
  const auto element = static_cast<std::uint32_t>(element_size);
  if (!sections_.try_emplace(std::string(name), std::string(bytes), element).second)
    throw Error(ErrorCode::usage, std::string(name), "this section is there already");
}

void ArrayWriter::copy(const ArrayFile& from, std::string_view name) {
  const ArrayFile::Section& section = from.find(name);
  add(name, section.bytes, section.element_size);
}

std::string ArrayWriter::bytes() const {
  ArrayHeader header;
  header.sections = static_cast<std::uint32_t>(sections_.size());
  const std::size_t table_end = sizeof(ArrayHeader) + sections_.size() * sizeof(ArrayEntry);
  std::string table;
  std::string data;
  for (const auto& [name, section] : sections_) {
    ArrayEntry entry;
    std::copy(name.begin(), name.end(), entry.name.begin());
    entry.offset = table_end + data.size();
    entry.size = section.first.size();
    entry.element_size = section.second;
    table.append(reinterpret_cast<const char*>(&entry), sizeof entry);
    data += section.first;
    pad(data);
  }
  header.file_size = table_end + data.size();
  header.checksum = hash64(table + data);
  const auto head = [&] { return std::string(reinterpret_cast<const char*>(&header), sizeof header) + table; };
  header.head_checksum = head_checksum(head());
  return head() + data;
}

void ArrayWriter::save(const std::filesystem::path& path) const {
  std::filesystem::path unfinished = path;
  unfinished += ".part";
  const std::string all = bytes();
  std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
  file.write(all.data(), static_cast<std::streamsize>(all.size()));
  file.close();
  std::error_code failed;
  if (file) std::filesystem::rename(unfinished, path, failed);
  if (!file || failed) throw Error(ErrorCode::io, path.string(), "can't be written");
}

}  // namespace newsgraph
