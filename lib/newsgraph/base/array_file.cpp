#include "newsgraph/base/array_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <new>
#include <system_error>

#include "newsgraph/base/array_layout.h"
#include "newsgraph/base/error.h"
#include "newsgraph/base/hash.h"

namespace newsgraph {

static_assert(std::endian::native == std::endian::little, "arrays are read as they lie in memory");

/// The file's bytes, at an address that is a multiple of array_alignment: mapped, or copied.
struct ArrayFile::Memory {
  char* data = nullptr;
  std::size_t size = 0;
  bool mapped = false;

  Memory() = default;
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;
  ~Memory() {
    if (mapped) {
      ::munmap(data, size);
    } else {
      ::operator delete(data, std::align_val_t{array_alignment});
    }
  }
};

namespace {

class FileDescriptor {
 public:
  explicit FileDescriptor(const std::string& path) : value_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (value_ < 0) throw Error(ErrorCode::io, path, "can't be opened: " + std::generic_category().message(errno));
  }
  ~FileDescriptor() { ::close(value_); }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  [[nodiscard]] int value() const { return value_; }

 private:
  int value_;
};

}  // namespace

ArrayFile::ArrayFile(std::unique_ptr<Memory> memory, std::string place)
    : memory_(std::move(memory)), place_(std::move(place)), bytes_(memory_->data, memory_->size) {
  read_header();
}
ArrayFile::~ArrayFile() = default;

std::shared_ptr<const ArrayFile> ArrayFile::open(const std::filesystem::path& path) {
  std::string place = path.string();
  const FileDescriptor file(place);
  struct stat status {};
  if (::fstat(file.value(), &status) != 0 || !S_ISREG(status.st_mode))
    throw Error(ErrorCode::io, place, "is not a file");
  auto memory = std::make_unique<Memory>();
  memory->size = static_cast<std::size_t>(status.st_size);
  if (memory->size < sizeof(ArrayHeader)) throw Error(ErrorCode::format, place, "no file of arrays: too short");
  void* const data = ::mmap(nullptr, memory->size, PROT_READ, MAP_SHARED, file.value(), 0);
  if (data == MAP_FAILED)
    throw Error(ErrorCode::io, place, "can't be mapped: " + std::generic_category().message(errno));
  memory->data = static_cast<char*>(data);
  memory->mapped = true;
  return std::shared_ptr<const ArrayFile>(new ArrayFile(std::move(memory), std::move(place)));
}

std::shared_ptr<const ArrayFile> ArrayFile::of(std::string_view bytes, std::string place) {
  if (bytes.size() < sizeof(ArrayHeader)) throw Error(ErrorCode::format, place, "no file of arrays: too short");
  auto memory = std::make_unique<Memory>();
  memory->data = static_cast<char*>(::operator new(bytes.size(), std::align_val_t{array_alignment}));
  memory->size = bytes.size();
  std::memcpy(memory->data, bytes.data(), bytes.size());
  return std::shared_ptr<const ArrayFile>(new ArrayFile(std::move(memory), std::move(place)));
}

void ArrayFile::fail(const std::string& why) const {
  throw Error(ErrorCode::format, place_, why);
}

void ArrayFile::read_header() {
  ArrayHeader header;
  std::memcpy(&header, bytes_.data(), sizeof header);
  if (header.magic != array_magic) fail("not a model or gazetteer of newsgraph");
  if (header.endianness != array_endianness) fail("made for a machine with another order of bytes");
  if (header.version != array_format_version)
    fail("of format " + std::to_string(header.version) + "; this program reads format " +
         std::to_string(array_format_version) + ": take the file that came with it, or make a new one");
  if (header.file_size != bytes_.size())
    fail("cut off or damaged: " + std::to_string(bytes_.size()) + " bytes instead of " +
         std::to_string(header.file_size));
  if (header.sections > (bytes_.size() - sizeof header) / sizeof(ArrayEntry)) fail("damaged: too many sections");
  const std::size_t table_end = sizeof header + header.sections * sizeof(ArrayEntry);
  if (header.head_checksum != head_checksum(bytes_.substr(0, table_end))) fail("damaged header");
  checksum_ = header.checksum;
  read_table(header.sections);
}

void ArrayFile::read_table(std::uint32_t count) {
  const std::size_t table_end = sizeof(ArrayHeader) + count * sizeof(ArrayEntry);
  for (std::uint32_t i = 0; i < count; ++i) {
    ArrayEntry entry;
    std::memcpy(&entry, bytes_.data() + sizeof(ArrayHeader) + i * sizeof entry, sizeof entry);
    const char* const end = std::find(entry.name.cbegin(), entry.name.cend(), '\0');
    const bool bounded = entry.offset >= table_end && entry.offset % array_alignment == 0 &&
                         entry.offset <= bytes_.size() && entry.size <= bytes_.size() - entry.offset;
    const bool whole = entry.element_size != 0 && entry.size % entry.element_size == 0;
    if (end == entry.name.begin() || end == entry.name.end() || !bounded || !whole) fail("damaged table of sections");
    const Section section{bytes_.substr(entry.offset, entry.size), entry.element_size};
    if (!sections_.emplace(std::string(std::as_const(entry).name.begin(), end), section).second)
      fail("two sections of one name");
  }
}

void ArrayFile::check() const {
  if (hash64(bytes_.substr(sizeof(ArrayHeader))) != checksum_) fail("damaged: the checksum differs");
}

bool ArrayFile::has(std::string_view name) const {
  return sections_.contains(name);
}

const ArrayFile::Section& ArrayFile::find(std::string_view name) const {
  const auto found = sections_.find(name);
  if (found == sections_.end()) fail("has no section '" + std::string(name) + "'");
  return found->second;
}

std::string_view ArrayFile::section(std::string_view name) const {
  return find(name).bytes;
}

std::string_view ArrayFile::elements(std::string_view name, std::size_t element_size) const {
  const Section& found = find(name);
  if (found.element_size != element_size)
    fail("section '" + std::string(name) + "' has elements of " + std::to_string(found.element_size) +
         " bytes instead of " + std::to_string(element_size));
  return found.bytes;
}

void ArrayFile::expect_size(std::string_view name, std::size_t is, std::size_t expected) const {
  if (is != expected)
    fail("section '" + std::string(name) + "' has " + std::to_string(is) + " elements instead of " +
         std::to_string(expected));
}

std::vector<std::string> ArrayFile::names() const {
  std::vector<std::string> names;
  names.reserve(sections_.size());
  for (const auto& [name, section] : sections_) names.push_back(name);
  return names;
}

}  // namespace newsgraph
