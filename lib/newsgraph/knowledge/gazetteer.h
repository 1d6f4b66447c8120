// Who and what the world's news names: countries, persons and their offices in time, organisations, places.
//
//   const auto gazetteer = Gazetteer::load(data_directory());
//   for (const NameMatch& match : gazetteer->match(document, sentence.tokens)) …
//   gazetteer->holder("prime minister", "GBR", day)   // -> Keir Starmer on 2025-02-28
//
// Entities and terms are numbered; looking one up makes a small value of views into the gazetteer, which must outlive
// it. Immutable after loading; thread-safe. Data: data/gazetteer/*.jsonl, schema: schemas/gazetteer.schema.json;
// compiled, they are one file that is mapped, not read (lib/notes/0012).
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "newsgraph/base/array_file.h"
#include "newsgraph/base/date.h"
#include "newsgraph/base/id.h"
#include "newsgraph/document/document.h"

namespace newsgraph {

using EntityId = Id<struct EntityTag>;
using OfficeId = Id<struct OfficeTag>;
using TermId = Id<struct TermTag>;
using RoleNounId = Id<struct RoleNounTag>;

enum class EntityKind : std::uint8_t { country, person, organization, group, place };
enum class Gender : std::uint8_t { unknown, female, male };

/// How a name names: what a reader may conclude from seeing it.
enum class NameKind : std::uint32_t {
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
  std::string_view title;  ///< "Secretary of State" where it differs from the office's name
  bool acting = false;

  [[nodiscard]] bool covers(Day day) const {
    return (!from || from->first_day() <= day) && (!to || day <= to->last_day());
  }
};

/// "President", "Foreign Minister", "spokesperson": a kind of office, apart from who holds it.
struct Office {
  std::string_view id;      ///< "president", "prime-minister"
  std::string_view name;    ///< "Prime Minister"
  std::string_view sector;  ///< PLOVER sector of its holders
  bool unique = false;      ///< one holder at a time in a country or organisation
  bool title = false;       ///< can stand right before a name ("President Macron")
  int rank = 100;           ///< lower is more senior
};

/// A group by what its members do: "protesters".
struct RoleNoun {
  std::string_view name, sector;
  bool plural = true;
};

/// Things with neighbouring numbers, looked up as they are asked for: for (const Term& term : entity.terms) …
template <class IdType>
class GazetteerRange;

struct Entity;

/// What one name may stand for.
struct NameSense {
  NameKind kind = NameKind::name;
  std::uint32_t id = 0;

  [[nodiscard]] EntityId entity() const { return {id}; }       ///< unless kind is office or role_noun
  [[nodiscard]] OfficeId office() const { return {id}; }       ///< kind office
  [[nodiscard]] RoleNounId role_noun() const { return {id}; }  ///< kind role_noun
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
  /// Where there are no additions and the rows were compiled as they are now, the compiled file is mapped instead; a
  /// single addition that is a compiled file takes the place of everything.
  /// Throws Error(data) with file:line and reason for a row that breaks the schema or names an unknown id.
  [[nodiscard]] static std::shared_ptr<const Gazetteer> load(const std::filesystem::path& directory,
                                                             std::span<const std::filesystem::path> additions = {});
  /// Over a compiled file: of(ArrayFile::open(path)). Throws Error(format) where it is none; whether its contents are
  /// whole is check()'s to say.
  [[nodiscard]] static std::shared_ptr<const Gazetteer> of(std::shared_ptr<const ArrayFile> file);
  /// Reads rows as load() does and writes them as one file. Throws Error(data or io).
  static void compile(const std::filesystem::path& directory, std::span<const std::filesystem::path> additions,
                      const std::filesystem::path& output);
  /// Reads all of a compiled file against its checksum. Throws Error(format).
  void check() const;
  ~Gazetteer();
  Gazetteer(const Gazetteer&) = delete;
  Gazetteer& operator=(const Gazetteer&) = delete;

  /// Longest matches from left to right, not overlapping. Matching ignores diacritics, and case except for acronyms and
  /// for names that are common words ("Turkey", "Chad", "May"), which need a capital letter. In blocks or sentences
  /// written in capitals or in lower case altogether, case says nothing and only unambiguous names match.
  [[nodiscard]] std::vector<NameMatch> match(const Document& document, TokenSpan range) const;

  [[nodiscard]] Entity operator[](EntityId id) const;
  [[nodiscard]] Office operator[](OfficeId id) const;
  [[nodiscard]] Term operator[](TermId id) const;
  [[nodiscard]] RoleNoun operator[](RoleNounId id) const;
  [[nodiscard]] GazetteerRange<EntityId> entities() const;
  [[nodiscard]] GazetteerRange<OfficeId> offices() const;
  [[nodiscard]] GazetteerRange<RoleNounId> role_nouns() const;

  [[nodiscard]] std::optional<EntityId> find(std::string_view entity_id) const;  ///< by "country:DEU"
  [[nodiscard]] std::optional<EntityId> country(std::string_view iso3) const;
  [[nodiscard]] std::optional<OfficeId> find_office(std::string_view office_id) const;

  /// Who held the office on that day; without a day, the newest holder. Nothing where the gazetteer doesn't know, knows
  /// several, or where the office can have several holders at a time. Who acts for a holder counts where there is no
  /// other; on the day of a handover the office is the newcomer's.
  [[nodiscard]] std::optional<EntityId> holder(OfficeId office, EntityId of, std::optional<Day> day) const;
  /// The same in words: an office's id or any of its names ("prime minister", "PM"), and a country's ISO 3166-1 code or
  /// any entity's id ("org:nato").
  [[nodiscard]] std::optional<EntityId> holder(std::string_view office, std::string_view of,
                                               std::optional<Day> day) const;
  /// All who held an office of something, with their terms, in no useful order.
  [[nodiscard]] std::vector<std::pair<EntityId, Term>> tenures(OfficeId office, EntityId of) const;
  /// The person's term that covers the day, or the newest before it; the newest without a day. Of several, the most
  /// senior office.
  [[nodiscard]] std::optional<Term> term_at(EntityId person, std::optional<Day> day) const;
  /// All terms of a person that cover the day, the most senior first; without a day, those that are not over.
  [[nodiscard]] std::vector<Term> terms_at(EntityId person, std::optional<Day> day) const;
  /// "President of the United States": the term's title or office, with what it is of.
  [[nodiscard]] std::string role_name(const Term& term) const;

  /// What a whole text is the name of, by the rules of match(); nothing where it isn't one name.
  [[nodiscard]] std::span<const NameSense> senses(std::string_view name) const;

  /// Likely gender of a given name; unknown where it isn't listed. `known_given_name` tells those apart.
  [[nodiscard]] Gender gender_of(std::string_view given_name) const;
  [[nodiscard]] bool known_given_name(std::string_view name) const;

  /// "version" of data/gazetteer/MANIFEST.json.
  [[nodiscard]] std::string version() const;

 private:
  struct Image;
  explicit Gazetteer(std::unique_ptr<const Image>);
  std::unique_ptr<const Image> image_;
};

template <class IdType>
class GazetteerRange {
 public:
  class Iterator {
   public:
    using difference_type = std::ptrdiff_t;
    using value_type = std::remove_cvref_t<decltype(std::declval<const Gazetteer&>()[IdType{}])>;
    Iterator() = default;
    Iterator(const Gazetteer* gazetteer, IdType id) : gazetteer_(gazetteer), id_(id) {}
    value_type operator*() const { return (*gazetteer_)[id_]; }
    Iterator& operator++() {
      ++id_;
      return *this;
    }
    Iterator operator++(int) {
      const Iterator before = *this;
      ++id_;
      return before;
    }
    bool operator==(const Iterator& other) const { return id_ == other.id_; }

   private:
    const Gazetteer* gazetteer_ = nullptr;
    IdType id_{};
  };

  GazetteerRange() = default;
  GazetteerRange(const Gazetteer* gazetteer, IdType begin, IdType end)
      : gazetteer_(gazetteer), begin_(begin), end_(end) {}
  [[nodiscard]] Iterator begin() const { return {gazetteer_, begin_}; }
  [[nodiscard]] Iterator end() const { return {gazetteer_, end_}; }
  [[nodiscard]] std::size_t size() const { return end_.value - begin_.value; }
  [[nodiscard]] bool empty() const { return begin_ == end_; }
  /// Precondition: index < size().
  [[nodiscard]] auto operator[](std::size_t index) const {
    return (*gazetteer_)[begin_ + static_cast<std::uint32_t>(index)];
  }
  [[nodiscard]] auto front() const { return (*this)[0]; }
  [[nodiscard]] auto back() const { return (*this)[size() - 1]; }

 private:
  const Gazetteer* gazetteer_ = nullptr;
  IdType begin_{}, end_{};
};

/// Somebody or something that has a name.
struct Entity {
  EntityKind kind = EntityKind::person;
  Gender gender = Gender::unknown;
  std::string_view id;           ///< "country:DEU", "person:angela-merkel", "org:nato", "place:jeddah-sau"
  std::string_view label;        ///< canonical name
  std::string_view iso3;         ///< ISO 3166-1 alpha-3 of the country it is or belongs to; empty where none
  std::string_view code;         ///< PLOVER actor code: ISO 3166-1 alpha-3, IGO, UNO, EUR, NGO, …
  std::string_view sector;       ///< PLOVER sector code or empty
  std::string_view wikidata;     ///< QID or empty
  std::string_view type;         ///< finer kind: "ministry", "army", "party", "company", "news", "city", "region", …
  std::string_view article;      ///< "the" where the name takes it ("the United States")
  GazetteerRange<TermId> terms;  ///< persons, by start
  std::span<const EntityId> part_of;  ///< organisation -> country or larger organisation
  std::span<const EntityId> members;  ///< groups and organisations of states; those that left are not among them
};

/// Where newsgraph's own data lie: $NEWSGRAPH_DATA, else the installed share/newsgraph, else the source tree.
[[nodiscard]] std::filesystem::path data_directory();

}  // namespace newsgraph
