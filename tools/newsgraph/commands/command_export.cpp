#include "commands/command_export.h"

#include <CLI/App.hpp>

#include "graph_input.h"
#include "messages.h"
#include "newsgraph/graph/view.h"
#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/ontology.h"
#include "numbers.h"
#include "reading.h"

namespace newsgraph::tool {
namespace {

NodeKind parse_kind(const std::string& kind) {
  for (const NodeKind known : {NodeKind::actor, NodeKind::country, NodeKind::event})
    if (kind == name(known)) return known;
  throw Error(ErrorCode::usage, "--kind", "actor, country or event, not \"" + kind + "\"");
}

void check_relations(const std::vector<std::string>& relations) {
  if (relations.empty()) return;
  const auto ontology = Ontology::load(data_directory());
  for (const std::string& relation : relations)
    if (ontology->find_relation(relation) == nullptr)
      throw Error(ErrorCode::usage, "--relation", "there is no relation \"" + relation + "\"");
}

}  // namespace

std::string CommandExport::examples() const {
  return R"(  newsgraph export news.graphml -o news.dot
  newsgraph export news.graphml --top 50 --kind actor --kind country -f dot | dot -Tsvg > top.svg
  newsgraph export news.graphml --relation met_with --relation called --min-weight 2 -o contacts.graphml)";
}

void CommandExport::setup(CLI::App& app) {
  app.add_option("graph", input_, "GraphML that newsgraph wrote; \"-\" is standard input")
      ->type_name("GRAPH")
      ->required();
  output_.setup(app);
  app.add_option("--min-weight", min_weight_, "Leave out edges of less weight")
      ->type_name("N")
      ->check(whole_number(0, 1ULL << 53));
  app.add_option("--top", top_, "Only the N nodes with the most weight on their edges")
      ->type_name("N")
      ->check(whole_number(1, 1ULL << 32));
  app.add_option("--kind", kinds_, "Only nodes of this kind: actor, country, event; may be given several times")
      ->type_name("KIND")
      ->allow_extra_args(false)
      ->check(CLI::IsMember({"actor", "country", "event"}).description(""));
  app.add_option("--relation", relations_, "Only edges of this relation (\"met_with\"); may be given several times")
      ->type_name("RELATION")
      ->allow_extra_args(false);
}

ExitCode CommandExport::run(Messages& messages) {
  const std::vector<Output> outputs = output_.plan();
  check_relations(relations_);
  ViewOptions options{.min_weight = min_weight_, .relations = relations_};
  if (top_ > 0) options.top = top_;
  for (const std::string& kind : kinds_) options.kinds.push_back(parse_kind(kind));

  const Graph part = view(read_graph(input_), options);
  output_.write(part, outputs);
  messages.info(counted(num_vertices(part), "node") + ", " + counted(num_edges(part), "edge"));
  return ExitCode::ok;
}

}  // namespace newsgraph::tool
