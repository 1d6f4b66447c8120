// A hash map by strings that is asked with views. Iteration order is not fixed: never let it reach an output.
//
//   StringMap<EntityId> by_id;
//   if (const auto found = by_id.find(std::string_view("country:DEU")); found != by_id.end()) …
#pragma once

#include <tsl/robin_map.h>

#include <functional>
#include <string>
#include <string_view>

#include "newsgraph/base/hash.h"

namespace newsgraph::knowledge {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return hash64(text); }
};

template <class Value>
using StringMap = tsl::robin_map<std::string, Value, StringHash, std::equal_to<>>;

}  // namespace newsgraph::knowledge
