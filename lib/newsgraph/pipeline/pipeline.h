// The stages put together: inputs -> records -> articles -> documents -> whatever the caller makes of each.
//
//   StatementSet set;
//   Counts counts = run_pipeline({"articles/"}, options, [&](Document& document) {   // on any thread
//     annotate(document);
//     return [&set, statements = extractor(document)]() mutable {                          // in the order of the input
//       set.add(std::move(statements));
//     };
//   }, [](const Problem& problem) { … });                                                  // in the order of the input
//
// Reading is serial, parsing and the caller's work run on `jobs` threads, deliveries are serial again and in the order
// of the input, so that the result is the same for every number of threads. Only a few records a thread are held at
// once, however large the inputs are.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "newsgraph/base/error.h"
#include "newsgraph/document/document.h"
#include "newsgraph/ingest/options.h"
#include "newsgraph/text/reader.h"

namespace newsgraph {

/// What happens to a run when a record can't be read.
enum class OnSkipped : unsigned char {
  report,  ///< it costs that record
  fail,    ///< it ends the run
};

struct PipelineOptions {
  unsigned jobs = 0;  ///< threads; 0: one a processor
  OnSkipped on_skipped = OnSkipped::report;
  ingest::IngestOptions ingest = {};
  text::Coverage coverage = text::Coverage::story;
};

/// What a run met.
struct Counts {
  std::uint64_t articles = 0;  ///< delivered
  std::uint64_t bytes = 0;     ///< of their text, decoded
  std::uint64_t skipped = 0;
  std::map<std::string, std::uint64_t> skipped_by_reason;  ///< by the words of Problem::why
};

using Delivery = std::function<void()>;
using Work = std::function<Delivery(Document&)>;
using ProblemSink = std::function<void(const Problem&)>;

/// Runs `work` on every article and its delivery in the order of the input. An exception of `work` costs that article
/// and becomes a problem; one of a delivery ends the run. With OnSkipped::fail the first record skipped throws
/// Error(format), after everything before it was delivered.
Counts run_pipeline(const std::vector<std::string>& inputs, const PipelineOptions& options, const Work& work,
                    const ProblemSink& on_problem);

}  // namespace newsgraph
