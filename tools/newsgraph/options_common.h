// -q, -v, --config: what every command takes.
#pragma once

#include <optional>
#include <string>

#include "messages.h"

namespace CLI {
class App;
}

namespace newsgraph::tool {

struct CommonOptions {
  bool quiet = false;
  bool verbose = false;
  std::string config;

  void setup(CLI::App& app);
  [[nodiscard]] Verbosity verbosity() const {
    return quiet ? Verbosity::quiet : verbose ? Verbosity::verbose : Verbosity::normal;
  }
  [[nodiscard]] std::optional<std::string> config_file() const {
    return config.empty() ? std::nullopt : std::optional(config);
  }
};

}  // namespace newsgraph::tool
