// Who and what the world's news names: countries, persons and their offices in time, organisations, places.
//
//   const auto gazetteer = Gazetteer::load(data_directory());
//   for (const NameMatch& match : gazetteer->match(document, sentence.tokens)) …
//   gazetteer->holder("prime-minister", "country:GBR", day)   // -> Keir Starmer on 2025-02-28
//
// Immutable after loading; thread-safe. Data: data/gazetteer/*.jsonl, schema: schemas/gazetteer.schema.json.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/base/date.h"
#include "newsgraph/base/id.h"
#include "newsgraph/document/document.h"

namespace newsgraph {

using EntityId = Id<struct EntityTag>;
using OfficeId = Id<struct OfficeTag>;

enum class EntityKind : std::uint8_t { country, person, organization, group, place };
enum class Gender : std::uint8_t { unknown, female, male };

/// How a name names: what a reader may conclude from seeing it.
enum class NameKind : std::uint8_t {
  name,       ///< the entity itself: "Germany", "Angela Merkel", "NATO", "Jeddah"
  acronym,    ///< matched in exactly this case: "US", "UN", "IMF"
  adjective,  ///< "German": of the country
  people,     ///< "Germans": stands for the country
  metonym,    ///< capital or seat of government that can act for it: "Berlin", "the Kremlin"
  surname,    ///< a person's surname alone: a candidate, to be confirmed by the article
  office,     ///< an office's words: "prime minister"
  role_noun,  ///< "rebels", "troops": a group with a sector
};

/// A stretch of days in an office. Ends that are not known are open.
struct Term {
  OfficeId office;
  EntityId of;  ///< country or organisation
  std::optional<Date> from, to;
  std::string title;  ///< "Secretary of State" where it differs from the office's name
  bool acting = false;

  [[nodiscard]] bool covers(Day day) const {
    return (!from || from->first_day() <= day) && (!to || day <= to->last_day());
  }
};

struct Entity {
  EntityKind kind = EntityKind::person;
  std::string id;      ///< "country:DEU", "person:angela-merkel", "org:nato", "group:baltic-states", "place:jeddah-sau"
  std::string label;   ///< canonical name
  std::string iso3;    ///< ISO 3166-1 alpha-3 of the country it is or belongs to; empty where none
  std::string code;    ///< PLOVER actor code: ISO 3166-1 alpha-3, IGO, UNO, EUR, NGO, …
  std::string sector;  ///< PLOVER sector code or empty
  std::string wikidata;  ///< QID or empty
  std::string type;      ///< finer kind: "ministry", "army", "party", "company", "news", "city", "region", …
  Gender gender = Gender::unknown;
  std::vector<Term> terms;        ///< persons, by start
  std::vector<EntityId> part_of;  ///< organisation -> country or larger organisation
  std::vector<EntityId> members;  ///< groups and organisations of states; those that left are not among them
  std::string article;            ///< "the" where the name takes it ("the United States")
};

/// "President", "Foreign Minister", "spokesperson": a kind of office, apart from who holds it.
struct Office {
  std::string id;       ///< "president", "prime-minister"
  std::string name;     ///< "Prime Minister"
  std::string sector;   ///< PLOVER sector of its holders
  bool unique = false;  ///< one holder at a time in a country or organisation
  bool title = false;   ///< can stand right before a name ("President Macron")
  int rank = 100;       ///< lower is more senior
};

/// What one name may stand for.
struct NameSense {
  NameKind kind;
  EntityId entity;              ///< unless kind is office or role_noun
  OfficeId office;              ///< kind office
  std::uint32_t role_noun = 0;  ///< kind role_noun: index into role_nouns()
};

/// A group by what its members do: "protesters".
struct RoleNoun {
  std::string name, sector;
  bool plural = true;
};

/// The longest name at a place in the text and all it may stand for.
struct NameMatch {
  TokenSpan tokens;
  std::span<const NameSense> senses;
};

class Gazetteer {
 public:
  /// Reads every *.jsonl below `directory`/gazetteer (or `directory`, where it has no such folder), sorted by path,
  /// then the user's own files: a row with a known id changes the fields it gives and adds to the names, a new id adds.
  /// Throws Error(data) with file:line and reason for a row that breaks the schema or names an unknown id.
  [[nodiscard]] static std::shared_ptr<const Gazetteer> load(const std::filesystem::path& directory,
                                                             std::span<const std::filesystem::path> additions = {});
  ~Gazetteer();
  Gazetteer(const Gazetteer&) = delete;
  Gazetteer& operator=(const Gazetteer&) = delete;

  /// Longest matches from left to right, not overlapping. Matching ignores diacritics, and case except for acronyms and
  /// for names that are common words ("Turkey", "Chad", "May"), which need a capital letter. In blocks or sentences
  /// written in capitals or in lower case altogether, case says nothing and only unambiguous names match.
  [[nodiscard]] std::vector<NameMatch> match(const Document& document, TokenSpan range) const;

  [[nodiscard]] const Entity& operator[](EntityId id) const;
  [[nodiscard]] const Office& operator[](OfficeId id) const;
  [[nodiscard]] std::span<const Entity> entities() const;
  [[nodiscard]] std::span<const Office> offices() const;
  [[nodiscard]] std::span<const RoleNoun> role_nouns() const;

  [[nodiscard]] std::optional<EntityId> find(std::string_view entity_id) const;  ///< by "country:DEU"
  [[nodiscard]] std::optional<EntityId> country(std::string_view iso3) const;
  [[nodiscard]] std::optional<OfficeId> find_office(std::string_view office_id) const;

  /// Who held the office on that day; without a day, the newest holder. Nothing where the gazetteer doesn't know, knows
  /// several, or where the office can have several holders at a time. Who acts for a holder counts where there is no
  /// other; on the day of a handover the office is the newcomer's.
  [[nodiscard]] std::optional<EntityId> holder(OfficeId office, EntityId of, std::optional<Day> day) const;
  /// The person's term that covers the day, or the newest before it; the newest without a day. Of several, the most
  /// senior office. Null without any.
  [[nodiscard]] const Term* term_at(EntityId person, std::optional<Day> day) const;
  /// "President of the United States": the term's title or office, with what it is of.
  [[nodiscard]] std::string role_name(const Term& term) const;

  /// Likely gender of a given name; unknown where it isn't listed. `known_given_name` tells those apart.
  [[nodiscard]] Gender gender_of(std::string_view given_name) const;
  [[nodiscard]] bool known_given_name(std::string_view name) const;

  /// "version" of data/gazetteer/MANIFEST.json.
  [[nodiscard]] const std::string& version() const;

 private:
  struct Data;
  explicit Gazetteer(std::unique_ptr<Data>);
  std::unique_ptr<Data> data_;
};

/// Where newsgraph's own data lie: $NEWSGRAPH_DATA, else the installed share/newsgraph, else the source tree.
[[nodiscard]] std::filesystem::path data_directory();

}  // namespace newsgraph
