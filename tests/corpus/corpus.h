// Reads the corpus of sentences and compares it with what the extractor finds. Format: README.md beside this file.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace newsgraph::corpus {

struct Expectation {
  std::string source, relation, target;
  std::set<std::string> flags;
  bool must = true;
  bool known_gap = false;  ///< marked: it isn't so yet
  std::size_t line = 0;
};

struct Case {
  std::string date, text;
  std::size_t line = 0;
  std::vector<Expectation> expectations;
};

/// Throws std::runtime_error with file:line for a line it can't read.
[[nodiscard]] std::vector<Case> read_cases(const std::filesystem::path& file);

}  // namespace newsgraph::corpus
