#include "commands/command_gazetteer.h"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <filesystem>
#include <iostream>
#include <string_view>

#include "messages.h"
#include "newsgraph/base/date.h"
#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/gazetteer_check.h"
#include "newsgraph/knowledge/lookup.h"
#include "reading.h"

namespace newsgraph::tool {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> paths(const std::vector<std::string>& names) {
  return {names.begin(), names.end()};
}

std::string_view kind_name(EntityKind kind) {
  constexpr std::string_view names[] = {"country", "person", "organization", "group", "place"};
  return names[static_cast<std::size_t>(kind)];
}

std::string dates(const Term& term) {
  return (term.from ? term.from->iso() : "?") + " to " + (term.to ? term.to->iso() : "now");
}

/// One entity a paragraph: id, label, what it is, and of a person the offices at the time.
void print(const Gazetteer& gazetteer, EntityId id, std::optional<Day> day) {
  const Entity entity = gazetteer[id];
  fmt::print("{}  {}\n", entity.id, entity.label);
  std::string facts(kind_name(entity.kind));
  for (const std::string_view fact :
       {entity.type, entity.iso3, entity.code == entity.iso3 ? "" : entity.code, entity.sector, entity.wikidata})
    if (!fact.empty()) facts.append(", ").append(fact);
  fmt::print("  {}\n", facts);
  for (const Term& term : gazetteer.terms_at(id, day))
    fmt::print("  {}{}, {}\n", gazetteer.role_name(term), term.acting ? " (acting)" : "", dates(term));
}

}  // namespace

std::string CommandGazetteer::examples() const {
  return R"(  newsgraph gazetteer lookup "the Russian foreign minister" --date 2025-02-18
  newsgraph gazetteer lookup Zelenskiy
  newsgraph gazetteer check mine.jsonl
  newsgraph gazetteer compile data/gazetteer -o gazetteer.bin
  newsgraph gazetteer import --from petrarch dictionaries/ -o ours.jsonl
  newsgraph gazetteer import --from wikidata latest-all.json.bz2 --work wikidata.work -o wikidata.jsonl)";
}

void CommandGazetteer::setup(CLI::App& app) {
  app.require_subcommand(1);
  CLI::App* lookup = app.add_subcommand("lookup", "Say whom or what a phrase stands for");
  lookup->add_option("phrase", phrase_, "A name, or an office with its country or body")->required();
  lookup->add_option("--date", date_, "The day that is asked for (default: the newest)")->type_name("YYYY-MM-DD");
  lookup->add_option("--gazetteer", gazetteers_, "Names of your own; they add and override")
      ->type_name("FILE")
      ->allow_extra_args(false);
  lookup->fallthrough()->callback([this] { step_ = Step::look_up; });

  CLI::App* check =
      app.add_subcommand("check", "Say what is wrong with rows (FILE.jsonl) or a compiled file (FILE.bin)");
  check->add_option("files", files_, "Files to check (default: newsgraph's own)")->type_name("FILE");
  check->fallthrough()->callback([this] { step_ = Step::check; });

  CLI::App* compile = app.add_subcommand("compile", "Make one file of rows that is mapped, not read");
  compile->add_option("folder", directory_, "Folder of rows (*.jsonl)")->required()->type_name("FOLDER");
  compile->add_option("files", files_, "Rows of your own; they add and override")->type_name("FILE");
  compile->add_option("-o,--output", output_, "File to write")->required()->type_name("FILE");
  compile->add_flag("-O,--overwrite", overwrite_, "Overwrite a file that exists");
  compile->fallthrough()->callback([this] { step_ = Step::compile; });

  CLI::App* import = app.add_subcommand("import", "Make rows of other people's lists of names");
  import_.setup(*import);
  import->fallthrough()->callback([this] { step_ = Step::import; });
}

ExitCode CommandGazetteer::run(Messages& messages) {
  switch (step_) {
    case Step::look_up:
      return look_up();
    case Step::check:
      return check(messages);
    case Step::compile:
      return compile(messages);
    case Step::import:
      return import_.run(messages);
    case Step::none:
      break;
  }
  return ExitCode::usage;
}

ExitCode CommandGazetteer::look_up() const {
  std::optional<Day> day;
  if (!date_.empty()) {
    const std::optional<Date> date = parse_date(date_);
    if (!date) throw Error(ErrorCode::usage, "--date", "YYYY-MM-DD, YYYY-MM or YYYY, not \"" + date_ + "\"");
    day = date->first_day();
  }
  const auto gazetteer = Gazetteer::load(data_directory(), paths(gazetteers_));
  const std::vector<EntityId> found = newsgraph::look_up(*gazetteer, phrase_, day);
  for (const EntityId id : found) print(*gazetteer, id, day);
  if (found.empty()) throw Error(ErrorCode::data, phrase_, "nobody and nothing known by this");
  return ExitCode::ok;
}

ExitCode CommandGazetteer::check(Messages& messages) const {
  std::vector<fs::path> rows;
  for (const fs::path& file : paths(files_)) {
    if (file.extension() == ".bin") {
      Gazetteer::of(ArrayFile::open(file))->check();
      messages.info(file.string() + ": whole");
    } else {
      rows.push_back(file);
    }
  }
  if (rows.empty() && !files_.empty()) return ExitCode::ok;
  const std::vector<GazetteerProblem> problems = check_gazetteer(data_directory(), rows);
  for (const GazetteerProblem& problem : problems) fmt::print("{}: {}\n", problem.place, problem.why);
  messages.info(counted(problems.size(), "problem"));
  return problems.empty() ? ExitCode::ok : ExitCode::failed;
}

ExitCode CommandGazetteer::compile(Messages& messages) const {
  if (fs::exists(output_) && !overwrite_) throw Error(ErrorCode::io, output_, "exists already; -O overwrites it");
  if (const fs::path folder = fs::path(output_).parent_path(); !folder.empty()) fs::create_directories(folder);
  Gazetteer::compile(directory_, paths(files_), output_);
  const auto made = Gazetteer::of(ArrayFile::open(output_));
  messages.info(fmt::format("{} entities, {} bytes", made->entities().size(), fs::file_size(output_)));
  return ExitCode::ok;
}

}  // namespace newsgraph::tool
