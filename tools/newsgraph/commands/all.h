// Every subcommand, in the order that --help lists them. A new one needs a line in all.cpp.
#pragma once

#include <memory>
#include <vector>

#include "command.h"

namespace newsgraph::tool {

[[nodiscard]] std::vector<std::unique_ptr<Command>> all_commands();

}  // namespace newsgraph::tool
