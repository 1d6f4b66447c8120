#include "newsgraph/text/boilerplate.h"

#include <algorithm>
#include <array>

#include "newsgraph/text/boilerplate_phrases.h"
#include "newsgraph/text/characters.h"
#include "newsgraph/text/dateline.h"

namespace newsgraph::text {
namespace {

using namespace phrases;

constexpr std::size_t longest_link_line = 240;
constexpr std::size_t longest_credit = 120;

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(), [&](auto one) { return equals_ignoring_case(word, one); });
}

template <std::size_t N>
bool starts_with_any(const std::array<std::string_view, N>& words, std::string_view line) {
  return std::any_of(words.begin(), words.end(), [&](auto one) { return starts_ignoring_case(line, one); });
}

bool holds_ignoring_case(std::string_view line, std::string_view lower) {
  for (std::size_t at = 0; at + lower.size() <= line.size(); ++at) {
    if (starts_ignoring_case(line.substr(at), lower)) return true;
  }
  return false;
}

std::string_view without_end_marks(std::string_view line) {
  while (!line.empty() && (line.back() == ':' || line.back() == '>' || line.back() == ' ' || line.back() == '.')) {
    line.remove_suffix(1);
  }
  return line;
}

std::string_view without_brackets(std::string_view line) {
  while (!line.empty() && (line.front() == '(' || line.front() == '[' || line.front() == '-')) line.remove_prefix(1);
  while (!line.empty() && (line.back() == ')' || line.back() == ']' || line.back() == '.')) line.remove_suffix(1);
  return line;
}

struct CreditWords {
  int capitalised = 0, agencies = 0, sure = 0, others = 0;
  bool last_is_agency = false;
};

CreditWords count_credit_words(std::string_view line) {
  CreditWords count;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find_first_of(" ,/|;&", at), line.size());
    const std::string_view word = line.substr(at, end - at);
    at = end + 1;
    if (word.empty() || word == "-" || word == "—" || word == "–") continue;
    count.last_is_agency = is_in(sure_agencies, word);
    count.sure += count.last_is_agency ? 1 : 0;
    if (is_in(agencies, word) || count.last_is_agency) {
      ++count.agencies;
    } else if (glyph_at(word, 0).kind == CharClass::upper) {
      ++count.capitalised;
    } else {
      ++count.others;
    }
  }
  return count;
}

}  // namespace

bool heads_other_stories(std::string_view line) {
  return line.size() < 60 && is_in(story_lists, without_end_marks(line));
}

bool is_credit(std::string_view line) {
  if (line.size() > longest_credit || line.find(':') != std::string_view::npos) return false;
  const std::string_view body = without_brackets(line);
  const bool by = starts_ignoring_case(body, "by ");
  const CreditWords count = count_credit_words(by ? body.substr(3) : body);
  if (count.others > 0) return false;
  if (by) return count.capitalised + count.agencies > 0 && count.capitalised <= 12 && line.back() != '.';
  if (count.sure > 0 && count.capitalised == 0) return true;  // "Agencies Via Xinhua", "AP"
  const bool name_then_agency =
      count.last_is_agency && line.back() != '.' && body.find_first_of(",|/") != std::string_view::npos;
  return name_then_agency && count.capitalised <= 4;
}

bool is_boilerplate(std::string_view line) {
  if (line.empty()) return false;
  if (is_credit(line) || is_date_line(line) || heads_other_stories(line)) return true;
  if (line.size() > longest_link_line) {
    return starts_ignoring_case(line, "(reporting by") || starts_ignoring_case(line, "reporting by");
  }
  const std::string_view body = without_end_marks(line);
  if (is_in(whole_lines, body) || starts_with_any(openings, line)) return true;
  return line.size() <= longest_credit &&
         std::any_of(anywhere.begin(), anywhere.end(), [&](auto phrase) { return holds_ignoring_case(line, phrase); });
}

}  // namespace newsgraph::text
