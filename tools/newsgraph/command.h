// A subcommand of the tool.
//
// setup() binds options to members and opens nothing; run() calls the library. A command throws newsgraph::Error to
// end with exit code 1 (2 where the error's code is `usage`).
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace newsgraph::tool {

class Messages;

enum class ExitCode : int { ok = 0, failed = 1, usage = 2 };

class Command {
 public:
  virtual ~Command() = default;
  [[nodiscard]] virtual std::string name() const = 0;
  [[nodiscard]] virtual std::string summary() const = 0;
  /// Shown under --help.
  [[nodiscard]] virtual std::string examples() const = 0;
  virtual void setup(CLI::App& app) = 0;
  [[nodiscard]] virtual ExitCode run(Messages& messages) = 0;
};

}  // namespace newsgraph::tool
