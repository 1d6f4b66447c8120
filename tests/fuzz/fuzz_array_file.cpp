// Whatever a model file holds, opening it gives a model whose sections can be read, or an Error.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include "newsgraph/base/error.h"
#include "newsgraph/language/labels.h"
#include "newsgraph/language/lemma_rules.h"
#include "newsgraph/base/array_file.h"
#include "newsgraph/base/array_layout.h"

namespace newsgraph::language {
namespace {

/// Makes the head right where it can be, so that the fuzzer gets behind its checksum.
void mend(std::string& bytes) {
  ArrayHeader header;
  if (bytes.size() < sizeof header) return;
  std::memcpy(&header, bytes.data(), sizeof header);
  header.magic = array_magic;
  header.endianness = array_endianness;
  header.version = array_format_version;
  header.file_size = bytes.size();
  const std::size_t room = (bytes.size() - sizeof header) / sizeof(ArrayEntry);
  header.sections = room == 0 ? 0 : header.sections % static_cast<std::uint32_t>(room + 1);
  std::memcpy(bytes.data(), &header, sizeof header);
  const std::size_t table_end = sizeof header + header.sections * sizeof(ArrayEntry);
  header.head_checksum = head_checksum(std::string_view(bytes).substr(0, table_end));
  std::memcpy(bytes.data(), &header, sizeof header);
}

template <class Read>
void read_or_error(const Read& read) {
  try {
    read();
  } catch (const Error&) {
    // is what may happen
  }
}

void use(const std::string& bytes) {
  const auto model = ArrayFile::of(bytes);
  std::size_t sum = 0;
  for (const std::string& name : model->names())
    for (const char c : model->section(name)) sum += static_cast<unsigned char>(c);
  if (sum > bytes.size() * 255 * 1000) std::abort();  // keeps the reading from being left out
  read_or_error([&] { static_cast<void>(Labels::from(model->section("labels"), "labels")); });
  read_or_error([&] { static_cast<void>(LemmaTable(model).lemma({"Parties", Upos::noun, "NNS"})); });
  read_or_error([&] { model->check(); });
}

}  // namespace
}  // namespace newsgraph::language

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace newsgraph::language;
  std::string bytes(reinterpret_cast<const char*>(data), size);
  read_or_error([&] { use(bytes); });
  mend(bytes);
  read_or_error([&] { use(bytes); });
  return 0;
}
