#include "newsgraph/knowledge/import/petrarch_dictionary.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "newsgraph/base/date.h"
#include "newsgraph/knowledge/import/dictionary_lines.h"

namespace newsgraph::knowledge {
namespace {

constexpr std::size_t max_phrases = 2'000, max_codes = 200;  // of one block

/// "BILL_CLINTON" of " BILL_CLINTON_ ".
std::string phrase_of(std::string_view text) {
  std::string phrase = upper(trimmed(text));
  for (char& c : phrase)
    if (dictionary_blanks.find(c) != std::string_view::npos) c = '_';
  const std::size_t begin = std::min(phrase.find_first_not_of('_'), phrase.size());
  phrase.erase(0, begin);
  while (phrase.ends_with('_')) phrase.pop_back();
  return phrase;
}

std::string with_blanks(std::string phrase) {
  std::ranges::replace(phrase, '_', ' ');
  return phrase;
}

/// One "[…]", or why it is none.
struct Bracket {
  DatedCode code;
  std::string problem;
};

bool is_date_sign(char c) {
  return (c >= '0' && c <= '9') || c == '<' || c == '>' || c == '-';
}

Bracket read_code(std::string_view inside) {
  // Blanks may stand anywhere: "[USAGOV > 140608]".
  std::string text = upper(inside);
  std::erase_if(text, [](char c) { return dictionary_blanks.find(c) != std::string_view::npos; });
  Bracket result;
  // The dates begin with a sign or six digits; codes may have digits, and "---" is one.
  const std::size_t first = text.starts_with("---") ? 3 : 0;
  std::size_t at = text.find_first_of("<>");
  if (at == std::string::npos) {
    at = text.size();
    while (at > first && is_date_sign(text[at - 1])) --at;
    if (text.size() - at < 6) at = text.size();  // "---" or digits that belong to the code
  }
  result.code.code = text.substr(0, at);
  if (result.code.code.empty()) return {{}, fmt::format("no code in [{}]", trimmed(inside))};
  if (result.code.code.size() > 60) return {{}, "a code of more than 60 letters"};
  const std::string_view dates = std::string_view(text).substr(at);
  if (dates.empty()) return result;
  const std::size_t dash = dates.find('-');
  if (dates.front() == '<') {
    result.code.to = petrarch_date(dates.substr(1));
  } else if (dates.front() == '>') {
    result.code.from = petrarch_date(dates.substr(1));
  } else if (dash != std::string_view::npos) {
    result.code.from = petrarch_date(dates.substr(0, dash));
    result.code.to = petrarch_date(dates.substr(dash + 1));
    if (result.code.from.empty() != result.code.to.empty()) result.code = {};
  }
  if (result.code.from.empty() && result.code.to.empty()) return {{}, fmt::format("no dates: [{}]", trimmed(inside))};
  const auto from = parse_date(result.code.from), to = parse_date(result.code.to);
  if (from && to && to->last_day() < from->first_day())
    return {{}, fmt::format("ends before it begins: [{}]", trimmed(inside))};
  return result;
}

/// All codes of the text, which is nothing but "[…][…]".
std::vector<DatedCode> read_codes(std::string_view text, const DictionaryLines& lines) {
  std::vector<DatedCode> codes;
  while (!(text = trimmed(text)).empty()) {
    const std::size_t end = text.find(']');
    if (text.front() != '[' || end == std::string_view::npos) {
      lines.problem(fmt::format("not a code: {}", text.substr(0, 60)));
      break;
    }
    Bracket bracket = read_code(text.substr(1, end - 1));
    if (bracket.problem.empty()) {
      codes.push_back(std::move(bracket.code));
    } else {
      lines.problem(std::move(bracket.problem));
    }
    text.remove_prefix(end + 1);
  }
  return codes;
}

// What PETRARCH makes of a noun for which the dictionary gives no plural.
std::string regular_plural(const std::string& noun) {
  if (noun.ends_with('Y')) return noun.substr(0, noun.size() - 1) + "IES";
  if (noun.ends_with("SS")) return noun + "ES";
  return noun + "S";
}

using Substitutions = std::map<std::string, std::vector<std::string>, std::less<>>;

/// "!PERSON! = MAN, MEN, WOMAN"; false for a line that is none.
bool read_substitution(std::string_view line, Substitutions& sets, const DictionaryLines& lines) {
  if (line.front() != '!') return false;
  const std::size_t end = line.find('!', 1), equals = line.find('=');
  if (end == std::string_view::npos || equals == std::string_view::npos || equals < end) return false;
  std::vector<std::string>& set = sets[upper(line.substr(1, end - 1))];
  set.clear();
  std::string_view rest = line.substr(equals + 1);
  while (!rest.empty()) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    if (std::string member = phrase_of(rest.substr(0, comma)); !member.empty() && set.size() < 200)
      set.push_back(std::move(member));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  if (set.empty()) lines.problem("a set without members");
  return true;
}

bool is_plural_of(const std::string& plural, const std::string& singular) {
  return plural == regular_plural(singular) || plural == singular + "EN" ||
         (singular.ends_with("MAN") && plural == singular.substr(0, singular.size() - 2) + "EN");
}

/// The agents of a noun with a set's name in it: singulars and plurals are neighbours in the set.
std::vector<Agent> substituted(const Agent& agent, std::string_view before, std::string_view after,
                               const std::vector<std::string>& set) {
  std::vector<Agent> out;
  const auto word = [&](const std::string& member) {
    return with_blanks(fmt::format("{}{}{}", before, member, after));
  };
  for (std::size_t i = 0; i < set.size(); ++i) {
    const bool pair = i + 1 < set.size() && is_plural_of(set[i + 1], set[i]);
    out.push_back({agent.place, word(set[i]), word(pair ? set[i + 1] : regular_plural(set[i])), agent.code});
    if (pair) ++i;
  }
  return out;
}

}  // namespace

std::string petrarch_date(std::string_view digits) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if ((digits.size() != 6 && digits.size() != 8) || !std::ranges::all_of(digits, is_digit)) return {};
  const std::string century = digits.size() == 8 ? "" : digits.substr(0, 2) > "30" ? "19" : "20";
  const std::string all = century + std::string(digits);
  std::string iso = all.substr(0, 4);
  if (all.substr(4, 2) != "00") {
    iso += '-' + all.substr(4, 2);
    if (all.substr(6, 2) != "00") iso += '-' + all.substr(6, 2);
  }
  return parse_date(iso) ? iso : std::string();
}

std::vector<ActorBlock> read_actors(const std::filesystem::path& file, const ImportProblems& problems) {
  std::vector<ActorBlock> blocks;
  DictionaryLines lines(file, "#;", problems);
  bool lost = false;  // the block's first line was not understood: what belongs to it goes with it
  while (const auto next = lines.next()) {
    const std::string_view line = trimmed(*next);
    const bool synonym = line.front() == '+', code_line = line.front() == '[';
    if (!synonym && !code_line) lost = false;
    if (lost) continue;
    if ((synonym || code_line) && blocks.empty()) {
      lines.problem("belongs to no phrase");
      continue;
    }
    const std::size_t bracket = std::min(line.find('['), line.size());
    std::string phrase = phrase_of(line.substr(synonym ? 1 : 0, bracket - (synonym ? 1 : 0)));
    if (!code_line && (phrase.empty() || phrase.find_first_of("<>{}=+") != std::string::npos)) {
      lines.problem(fmt::format("not a phrase: {}", line.substr(0, 60)));
      lost = !synonym;
      continue;
    }
    if (!synonym && !code_line) blocks.push_back({lines.place(), {}, {}});
    ActorBlock& block = blocks.back();
    if (!code_line) {
      if (block.phrases.size() == max_phrases) {
        lines.problem("a block of too many phrases");
      } else {
        block.phrases.push_back(std::move(phrase));
      }
    }
    for (DatedCode& code : read_codes(line.substr(bracket), lines))
      if (block.codes.size() < max_codes) block.codes.push_back(std::move(code));
  }
  return blocks;
}

std::vector<Agent> read_agents(const std::filesystem::path& file, const ImportProblems& problems) {
  std::vector<Agent> agents;
  Substitutions sets;
  DictionaryLines lines(file, "#;", problems);
  while (const auto next = lines.next()) {
    const std::string_view line = trimmed(*next);
    if (read_substitution(line, sets, lines)) continue;
    const std::size_t code = line.find('['), code_end = line.find(']');
    const std::size_t brace = std::min(line.find('{'), code), brace_end = line.find('}');
    const std::string noun = phrase_of(line.substr(0, std::min(brace, code)));
    const bool braces = brace < code;
    if (noun.empty() || code == std::string_view::npos || code_end == std::string_view::npos || code_end < code ||
        (braces && (brace_end == std::string_view::npos || brace_end > code))) {
      lines.problem(fmt::format("not an agent: {}", line.substr(0, 60)));
      continue;
    }
    Agent agent{lines.place(), with_blanks(noun), {}, std::string(trimmed(line.substr(code + 1, code_end - code - 1)))};
    agent.plural =
        with_blanks(braces ? phrase_of(line.substr(brace + 1, brace_end - brace - 1)) : regular_plural(noun));
    const std::size_t mark = noun.find('!'), mark_end = noun.find('!', mark + 1);
    if (mark == std::string::npos) {
      agents.push_back(std::move(agent));
      continue;
    }
    const auto set = mark_end == std::string::npos ? sets.end() : sets.find(noun.substr(mark + 1, mark_end - mark - 1));
    if (set == sets.end()) {
      lines.problem(fmt::format("an unknown set: {}", noun));
      continue;
    }
    for (Agent& one : substituted(agent, std::string_view(noun).substr(0, mark),
                                  std::string_view(noun).substr(mark_end + 1), set->second))
      agents.push_back(std::move(one));
  }
  return agents;
}

std::vector<std::string> read_discards(const std::filesystem::path& file, const ImportProblems& problems) {
  std::vector<std::string> discards;
  DictionaryLines lines(file, "#;", problems);
  while (const auto next = lines.next()) {
    std::string_view line = trimmed(*next);
    line = trimmed(line.substr(0, line.find('[')));
    const bool story = line.starts_with('+');
    const std::string phrase = with_blanks(phrase_of(line.substr(story ? 1 : 0)));
    if (phrase.empty()) {
      lines.problem("not a phrase");
      continue;
    }
    discards.push_back((story ? "+" : "") + phrase);
  }
  return discards;
}

}  // namespace newsgraph::knowledge
