// The actor codes of CAMEO: chunks of three letters, the first of them a country, a region or a kind of international
// actor, then roles and groups.
//
//   CameoCode code = read_cameo("AFGREBTAL");      // country "AFG", sector "REB"
//   CameoCode body = read_cameo("IGOUNO");         // code "UNO"
//
// Functions without state; thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::knowledge {

struct CameoCode {
  enum class Form : std::uint8_t {
    normal,
    nothing,   ///< "---", "###", "+++": no actor
    compound,  ///< "ISR/PSE"
  };

  Form form = Form::normal;
  std::string country;               ///< ISO 3166-1 alpha-3 as of today; empty for others
  std::string code;                  ///< IGO, UNO, EUR, NGO, ISM, IMG, MNC as PLOVER has them
  std::string sector;                ///< as PLOVER has it; empty where none is said or known
  std::vector<std::string> members;  ///< of a compound: the countries, where all its parts are no more than countries
  bool region = false;               ///< a region of the world ("EUR", "MEA")
  bool alone = false;                ///< nothing behind the first chunk
  bool former_official = false;      ///< has the role ELI, which only persons have
};

/// Never fails: what is not known is left empty.
[[nodiscard]] CameoCode read_cameo(std::string_view code);

/// The English name of a country by its alpha-3 code (ICU's); empty for what is none.
[[nodiscard]] std::string country_name(std::string_view iso3);

}  // namespace newsgraph::knowledge
