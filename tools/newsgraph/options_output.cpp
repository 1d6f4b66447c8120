#include "options_output.h"

#include <CLI/App.hpp>
#include <algorithm>
#include <filesystem>
#include <set>

#include "newsgraph/base/error.h"

namespace newsgraph::tool {
namespace {

namespace fs = std::filesystem;

std::string names(std::span<const Format> formats) {
  std::string text;
  for (const Format& format : formats) text += (text.empty() ? "" : ", ") + format.name;
  return text;
}

std::string extension(const std::string& path) {
  std::string text = fs::path(path).extension().string();
  if (text.empty()) return text;
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text.substr(1);
}

std::string format_of(const std::string& path, std::span<const Format> known) {
  if (path == "-" || known.size() == 1) return known.front().name;
  const std::string wanted = extension(path);
  for (const Format& format : known)
    if (std::find(format.extensions.begin(), format.extensions.end(), wanted) != format.extensions.end())
      return format.name;
  throw Error(ErrorCode::usage, path, "its name doesn't say the format; choose one with -f: " + names(known));
}

void check_place(const std::string& path, bool overwrite) {
  if (path == "-") return;
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_regular_file(status) && !overwrite) throw Error(ErrorCode::io, path, "exists already; -O overwrites it");
  const fs::path folder = fs::path(path).parent_path();
  if (!folder.empty() && !fs::is_directory(folder, error))
    throw Error(ErrorCode::io, path, "there is no folder " + folder.string());
}

}  // namespace

void OutputOptions::setup(CLI::App& app, std::span<const Format> known) {
  app.add_option("-o,--output", paths,
                 "File to write, \"-\" for standard output (the default); may be given several times")
      ->type_name("FILE")
      ->allow_extra_args(false);
  std::vector<std::string> choices;
  for (const Format& format : known) choices.push_back(format.name);
  app.add_option(
         "-f,--format", formats,
         "Format, where the file's name doesn't say it: " + names(known) + "; once for all files or once for each")
      ->type_name("FORMAT")
      ->allow_extra_args(false)
      ->check(CLI::IsMember(choices).description(""));
  app.add_flag("-O,--overwrite", overwrite, "Overwrite files that exist");
}

std::vector<Output> OutputOptions::plan(std::span<const Format> known) const {
  const std::vector<std::string> to = paths.empty() ? std::vector<std::string>{"-"} : paths;
  if (formats.size() > 1 && formats.size() != to.size())
    throw Error(ErrorCode::usage, "--format", "give it once, or once for each --output");
  std::vector<Output> outputs;
  std::set<std::string> seen;
  for (std::size_t i = 0; i < to.size(); ++i) {
    if (!seen.insert(to[i]).second) throw Error(ErrorCode::usage, to[i], "given twice as output");
    check_place(to[i], overwrite);
    std::string format = formats.empty() ? format_of(to[i], known) : formats[formats.size() == 1 ? 0 : i];
    outputs.push_back({to[i], std::move(format)});
  }
  return outputs;
}

}  // namespace newsgraph::tool
