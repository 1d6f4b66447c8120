// Wikidata's entity dump as rows of our gazetteer.
//
//   WikidataOptions options;
//   options.languages = {"en", "fr"};
//   options.offices["foreign minister"] = "foreign-minister";
//   options.work_file = "wikidata.work";               // kept: a run that was stopped goes on where it was
//   std::ofstream out("wikidata.jsonl");
//   import_wikidata("latest-all.json.bz2", options, out, on_problem, on_progress);
//
// The dump is the JSON one (dumps.wikimedia.org): "[" on a line, an entity a line with a comma behind it, "]"; plain,
// gzip or bzip2. It is read once, an entity at a time; what is needed goes into an SQLite file (about 1 GB for the
// whole of Wikidata), from which the rows are then joined. Memory does not grow with the dump. Taken are
//   - countries and territories: what has an ISO 3166-1 alpha-3 code (P298); "country:FRA". Of several with one code
//     the one with the lowest number is written, all are understood as it;
//   - persons: humans (P31 Q5) that hold or held a position (P39), with gender (P21), citizenship (P27) and family name
//     (P734, where the name has it as a word); "person:wd-q42";
//   - organisations and places: what is an instance of one of the classes in the options – of the class itself, not of
//     its subclasses; with country (P17), coordinates on Earth (P625), short names (P1813); "org:wd-q7184", "place:…";
//   - offices: positions that a written term names. One whose label is a key of WikidataOptions::offices, or is a key
//     followed by the name of what it governs ("President of France"), is the office of that id and gets no row.
// The term's "of" is its qualifier P642 or P1001, else the position's P1001, P2389 or P17; a term of nothing that was
// taken can't be written. Statements of deprecated rank are passed over; so are terms whose end is unknown or too
// imprecise to tell (they would look like terms that last). A term without an end ends with its holder's life (P570).
//
// Rows come by kind and then by QID, the same bytes for the same dump, however often the run was stopped.
// Functions may run in several threads, with a work file each.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "newsgraph/knowledge/import/problems.h"

namespace newsgraph {

enum class WikidataCountries : std::uint8_t {
  write,  ///< rows for countries, too
  refer,  ///< only refer to them: for use with a gazetteer that has its own
};

struct WikidataOptions {
  /// Of labels, aliases and short names. The name is the label in the first of them that has one (then "mul",
  /// Wikidata's label for all languages), the others are further names.
  std::vector<std::string> languages = {"en"};
  /// From an office's name in lower case to the id of the office that it is.
  std::map<std::string, std::string, std::less<>> offices;
  /// From a class ("Q7278") to the type of the row, of those in schemas/gazetteer.schema.json. Preset with common ones.
  std::map<std::string, std::string, std::less<>> organization_classes = default_organization_classes();
  std::map<std::string, std::string, std::less<>> place_classes = default_place_classes();
  WikidataCountries countries = WikidataCountries::write;
  /// With `refer`: the alpha-3 codes there are; others are not referred to. Empty: any.
  std::set<std::string, std::less<>> country_codes;
  /// Terms that ended before this year are left out, and persons who have no others; 0: none.
  int since_year = 0;
  /// Where what was read is kept; a later run with the same dump and options goes on from it, and one that had read
  /// everything only joins again. The caller removes it. Empty: a temporary file that goes with the run.
  std::filesystem::path work_file;
  /// A longer line is skipped.
  std::size_t max_entity_bytes = std::size_t{16} << 20;
  /// After how many lines what was read is made safe, and progress told.
  std::uint64_t commit_lines = 20'000;

  [[nodiscard]] static std::map<std::string, std::string, std::less<>> default_organization_classes();
  [[nodiscard]] static std::map<std::string, std::string, std::less<>> default_place_classes();
};

struct WikidataProgress {
  enum class Stage : std::uint8_t { reading, joining };

  Stage stage = Stage::reading;
  std::uint64_t file_bytes_read = 0;  ///< of file_bytes, as it lies on disk
  std::uint64_t file_bytes = 0;       ///< 0 for what is not a plain file
  std::uint64_t lines = 0;            ///< read, earlier runs included
  std::uint64_t rows = 0;             ///< kept while reading; written while joining
};

/// Called after each commit. What it throws ends the run, and the next one with the same work file goes on from here.
using WikidataProgressCallback = std::function<void(const WikidataProgress&)>;

struct WikidataCounts {
  std::uint64_t countries = 0, persons = 0, organizations = 0, places = 0, offices = 0;  ///< rows written
  std::uint64_t terms = 0;                                                               ///< written
  std::uint64_t terms_of_nothing = 0;  ///< left out because what they were of is not known
  std::uint64_t terms_unclear = 0;     ///< left out for an unknown end, or a position without a name

  auto operator<=>(const WikidataCounts&) const = default;
};

/// Throws Error: io; format where compressed data are broken (what was read till then is kept) or where the file is no
/// dump at all; usage for options that make no sense, or a work file of another dump or other options.
WikidataCounts import_wikidata(const std::filesystem::path& path, const WikidataOptions& options, std::ostream& out,
                               const ImportProblems& problems = {}, const WikidataProgressCallback& progress = {});

}  // namespace newsgraph
