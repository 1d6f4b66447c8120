// Weighted degrees: the sum of the weights of a node's edges.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "newsgraph/graph/graph.h"

namespace newsgraph {

/// By vertex, over all edges or over those given.
[[nodiscard]] std::vector<std::uint64_t> weighted_degrees(const Graph& graph);
[[nodiscard]] std::vector<std::uint64_t> weighted_degrees(const Graph& graph, std::span<const EdgeDescriptor> of);

/// All vertices, those of the highest degree first, ties by id.
[[nodiscard]] std::vector<Vertex> by_degree(const Graph& graph, std::span<const std::uint64_t> degrees);

}  // namespace newsgraph
