// newsgraph gazetteer import: Wikidata's dump, the dictionaries of TABARI and PETRARCH, or a table become rows.
#pragma once

#include <string>
#include <vector>

#include "command.h"

namespace newsgraph::tool {

class GazetteerImport {
 public:
  void setup(CLI::App& app);
  /// Throws Error(io or format) where the source can't be read; what is wrong in it is told and left out.
  [[nodiscard]] ExitCode run(Messages& messages) const;

 private:
  std::string from_, path_, output_ = "-", work_file_;
  std::vector<std::string> languages_ = {"en"};
  int since_ = 0;
  bool overwrite_ = false;
};

}  // namespace newsgraph::tool
