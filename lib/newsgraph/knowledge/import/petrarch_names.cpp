#include "newsgraph/knowledge/import/petrarch_names.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

#include "newsgraph/base/utf8.h"
#include "newsgraph/knowledge/names.h"

namespace newsgraph::knowledge {
namespace {

using namespace std::string_view_literals;

constexpr std::array small_words = {"AND"sv, "AT"sv, "FOR"sv, "IN"sv, "OF"sv, "ON"sv, "THE"sv, "TO"sv, "WITH"sv};
constexpr std::array particles = {"DE"sv, "DEL"sv, "DER"sv, "VAN"sv, "VON"sv};  // of persons' names

constexpr std::array titles = {
    "ADMIRAL"sv,  "AMBASSADOR"sv, "AYATOLLAH"sv, "BARON"sv,  "BISHOP"sv, "CHANCELLOR"sv, "COLONEL"sv,
    "COMRADE"sv,  "CROWN"sv,      "DR"sv,        "DR."sv,    "EMIR"sv,   "EMPEROR"sv,    "GENERAL"sv,
    "GOVERNOR"sv, "IMAM"sv,       "JUDGE"sv,     "KING"sv,   "LADY"sv,   "LORD"sv,       "MARSHAL"sv,
    "MINISTER"sv, "MR"sv,         "MR."sv,       "MRS"sv,    "MRS."sv,   "MS"sv,         "MULLAH"sv,
    "POPE"sv,     "PREMIER"sv,    "PRESIDENT"sv, "PRIME"sv,  "PRINCE"sv, "PRINCESS"sv,   "QUEEN"sv,
    "SENATOR"sv,  "SHAH"sv,       "SHEIK"sv,     "SHEIKH"sv, "SIR"sv,    "SULTAN"sv,     "TSAR"sv,
};

constexpr std::array organization_words = {
    "ADMINISTRATION"sv, "AGENCY"sv,        "ALLIANCE"sv,   "ARMY"sv,        "ASSEMBLY"sv,   "ASSOCIATION"sv,
    "AUTHORITY"sv,      "BANK"sv,          "BATTALION"sv,  "BOARD"sv,       "BRIGADE"sv,    "BRIGADES"sv,
    "BUREAU"sv,         "CABINET"sv,       "COALITION"sv,  "COMMAND"sv,     "COMMISSION"sv, "COMMITTEE"sv,
    "COMPANY"sv,        "CONFEDERATION"sv, "CONGRESS"sv,   "CORPORATION"sv, "COUNCIL"sv,    "COURT"sv,
    "DEPARTMENT"sv,     "FACTION"sv,       "FEDERATION"sv, "FIGHTERS"sv,    "FORCE"sv,      "FORCES"sv,
    "FOUNDATION"sv,     "FRONT"sv,         "FUND"sv,       "GOVERNMENT"sv,  "GROUP"sv,      "GUARD"sv,
    "GUARDS"sv,         "HOUSE"sv,         "INSTITUTE"sv,  "JIHAD"sv,       "JUNTA"sv,      "KNESSET"sv,
    "LEAGUE"sv,         "LIBERATION"sv,    "MILITARY"sv,   "MILITIA"sv,     "MINISTRY"sv,   "MISSION"sv,
    "MOVEMENT"sv,       "NATIONS"sv,       "NAVY"sv,       "NEWS"sv,        "OFFICE"sv,     "ORGANISATION"sv,
    "ORGANIZATION"sv,   "PARLIAMENT"sv,    "PARTY"sv,      "POLICE"sv,      "RADIO"sv,      "REBELS"sv,
    "REGIME"sv,         "REPUBLIC"sv,      "RESISTANCE"sv, "SENATE"sv,      "SERVICE"sv,    "SOCIETY"sv,
    "STATE"sv,          "STATES"sv,        "TELEVISION"sv, "TROOPS"sv,      "UNION"sv,      "UNITED"sv,
    "UNIVERSITY"sv,
};

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::vector<std::string_view> words_of(std::string_view phrase) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t end = std::min(phrase.find_first_of("_ ", at), phrase.size());
    if (end > at) words.push_back(phrase.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

void append_lower(std::string& out, char32_t c) {
  append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
}

/// "Al-Assad", "O'Neill", "U.S.", "Women's".
std::string capitalised(std::string_view word) {
  std::string out;
  bool begins = true;
  for (std::size_t at = 0; at < word.size();) {
    const bool ending = at > 0 && word[at - 1] == '\'' && at + 1 == word.size();
    const char32_t c = next_code_point(word, at);
    if (begins && !ending) {
      append_utf8(out, c);
    } else {
      append_lower(out, c);
    }
    begins = c == '-' || c == '.' || c == '\'' || c == '(';
  }
  return out;
}

std::vector<std::string> folded_words(std::string_view name) {
  std::vector<std::string> words;
  for (const std::string_view word : words_of(name)) {
    const FoldedToken folded = fold_name_token(word == "&" ? "and" : word);
    if (!folded.view().empty()) words.emplace_back(folded.view());
  }
  return words;
}

/// "PRESIDENT_CLINTON", but not "PRIME_MINISTER", "PRESIDENT_OF_FRANCE" or "GENERAL_ASSEMBLY".
bool has_title(std::string_view phrase) {
  const auto words = words_of(phrase);
  const auto name = std::ranges::find_if_not(words, [](std::string_view word) { return is_one_of(titles, word); });
  return name != words.begin() && name != words.end() && !is_one_of(small_words, *name) &&
         std::ranges::none_of(words, [](std::string_view word) { return is_one_of(organization_words, word); });
}

}  // namespace

bool looks_like_acronym(std::string_view phrase) {
  if (phrase.size() < 2 || phrase.size() > 6) return false;
  if (!std::ranges::all_of(phrase, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }))
    return false;
  return phrase.size() <= 3 || phrase.find_first_of("AEIOUY") == std::string_view::npos;
}

std::string name_of(std::string_view phrase) {
  if (looks_like_acronym(phrase)) return std::string(phrase);
  std::string name;
  for (const std::string_view word : words_of(phrase)) {
    if (!name.empty()) name += ' ';
    if (!name.empty() && (is_one_of(small_words, word) || is_one_of(particles, word))) {
      name += in_lower_case(word);
    } else {
      name += capitalised(word);
    }
  }
  return name;
}

std::string in_lower_case(std::string_view phrase) {
  std::string out;
  for (std::size_t at = 0; at < phrase.size();) append_lower(out, next_code_point(phrase, at));
  return out;
}

std::string name_of_country(const std::vector<std::string>& phrases, const std::string& english_name) {
  if (english_name.empty()) return {};
  const auto name = folded_words(english_name);
  for (const std::string& phrase : phrases)
    if (folded_words(phrase) == name) return english_name;
  return {};
}

const char* country_field(std::string_view phrase) {
  if (looks_like_acronym(phrase)) return "acronyms";
  if (phrase.find('_') != std::string_view::npos) return "names";
  const auto ends = [&](std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(endings, [&](std::string_view ending) { return phrase.ends_with(ending); });
  };
  if (ends({"IANS", "EANS"})) return "peoples";
  return ends({"IAN", "EAN", "ESE", "ISH"}) ? "adjectives" : "names";
}

bool is_person(const ActorBlock& block) {
  bool dated = false, many = true;
  for (const DatedCode& code : block.codes) {
    const CameoCode cameo = read_cameo(code.code);
    if (cameo.form == CameoCode::Form::nothing) continue;
    if (cameo.former_official) return true;
    if (cameo.sector == "REB" || cameo.sector == "PTY" || !cameo.code.empty()) many = false;
    dated = dated || !code.from.empty() || !code.to.empty();
  }
  const auto primary = words_of(block.phrases.front());
  const bool named_as_body = std::ranges::any_of(primary, [](std::string_view word) {
    return is_one_of(organization_words, word) || is_one_of(small_words, word);
  });
  if (named_as_body && !is_one_of(titles, primary.front())) return false;
  const bool titled = std::ranges::any_of(block.phrases, has_title);
  return many && (titled || (dated && primary.size() >= 2 && primary.size() <= 5));
}

const char* type_of(std::string_view phrase, const CameoCode& code) {
  constexpr std::array by_sector = {
      std::pair{"BUS"sv, "company"},     std::pair{"COP"sv, "police"},      std::pair{"EDU"sv, "university"},
      std::pair{"JRN"sv, "news"},        std::pair{"JUD"sv, "court"},       std::pair{"LEG"sv, "legislature"},
      std::pair{"MIL"sv, "army"},        std::pair{"PRM"sv, "armed-group"}, std::pair{"PTY"sv, "party"},
      std::pair{"REB"sv, "armed-group"}, std::pair{"REL"sv, "religious"},   std::pair{"SPY"sv, "intelligence"},
      std::pair{"UAF"sv, "armed-group"},
  };
  if (code.code == "IMG") return "armed-group";
  if (code.code == "MNC") return "company";
  if (code.code == "IGO" || code.code == "UNO" || code.code == "EUR") return "intergovernmental";
  if (code.code == "NGO" || code.code == "ISM") return "ngo";
  if (code.sector == "GOV")
    return is_one_of(std::array{"MINISTRY"sv, "DEPARTMENT"sv}, words_of(phrase).front()) ||
                   phrase.ends_with("_MINISTRY") || phrase.ends_with("_DEPARTMENT")
               ? "ministry"
               : "agency";
  for (const auto& [sector, type] : by_sector)
    if (code.sector == sector) return type;
  return "other";
}

std::string agent_sector(std::string_view code) {
  std::string chunks(code);
  std::erase_if(chunks, [](char c) { return c == '~' || c == ' '; });
  // Without a country before them the chunks are roles; "NGO" and the like say a sector of their own.
  const CameoCode role = read_cameo("~~~" + chunks);
  return role.sector;
}

}  // namespace newsgraph::knowledge
