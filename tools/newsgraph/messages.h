// What the tool says while it works: messages and progress, on stderr only. Data go to stdout.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "newsgraph/base/error.h"

namespace spdlog {
class logger;
}

namespace newsgraph::tool {

enum class Verbosity : unsigned char { quiet, normal, verbose };

/// Not thread-safe: used by the thread that runs the command.
class Messages {
 public:
  Messages();
  ~Messages();
  Messages(const Messages&) = delete;
  Messages& operator=(const Messages&) = delete;

  void set_verbosity(Verbosity verbosity) { verbosity_ = verbosity; }
  [[nodiscard]] bool verbose() const { return verbosity_ == Verbosity::verbose; }

  void error(std::string_view text);
  /// "file:line: why"; silent with --quiet.
  void problem(const Problem& problem);
  void info(std::string_view text);    ///< silent with --quiet
  void detail(std::string_view text);  ///< with --verbose only
  /// One line that the next message or progress overwrites; a terminal only, some times a second.
  void progress(std::string_view text);
  /// Whether a progress line is due, so that nobody formats one for nothing.
  [[nodiscard]] bool progress_due() const;
  void end_progress();

 private:
  std::unique_ptr<spdlog::logger> log_;
  Verbosity verbosity_ = Verbosity::normal;
  bool terminal_ = false;
  bool progress_shown_ = false;
  std::chrono::steady_clock::time_point next_progress_{};
};

/// Whether stdout may be coloured: a terminal, and NO_COLOR (no-color.org) is not set.
[[nodiscard]] bool stdout_has_colours();

}  // namespace newsgraph::tool
