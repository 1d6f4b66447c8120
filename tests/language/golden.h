// The golden parses: sentences in our own words of the kind news writes, annotated by hand after Universal
// Dependencies.
#pragma once

#include <algorithm>
#include <filesystem>
#include <vector>

#include "newsgraph/language/conllu.h"

namespace newsgraph::language {

/// All sentences of tests/language/golden/*.conllu, files by name.
inline std::vector<ConlluSentence> golden_sentences() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(NEWSGRAPH_TEST_DIR "/language/golden"))
    if (entry.path().extension() == ".conllu") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<ConlluSentence> sentences;
  for (const auto& file : files)
    for (ConlluSentence& sentence : read_conllu(file)) sentences.push_back(std::move(sentence));
  return sentences;
}

}  // namespace newsgraph::language
