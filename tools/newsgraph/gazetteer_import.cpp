#include "gazetteer_import.h"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <filesystem>

#include "messages.h"
#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/import/csv.h"
#include "newsgraph/knowledge/import/petrarch.h"
#include "newsgraph/knowledge/import/wikidata.h"
#include "output_file.h"
#include "reading.h"

namespace newsgraph::tool {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

/// Wikidata's offices and countries as our own gazetteer has them, so that both can be used together.
void refer_to_ours(WikidataOptions& options) {
  const auto gazetteer = Gazetteer::load(data_directory());
  for (const Office& office : gazetteer->offices()) options.offices.emplace(lower(office.name), office.id);
  for (const Entity& entity : gazetteer->entities())
    if (entity.kind == EntityKind::country) options.country_codes.emplace(entity.iso3);
  options.countries = WikidataCountries::refer;
}

std::string import_from_wikidata(const std::string& path, WikidataOptions options, std::ostream& out,
                                 const ImportProblems& problems, Messages& messages) {
  refer_to_ours(options);
  const auto progress = [&](const WikidataProgress& p) {
    if (!messages.progress_due()) return;
    const double share =
        p.file_bytes == 0 ? 0 : 100.0 * static_cast<double>(p.file_bytes_read) / static_cast<double>(p.file_bytes);
    messages.progress(p.stage == WikidataProgress::Stage::reading
                          ? fmt::format("{:.1f} % read, {} entities, {} kept", share, p.lines, p.rows)
                          : fmt::format("{} rows written", p.rows));
  };
  const WikidataCounts counts = import_wikidata(path, options, out, problems, progress);
  messages.end_progress();
  return fmt::format("{}, {}, {}, {}, {}", counted(counts.persons, "person"),
                     counted(counts.organizations, "organisation"), counted(counts.places, "place"),
                     counted(counts.offices, "office"), counted(counts.terms, "term"));
}

std::string import_from_petrarch(const std::string& path, std::ostream& out, const ImportProblems& problems) {
  const PetrarchCounts counts = import_petrarch(path, out, problems);
  return fmt::format("{}, {}, {}, {}", counted(counts.persons, "person"), counted(counts.organizations, "organisation"),
                     counted(counts.groups, "group"), counted(counts.role_nouns, "role noun"));
}

}  // namespace

void GazetteerImport::setup(CLI::App& app) {
  app.add_option("--from", from_, "What is read: wikidata (the JSON dump), petrarch (a folder of dictionaries) or csv")
      ->required()
      ->type_name("SOURCE")
      ->check(CLI::IsMember({"wikidata", "petrarch", "csv"}).description(""));
  app.add_option("path", path_, "File or folder to read")->required()->type_name("PATH");
  app.add_option("-o,--output", output_, "File to write, \"-\" for standard output (the default)")->type_name("FILE");
  app.add_flag("-O,--overwrite", overwrite_, "Overwrite a file that exists");
  app.add_option("--language", languages_, "Of Wikidata's labels and aliases; the first is preferred (default: en)")
      ->type_name("LANGUAGE");
  app.add_option("--since", since_, "Leave out Wikidata's terms that ended before this year")->type_name("YEAR");
  app.add_option("--work", work_file_, "Keep what was read of Wikidata; a run that was stopped goes on from there")
      ->type_name("FILE");
}

ExitCode GazetteerImport::run(Messages& messages) const {
  if (output_ != "-" && std::filesystem::exists(output_) && !overwrite_)
    throw Error(ErrorCode::io, output_, "exists already; -O overwrites it");
  OutputFile out(output_);
  const ImportProblems problems = [&](const Problem& problem) { messages.problem(problem); };
  std::string made;
  if (from_ == "wikidata") {
    WikidataOptions options;
    options.languages = languages_;
    options.since_year = since_;
    options.work_file = work_file_;
    made = import_from_wikidata(path_, std::move(options), out.stream(), problems, messages);
  } else if (from_ == "petrarch") {
    made = import_from_petrarch(path_, out.stream(), problems);
  } else {
    made = counted(import_csv(path_, out.stream(), problems), "row");
  }
  out.commit();
  messages.info(made);
  return ExitCode::ok;
}

}  // namespace newsgraph::tool
