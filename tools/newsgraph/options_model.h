// The model that reads English and how well or fast it reads: shared by the commands that need parses.
#pragma once

#include <memory>
#include <string>

#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/language/annotator.h"

namespace CLI {
class App;
}

namespace newsgraph::tool {

struct ModelOptions {
  std::string model;  ///< empty: the one beside newsgraph's data
  std::string mode = "quality";

  void setup(CLI::App& app);
  /// Throws Error(io or format) where there is no model that fits.
  [[nodiscard]] language::Annotator annotator(std::shared_ptr<const Gazetteer> gazetteer) const;
};

}  // namespace newsgraph::tool
