#include "newsgraph/pipeline/build.h"

#include <fmt/format.h>

#include <utility>

#include "newsgraph/base/version.h"
#include "newsgraph/extraction/extractor.h"
#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/lexicon.h"
#include "newsgraph/knowledge/name_hints.h"
#include "newsgraph/knowledge/ontology.h"

namespace newsgraph {

Knowledge load_knowledge(const KnowledgeOptions& options) {
  const std::filesystem::path data = data_directory();
  Knowledge knowledge;
  knowledge.gazetteer = Gazetteer::load(data, options.gazetteer_additions);
  knowledge.ontology = Ontology::load(data, options.frame_additions);
  knowledge.lexicon = Lexicon::load(data);
  const auto model = ArrayFile::open(options.model.empty() ? language::english_model(data) : options.model);
  knowledge.annotator = std::make_shared<language::Annotator>(
      model, std::make_shared<GazetteerHints>(knowledge.gazetteer), options.mode);
  knowledge.model = fmt::format("{:016x} {}", model->checksum(), language::name(options.mode));
  return knowledge;
}

Provenance provenance(const Knowledge& knowledge) {
  return {.tool = std::string("newsgraph ") + version(),
          .model = knowledge.model,
          .gazetteer = knowledge.gazetteer->version(),
          .ontology = knowledge.ontology->version()};
}

Counts extract_statements(const std::vector<std::string>& inputs, const Knowledge& knowledge,
                          const PipelineOptions& options, const StatementSink& sink) {
  const Extractor extractor(knowledge.gazetteer, knowledge.ontology, knowledge.lexicon);
  const Work work = [&](Document& document) -> Delivery {
    (*knowledge.annotator)(document);
    return [&sink, statements = extractor(document)]() mutable { sink.article(std::move(statements)); };
  };
  return run_pipeline(inputs, options, work, sink.problem);
}

Graph build_graph(const std::vector<std::string>& inputs, const BuildOptions& options) {
  const Knowledge knowledge = load_knowledge(options.knowledge);
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
