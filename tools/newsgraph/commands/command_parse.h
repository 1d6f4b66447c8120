// newsgraph parse: articles -> tokens, tags, lemmas, trees and names in CoNLL-U.
#pragma once

#include <string>

#include "command.h"
#include "options_input.h"
#include "options_output.h"

namespace newsgraph::tool {

class CommandParse final : public Command {
 public:
  [[nodiscard]] std::string name() const override { return "parse"; }
  [[nodiscard]] std::string summary() const override { return "Write tags, lemmas, trees and names of articles"; }
  [[nodiscard]] std::string examples() const override;
  void setup(CLI::App& app) override;
  [[nodiscard]] ExitCode run(Messages& messages) override;

 private:
  InputOptions input_;
  OutputOptions output_;
  std::string form_ = "articles";
};

}  // namespace newsgraph::tool
