// What an importer needs of one entity of Wikidata's dump.
//
//   EntityReader reader(options);
//   auto entity = reader.read(line);      // overwrites the line; a WikidataEntity, a reason, or neither: not wanted
//
// SAX with a filter before the DOM: the tree only ever holds the properties and languages that are asked for. Depth is
// bounded. Not thread-safe.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/knowledge/import/wikidata.h"

namespace newsgraph::knowledge {

using Qid = std::int64_t;  ///< 42 of "Q42"; 0: none

enum class WikidataKind : std::uint8_t { country = 1, organization, place, person, family_name, position };

/// The end of a term, or its beginning.
struct WikidataTime {
  enum class State : std::uint8_t { absent, known, unclear };

  State state = State::absent;
  std::string iso;  ///< of a known one
};

struct WikidataTerm {
  Qid position = 0;
  Qid of = 0, jurisdiction = 0;  ///< qualifiers P642 and P1001
  WikidataTime from, to;
};

/// The properties whose values are kept as links to other entities.
enum class WikidataLink : std::uint16_t {
  country = 17,
  citizenship = 27,
  family_name = 734,
  jurisdiction = 1001,
  directs = 2389
};

struct WikidataEntity {
  struct Link {
    WikidataLink property;
    Qid target;
  };
  struct Coordinates {
    double latitude, longitude;
  };

  Qid id = 0;
  WikidataKind kind = WikidataKind::position;
  std::string type;  ///< of an organisation or place
  std::string label;
  std::vector<std::string> names;
  std::string iso3, iso2, numeric;  ///< of a country
  std::string gender, died;         ///< of a person
  std::optional<Coordinates> coordinates;
  std::vector<Link> links;  ///< best first
  std::vector<WikidataTerm> terms;
};

class EntityReader {
 public:
  explicit EntityReader(const WikidataOptions& options);
  ~EntityReader();

  struct Result {
    std::optional<WikidataEntity> entity;
    std::string problem;  ///< why the line is no entity; empty for one that is, wanted or not
  };
  /// Precondition: a zero follows the line.
  [[nodiscard]] Result read(std::span<char> line);

 private:
  struct Json;
  [[nodiscard]] std::optional<WikidataEntity> make() const;
  void name(WikidataEntity& entity) const;
  [[nodiscard]] bool classify(WikidataEntity& entity) const;
  void read_person(WikidataEntity& entity) const;

  const WikidataOptions& options_;
  std::unique_ptr<Json> json_;
};

}  // namespace newsgraph::knowledge
