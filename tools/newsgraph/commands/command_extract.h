// newsgraph extract: articles -> statements, or PLOVER records, as JSON Lines.
#pragma once

#include <string>

#include "command.h"
#include "options_input.h"
#include "options_output.h"

namespace newsgraph::tool {

class CommandExtract final : public Command {
 public:
  [[nodiscard]] std::string name() const override { return "extract"; }
  [[nodiscard]] std::string summary() const override { return "Write the statements of articles, or PLOVER records"; }
  [[nodiscard]] std::string examples() const override;
  void setup(CLI::App& app) override;
  [[nodiscard]] ExitCode run(Messages& messages) override;

 private:
  InputOptions input_;
  OutputOptions output_;
  double min_confidence_ = 0;
  bool no_quotes_ = false;
};

}  // namespace newsgraph::tool
