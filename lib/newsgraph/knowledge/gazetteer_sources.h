// Which files a gazetteer is made of, and whether a compiled one is still what they say.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "newsgraph/base/array_file.h"

namespace newsgraph::knowledge {

/// `directory`/gazetteer, or `directory` where it has no such folder.
[[nodiscard]] std::filesystem::path gazetteer_folder(const std::filesystem::path& directory);

/// Every *.jsonl below the folder, sorted by path. Throws Error(io) where there is none.
[[nodiscard]] std::vector<std::filesystem::path> row_files(const std::filesystem::path& folder);

/// All that a compiled gazetteer depends on, a line each: path below the folder, a tab, size.
[[nodiscard]] std::string sources_of(const std::filesystem::path& folder);

/// The folder's compiled gazetteer: in it, or where the build puts that of newsgraph's own data. Only one that is newer
/// than the rows and made of files of these sizes; null where there is none.
[[nodiscard]] std::shared_ptr<const ArrayFile> compiled_for(const std::filesystem::path& folder);

}  // namespace newsgraph::knowledge
