// The dictionaries of TABARI, PETRARCH and PETRARCH2 as rows of our gazetteer, so that twenty years of work go on.
//
//   std::ofstream out("ours.jsonl");
//   import_petrarch("dictionaries/", out, on_problem);
//   std::vector<std::string> ignored = petrarch_discards("dictionaries/", on_problem);
//
// Files are known by their names: those with "actors", "agents" or "discards" in them (any case), in the directory
// itself; others – verbs, issues – are left alone. A line that is not UTF-8 is read as
// Latin-1.
//
// Actors. Each block – a phrase, its synonyms ("+"), its codes – gives one row, called by the phrase in normal case:
//   - a country, where the code is a country alone and a phrase is its name (or no phrase of any such block is: then
//     the first block that has no other code); synonyms like RUSSIAN and RUSSIANS become adjectives and peoples;
//   - a person, where a phrase has a title, a code has the role ELI (former officials), or a name of several words that
//     is not one of an organisation has codes with dates;
//   - a group of states, where the code is a region or a compound of countries ("[ISR/PSE]");
//   - else an organisation, its type told by the role.
// `country`, `code` and `sector` are what the undated code says, else the last; the codes of CAMEO that have changed
// since (ROM, ZAR, PAL …) are understood. The codes themselves are kept as given, in their order, in `codes`. Null and
// discard codes give no row; blocks with the same phrase are one row. Ids come from the phrases
// ("person:bill-clinton"): an entity that our gazetteer has under the same id gets the names and codes in addition.
//
// Agents become role nouns, with plurals by the dictionaries' rules and the role as PLOVER sector.
//
// Discards have no place in a gazetteer: they are given as texts only, in capitals with blanks for "_", and with the
// "+" before those that discard the whole story. Actors coded [###] are among them.
//
// Functions without state; thread-safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "newsgraph/knowledge/import/problems.h"

namespace newsgraph {

struct PetrarchCounts {
  std::uint64_t countries = 0, groups = 0, organizations = 0, persons = 0, role_nouns = 0;  ///< rows written

  auto operator<=>(const PetrarchCounts&) const = default;
};

/// Problems have the place "file:line". Throws Error: io; format where the directory has no such dictionary; limit for
/// a file of more than 64 MiB.
PetrarchCounts import_petrarch(const std::filesystem::path& directory, std::ostream& out,
                               const ImportProblems& problems = {});

/// In the order of the files, each once. Throws as import_petrarch().
[[nodiscard]] std::vector<std::string> petrarch_discards(const std::filesystem::path& directory,
                                                         const ImportProblems& problems = {});

}  // namespace newsgraph
