#include "numbers.h"

#include <fmt/format.h>

#include <charconv>
#include <string>
#include <system_error>

namespace newsgraph::tool {
namespace {

/// All of the text as a number between the two, and nothing else: no sign where none belongs, no blanks.
template <class Number>
bool reads_as(const std::string& text, Number least, Number most) {
  Number number{};
  const char* const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && at == end && least <= number && number <= most;
}

}  // namespace

CLI::Validator whole_number(unsigned long long least, unsigned long long most) {
  return CLI::Validator(
      [least, most](const std::string& text) {
        return reads_as(text, least, most) ? std::string()
                                           : fmt::format("a whole number from {} to {}, not \"{}\"", least, most, text);
      },
      "");
}

CLI::Validator fraction() {
  return CLI::Validator(
      [](const std::string& text) {
        return reads_as(text, 0.0, 1.0) ? std::string() : fmt::format("a number from 0 to 1, not \"{}\"", text);
      },
      "");
}

}  // namespace newsgraph::tool
