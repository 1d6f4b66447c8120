#include <algorithm>
#include <cstddef>
#include <cstring>
#include <fstream>

#include "newsgraph/base/error.h"
#include "newsgraph/base/hash.h"
#include "newsgraph/language/model_file.h"
#include "newsgraph/language/model_layout.h"

namespace newsgraph::language {
namespace {

void pad(std::string& bytes) {
  bytes.append((model_alignment - bytes.size() % model_alignment) % model_alignment, '\0');
}

}  // namespace

std::uint64_t head_checksum(std::string_view head) {
  std::string copy(head);
  std::memset(copy.data() + offsetof(ModelHeader, head_checksum), 0, sizeof(ModelHeader::head_checksum));
  return hash64(copy);
}

void ModelWriter::add(std::string_view name, std::string_view bytes, std::size_t element_size) {
  if (name.empty() || name.size() > max_section_name || name.find('\0') != std::string_view::npos)
    throw Error(ErrorCode::usage, std::string(name), "no name for a section of a model");
  const auto element = static_cast<std::uint32_t>(element_size);
  if (!sections_.try_emplace(std::string(name), std::string(bytes), element).second)
    throw Error(ErrorCode::usage, std::string(name), "this section is there already");
}

void ModelWriter::copy(const ModelFile& model, std::string_view name) {
  const ModelFile::Section& section = model.find(name);
  add(name, section.bytes, section.element_size);
}

std::string ModelWriter::bytes() const {
  ModelHeader header;
  header.sections = static_cast<std::uint32_t>(sections_.size());
  const std::size_t table_end = sizeof(ModelHeader) + sections_.size() * sizeof(ModelEntry);
  std::string table;
  std::string data;
  for (const auto& [name, section] : sections_) {
    ModelEntry entry;
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

void ModelWriter::save(const std::filesystem::path& path) const {
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

}  // namespace newsgraph::language
