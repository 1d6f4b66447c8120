// Writes the tests' graphs, for programs that read them back: write_samples FOLDER.
//   awkward.{gephi,strict,boost}.graphml, and names.txt: the names as a reader has to find them, each ended by a 0
//   byte.
// With a number of nodes and one of edges as well, writes such a graph and says how much time that took.
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>

#include "newsgraph/base/utf8.h"
#include "newsgraph/graph/read_graphml.h"
#include "newsgraph/writers/graphml.h"
#include "writers/sample_graph.h"

namespace newsgraph {
namespace {

/// The name as XML can hold it.
std::string as_readable(const std::string& name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    append_utf8(out, c < 0x20 && c != '\t' && c != '\n' && c != '\r' ? replacement_character : c);
  }
  return out;
}

void write_awkward(const std::string& folder) {
  const Graph graph = graph_of_labels(awkward_names());
  const std::pair<const char*, GraphmlDialect> dialects[] = {
      {"gephi", GraphmlDialect::gephi}, {"strict", GraphmlDialect::strict}, {"boost", GraphmlDialect::boost}};
  for (const auto& [name, dialect] : dialects) {
    std::ofstream file(folder + "/awkward." + name + ".graphml", std::ios::binary);
    write_graphml(graph, file, {dialect});
  }
  std::ofstream names(folder + "/names.txt", std::ios::binary);
  for (const std::string& name : awkward_names()) names << as_readable(name) << '\0';
}

/// Of the processor, so that a busy machine doesn't count.
template <class Work>
double seconds(Work work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void measure(const std::string& folder, std::size_t nodes, std::size_t edges) {
  const Graph graph = large_graph(nodes, edges);
  const std::string path = folder + "/large.graphml", copy = folder + "/copy.graphml";
  const double written = seconds([&] {
    std::ofstream file(path, std::ios::binary);
    write_graphml(graph, file, {});
  });
  double bytes = 0;
  const double copied = seconds([&] {
    std::ifstream in(path, std::ios::binary);
    std::ofstream out(copy, std::ios::binary);
    out << in.rdbuf();
    bytes = static_cast<double>(out.tellp());
  });
  const double read = seconds([&] {
    std::ifstream in(path, std::ios::binary);
    (void)read_graphml(in, path);
  });
  std::printf("%.1f MB: written in %.2f s (%.0f MB/s), copied in %.2f s, read back in %.2f s\n", bytes / 1e6, written,
              bytes / 1e6 / written, copied, read);
}

}  // namespace
}  // namespace newsgraph

int main(int count, char** arguments) {
  if (count == 2) {
    newsgraph::write_awkward(arguments[1]);
  } else if (count == 4) {
    newsgraph::measure(arguments[1], std::stoul(arguments[2]), std::stoul(arguments[3]));
  } else {
    std::fputs("usage: write_samples FOLDER [NODES EDGES]\n", stderr);
    return 2;
  }
}
