// -o, -f, -O: where the data go and in which form. Shared by the commands that write files.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace newsgraph::tool {

/// A form of output: its name for -f and the extensions that mean it.
struct Format {
  std::string name;
  std::vector<std::string> extensions;
};

struct Output {
  std::string path;    ///< "-" is standard output
  std::string format;  ///< name of a Format
};

struct OutputOptions {
  std::vector<std::string> paths;
  std::vector<std::string> formats;
  bool overwrite = false;

  /// `formats`: what the command can write; the first is the one for standard output without -f.
  void setup(CLI::App& app, std::span<const Format> formats);
  /// Throws Error(usage) where a format is unknown or missing, Error(io) where a file exists and may not be overwritten
  /// or its folder is missing: before the work, not after it.
  [[nodiscard]] std::vector<Output> plan(std::span<const Format> known) const;
};

}  // namespace newsgraph::tool
