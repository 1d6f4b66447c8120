#include "corpus/corpus.h"

#include <fstream>
#include <stdexcept>
#include <string_view>

namespace newsgraph::corpus {
namespace {

std::string trimmed(const std::string& text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find(separator, begin)) != std::string::npos; begin = end + 1)
    parts.push_back(trimmed(text.substr(begin, end - begin)));
  parts.push_back(trimmed(text.substr(begin)));
  return parts;
}

Expectation read_expectation(const std::string& line, bool must, const std::string& place) {
  const auto parts = split(line, '|');
  if (parts.size() < 3 || parts.size() > 4) throw std::runtime_error(place + ": needs source | relation | target");
  Expectation result{parts[0], parts[1], parts[2], {}, must, 0};
  if (parts.size() == 4)
    for (const std::string& flag : split(parts[3], ' '))
      if (!flag.empty()) result.flags.insert(flag);
  return result;
}

}  // namespace

std::vector<Case> read_cases(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file.string() + ": can't be opened");
  std::vector<Case> cases;
  std::string date;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const std::string place = file.string() + ":" + std::to_string(number);
    if (trimmed(line).empty() || line[0] == '#') continue;
    if (line[0] == '@') {
      date = trimmed(line.substr(1));
    } else if (std::string_view(" *~!").find(line[0]) != std::string_view::npos) {
      if (cases.empty()) throw std::runtime_error(place + ": expectation without a text");
      cases.back().expectations.push_back(read_expectation(line.substr(1), line[0] == ' ' || line[0] == '~', place));
      cases.back().expectations.back().line = number;
      cases.back().expectations.back().known_gap = line[0] == '~' || line[0] == '!';
    } else {
      cases.push_back({date, line, number, {}});
    }
  }
  return cases;
}

}  // namespace newsgraph::corpus
