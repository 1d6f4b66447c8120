// The verb dictionaries of TABARI, PETRARCH and PETRARCH2 as frames of our ontology.
//
//   std::ofstream out("frames.jsonl");
//   import_petrarch_verbs("dictionaries/", data_directory(), out, on_problem);
//   Ontology::load(data_directory(), {"frames.jsonl"});
//
// `path` is a file, or a folder of which files with "verb" in their names are read (as one dictionary: sets of one file
// hold in all). A line that is not UTF-8 is read as Latin-1.
//
// Each verb with a code, and each of its patterns, becomes a frame:
//   - the verbs of a block share its patterns: the first is the frame's lemma, the others, and irregular forms that our
//     rules of inflection don't give, are its variants. Words behind the verb that are no prepositions of a phrase
//     ("up", "down") belong to the lemma;
//   - the code says relation, category, mode and status (data/ontology/cameo.json). Of [a:b] the first direction is
//     told; [a:a] is mutual, so that a plural subject may hold all parties;
//   - where "$" and "+" stand makes the slots: "+" behind a preposition obl: and nmod:, before a noun poss and
//   compound,
//     behind "to" and a verb xcomp, behind "that" ccomp; "+ WAS * BY $" is the passive. Where nothing is said the
//     source is the subject, and the target is sought where the relation has its targets;
//   - the noun behind the verb is the frame's `object`; a word elsewhere has to stand in the sentence (`requires_any`).
//     Words stand for all their forms, as in those programs, unless they end in "_";
//   - a pattern "* NOUN [---]" makes the noun one that the verb's own frame doesn't take (`object_not`).
// Frames that ask for more stand before those that ask for less, since the first that fits is taken.
//
// What no frame can say is reported and counted: patterns about negation or modality, parties of another verb, codes
// that drop a sentence, transformations. Where a frame asks for a little less than the pattern it is written, with a
// warning. Functions without state; thread-safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <ostream>

#include "newsgraph/knowledge/import/problems.h"

namespace newsgraph {

struct PetrarchVerbCounts {
  std::uint64_t verbs = 0, patterns = 0;  ///< read
  std::uint64_t frames = 0;               ///< written
  std::uint64_t repeated = 0;             ///< frames not written since another one says the same
  std::uint64_t without_event = 0;        ///< verbs and patterns that tell none: "[---]"
  std::uint64_t left_out = 0;             ///< problems reported that are more than a warning

  auto operator<=>(const PetrarchVerbCounts&) const = default;
};

/// `data_directory`: the ontology that the frames are for. Problems have the place "file:line". Throws Error: io;
/// format where the folder has no such dictionary; limit for a file of more than 64 MiB; data where the ontology is
/// broken.
PetrarchVerbCounts import_petrarch_verbs(const std::filesystem::path& path, const std::filesystem::path& data_directory,
                                         std::ostream& out, const ImportProblems& problems = {});

}  // namespace newsgraph
