// newsgraph ontology: check frames, make frames of other people's dictionaries.
#pragma once

#include <string>
#include <vector>

#include "command.h"

namespace newsgraph::tool {

class CommandOntology final : public Command {
 public:
  [[nodiscard]] std::string name() const override { return "ontology"; }
  [[nodiscard]] std::string summary() const override { return "Check frames; import dictionaries of verbs as frames"; }
  [[nodiscard]] std::string examples() const override;
  void setup(CLI::App& app) override;
  [[nodiscard]] ExitCode run(Messages& messages) override;

 private:
  ExitCode check(Messages& messages) const;
  ExitCode import(Messages& messages) const;

  enum class Step { none, check, import } step_ = Step::none;
  std::vector<std::string> files_;
  std::string path_, output_ = "-";
  bool overwrite_ = false;
};

}  // namespace newsgraph::tool
