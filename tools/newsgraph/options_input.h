// What to read and how: shared by the commands that read articles.
#pragma once

#include <string>
#include <vector>

#include "newsgraph/pipeline/build.h"

namespace CLI {
class App;
}

namespace newsgraph::tool {

struct InputOptions {
  std::vector<std::string> inputs;
  std::string date;
  std::vector<std::string> map;
  std::vector<std::string> gazetteers, frames;
  std::string model;          ///< empty: the one beside newsgraph's data
  std::string mode = "fast";  ///< a command may set another default before setup()
  unsigned jobs = 0;
  bool strict = false;

  void setup(CLI::App& app);
  /// Throws Error(usage) where an option makes no sense, Error(io) where an input doesn't exist.
  [[nodiscard]] PipelineOptions pipeline() const;
  /// The world as newsgraph's data and the user's gazetteers and frames know it.
  [[nodiscard]] Knowledge knowledge() const;
};

}  // namespace newsgraph::tool
