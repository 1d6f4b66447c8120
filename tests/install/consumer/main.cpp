#include <iostream>
#include <newsgraph/newsgraph.h>

int main() {
  const newsgraph::Graph graph = newsgraph::build_graph({"articles/"});
  newsgraph::write_graphml(graph, std::cout);
}
