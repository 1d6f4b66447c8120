// What is wrong with a gazetteer's rows, for people who maintain them.
//
//   for (const GazetteerProblem& p : check_gazetteer(data_directory(), {"mine.jsonl"})) use(p.place, p.why);
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace newsgraph {

struct GazetteerProblem {
  std::string place;  ///< "file:line"
  std::string why;
};

/// Reads rows as Gazetteer::load() does, but goes on behind what is wrong: rows that break the schema or are given
/// twice, unknown ids, dates that don't exist or lie before 1000 or behind 2100, terms that end before they begin, two
/// persons of one name and country, and two holders of an office of one for more than the day of a handover, unless a
/// row of kind "tenure-note" says that it was so. Only problems that a row of `additions` takes part in, if there are
/// any. In the order of the rows. Throws Error(io) where a file can't be read.
[[nodiscard]] std::vector<GazetteerProblem> check_gazetteer(const std::filesystem::path& directory,
                                                            std::span<const std::filesystem::path> additions = {});

}  // namespace newsgraph
