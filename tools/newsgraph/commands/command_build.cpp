#include "commands/command_build.h"

#include <fmt/format.h>
#include <CLI/App.hpp>

#include <boost/graph/graph_traits.hpp>

#include "numbers.h"
#include "reading.h"

namespace newsgraph::tool {

std::string CommandBuild::examples() const {
  return R"(  newsgraph build articles/ -o news.graphml -o news.dot
  newsgraph build feed.jsonl --map text=body_text --date 2025-05-20 -o news.graphml
  curl -s https://example.org/story.html | newsgraph build - -f dot | dot -Tsvg > story.svg)";
}

void CommandBuild::setup(CLI::App& app) {
  input_.setup(app);
  output_.setup(app);
  app.add_option("--min-confidence", min_confidence_,
                 "Leave out statements below this confidence, 0 to 1 (default: 0.2)")
      ->type_name("C")
      ->check(fraction());
  app.add_flag("--no-quotes", no_quotes_, "Leave the sentences out that support the edges");
}

ExitCode CommandBuild::run(Messages& messages) {
  const PipelineOptions options = input_.pipeline();
  const std::vector<Output> outputs = output_.plan();
  const Knowledge knowledge = input_.knowledge();

  messages.detail(fmt::format("statements below confidence {} are left out", min_confidence_));
  Reading reading(messages);
  StatementSet set;
  const auto add = [&](ArticleStatements statements) {
    set.add(std::move(statements));
    reading.article();
  };
  const Counts counts =
      extract_statements(input_.inputs, knowledge, options, {.article = add, .problem = reading.problem_sink()});
  if (counts.articles == 0) {
    reading.finish(counts, "");
    messages.error("nothing was readable");
    return ExitCode::failed;
  }
  const Graph graph = resolve(set, *knowledge.ontology,
                              {.min_confidence = min_confidence_,
                               .quotes = no_quotes_ ? Quotes::leave_out : Quotes::keep,
                               .provenance = provenance(knowledge)});
  output_.write(graph, outputs);
  reading.finish(counts, counted(num_vertices(graph), "node") + ", " + counted(num_edges(graph), "edge"));
  reading.speed(counts);
  return ExitCode::ok;
}

}  // namespace newsgraph::tool
