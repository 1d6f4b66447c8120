#include "commands/command_ontology.h"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <algorithm>
#include <filesystem>
#include <system_error>

#include "messages.h"
#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/import/petrarch_verbs.h"
#include "newsgraph/knowledge/ontology_check.h"
#include "output_file.h"
#include "reading.h"

namespace newsgraph::tool {
namespace {

namespace fs = std::filesystem;

constexpr const char* import_help = R"(Makes frames of the verb dictionaries of TABARI, PETRARCH and PETRARCH2.

PATH is a file, or a folder: then files with "verb" in their names are read. Each verb with a CAMEO code and each
of its patterns becomes a frame (JSON Lines, format in data/ontology/README.md):
  MEET {MET} [040]    lemma, variants; relation, PLOVER category and mode by data/ontology/cameo.json
  $ + %               slots, from where they stand: WITH + is obl:with and nmod:with, + POLICY poss and
                      compound, + WAS * BY $ the passive, % all parties in one slot; else the subject
                      acts, and the target stands where the relation has its targets
  * POLICY            the object; a word elsewhere has to stand in the sentence
  &SET {A | B} (IN X) one of the words
  [040:040]           mutual; of [042:043] the first is told
  * TIME [---]        a noun that the verb's own frame does not take as its object
What no frame can say – negation, modality, another verb's parties, discards, transformations – is reported as
file:line: why, and counted. A frame that asks for a little less than its pattern is written, with a warning.

Use the result with --frames FILE. Of two frames that fit the one that asks for more is taken, of equal ones yours
before newsgraph's own. newsgraph ontology check FILE looks at them again, and at those you change.)";

constexpr const char* check_help = R"(Says what is wrong with frames and operators, as file:line: why.

PATH is a file of rows (JSON Lines) or a folder of such files; a folder with a relations.json is an ontology of its
own. Without one it is newsgraph's own that is checked. Looked for: rows that break the schema or name an unknown
relation, category, mode or event, ids that are taken, frames that ask for the same as one above, or that a more
general one above hides.)";

/// The rows in a folder.
std::vector<fs::path> rows_of(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (entry->path().extension() == ".jsonl") files.push_back(entry->path());
  if (error) throw Error(ErrorCode::io, folder.string(), error.message());
  if (files.empty()) throw Error(ErrorCode::io, folder.string(), "no rows (*.jsonl)");
  std::ranges::sort(files);
  return files;
}

}  // namespace

std::string CommandOntology::examples() const {
  return R"(  newsgraph ontology import dictionaries/ -o theirs.jsonl
  newsgraph ontology check theirs.jsonl
  newsgraph build articles/ --frames theirs.jsonl -o news.graphml)";
}

void CommandOntology::setup(CLI::App& app) {
  app.require_subcommand(1);
  CLI::App* check = app.add_subcommand("check", "Say what is wrong with frames and operators");
  check->add_option("paths", files_, "Files or folders to check (default: newsgraph's own)")->type_name("PATH");
  check->footer(check_help);
  check->fallthrough()->callback([this] { step_ = Step::check; });

  CLI::App* import = app.add_subcommand("import", "Make frames of the verb dictionaries of TABARI and PETRARCH");
  import->add_option("path", path_, "File or folder to read")->required()->type_name("PATH");
  import->add_option("-o,--output", output_, "File to write, \"-\" for standard output (the default)")
      ->type_name("FILE");
  import->add_flag("-O,--overwrite", overwrite_, "Overwrite a file that exists");
  import->footer(import_help);
  import->fallthrough()->callback([this] { step_ = Step::import; });
}

ExitCode CommandOntology::run(Messages& messages) {
  switch (step_) {
    case Step::check:
      return check(messages);
    case Step::import:
      return import(messages);
    case Step::none:
      break;
  }
  return ExitCode::usage;
}

ExitCode CommandOntology::check(Messages& messages) const {
  std::vector<OntologyProblem> problems;
  const auto add = [&](const fs::path& ontology, const std::vector<fs::path>& files) {
    for (OntologyProblem& problem : check_ontology(ontology, files)) problems.push_back(std::move(problem));
  };
  std::vector<fs::path> rows;
  for (const fs::path path : files_) {
    if (!fs::is_directory(path)) {
      rows.push_back(path);
    } else if (fs::exists(path / "relations.json")) {
      add(path, {});
    } else {
      for (fs::path& file : rows_of(path)) rows.push_back(std::move(file));
    }
  }
  if (!rows.empty() || files_.empty()) add(data_directory(), rows);
  for (const OntologyProblem& problem : problems) fmt::print("{}: {}\n", problem.place, problem.why);
  messages.info(counted(problems.size(), "problem"));
  return problems.empty() ? ExitCode::ok : ExitCode::failed;
}

ExitCode CommandOntology::import(Messages& messages) const {
  if (output_ != "-" && fs::exists(output_) && !overwrite_)
    throw Error(ErrorCode::io, output_, "exists already; -O overwrites it");
  OutputFile out(output_);
  const PetrarchVerbCounts counts = import_petrarch_verbs(path_, data_directory(), out.stream(),
                                                          [&](const Problem& problem) { messages.problem(problem); });
  out.commit();
  messages.info(fmt::format("{}, {}: {}, {} said twice; {} without an event, {} that no frame can say",
                            counted(counts.verbs, "verb"), counted(counts.patterns, "pattern"),
                            counted(counts.frames, "frame"), counts.repeated, counts.without_event, counts.left_out));
  return ExitCode::ok;
}

}  // namespace newsgraph::tool
