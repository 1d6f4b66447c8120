// A batch's activations between two layers. Internal to network_model*.cpp.
#pragma once

#include <vector>

#include "newsgraph/language/network_model.h"

namespace newsgraph::language {

struct NetworkModel::Rows {
  Activations activations;
};

/// A batch's words as the parser compares them.
struct NetworkModel::Projections {
  std::vector<float> query, head, relation_dependent, relation_head;
};

}  // namespace newsgraph::language
