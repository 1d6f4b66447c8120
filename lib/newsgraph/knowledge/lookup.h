// What a phrase stands for: a name, or an office with the country or body it is of, on a day.
//
//   look_up(gazetteer, "the Russian foreign minister", day)   // -> Sergey Lavrov
//   look_up(gazetteer, "former president of France", day)     // -> those before the one of that day, newest first
//   look_up(gazetteer, "Georgia", {})                         // -> the country; its American namesake after it
//
// Pure functions of the gazetteer; thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "newsgraph/knowledge/gazetteer.h"

namespace newsgraph {

/// Which holders of an office a text means.
enum class Tenure : std::uint8_t {
  current,  ///< in office on the day ("then-" too, the day being that of what is told)
  former,   ///< no longer on the day
  elect,    ///< chosen or designated on the day, in office within a year
  acting,   ///< in office for somebody else
};

/// The holders of an office, of former ones the newest first. Without a day, today is the newest that is known.
[[nodiscard]] std::vector<EntityId> holders(const Gazetteer& gazetteer, OfficeId office, EntityId of,
                                            std::optional<Day> day, Tenure tenure);

/// What a text may stand for, the likeliest first; nothing where it is neither a name nor an office of something.
[[nodiscard]] std::vector<EntityId> look_up(const Gazetteer& gazetteer, std::string_view text, std::optional<Day> day);

}  // namespace newsgraph
