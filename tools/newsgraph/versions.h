// What made the output: the versions of tool, gazetteer and ontology.
#pragma once

#include <string>

namespace newsgraph::tool {

/// For --version: a line each; what can't be loaded says why.
[[nodiscard]] std::string versions();

}  // namespace newsgraph::tool
