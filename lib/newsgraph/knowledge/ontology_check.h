// What is wrong with frames and operators, for people who maintain them.
//
//   for (const OntologyProblem& p : check_ontology(data_directory(), {"mine.jsonl"})) use(p.place, p.why);
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace newsgraph {

struct OntologyProblem {
  std::string place;  ///< "file:line"
  std::string why;
};

/// Reads rows as Ontology::load() does, but goes on behind what is wrong: rows that break the schema, name what the
/// ontology in `directory` doesn't know, have an id that is taken, ask for the same as one above, or are hidden by a
/// more general one above that looks wherever they do. `files` are the user's, checked among each other; without any it
/// is the ontology's own that are checked. First what is wrong with single rows, in their order, then what is between
/// rows. Throws Error(io) where a file can't be read, Error(data) where the rest of the ontology is broken.
[[nodiscard]] std::vector<OntologyProblem> check_ontology(const std::filesystem::path& directory,
                                                          std::span<const std::filesystem::path> files = {});

}  // namespace newsgraph
