#include "config.h"

#include <CLI/App.hpp>
#include <boost/property_tree/ini_parser.hpp>
#include <boost/property_tree/ptree.hpp>
#include <cstdlib>
#include <set>
#include <string_view>

#include "newsgraph/base/error.h"

namespace newsgraph::tool {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(std::string place, const std::string& why) {
  throw Error(ErrorCode::usage, std::move(place), why);
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string{} : std::string{value};
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = std::min(text.find(separator), text.size());
    std::string_view part = text.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
    if (end == text.size()) return parts;
    text.remove_prefix(end + 1);
  }
}

bool yes_or_no(const Setting& setting) {
  for (const char* yes : {"yes", "true", "on", "1"})
    if (setting.value == yes) return true;
  for (const char* no : {"no", "false", "off", "0"})
    if (setting.value == no) return false;
  fail(setting.place(), "yes or no, not \"" + setting.value + "\"");
}

/// The option a key stands for; null where the command has none, or one that a file can't set.
CLI::Option* find_option(const CLI::App& command, const std::string& key) {
  if (key == "help" || key == "version" || key == "config") return nullptr;
  for (CLI::Option* option : const_cast<CLI::App&>(command).get_options())
    if (option->check_lname(key)) return option;
  return nullptr;
}

void set(CLI::Option& option, const Setting& setting) {
  try {
    if (option.get_items_expected_max() == 0) {
      if (!yes_or_no(setting)) return;
      option.add_result("true");
    } else {
      for (const std::string& value : split(setting.value, '|')) option.add_result(value);
    }
    if (option.count() > 0) option.run_callback();
  } catch (const CLI::ParseError& error) {
    std::string why = error.what();
    if (const std::string own = "--" + setting.key + ": "; why.starts_with(own)) why.erase(0, own.size());
    fail(setting.place(), why);
  }
}

/// Checks that somebody knows the setting; returns the option it sets in `command`, or null where it is another's.
CLI::Option* resolve(const CLI::App& app, const CLI::App& command, const Setting& setting) {
  bool known = false;
  for (const CLI::App* sub : app.get_subcommands({})) {
    if (!setting.section.empty() && sub->get_name() != setting.section) continue;
    known = known || find_option(*sub, setting.key) != nullptr;
  }
  if (!known) fail(setting.place(), setting.section.empty() ? "no command has such an option" : "no such option");
  return setting.section.empty() || setting.section == command.get_name() ? find_option(command, setting.key) : nullptr;
}

}  // namespace

std::string Setting::place() const {
  return file.string() + ": " + (section.empty() ? "" : "[" + section + "] ") + key;
}

std::vector<Setting> read_settings(const fs::path& file) {
  boost::property_tree::ptree tree;
  try {
    boost::property_tree::read_ini(file.string(), tree);
  } catch (const boost::property_tree::ini_parser_error& error) {
    const std::string line = error.line() == 0 ? "" : ":" + std::to_string(error.line());
    fail(file.string() + line, error.line() == 0 ? "can't be read" : error.message());
  }
  std::vector<Setting> settings;
  for (const auto& [name, child] : tree) {
    if (child.empty()) {
      // Boost's reader doesn't tell an empty section from a key without a value; both say nothing.
      if (child.data().empty()) continue;
      settings.push_back({file, "", name, child.data()});
      continue;
    }
    for (const auto& [key, value] : child) settings.push_back({file, name, key, value.data()});
  }
  return settings;
}

std::vector<fs::path> config_files(const std::optional<std::string>& given) {
  std::vector<fs::path> files;
  const std::string named = given ? *given : environment("NEWSGRAPH_CONFIG");
  if (!named.empty()) files.emplace_back(named);

  const std::string home = environment("HOME");
  const std::string xdg_home = environment("XDG_CONFIG_HOME");
  std::vector<std::string> folders;
  if (!xdg_home.empty()) {
    folders.push_back(xdg_home);
  } else if (!home.empty()) {
    folders.push_back(home + "/.config");
  }
  const std::string xdg_dirs = environment("XDG_CONFIG_DIRS");
  for (std::string& folder : split(xdg_dirs.empty() ? "/etc/xdg" : xdg_dirs, ':')) folders.push_back(std::move(folder));
  for (const std::string& folder : folders) {
    const fs::path file = fs::path(folder) / "newsgraph" / "config.ini";
    std::error_code ignored;
    if (fs::is_regular_file(file, ignored)) files.push_back(file);
  }
  return files;
}

void apply_settings(const CLI::App& app, CLI::App& command, const std::vector<fs::path>& files) {
  std::set<const CLI::Option*> decided;
  for (const CLI::Option* option : command.get_options())
    if (option->count() > 0) decided.insert(option);
  for (const fs::path& file : files) {
    const std::vector<Setting> settings = read_settings(file);
    // A command's own section is stronger than the lines above all sections.
    for (const bool own : {true, false}) {
      for (const Setting& setting : settings) {
        if (own == setting.section.empty()) continue;
        CLI::Option* option = resolve(app, command, setting);
        if (option != nullptr && decided.insert(option).second) set(*option, setting);
      }
    }
  }
}

}  // namespace newsgraph::tool
