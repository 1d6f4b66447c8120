#include "commands/command_explain.h"

#include <CLI/App.hpp>
#include <iostream>

#include "explanation_text.h"
#include "newsgraph/extraction/extractor.h"
#include "reading.h"

namespace newsgraph::tool {

std::string CommandExplain::examples() const {
  return R"(  newsgraph explain article.txt
  newsgraph explain article.txt --date 2025-05-20 | less -R
  echo "Angela Merkel met Emmanuel Macron in Berlin." | newsgraph explain -)";
}

void CommandExplain::setup(CLI::App& app) {
  input_.setup(app);
}

ExitCode CommandExplain::run(Messages& messages) {
  const PipelineOptions options = input_.pipeline();
  const Knowledge knowledge = input_.knowledge();
  const Extractor extractor(knowledge.gazetteer, knowledge.ontology, knowledge.lexicon);
  const Colours colours = stdout_has_colours() ? Colours::yes : Colours::no;

  Reading reading(messages);
  const Work work = [&](Document& document) -> Delivery {
    (*knowledge.annotator)(document);
    return [&reading, text = explanation_text(extractor.explain(document), colours)] {
      std::cout << text;
      reading.article();
    };
  };
  const Counts counts = run_pipeline(input_.inputs, options, work, reading.problem_sink());
  std::cout.flush();
  if (!std::cout) throw Error(ErrorCode::io, "standard output", "can't be written");
  if (counts.skipped > 0 || messages.verbose()) reading.finish(counts, "");
  reading.speed(counts);
  if (counts.articles > 0) return ExitCode::ok;
  messages.error("nothing was readable");
  return ExitCode::failed;
}

}  // namespace newsgraph::tool
