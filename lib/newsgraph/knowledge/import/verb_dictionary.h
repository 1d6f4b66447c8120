// The syntax of TABARI's and PETRARCH's dictionaries of verbs, up to the words of a pattern.
//
//   const VerbDictionary dictionary = read_verbs({"verbs.txt"}, problems);
//   dictionary.blocks[0].patterns[0].text     // "* (WITH LEADERS)"
//
// PETRARCH's blocks begin with "--- NAME [code] ---" and may have many verbs; before the first such line, and in
// TABARI's files, each verb is a block.
//
// Functions without state; thread-safe.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "newsgraph/knowledge/import/problems.h"

namespace newsgraph::knowledge {

struct DictionaryVerb {
  std::string place;               ///< "file:line"
  std::vector<std::string> words;  ///< in lower case: "beef", "up"
  std::size_t inflected = 0;       ///< which of them
  std::vector<std::string> forms;  ///< irregular forms of that word as the dictionary has them
  std::string code;                ///< of its own, else the block's; empty for none
  bool no_forms = false;           ///< "{}"
};

struct DictionaryPattern {
  std::string place;
  std::string text;  ///< in capitals, without "-" and code
  std::string code;
};

struct VerbBlock {
  std::vector<DictionaryVerb> verbs;
  std::vector<DictionaryPattern> patterns;
};

struct VerbDictionary {
  std::vector<VerbBlock> blocks;
  /// By name in capitals, without "&". A "_" at the end of a member says that it has no other forms.
  std::map<std::string, std::vector<std::string>, std::less<>> sets;
};

/// All files as one dictionary. Throws Error: io; limit for a file larger than a dictionary may be.
[[nodiscard]] VerbDictionary read_verbs(std::span<const std::filesystem::path> files, const ImportProblems& problems);

}  // namespace newsgraph::knowledge
