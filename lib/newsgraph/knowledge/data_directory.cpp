#include <cstdlib>
#include <system_error>

#include "newsgraph/knowledge/gazetteer.h"

namespace newsgraph {

std::filesystem::path data_directory() {
  namespace fs = std::filesystem;
  if (const char* const set = std::getenv("NEWSGRAPH_DATA"); set != nullptr && *set != '\0') return set;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  // An installed tree that was moved has its data beside its programs still.
  for (const fs::path& candidate :
       {fs::path(NEWSGRAPH_INSTALL_DATA_DIR), program.parent_path().parent_path() / "share" / "newsgraph"})
    if (fs::is_directory(candidate / "gazetteer", error)) return candidate;
  return NEWSGRAPH_SOURCE_DATA_DIR;
}

}  // namespace newsgraph
