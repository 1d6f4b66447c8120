#include "newsgraph/pipeline/pipeline.h"

#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <exception>
#include <new>
#include <optional>
#include <utility>
#include <variant>

#include "newsgraph/ingest/english.h"
#include "newsgraph/ingest/parse.h"
#include "newsgraph/ingest/records.h"

namespace newsgraph {
namespace {

/// Records under way for each thread: enough that none waits for a long article before it.
constexpr std::size_t records_per_thread = 8;

/// What became of one record, to be told in its turn.
struct Outcome {
  std::string file;
  std::vector<Problem> problems;
  std::size_t replaced = 0;  ///< bytes that could not be decoded
  std::vector<Delivery> deliveries;
  std::size_t bytes = 0;
};

/// The words of a reason without its particulars: "too large (20 MB)" -> "too large".
std::string reason_of(const std::string& why) {
  std::string reason = why.substr(0, why.find_first_of(":;,(\"0123456789"));
  while (reason.ends_with(' ')) reason.pop_back();
  return reason.empty() ? why : reason;
}

/// A record on its way through the stages. Slots belong to the run and are used in turn: oneTBB passes on pointers, of
/// which it may forget some when a run ends early.
struct Slot {
  std::optional<ingest::Item> item;
  Outcome outcome;
};

class Run {
 public:
  Run(const std::vector<std::string>& inputs, const PipelineOptions& options, const Work& work,
      const ProblemSink& on_problem)
      : options_(options), work_(work), on_problem_(on_problem), reader_(inputs, options.ingest) {}

  Counts operator()() {
    const unsigned jobs = options_.jobs > 0 ? options_.jobs : static_cast<unsigned>(tbb::info::default_concurrency());
    slots_ = std::vector<Slot>(jobs * records_per_thread);
    const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, jobs);
    tbb::task_arena arena(static_cast<int>(jobs));
    arena.execute([&] {
      using tbb::filter_mode;
      tbb::parallel_pipeline(
          slots_.size(),
          tbb::make_filter<void, Slot*>(filter_mode::serial_in_order, [this](auto& flow) { return read(flow); }) &
              tbb::make_filter<Slot*, Slot*>(filter_mode::parallel, [this](Slot* slot) { return process(slot); }) &
              tbb::make_filter<Slot*, void>(filter_mode::serial_in_order, [this](Slot* slot) { deliver(slot); }));
    });
    tell(bad_bytes_.finish());
    return std::move(counts_);
  }

 private:
  /// As many slots as there are tokens, and the last stage lets tokens go in their order: the next slot is always free.
  Slot* read(tbb::flow_control& flow) {
    Slot& slot = slots_[next_slot_++ % slots_.size()];
    slot.outcome = {};
    slot.item = reader_.next();
    if (!slot.item) flow.stop();
    return &slot;
  }

  Slot* process(Slot* slot) const {
    Outcome& outcome = slot->outcome;
    if (const auto* problem = std::get_if<Problem>(&*slot->item)) {
      outcome.problems.push_back(*problem);
      return slot;
    }
    const auto& record = std::get<ingest::Record>(*slot->item);
    outcome.file = record.origin.file;
    guarded(record.origin, outcome, [&] {
      ingest::Parsed parsed = ingest::parse(record, options_.ingest);
      outcome.problems = std::move(parsed.problems);
      outcome.replaced = parsed.replaced;
      for (Article& article : parsed.articles) process(std::move(article), outcome);
    });
    slot->item.reset();
    return slot;
  }

  void process(Article article, Outcome& outcome) const {
    const Origin origin = article.origin;
    const std::size_t bytes = article.text.size();
    guarded(origin, outcome, [&] {
      if (std::optional<Problem> problem = ingest::not_english(article)) {
        outcome.problems.push_back(*std::move(problem));
        return;
      }
      Document document = text::read(std::move(article), options_.ingest.limits, options_.coverage);
      outcome.deliveries.push_back(work_(document));
      outcome.bytes += bytes;
    });
  }

  /// What goes wrong inside costs what it was about, not the run; unless memory is short, which is nobody's fault.
  template <class Function>
  static void guarded(const Origin& origin, Outcome& outcome, const Function& function) {
    try {
      function();
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception& error) {
      outcome.problems.push_back({Problem::Kind::skipped, origin.place(), error.what()});
    }
  }

  void deliver(Slot* slot) {
    const Outcome outcome = std::exchange(slot->outcome, {});
    if (!outcome.file.empty()) tell(bad_bytes_.add(outcome.file, outcome.replaced));
    for (const Problem& problem : outcome.problems) tell(problem);
    for (const Delivery& delivery : outcome.deliveries) {
      delivery();
      ++counts_.articles;
    }
    counts_.bytes += outcome.bytes;
  }

  void tell(const std::optional<Problem>& problem) {
    if (!problem) return;
    if (problem->kind == Problem::Kind::skipped) {
      if (options_.on_skipped == OnSkipped::fail) throw Error(ErrorCode::format, problem->place, problem->why);
      ++counts_.skipped;
      ++counts_.skipped_by_reason[reason_of(problem->why)];
    }
    if (on_problem_) on_problem_(*problem);
  }

  const PipelineOptions& options_;
  const Work& work_;
  const ProblemSink& on_problem_;
  ingest::RecordReader reader_;
  ingest::BadBytes bad_bytes_;
  std::vector<Slot> slots_;
  std::size_t next_slot_ = 0;
  Counts counts_;
};

}  // namespace

Counts run_pipeline(const std::vector<std::string>& inputs, const PipelineOptions& options, const Work& work,
                    const ProblemSink& on_problem) {
  return Run(inputs, options, work, on_problem)();
}

}  // namespace newsgraph
