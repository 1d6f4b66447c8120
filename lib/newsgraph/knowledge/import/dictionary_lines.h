// The lines of an event coder's dictionary that say something: without comments, "# …", "; …" or "<!-- … -->", blank
// lines and what is not text.
//
//   DictionaryLines lines(file, "#;", problems);
//   while (const auto line = lines.next())
//     if (!understood(*line)) lines.problem("not a phrase");   // reported as file:line
//
// One reader at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "newsgraph/knowledge/import/line_source.h"
#include "newsgraph/knowledge/import/problems.h"

namespace newsgraph::knowledge {

inline constexpr std::size_t max_dictionary_bytes = std::size_t{64} << 20;
inline constexpr std::string_view dictionary_blanks = " \t\r\f\v";

[[nodiscard]] std::string_view trimmed(std::string_view text);
/// ASCII letters only.
[[nodiscard]] std::string upper(std::string_view text);

class DictionaryLines {
 public:
  /// Each of `comment_marks` begins a comment, but for inside of "[…]" ("[###]" is a code). Throws Error(io).
  DictionaryLines(const std::filesystem::path& file, std::string_view comment_marks, const ImportProblems& problems);

  /// Valid UTF-8 (what is none is read as Latin-1) with something in it, until the next call. Throws Error(limit)
  /// behind max_dictionary_bytes.
  [[nodiscard]] std::optional<std::string_view> next();

  /// Of the line that next() gave.
  void problem(std::string why) const;
  [[nodiscard]] std::string place() const;  ///< "file:line"

 private:
  void cut_xml_comments();
  void cut_comment();

  std::string name_;
  std::string_view comment_marks_;
  const ImportProblems& problems_;
  LineSource source_;
  std::uint64_t number_ = 0, in_comment_ = 0;
  std::string text_;
};

}  // namespace newsgraph::knowledge
