#include "messages.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace newsgraph::tool {
namespace {

bool is_terminal(int descriptor) {
  const char* term = std::getenv("TERM");
  return isatty(descriptor) == 1 && !(term != nullptr && std::strcmp(term, "dumb") == 0);
}

}  // namespace

Messages::Messages()
    : log_(std::make_unique<spdlog::logger>("newsgraph", std::make_shared<spdlog::sinks::stderr_sink_st>())),
      terminal_(is_terminal(STDERR_FILENO)) {
  log_->set_pattern("%v");
}

Messages::~Messages() {
  end_progress();
}

void Messages::error(std::string_view text) {
  end_progress();
  log_->error(text);
}

void Messages::problem(const Problem& problem) {
  info(problem.place.empty() ? problem.why : problem.place + ": " + problem.why);
}

void Messages::info(std::string_view text) {
  if (verbosity_ == Verbosity::quiet) return;
  end_progress();
  log_->info(text);
}

void Messages::detail(std::string_view text) {
  if (verbose()) info(text);
}

bool Messages::progress_due() const {
  return terminal_ && verbosity_ != Verbosity::quiet && std::chrono::steady_clock::now() >= next_progress_;
}

void Messages::progress(std::string_view text) {
  if (!progress_due()) return;
  next_progress_ = std::chrono::steady_clock::now() + std::chrono::milliseconds(200);
  std::fprintf(stderr, "\r\033[K%.*s", static_cast<int>(text.size()), text.data());
  std::fflush(stderr);
  progress_shown_ = true;
}

void Messages::end_progress() {
  if (!progress_shown_) return;
  std::fputs("\r\033[K", stderr);
  std::fflush(stderr);
  progress_shown_ = false;
}

bool stdout_has_colours() {
  const char* no_color = std::getenv("NO_COLOR");
  return is_terminal(STDOUT_FILENO) && (no_color == nullptr || *no_color == '\0');
}

}  // namespace newsgraph::tool
