// The formats a graph can be written in. A new format needs a line in the table of graph_formats.cpp.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "newsgraph/graph/graph.h"
#include "options_output.h"

namespace CLI {
class App;
}

namespace newsgraph::tool {

/// GraphML first: what standard output gets.
[[nodiscard]] std::span<const Format> graph_formats();

/// -o -f -O --dialect.
struct GraphOutputOptions {
  OutputOptions output;
  std::string dialect;

  void setup(CLI::App& app);
  /// Throws Error(usage), also where no output has that dialect.
  [[nodiscard]] std::vector<Output> plan() const;
  /// Writes every output, each one whole or not at all. Throws Error(io).
  void write(const Graph& graph, std::span<const Output> outputs) const;
};

}  // namespace newsgraph::tool
