#include "newsgraph/pipeline/build.h"

#include <utility>

#include "newsgraph/base/version.h"
#include "newsgraph/extraction/extractor.h"
#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/lexicon.h"
#include "newsgraph/knowledge/ontology.h"

namespace newsgraph {

Knowledge load_knowledge(std::span<const std::filesystem::path> gazetteer_additions) {
  const std::filesystem::path data = data_directory();
  return {Gazetteer::load(data, gazetteer_additions), Ontology::load(data), Lexicon::load(data)};
}

Provenance provenance(const Knowledge& knowledge) {
  return {.tool = std::string("newsgraph ") + version(),
          .model = "none",  // extraction is by rules alone
          .gazetteer = knowledge.gazetteer->version(),
          .ontology = knowledge.ontology->version()};
}

Counts extract_statements(const std::vector<std::string>& inputs, const Knowledge& knowledge,
                          const PipelineOptions& options, const StatementSink& sink) {
  const Extractor extractor(knowledge.gazetteer, knowledge.ontology, knowledge.lexicon);
  const Work work = [&](const Document& document) -> Delivery {
    return [&sink, statements = extractor(document)]() mutable { sink.article(std::move(statements)); };
  };
  return run_pipeline(inputs, options, work, sink.problem);
}

Graph build_graph(const std::vector<std::string>& inputs, const BuildOptions& options) {
  const Knowledge knowledge = load_knowledge(options.gazetteer_additions);
  StatementSet set;
  const Counts counts =
      extract_statements(inputs, knowledge, options.pipeline,
                         {.article = [&](ArticleStatements statements) { set.add(std::move(statements)); },
                          .problem = options.on_problem});
  if (counts.articles == 0) throw Error(ErrorCode::io, "", "no article could be read");
  return resolve(
      set, *knowledge.ontology,
      {.min_confidence = options.min_confidence, .quotes = options.quotes, .provenance = provenance(knowledge)});
}

}  // namespace newsgraph
