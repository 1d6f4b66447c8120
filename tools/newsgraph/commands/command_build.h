// newsgraph build: articles -> graph.
#pragma once

#include <string>

#include "command.h"
#include "graph_formats.h"
#include "options_input.h"

namespace newsgraph::tool {

class CommandBuild final : public Command {
 public:
  [[nodiscard]] std::string name() const override { return "build"; }
  [[nodiscard]] std::string summary() const override { return "Make the graph of articles"; }
  [[nodiscard]] std::string examples() const override;
  void setup(CLI::App& app) override;
  [[nodiscard]] ExitCode run(Messages& messages) override;

 private:
  InputOptions input_;
  GraphOutputOptions output_;
  double min_confidence_ = default_min_confidence;
  bool no_quotes_ = false;
};

}  // namespace newsgraph::tool
