// What the phrases of the event coders' dictionaries, all in capitals, are called in our gazetteer, and what they say
// about who is meant.
//
// Functions without state; thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/knowledge/import/cameo_codes.h"
#include "newsgraph/knowledge/import/petrarch_dictionary.h"

namespace newsgraph::knowledge {

/// "Ministry of Defence" of "MINISTRY_OF_DEFENCE"; "NATO" stays where it looks like an acronym.
[[nodiscard]] std::string name_of(std::string_view phrase);
[[nodiscard]] std::string in_lower_case(std::string_view phrase);
/// One word of up to three letters, or without a vowel: PLO, FBI, DPRK.
[[nodiscard]] bool looks_like_acronym(std::string_view phrase);

/// The country's name, where one of the phrases is it, however written (ST._LUCIA, IVORY_COAST is not); else empty.
[[nodiscard]] std::string name_of_country(const std::vector<std::string>& phrases, const std::string& english_name);
/// The field that a country's phrase belongs to: "adjectives" RUSSIAN, "peoples" RUSSIANS, "acronyms" UAE, "names".
[[nodiscard]] const char* country_field(std::string_view phrase);

[[nodiscard]] bool is_person(const ActorBlock& block);
/// The type of an organisation.
[[nodiscard]] const char* type_of(std::string_view phrase, const CameoCode& code);
/// The sector of an agent's code, "~GOVATG" or "NGO~".
[[nodiscard]] std::string agent_sector(std::string_view code);

}  // namespace newsgraph::knowledge
