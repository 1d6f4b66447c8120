// What is said while articles are read: problems as they come, progress, and the sum at the end.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "messages.h"
#include "newsgraph/pipeline/pipeline.h"

namespace newsgraph::tool {

/// Starts its clock when it is made. Not thread-safe; run_pipeline() calls its sinks one at a time.
class Reading {
 public:
  explicit Reading(Messages& messages) : messages_(messages) {}

  /// Reports and counts; for run_pipeline().
  [[nodiscard]] ProblemSink problem_sink();
  /// To be called for each article delivered.
  void article();
  /// "12 articles, 3 skipped (2 empty, 1 not English)"; `made` says what came of them ("34 nodes, 50 edges"), or
  /// nothing.
  void finish(const Counts& counts, const std::string& made);
  /// With --verbose: time, speed and peak memory.
  void speed(const Counts& counts);

 private:
  Messages& messages_;
  std::uint64_t articles_ = 0, skipped_ = 0;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

/// "1 article", "2 articles".
[[nodiscard]] std::string counted(std::uint64_t count, const std::string& noun);

}  // namespace newsgraph::tool
