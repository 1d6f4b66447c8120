#include "newsgraph/knowledge/data_directory.h"

#include <dlfcn.h>

#include <array>
#include <cstdlib>
#include <filesystem>

#include "newsgraph/knowledge/gazetteer.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

/// The file this code was loaded from: the shared library, or the program it is linked into.
fs::path own_file() {
  Dl_info info{};
  if (dladdr(reinterpret_cast<const void*>(&data_directory), &info) == 0 || info.dli_fname == nullptr) return {};
  std::error_code error;
  return fs::canonical(info.dli_fname, error);
}

}  // namespace

fs::path knowledge::build_data_directory() {
  return own_file().parent_path() / NEWSGRAPH_RELATIVE_DATA_DIR;
}

fs::path data_directory() {
  if (const char* const set = std::getenv("NEWSGRAPH_DATA"); set != nullptr && *set != '\0') return set;
  // An installed tree has its data beside itself, wherever it was moved; a build tree has the sources'. The folder of
  // the installation comes last, so that a build never reads the data of another version that is installed.
  const std::array<fs::path, 2> candidates = {knowledge::build_data_directory(), NEWSGRAPH_SOURCE_DATA_DIR};
  std::error_code error;
  for (const fs::path& candidate : candidates)
    if (fs::is_directory(candidate / "gazetteer", error)) return candidate.lexically_normal();
  return NEWSGRAPH_INSTALL_DATA_DIR;
}

}  // namespace newsgraph
