// newsgraph stats: what a graph holds, as a table.
#pragma once

#include <string>

#include "command.h"

namespace newsgraph::tool {

class CommandStats final : public Command {
 public:
  [[nodiscard]] std::string name() const override { return "stats"; }
  [[nodiscard]] std::string summary() const override { return "Say what a graph holds"; }
  [[nodiscard]] std::string examples() const override;
  void setup(CLI::App& app) override;
  [[nodiscard]] ExitCode run(Messages& messages) override;

 private:
  std::string input_;
  std::size_t top_ = 10;
};

}  // namespace newsgraph::tool
