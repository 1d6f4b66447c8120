// Where data lie that are not in the folder of data itself.
#pragma once

#include <filesystem>

namespace newsgraph::knowledge {

/// The folder beside the library or program where a build, or an installation, puts what it makes of the data:
/// share/newsgraph.
[[nodiscard]] std::filesystem::path build_data_directory();

}  // namespace newsgraph::knowledge
