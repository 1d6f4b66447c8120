#include "writers/sample_graph.h"

namespace newsgraph {
namespace {

Node actor(const std::string& id, const std::string& label, const std::string& iso3) {
  Node node;
  node.id = id;
  node.label = label;
  node.type = "person";
  node.iso3 = iso3;
  node.aliases = {label, label.substr(label.find(' ') + 1)};
  node.mentions = 7;
  node.articles = 2;
  node.first_seen = "2025-03-04";
  node.last_seen = "2025-03-09";
  node.role = "President";
  node.sector = "GOV";
  return node;
}

Edge edge(const std::string& id, const std::string& relation, const std::string& label) {
  Edge e;
  e.id = id;
  e.relation = relation;
  e.label = label;
  e.status = "actual";
  e.date = e.first_date = "2025-03-03";
  e.confidence = 0.85;
  e.evidence = {"art-2#10-80", "art-1#0-64"};
  return e;
}

}  // namespace

Graph sample_graph() {
  Graph graph;
  Node land, call;
  land.id = "country:NZL";
  land.label = "New Zealand";
  land.kind = NodeKind::country;
  land.type = "country";
  land.iso3 = "NZL";
  land.mentions = 3;
  call.id = "event:0123456789abcdef";
  call.label = "call: Ada Vex, Bo Quill (2025-03-03)";
  call.kind = NodeKind::event;
  call.type = "call";
  call.plover = "CONSULT";
  call.mode = "phone";
  call.cameo = "041";
  call.status = "actual";
  call.date = "2025-03-03";
  const Vertex nzl = add_vertex(land, graph), event = add_vertex(call, graph);
  const Vertex ada = add_vertex(actor("person:ada-vex", "Ada Vex", "NZL"), graph);
  const Vertex bo = add_vertex(actor("person:bo-quill", "Bo Quill", ""), graph);

  Edge office = edge("e1", "holds_office", "holds office in");
  office.role = "President";
  office.former = true;
  Edge called = edge("e2", "called", "called");
  called.plover = "CONSULT";
  called.mode = "phone";
  called.quad = "verbal cooperation";
  called.score = 1.5;
  called.quote = "Vex phoned Quill on Monday.";
  called.weight = 2;
  Edge met = edge("e3", "met_with", "did not: met with (planned)");
  met.status = "planned";
  met.negated = met.symmetric = true;
  met.quad = "verbal cooperation";
  Edge accused = edge("e4", "accused", "accused");
  accused.quad = "verbal conflict";
  accused.status = "hypothetical";
  add_edge(ada, nzl, office, graph);
  add_edge(ada, event, edge("e5", "participated_in", "took part in"), graph);
  add_edge(ada, bo, called, graph);
  add_edge(ada, bo, met, graph);
  add_edge(bo, nzl, accused, graph);
  add_edge(bo, event, edge("e6", "participated_in", "took part in"), graph);
  GraphInfo& info = graph[boost::graph_bundle];
  info.articles = {{"art-1", "A call", "https://example.org/1?a=1&b=2", "Example", parse_date("2025-03-04")},
                   {"art-2", "", "", "", std::nullopt}};
  info.provenance = {"newsgraph 0.1.0", "rules", "2026-11", "1"};
  return graph;
}

Graph graph_of_labels(const std::vector<std::string>& labels) {
  Graph graph;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    Node node = actor("person:" + std::to_string(i), labels[i], "");
    node.aliases = {labels[i]};
    node.role = labels[i];
    add_vertex(node, graph);
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    Edge e = edge("e" + std::to_string(i), "called", "called");
    e.quote = labels[i];
    e.quad = "verbal cooperation";
    add_edge(i, (i + 1) % labels.size(), e, graph);
  }
  GraphInfo& info = graph[boost::graph_bundle];
  for (std::size_t i = 0; i < labels.size(); ++i)
    info.articles.push_back({"art-" + std::to_string(i), labels[i], "", labels[i], std::nullopt});
  return graph;
}

std::vector<std::string> awkward_names() {
  return {"Tom & <Jerry> \"quoted\" 'single'",
          "back\\slash \\n \\\" end\\",
          "array] ]]> <![CDATA[x]]> &amp; &#65;",
          "two\nlines\r\nand\ta tab",
          std::string("bell\x07 null") + '\0' + " escape\x1b[0m",
          "שלום עולם مرحبا بالعالم",
          "😀 👩‍👩‍👧 flag 🇳🇿",
          "broken \xff\xc3( \xed\xa0\x80 utf-8",
          "{record|<port>} \\{ \\N \\G \\L %s $HOME `id`",
          "one|two|three",
          "--> <!-- comment --> ; // # [x=y]",
          "a word of forty characters without blankxx and then many more words that have to be wrapped"};
}

Graph large_graph(std::size_t nodes, std::size_t edges) {
  Graph graph(nodes);
  for (std::size_t i = 0; i < nodes; ++i)
    graph[Vertex{i}] = actor("person:" + std::to_string(1000000 + i), "Given Surname" + std::to_string(i), "NZL");
  std::uint64_t state = 1;
  const auto next = [&](std::size_t bound) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::size_t>(state >> 33) % bound;
  };
  for (std::size_t i = 0; i < edges; ++i) {
    Edge e = edge("e" + std::to_string(i), "called", "called");
    e.plover = "CONSULT";
    e.quad = "verbal cooperation";
    e.quote = "The two leaders spoke by phone on Monday about the border & agreed to speak \"again\" within the week.";
    add_edge(next(nodes), next(nodes), e, graph);
  }
  return graph;
}

}  // namespace newsgraph
