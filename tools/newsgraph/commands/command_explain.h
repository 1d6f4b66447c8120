// newsgraph explain: what was understood of each sentence, for a person at a terminal.
#pragma once

#include <string>

#include "command.h"
#include "options_input.h"

namespace newsgraph::tool {

class CommandExplain final : public Command {
 public:
  [[nodiscard]] std::string name() const override { return "explain"; }
  [[nodiscard]] std::string summary() const override { return "Show what is understood, sentence by sentence"; }
  [[nodiscard]] std::string examples() const override;
  void setup(CLI::App& app) override;
  [[nodiscard]] ExitCode run(Messages& messages) override;

 private:
  InputOptions input_;
};

}  // namespace newsgraph::tool
