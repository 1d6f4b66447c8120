// Reading the parts of Wikidata's statements: ranks, snaks, values. What is missing or odd reads as nothing.
#pragma once

#include <rapidjson/document.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/knowledge/import/wikidata_entity.h"

namespace newsgraph::knowledge {

/// The member, or null where this is no object or has none such.
[[nodiscard]] const rapidjson::Value* member(const rapidjson::Value& object, std::string_view name);
/// Empty where it is no text.
[[nodiscard]] std::string_view text_of(const rapidjson::Value* value);
/// 42 of "Q42"; 0 for anything else.
[[nodiscard]] Qid parse_qid(std::string_view text);

enum class Ranks : std::uint8_t { best, all };

/// The statements of a property that are not deprecated; of the best rank alone, or all.
[[nodiscard]] std::vector<const rapidjson::Value*> statements(const rapidjson::Value& claims, std::string_view property,
                                                              Ranks ranks);
/// The main value's content (datavalue/value) of a statement; null for unknown and no values.
[[nodiscard]] const rapidjson::Value* main_value(const rapidjson::Value& statement);
/// The item that a value names.
[[nodiscard]] Qid item_of(const rapidjson::Value* value);
/// The first item among a statement's qualifiers of this property.
[[nodiscard]] Qid item_qualifier(const rapidjson::Value& statement, std::string_view property);
/// Absent also where the statement says that there is none.
[[nodiscard]] WikidataTime time_qualifier(const rapidjson::Value& statement, std::string_view property);
/// "2017-05-14", "2017-05" or "2017" by the value's precision; nothing for decades, centuries and years before 1.
[[nodiscard]] std::optional<std::string> iso_time(const rapidjson::Value* value);

}  // namespace newsgraph::knowledge
