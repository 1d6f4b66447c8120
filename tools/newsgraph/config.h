// Configuration files: defaults of the command line's options.
//
//   ; ~/.config/newsgraph/config.ini
//   jobs = 2                 ; of every command that has --jobs
//   [build]
//   min-confidence = 0.5     ; of build alone
//
// A key is an option's long name without the dashes; yes/no for those without a value; several values of one option are
// joined with "|". What the command line says wins over the file given with --config (else NEWSGRAPH_CONFIG), which
// wins over $XDG_CONFIG_HOME/newsgraph/config.ini, which wins over newsgraph/config.ini in $XDG_CONFIG_DIRS.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace newsgraph::tool {

struct Setting {
  std::filesystem::path file;
  std::string section;  ///< a command, or empty: every command that has the option
  std::string key, value;

  /// "file: [section] key", for messages.
  [[nodiscard]] std::string place() const;
};

/// Reads one INI file (Boost.PropertyTree). Throws Error(usage) where it can't be read or is not INI.
[[nodiscard]] std::vector<Setting> read_settings(const std::filesystem::path& file);

/// The files that hold for this run, the strongest first. `given` is the value of --config; a file named there or in
/// NEWSGRAPH_CONFIG has to exist, the others may be missing.
[[nodiscard]] std::vector<std::filesystem::path> config_files(const std::optional<std::string>& given);

/// Gives the options of `command` that the command line left alone their values from `files`, strongest first. Throws
/// Error(usage) with file and key for a section, a key or a value that `app` doesn't know.
void apply_settings(const CLI::App& app, CLI::App& command, const std::vector<std::filesystem::path>& files);

}  // namespace newsgraph::tool
