#include "newsgraph/ingest/walk.h"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace newsgraph::ingest {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
  return path.filename().native().starts_with('.');
}

struct Found {
  std::string path;
  std::string why;  ///< empty for a file
};

void list(const fs::path& folder, std::vector<fs::path>& folders, std::vector<Found>& found) {
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (is_hidden(entry->path())) continue;
    std::error_code ignored;
    if (entry->is_directory(ignored)) {
      if (!entry->is_symlink(ignored)) folders.push_back(entry->path());
    } else if (entry->is_regular_file(ignored)) {
      found.push_back({entry->path().string(), {}});
    } else {
      found.push_back({entry->path().string(), "not a regular file"});
    }
  }
  if (error) found.push_back({folder.string(), error.message()});
}

}  // namespace

std::deque<WalkItem> walk(const std::string& input) {
  std::error_code error;
  if (input == "-" || !fs::is_directory(input, error)) return {input};
  std::vector<fs::path> folders{input};
  std::vector<Found> found;
  while (!folders.empty()) {
    const fs::path folder = std::move(folders.back());
    folders.pop_back();
    list(folder, folders, found);
  }
  std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.path < b.path; });
  std::deque<WalkItem> items;
  for (Found& one : found) {
    if (one.why.empty()) {
      items.emplace_back(std::move(one.path));
    } else {
      items.emplace_back(Problem{Problem::Kind::skipped, std::move(one.path), std::move(one.why)});
    }
  }
  if (items.empty()) items.emplace_back(Problem{Problem::Kind::warning, input, "an empty folder"});
  return items;
}

}  // namespace newsgraph::ingest
