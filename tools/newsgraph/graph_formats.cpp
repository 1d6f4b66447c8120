#include "graph_formats.h"

#include <CLI/App.hpp>
#include <algorithm>
#include <functional>
#include <ostream>

#include "newsgraph/base/error.h"
#include "newsgraph/writers/dot.h"
#include "newsgraph/writers/graphml.h"
#include "output_file.h"

namespace newsgraph::tool {
namespace {

using Write = std::function<void(const Graph&, std::ostream&)>;

struct Dialect {
  std::string name;  ///< empty: the format's own, without --dialect
  Write write;
};

struct GraphFormat {
  Format format;
  std::vector<Dialect> dialects;
};

Write graphml(GraphmlDialect dialect) {
  return [dialect](const Graph& graph, std::ostream& out) { write_graphml(graph, out, {.dialect = dialect}); };
}

Write dot(DotDialect dialect) {
  return [dialect](const Graph& graph, std::ostream& out) { write_dot(graph, out, {.dialect = dialect}); };
}

const std::vector<GraphFormat>& table() {
  static const std::vector<GraphFormat> formats = {
      {{"graphml", {"graphml", "xml"}},
       {{"", graphml(GraphmlDialect::gephi)},
        {"strict", graphml(GraphmlDialect::strict)},
        {"boost", graphml(GraphmlDialect::boost)}}},
      {{"dot", {"dot", "gv"}}, {{"", dot(DotDialect::graphviz)}, {"gephi", dot(DotDialect::gephi)}}},
  };
  return formats;
}

/// The format's writer for a dialect; its own where it doesn't know that dialect, so that one --dialect can stand with
/// several outputs.
const Dialect& find(const std::string& format, const std::string& dialect) {
  const auto row =
      std::find_if(table().begin(), table().end(), [&](const GraphFormat& f) { return f.format.name == format; });
  const auto found =
      std::find_if(row->dialects.begin(), row->dialects.end(), [&](const Dialect& d) { return d.name == dialect; });
  return found == row->dialects.end() ? row->dialects.front() : *found;
}

}  // namespace

std::span<const Format> graph_formats() {
  static const std::vector<Format> formats = [] {
    std::vector<Format> names;
    for (const GraphFormat& row : table()) names.push_back(row.format);
    return names;
  }();
  return formats;
}

void GraphOutputOptions::setup(CLI::App& app) {
  output.setup(app, graph_formats());
  app.add_option("--dialect", dialect, "GraphML: strict, boost; DOT: gephi")
      ->type_name("NAME")
      ->check(CLI::IsMember({"strict", "boost", "gephi"}).description(""));
}

std::vector<Output> GraphOutputOptions::plan() const {
  std::vector<Output> outputs = output.plan(graph_formats());
  if (dialect.empty()) return outputs;
  if (std::none_of(outputs.begin(), outputs.end(),
                   [&](const Output& o) { return find(o.format, dialect).name == dialect; }))
    throw Error(ErrorCode::usage, "--dialect", "no output has a dialect \"" + dialect + "\"");
  return outputs;
}

void GraphOutputOptions::write(const Graph& graph, std::span<const Output> outputs) const {
  for (const Output& to : outputs) {
    OutputFile file(to.path);
    try {
      find(to.format, dialect).write(graph, file.stream());
    } catch (const Error& error) {
      throw Error(error.code(), to.path == "-" ? "standard output" : to.path, error.what());
    }
    file.commit();
  }
}

}  // namespace newsgraph::tool
