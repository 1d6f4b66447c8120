// Frames on their way out: collected, put in order, checked, written a line each.
//
//   FrameDrafts drafts;
//   drafts.add({.place = "verbs.txt:7", .lemma = {"meet"}, .relation = "met_with", …});
//   drafts.write(out, problems);
//
// Not thread-safe.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "newsgraph/knowledge/import/problems.h"

namespace newsgraph::knowledge {

struct FrameDraft {
  std::string place;               ///< "file:line" that it was made of
  std::vector<std::string> lemma;  ///< the inflected word first
  std::vector<std::string> variants;
  std::string relation, plover, mode, cameo, event, status;
  std::vector<std::string> source, target, requires_any, object, object_not;
  bool plural_source = false;
};

class FrameDrafts {
 public:
  void add(FrameDraft draft) { drafts_.push_back(std::move(draft)); }

  struct Counts {
    std::uint64_t written = 0;
    std::uint64_t repeated = 0;  ///< say what another one says
  };

  /// Gives them ids and writes them: those that ask for more first, else in the order they were added. Reported are
  /// those that ask for the same as one before them (a warning where they also tell the same) or break the schema.
  /// Throws Error(io).
  Counts write(std::ostream& out, const ImportProblems& problems);

 private:
  std::vector<FrameDraft> drafts_;
};

}  // namespace newsgraph::knowledge
