// Articles in, graph out, in one call.
//
//   const Graph graph = build_graph({"articles/", "more.jsonl"});
//
// Or step by step, with the knowledge loaded once:
//
//   const Knowledge knowledge = load_knowledge();
//   StatementSet set;
//   const Counts counts = extract_statements(inputs, knowledge, options, {
//       .article = [&](ArticleStatements s) { set.add(std::move(s)); }, .problem = … });
//   const Graph graph = resolve(set, *knowledge.ontology, {.provenance = provenance(knowledge)});
//
// Knowledge is immutable and may be shared between threads; a call uses the threads that its options allow.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "newsgraph/document/statement.h"
#include "newsgraph/graph/graph.h"
#include "newsgraph/language/annotator.h"
#include "newsgraph/pipeline/pipeline.h"

namespace newsgraph {

class Gazetteer;
class Lexicon;
class Ontology;

/// What extraction and resolution know of the world and of English.
struct Knowledge {
  std::shared_ptr<const Gazetteer> gazetteer;
  std::shared_ptr<const Ontology> ontology;
  std::shared_ptr<const Lexicon> lexicon;
  std::shared_ptr<const language::Annotator> annotator;
  std::string model;  ///< which model reads, and in which mode
};

struct KnowledgeOptions {
  std::vector<std::filesystem::path> gazetteer_additions = {};
  std::vector<std::filesystem::path> frame_additions = {};  ///< frames and operators in JSON Lines
  std::filesystem::path model = {};  ///< empty: the one beside newsgraph's data
  language::ReadingMode mode = language::ReadingMode::fast;
};

/// Loads newsgraph's own data with the user's gazetteer files and frames, which add and override. Throws Error(data).
[[nodiscard]] Knowledge load_knowledge(const KnowledgeOptions& options = {});

/// The versions that every output carries.
[[nodiscard]] Provenance provenance(const Knowledge& knowledge);

/// Both are called in the order of the input, by one thread at a time.
struct StatementSink {
  std::function<void(ArticleStatements)> article;
  ProblemSink problem = {};  ///< may be empty
};

/// What every article of the inputs says. Throws as run_pipeline() does.
Counts extract_statements(const std::vector<std::string>& inputs, const Knowledge& knowledge,
                          const PipelineOptions& options, const StatementSink& sink);

/// What is less likely to be right costs more than it brings (F1 over the judgements of tests/judged).
inline constexpr double default_min_confidence = 0.2;

struct BuildOptions {
  PipelineOptions pipeline = {};
  double min_confidence = default_min_confidence;  ///< statements below are left out
  Quotes quotes = Quotes::keep;
  KnowledgeOptions knowledge = {};
  ProblemSink on_problem = {};  ///< may be empty
};

/// The graph of the articles in files and folders ("-" is standard input). Throws Error(io) where nothing was readable.
[[nodiscard]] Graph build_graph(const std::vector<std::string>& inputs, const BuildOptions& options = {});

}  // namespace newsgraph
