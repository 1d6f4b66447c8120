// newsgraph gazetteer: look names up, check rows, compile them, import other people's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command.h"
#include "gazetteer_import.h"

namespace newsgraph::tool {

class CommandGazetteer final : public Command {
 public:
  [[nodiscard]] std::string name() const override { return "gazetteer"; }
  [[nodiscard]] std::string summary() const override {
    return "Look names up; check, compile and import lists of names";
  }
  [[nodiscard]] std::string examples() const override;
  void setup(CLI::App& app) override;
  [[nodiscard]] ExitCode run(Messages& messages) override;

 private:
  ExitCode look_up() const;
  ExitCode check(Messages& messages) const;
  ExitCode compile(Messages& messages) const;

  enum class Step { none, look_up, check, compile, import } step_ = Step::none;
  GazetteerImport import_;
  std::string phrase_, date_, directory_, output_;
  std::vector<std::string> gazetteers_, files_;
  bool overwrite_ = false;
};

}  // namespace newsgraph::tool
