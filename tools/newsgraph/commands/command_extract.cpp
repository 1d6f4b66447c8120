#include "commands/command_extract.h"

#include <CLI/App.hpp>
#include <algorithm>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "newsgraph/writers/plover.h"
#include "newsgraph/writers/statements.h"
#include "numbers.h"
#include "output_file.h"
#include "reading.h"

namespace newsgraph::tool {
namespace {

const std::vector<Format>& formats() {
  static const std::vector<Format> known = {{"statements", {"jsonl", "ndjson"}}, {"plover", {}}};
  return known;
}

/// An output and how articles are written to it.
struct Sink {
  std::unique_ptr<OutputFile> file;
  std::function<void(const ArticleStatements&, std::ostream&)> write;
};

std::vector<Sink> open_sinks(const std::vector<Output>& outputs, const Knowledge& knowledge) {
  std::vector<Sink> sinks;
  for (const Output& output : outputs) {
    Sink sink{.file = std::make_unique<OutputFile>(output.path), .write = write_statements};
    if (output.format == "plover") {
      sink.write = [&knowledge, made_by = provenance(knowledge)](const ArticleStatements& article, std::ostream& out) {
        write_plover(article, *knowledge.ontology, out, {.provenance = made_by});
      };
    }
    sinks.push_back(std::move(sink));
  }
  return sinks;
}

}  // namespace

std::string CommandExtract::examples() const {
  return R"(  newsgraph extract article.txt --date 2025-05-20
  newsgraph extract articles/ -o statements.jsonl
  newsgraph extract articles/ -f plover -o events.jsonl
  newsgraph extract articles/ -o statements.jsonl -o events.jsonl -f statements -f plover)";
}

void CommandExtract::setup(CLI::App& app) {
  input_.setup(app);
  output_.setup(app, formats());
  app.add_option("--min-confidence", min_confidence_, "Leave out statements below this confidence, 0 to 1")
      ->type_name("C")
      ->check(fraction());
  app.add_flag("--no-quotes", no_quotes_, "Leave the sentences out that support the statements");
}

ExitCode CommandExtract::run(Messages& messages) {
  const PipelineOptions options = input_.pipeline();
  const std::vector<Output> outputs = output_.plan(formats());
  const Knowledge knowledge = input_.knowledge();
  const std::vector<Sink> sinks = open_sinks(outputs, knowledge);

  Reading reading(messages);
  std::uint64_t written = 0;
  const auto write = [&](ArticleStatements article) {
    std::erase_if(article.statements, [&](const Statement& s) { return s.confidence < min_confidence_; });
    if (no_quotes_)
      for (Evidence& evidence : article.evidence) evidence.quote.clear();
    for (const Sink& sink : sinks) sink.write(article, sink.file->stream());
    written += article.statements.size();
    reading.article();
  };
  const Counts counts =
      extract_statements(input_.inputs, knowledge, options, {.article = write, .problem = reading.problem_sink()});
  if (counts.articles > 0)
    for (const Sink& sink : sinks) sink.file->commit();
  reading.finish(counts, counted(written, "statement"));
  reading.speed(counts);
  if (counts.articles > 0) return ExitCode::ok;
  messages.error("nothing was readable");
  return ExitCode::failed;
}

}  // namespace newsgraph::tool
