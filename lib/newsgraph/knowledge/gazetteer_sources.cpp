#include "newsgraph/knowledge/gazetteer_sources.h"

#include <algorithm>
#include <array>

#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/data_directory.h"
#include "newsgraph/knowledge/gazetteer_image.h"

namespace newsgraph::knowledge {

namespace fs = std::filesystem;

namespace {

constexpr const char* compiled_name = "gazetteer.bin";

/// What is not a row but counts.
constexpr std::array<const char*, 2> side_files = {"common-words.txt", "MANIFEST.json"};

bool is_newer(const fs::path& compiled, const fs::path& folder) {
  std::error_code error;
  const auto made = fs::last_write_time(compiled, error);
  if (error) return false;
  const auto is_older = [&](const fs::path& file) {
    std::error_code missing;
    const auto changed = fs::last_write_time(file, missing);
    return missing || changed <= made;
  };
  const std::vector<fs::path> rows = row_files(folder);
  return std::ranges::all_of(rows, is_older) &&
         std::ranges::all_of(side_files, [&](const char* name) { return is_older(folder / name); });
}

}  // namespace

fs::path gazetteer_folder(const fs::path& directory) {
  return fs::is_directory(directory / "gazetteer") ? directory / "gazetteer" : directory;
}

std::vector<fs::path> row_files(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator(folder, error))
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
  if (error) throw Error(ErrorCode::io, folder.string(), error.message());
  if (files.empty()) throw Error(ErrorCode::io, folder.string(), "no gazetteer (*.jsonl) here");
  std::ranges::sort(files, {}, [](const fs::path& path) { return path.generic_string(); });
  return files;
}

std::string sources_of(const fs::path& folder) {
  std::vector<fs::path> files = row_files(folder);
  for (const char* name : side_files)
    if (fs::exists(folder / name)) files.push_back(folder / name);
  std::string sources;
  for (const fs::path& file : files) {
    sources += fs::path(file).lexically_relative(folder).generic_string();
    sources += '\t' + std::to_string(fs::file_size(file)) + '\n';
  }
  return sources;
}

std::shared_ptr<const ArrayFile> compiled_for(const fs::path& folder) {
  for (const fs::path& candidate : {folder / compiled_name, build_data_directory() / compiled_name}) {
    std::error_code error;
    if (!fs::is_regular_file(candidate, error) || !is_newer(candidate, folder)) continue;
    try {
      auto file = ArrayFile::open(candidate);
      if (file->has(sections::sources) && file->section(sections::sources) == sources_of(folder)) return file;
    } catch (const Error&) {
      // of another version, or cut off: the rows are there
    }
  }
  return nullptr;
}

}  // namespace newsgraph::knowledge
