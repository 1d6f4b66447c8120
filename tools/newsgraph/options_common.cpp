#include "options_common.h"

#include <CLI/App.hpp>

namespace newsgraph::tool {

void CommonOptions::setup(CLI::App& app) {
  CLI::Option* quiet_option = app.add_flag("-q,--quiet", quiet, "Say nothing but errors");
  app.add_flag("-v,--verbose", verbose, "Say more; ends with speed and peak memory")->excludes(quiet_option);
  app.add_option("--config", config,
                 "Configuration file (else $NEWSGRAPH_CONFIG; see CONFIGURATION in newsgraph --help)")
      ->type_name("FILE");
}

}  // namespace newsgraph::tool
