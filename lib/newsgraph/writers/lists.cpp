#include "newsgraph/writers/lists.h"

namespace newsgraph {

std::string join_with_bars(std::span<const std::string> items) {
  std::string joined;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) joined += '|';
    for (const char c : items[i]) c == '|' ? (void)(joined += "¦") : joined.push_back(c);
  }
  return joined;
}

}  // namespace newsgraph
