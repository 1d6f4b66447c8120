#include "newsgraph/knowledge/import/cameo_codes.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace newsgraph::knowledge {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Codes of the dictionaries that ISO has changed or never had.
constexpr std::array renamed = {
    Pair{"BUR", "MMR"}, Pair{"GZS", "PSE"}, Pair{"KSV", "XKX"}, Pair{"PAL", "PSE"}, Pair{"ROM", "ROU"},
    Pair{"TMP", "TLS"}, Pair{"WSB", "PSE"}, Pair{"XKX", "XKX"}, Pair{"ZAR", "COD"},
};

// CAMEO's generic regions.
constexpr std::array<std::string_view, 28> regions = {
    "AFR", "ASA", "BLK", "CAF", "CAS", "CAU", "CEU", "CFR", "CRB", "EAF", "EEU", "EIN", "EUR", "LAM",
    "MDT", "MEA", "NAF", "NMR", "PGS", "SAF", "SAM", "SAS", "SCN", "SEA", "SHL", "WAF", "WEU", "WST",
};

constexpr std::array international = {
    Pair{"IGO", "IGO"}, Pair{"IMG", "IMG"}, Pair{"ISM", "ISM"}, Pair{"MNC", "MNC"},
    Pair{"NGM", "ISM"}, Pair{"NGO", "NGO"}, Pair{"UNO", "UNO"},
};

constexpr std::array roles = {
    Pair{"AGR", "AGR"}, Pair{"BUS", "BUS"}, Pair{"COP", "COP"}, Pair{"CRM", "CRM"}, Pair{"CVL", "CVL"},
    Pair{"DEV", "SOC"}, Pair{"EDU", "EDU"}, Pair{"ELI", "ELI"}, Pair{"ENV", "SOC"}, Pair{"GOV", "GOV"},
    Pair{"HLH", "MED"}, Pair{"HRI", "SOC"}, Pair{"INS", "REB"}, Pair{"JUD", "JUD"}, Pair{"LAB", "LAB"},
    Pair{"LEG", "LEG"}, Pair{"MED", "JRN"}, Pair{"MIL", "MIL"}, Pair{"MNC", "BUS"}, Pair{"NGO", "SOC"},
    Pair{"OPP", "OPP"}, Pair{"PRM", "PRM"}, Pair{"PTY", "PTY"}, Pair{"REB", "REB"}, Pair{"REF", "REF"},
    Pair{"REL", "REL"}, Pair{"SEP", "REB"}, Pair{"SET", "CVL"}, Pair{"SPY", "SPY"}, Pair{"UAF", "UAF"},
};

template <std::size_t n>
std::string_view look_up(const std::array<Pair, n>& table, std::string_view key) {
  const auto* const found = std::ranges::find(table, key, &Pair::first);
  return found == table.end() ? std::string_view{} : found->second;
}

const std::map<std::string, std::string, std::less<>>& country_names() {
  static const auto names = [] {
    std::map<std::string, std::string, std::less<>> all;
    for (const char* const* iso2 = icu::Locale::getISOCountries(); *iso2 != nullptr; ++iso2) {
      const icu::Locale place("", *iso2);
      icu::UnicodeString name;
      place.getDisplayCountry(icu::Locale::getEnglish(), name);
      // ICU has codes of its own, all but one with X, for places that are no countries.
      if (std::string iso3 = place.getISO3Country(); iso3.size() == 3 && iso3[0] != 'X' && iso3 != "DGA")
        name.toUTF8String(all[std::move(iso3)]);
    }
    all.try_emplace("XKX", "Kosovo");
    return all;
  }();
  return names;
}

std::string country_of(std::string_view chunk) {
  if (const auto name = look_up(renamed, chunk); !name.empty()) return std::string(name);
  return country_names().contains(chunk) ? std::string(chunk) : std::string();
}

CameoCode read_compound(std::string_view code) {
  CameoCode result;
  result.form = CameoCode::Form::compound;
  bool countries = true;
  for (std::size_t at = 0; at <= code.size();) {
    const std::size_t end = std::min(code.find('/', at), code.size());
    std::string country = country_of(code.substr(at, end - at));
    countries = countries && !country.empty();
    if (std::ranges::find(result.members, country) == result.members.end())
      result.members.push_back(std::move(country));
    at = end + 1;
  }
  if (!countries) result.members.clear();
  return result;
}

}  // namespace

std::string country_name(std::string_view iso3) {
  const auto found = country_names().find(iso3);
  return found == country_names().end() ? std::string() : found->second;
}

CameoCode read_cameo(std::string_view code) {
  CameoCode result;
  if (code.find_first_not_of("-#+~") == std::string_view::npos) {
    result.form = CameoCode::Form::nothing;
    return result;
  }
  if (code.find('/') != std::string_view::npos) return read_compound(code);
  const std::string_view first = code.substr(0, 3);
  result.alone = code.size() <= 3;
  result.country = country_of(first);
  result.code = look_up(international, first);
  result.region = result.country.empty() && std::ranges::find(regions, first) != regions.end();
  const bool known = !result.country.empty() || !result.code.empty() || result.region;
  for (std::size_t at = known ? 3 : 0; at < code.size(); at += 3) {
    const std::string_view chunk = code.substr(at, 3);
    if (result.code == "IGO" && (chunk == "UNO" || chunk == "EEC")) result.code = chunk == "UNO" ? "UNO" : "EUR";
    if (chunk == "ELI") result.former_official = true;
    if (result.sector.empty()) result.sector = look_up(roles, chunk);
  }
  return result;
}

}  // namespace newsgraph::knowledge
