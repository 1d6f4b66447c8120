// newsgraph: news in, graph out. Finds the subcommand, gives it its options, turns errors into exit codes.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <exception>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "command.h"
#include "commands/all.h"
#include "config.h"
#include "messages.h"
#include "newsgraph/base/error.h"
#include "options_common.h"
#include "versions.h"

namespace newsgraph::tool {
namespace {

constexpr const char* configuration_help = R"(EXIT CODES
  0  done
  1  the work failed, or nothing was readable
  2  wrong usage

CONFIGURATION
  Defaults of options, an INI file: "jobs = 2", or below [build] for one command.
  --config FILE, else $NEWSGRAPH_CONFIG; then $XDG_CONFIG_HOME/newsgraph/config.ini
  (~/.config/...), then newsgraph/config.ini in $XDG_CONFIG_DIRS (/etc/xdg).
  The command line wins.

EXAMPLES
  newsgraph build articles/ -o news.graphml -o news.dot
  newsgraph extract article.txt | head
  newsgraph COMMAND --help)";

/// A subcommand with what main needs to start it.
struct Entry {
  std::unique_ptr<Command> command;
  CommonOptions common;
  CLI::App* app = nullptr;
};

std::vector<std::unique_ptr<Entry>> add_commands(CLI::App& app) {
  std::vector<std::unique_ptr<Entry>> entries;
  for (std::unique_ptr<Command>& command : all_commands()) {
    auto entry = std::make_unique<Entry>();
    entry->app = app.add_subcommand(command->name(), command->summary());
    entry->app->footer("EXAMPLES\n" + command->examples());
    command->setup(*entry->app);
    entry->common.setup(*entry->app);
    entry->command = std::move(command);
    entries.push_back(std::move(entry));
  }
  return entries;
}

/// CLI11 says only that a command is missing; this says which one is unknown, or the error's own words.
std::string explain(const CLI::ParseError& error, const CLI::App& app, int argc, const char* const* argv) {
  if (!app.get_subcommands().empty() || argc < 2 || argv[1][0] == '-') return error.what();
  std::string known;
  for (const CLI::App* sub : app.get_subcommands({})) known += (known.empty() ? "" : ", ") + sub->get_name();
  return std::string("no command \"") + argv[1] + "\"; there are " + known;
}

/// Where the user's words went wrong: "newsgraph build", or "newsgraph".
std::string command_line_place(const CLI::App& app) {
  std::string place = app.get_name();
  for (const CLI::App* sub : app.get_subcommands()) place += " " + sub->get_name();
  return place;
}

ExitCode run(Entry& entry, const CLI::App& app, Messages& messages) {
  apply_settings(app, *entry.app, config_files(entry.common.config_file()));
  messages.set_verbosity(entry.common.verbosity());
  return entry.command->run(messages);
}

ExitCode guarded_run(Entry& entry, const CLI::App& app, Messages& messages) {
  try {
    return run(entry, app, messages);
  } catch (const Error& error) {
    messages.error(error.what());
    return error.code() == ErrorCode::usage ? ExitCode::usage : ExitCode::failed;
  } catch (const std::bad_alloc&) {
    messages.error("out of memory");
  } catch (const std::exception& error) {
    messages.error(std::string("internal error: ") + error.what());
  }
  return ExitCode::failed;
}

ExitCode main(int argc, const char* const* argv) {
  CLI::App app("News in, graph out: who did what to whom, from English news articles.", "newsgraph");
  app.footer(configuration_help);
  app.set_version_flag("--version", versions, "Print the versions of tool, gazetteer and ontology, and exit");
  app.require_subcommand(1);
  const std::vector<std::unique_ptr<Entry>> entries = add_commands(app);
  Messages messages;
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& done) {  // --help, --version
    return static_cast<ExitCode>(app.exit(done));
  } catch (const CLI::ParseError& error) {
    const std::string place = command_line_place(app);
    messages.error(place + ": " + explain(error, app, argc, argv));
    messages.error(place + " --help says more");
    return ExitCode::usage;
  }
  for (const std::unique_ptr<Entry>& entry : entries)
    if (entry->app->parsed()) return guarded_run(*entry, app, messages);
  return ExitCode::usage;
}

}  // namespace
}  // namespace newsgraph::tool

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  return static_cast<int>(newsgraph::tool::main(argc, argv));
}
