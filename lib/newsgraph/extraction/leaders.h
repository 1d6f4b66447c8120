// Who leads a country: "the leaders of France and Italy" are a president and a prime minister.
#pragma once

#include <optional>

#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/group_nouns.h"

namespace newsgraph::extraction {

/// The person who leads the country on that day (the newest without one), as its order has it: a president, a monarch,
/// or else the head of government. Pure function.
[[nodiscard]] std::optional<EntityId> leader_of(EntityId country, const Gazetteer& gazetteer,
                                                const Leadership& leadership, std::optional<Day> day);

}  // namespace newsgraph::extraction
