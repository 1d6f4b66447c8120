// What went wrong. An Error ends a run; a Problem costs one record and is a value.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace newsgraph {

enum class ErrorCode {
  io,      ///< a file can't be opened, read or written
  format,  ///< a file is not what it has to be
  data,    ///< knowledge that contradicts itself or its schema
  usage,   ///< an option or argument that makes no sense
  limit,   ///< larger or deeper than the limits allow
};

/// Ends the run that threw it. `place` is a file, "file:line" or an option's name; what() is "place: why".
class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, std::string place, const std::string& why)
      : std::runtime_error(place.empty() ? why : place + ": " + why), code_(code), place_(std::move(place)) {}

  [[nodiscard]] ErrorCode code() const { return code_; }
  [[nodiscard]] const std::string& place() const { return place_; }

 private:
  ErrorCode code_;
  std::string place_;
};

/// One record that was skipped, or something the user should know about one that was read.
struct Problem {
  enum class Kind { skipped, warning };

  Kind kind = Kind::skipped;
  std::string place;  ///< "file:line", or the file alone
  std::string why;

  auto operator<=>(const Problem&) const = default;
};

}  // namespace newsgraph
