// newsgraph export: a graph, or a part of it, in another format.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "command.h"
#include "graph_formats.h"

namespace newsgraph::tool {

class CommandExport final : public Command {
 public:
  [[nodiscard]] std::string name() const override { return "export"; }
  [[nodiscard]] std::string summary() const override { return "Write a graph, or a part of it, in another format"; }
  [[nodiscard]] std::string examples() const override;
  void setup(CLI::App& app) override;
  [[nodiscard]] ExitCode run(Messages& messages) override;

 private:
  std::string input_;
  GraphOutputOptions output_;
  std::uint64_t min_weight_ = 0;
  std::uint64_t top_ = 0;
  std::vector<std::string> kinds_;
  std::vector<std::string> relations_;
};

}  // namespace newsgraph::tool
