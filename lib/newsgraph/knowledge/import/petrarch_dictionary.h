// The syntax of TABARI's and PETRARCH's dictionaries of actors, agents and discards.
//
//   for (const ActorBlock& block : read_actors(file, problems)) …
//
// Functions without state; thread-safe. All throw Error: io, limit for a file larger than max_dictionary_bytes.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/knowledge/import/problems.h"

namespace newsgraph::knowledge {

/// A code and the days it holds for, both included; empty dates are open.
struct DatedCode {
  std::string code, from, to;
};

struct ActorBlock {
  std::string place;                 ///< "file:line" of the first phrase
  std::vector<std::string> phrases;  ///< as they stand, without the "_" at their ends; the primary one first
  std::vector<DatedCode> codes;      ///< in the order of the file
};

struct Agent {
  std::string place;
  std::string singular;  ///< words with blanks, in capitals
  std::string plural;    ///< empty: has none
  std::string code;      ///< "~GOVATG"
};

[[nodiscard]] std::vector<ActorBlock> read_actors(const std::filesystem::path& file, const ImportProblems& problems);
[[nodiscard]] std::vector<Agent> read_agents(const std::filesystem::path& file, const ImportProblems& problems);
/// Words with blanks; a "+" before what discards a story.
[[nodiscard]] std::vector<std::string> read_discards(const std::filesystem::path& file, const ImportProblems& problems);

/// "1993-01-20" of "930120" (over 30: the 20th century) or "19930120"; months and days of "00" are left out. Empty for
/// anything else.
[[nodiscard]] std::string petrarch_date(std::string_view digits);

}  // namespace newsgraph::knowledge
