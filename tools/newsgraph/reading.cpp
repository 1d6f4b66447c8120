#include "reading.h"

#include <fmt/format.h>
#include <sys/resource.h>

namespace newsgraph::tool {
namespace {

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;  // Linux counts in KiB
}

}  // namespace

std::string counted(std::uint64_t count, const std::string& noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

ProblemSink Reading::problem_sink() {
  return [this](const Problem& problem) {
    if (problem.kind == Problem::Kind::skipped) ++skipped_;
    messages_.problem(problem);
  };
}

void Reading::article() {
  ++articles_;
  if (!messages_.progress_due()) return;
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
  messages_.progress(fmt::format("{}, {} skipped, {:.0f} s", counted(articles_, "article"), skipped_, passed.count()));
}

void Reading::finish(const Counts& counts, const std::string& made) {
  std::string text = counted(counts.articles, "article");
  if (!made.empty()) text += ": " + made;
  if (counts.skipped > 0) {
    std::string reasons;
    for (const auto& [reason, count] : counts.skipped_by_reason)
      reasons += fmt::format("{}{} {}", reasons.empty() ? "" : ", ", count, reason);
    text += fmt::format("; {} skipped ({})", counts.skipped, reasons);
  }
  messages_.info(text);
}

void Reading::speed(const Counts& counts) {
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
  const double seconds = passed.count();
  messages_.detail(fmt::format("{:.2f} s, {:.0f} articles/s, {:.2f} MB/s, peak memory {:.0f} MB", seconds,
                               static_cast<double>(counts.articles) / seconds,
                               static_cast<double>(counts.bytes) / 1e6 / seconds, peak_megabytes()));
}

}  // namespace newsgraph::tool
