// Cuts a sentence into names and plain words: what the gazetteer knows, and runs of capitalised words that it doesn't.
#pragma once

#include <optional>
#include <vector>

#include "newsgraph/extraction/words.h"
#include "newsgraph/knowledge/gazetteer.h"

namespace newsgraph::extraction {

struct Chunk {
  enum class Kind : std::uint8_t {
    word,       ///< one token, no name
    country,    ///< name or acronym of a country, or a seat of government
    adjective,  ///< of a country or group of states
    people,     ///< "the Germans"
    organization,
    group,
    place,
    office,
    role_noun,
    person,   ///< full name known to the gazetteer
    surname,  ///< surname known to the gazetteer, not part of a longer name
    unknown,  ///< capitalised words that the gazetteer doesn't know
  };
  Kind kind = Kind::word;
  TokenSpan tokens;
  std::vector<EntityId> entities;  ///< candidates; empty for word, office, role_noun, unknown
  std::optional<OfficeId> office;
  std::uint32_t role_noun = 0;
  bool seat = false;  ///< a country by its capital or seat of government
};

/// The chunks of one sentence, gapless from its first token to its last.
[[nodiscard]] std::vector<Chunk> chunks(const Words& words, const Sentence& sentence, const Gazetteer& gazetteer);

}  // namespace newsgraph::extraction
