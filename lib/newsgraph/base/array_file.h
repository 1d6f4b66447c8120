// Models and gazetteers on disk: named sections of raw arrays, mapped into memory and used as they lie there.
//
//   ArrayWriter writer;
//   writer.add("labels", labels.bytes());
//   writer.add_array<float>("tagger.bias", bias);
//   writer.save("en.model");
//
//   const auto model = ArrayFile::open("en.model");
//   std::span<const float> bias = model->array<float>("tagger.bias");
//
// Layout, all numbers little-endian: a header of 64 bytes (magic, endianness mark, format version, size of the file,
// number of sections, XXH3 of all behind the header, XXH3 of header and table), a table of 64 bytes for each section
// (name, offset, size, size of an element), then the sections, each at a multiple of 64 bytes, gaps filled with zeros;
// lib/notes/0011-array-file.md. Nothing is parsed or copied; opening costs the same for any size.
// Thread-safe: immutable. The file must not be changed or cut while it is mapped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace newsgraph {

/// Of the container. What a file means is up to its sections; they carry versions of their own where needed.
inline constexpr std::uint32_t array_format_version = 1;
inline constexpr std::size_t array_alignment = 64;
inline constexpr std::size_t max_section_name = 39;

class ArrayFile {
 public:
  /// Maps the file. Checks header, table and that all sections lie in the file and are aligned. Throws Error: io, or
  /// format where it is no such file, was made for another kind of machine or another version, or was cut off or
  /// damaged.
  [[nodiscard]] static std::shared_ptr<const ArrayFile> open(const std::filesystem::path& path);
  /// The same on a copy of bytes in memory.
  [[nodiscard]] static std::shared_ptr<const ArrayFile> of(std::string_view bytes, std::string place = "memory");
  ~ArrayFile();
  ArrayFile(const ArrayFile&) = delete;
  ArrayFile& operator=(const ArrayFile&) = delete;

  /// Reads the whole file against its checksum. Throws Error(format) where it differs.
  void check() const;

  [[nodiscard]] bool has(std::string_view name) const;
  /// Throws Error(format) where there is no such section.
  [[nodiscard]] std::string_view section(std::string_view name) const;
  /// The section as an array. Throws Error(format) where it is missing or holds elements of another size.
  template <class T>
  [[nodiscard]] std::span<const T> array(std::string_view name) const {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= array_alignment);
    const std::string_view bytes = elements(name, sizeof(T));
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }
  /// The same; throws Error(format) also where it doesn't have exactly `size` elements.
  template <class T>
  [[nodiscard]] std::span<const T> array(std::string_view name, std::size_t size) const {
    const std::span<const T> all = array<T>(name);
    expect_size(name, all.size(), size);
    return all;
  }

  /// Names of the sections, sorted.
  [[nodiscard]] std::vector<std::string> names() const;
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  /// The file's path, for errors.
  [[nodiscard]] const std::string& place() const { return place_; }
  /// XXH3 of all behind the header: identifies what the file holds.
  [[nodiscard]] std::uint64_t checksum() const { return checksum_; }

 private:
  friend class ArrayWriter;
  struct Memory;  // mapped or copied
  struct Section {
    std::string_view bytes;
    std::uint32_t element_size = 1;
  };

  ArrayFile(std::unique_ptr<Memory> memory, std::string place);
  void read_header();
  void read_table(std::uint32_t count);
  [[nodiscard]] const Section& find(std::string_view name) const;
  [[nodiscard]] std::string_view elements(std::string_view name, std::size_t element_size) const;
  void expect_size(std::string_view name, std::size_t is, std::size_t expected) const;
  [[noreturn]] void fail(const std::string& why) const;

  std::unique_ptr<Memory> memory_;
  std::string place_;
  std::string_view bytes_;
  std::uint64_t checksum_ = 0;
  std::map<std::string, Section, std::less<>> sections_;
};

/// Puts a file together. The same sections in any order give the same bytes.
class ArrayWriter {
 public:
  /// Precondition: a name of 1 to max_section_name bytes that is not there yet; else throws Error(usage).
  void add(std::string_view name, std::string_view bytes) { add(name, bytes, 1); }
  template <class T>
  void add_array(std::string_view name, std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= array_alignment);
    add(name, {reinterpret_cast<const char*>(values.data()), values.size_bytes()}, sizeof(T));
  }
  template <class T>
  void add_array(std::string_view name, const std::vector<T>& values) {
    add_array(name, std::span<const T>(values));
  }

  /// A section of another file. Throws Error(format) where that has none of this name.
  void copy(const ArrayFile& from, std::string_view name);

  [[nodiscard]] std::string bytes() const;
  /// Writes to a file beside it and renames it, so that a reader never sees half a file. Throws Error(io).
  void save(const std::filesystem::path& path) const;

 private:
  void add(std::string_view name, std::string_view bytes, std::size_t element_size);

  std::map<std::string, std::pair<std::string, std::uint32_t>> sections_;
};

}  // namespace newsgraph
