// Which country an article, or what a sentence tells, lies in.
#pragma once

#include <optional>

#include "newsgraph/extraction/mention_map.h"
#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

/// The country of a mention: itself, or where the place, person or organisation is; nothing where it is not sure.
[[nodiscard]] std::optional<EntityId> country_of(const Mention& mention, const Gazetteer& gazetteer);

/// The country that an article is about: the only one it names, or by far the most frequent.
[[nodiscard]] std::optional<EntityId> main_country(const Mentions& mentions, const Gazetteer& gazetteer);

/// The country where the sentence has a noun: "opposition parties in Nepal", "Gunmen killed three in northern Mali".
[[nodiscard]] std::optional<EntityId> place_of_noun(TokenId noun, const Words& words, const Trees& trees,
                                                    const Mentions& mentions, const MentionMap& map,
                                                    const Gazetteer& gazetteer);

}  // namespace newsgraph::extraction
