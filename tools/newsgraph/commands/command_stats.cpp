#include "commands/command_stats.h"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

#include "graph_input.h"
#include "messages.h"
#include "newsgraph/base/error.h"
#include "newsgraph/graph/statistics.h"
#include "numbers.h"

namespace newsgraph::tool {
namespace {

using Row = std::pair<std::string, std::uint64_t>;

/// Most frequent first, then by name.
std::vector<Row> by_count(const GraphStatistics::Counts& counts) {
  std::vector<Row> rows(counts.begin(), counts.end());
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.second > b.second; });
  return rows;
}

std::string table(const std::string& title, const std::vector<Row>& rows) {
  if (rows.empty()) return {};
  std::string text = "\n" + title + "\n";
  for (const auto& [name, count] : rows) text += fmt::format("  {:>8}  {}\n", count, name);
  return text;
}

std::string between(const std::string& first, const std::string& last) {
  if (first.empty()) return "unknown";
  return first == last ? first : first + " to " + last;
}

std::string report(const GraphStatistics& statistics) {
  std::string text;
  const auto line = [&](const char* name, const std::string& value) { text += fmt::format("{:<12}{}\n", name, value); };
  line("articles", fmt::format("{} ({})", statistics.articles,
                               between(statistics.first_article_date, statistics.last_article_date)));
  line("nodes", fmt::format("{}", statistics.nodes));
  line("edges", fmt::format("{} ({} negated)", statistics.edges, statistics.negated_edges));
  line("told of", between(statistics.first_edge_date, statistics.last_edge_date));
  line("components", fmt::format("{} (the largest has {} nodes)", statistics.components, statistics.largest_component));
  text += table("nodes by kind", by_count(statistics.node_kinds));
  text += table("nodes by type", by_count(statistics.node_types));
  text += table("edges by relation", by_count(statistics.relations));
  text += table("edges by status", by_count(statistics.statuses));
  text += table("edges by quad class", by_count(statistics.quads));
  std::vector<Row> top;
  for (const GraphStatistics::Ranked& node : statistics.top) top.emplace_back(node.label, node.weighted_degree);
  return text + table("actors and countries by weight of their edges", top);
}

}  // namespace

std::string CommandStats::examples() const {
  return R"(  newsgraph stats news.graphml
  newsgraph stats news.graphml --top 25
  newsgraph build articles/ | newsgraph stats -)";
}

void CommandStats::setup(CLI::App& app) {
  app.add_option("graph", input_, "GraphML that newsgraph wrote; \"-\" is standard input")
      ->type_name("GRAPH")
      ->required();
  app.add_option("--top", top_, "How many actors and countries to list (10)")
      ->type_name("N")
      ->check(whole_number(0, 1ULL << 32));
}

ExitCode CommandStats::run(Messages&) {
  std::cout << report(statistics(read_graph(input_), top_)) << std::flush;
  if (!std::cout) throw Error(ErrorCode::io, "standard output", "can't be written");
  return ExitCode::ok;
}

}  // namespace newsgraph::tool
