#include "graph_input.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "newsgraph/base/error.h"
#include "newsgraph/graph/read_graphml.h"

namespace newsgraph::tool {

Graph read_graph(const std::string& path) {
  if (path == "-") return read_graphml(std::cin, "stdin");
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) throw Error(ErrorCode::io, path, "is a folder, not a graph file");
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorCode::io, path, std::strerror(errno));
  return read_graphml(file, path);
}

}  // namespace newsgraph::tool
