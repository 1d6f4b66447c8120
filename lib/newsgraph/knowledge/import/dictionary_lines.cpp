#include "newsgraph/knowledge/import/dictionary_lines.h"

#include <fmt/format.h>

#include <utility>

#include "newsgraph/base/error.h"
#include "newsgraph/base/utf8.h"

namespace newsgraph::knowledge {
namespace {

constexpr std::size_t max_line = 10'000;

/// Dictionaries of the nineties were written before UTF-8 was usual.
std::string from_latin_1(std::string_view text) {
  std::string out;
  for (const char c : text) append_utf8(out, static_cast<unsigned char>(c));
  return out;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(dictionary_blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(dictionary_blanks) - begin + 1);
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

DictionaryLines::DictionaryLines(const std::filesystem::path& file, std::string_view comment_marks,
                                 const ImportProblems& problems)
    : name_(file.string()), comment_marks_(comment_marks), problems_(problems), source_(file, max_line) {}

std::optional<std::string_view> DictionaryLines::next() {
  while (const auto line = source_.next()) {
    ++number_;
    if (source_.offset() > max_dictionary_bytes)
      throw Error(ErrorCode::limit, name_, "larger than a dictionary may be");
    if (line->too_long) {
      problem("longer than a line may be");
      continue;
    }
    text_.assign(line->text.data(), line->text.size());
    if (number_ == 1 && text_.starts_with("\xEF\xBB\xBF")) text_.erase(0, 3);
    std::erase(text_, '\0');
    if (!is_valid_utf8(text_)) text_ = from_latin_1(text_);
    cut_xml_comments();
    cut_comment();
    if (!trimmed(text_).empty()) return text_;
  }
  if (in_comment_ > 0) {
    problem(fmt::format("the comment that begins in line {} has no end", std::exchange(in_comment_, 0)));
  }
  return std::nullopt;
}

void DictionaryLines::problem(std::string why) const {
  if (problems_) problems_({Problem::Kind::skipped, place(), std::move(why)});
}

std::string DictionaryLines::place() const {
  return fmt::format("{}:{}", name_, number_);
}

void DictionaryLines::cut_xml_comments() {
  std::string rest;
  for (std::size_t at = 0; at < text_.size();) {
    const std::string_view mark = in_comment_ > 0 ? "-->" : "<!--";
    const std::size_t found = text_.find(mark, at);
    if (in_comment_ == 0) rest += text_.substr(at, found == std::string::npos ? found : found - at);
    if (found == std::string::npos) break;
    in_comment_ = in_comment_ > 0 ? 0 : number_;
    at = found + mark.size();
  }
  text_ = std::move(rest);
}

// "#" stands in "[###]" too.
void DictionaryLines::cut_comment() {
  bool in_code = false;
  for (std::size_t at = 0; at < text_.size(); ++at) {
    if (text_[at] == '[') in_code = true;
    if (text_[at] == ']') in_code = false;
    if (!in_code && comment_marks_.find(text_[at]) != std::string_view::npos) return text_.resize(at);
  }
  // A comment with an open bracket before it: the code is broken, whatever is done.
}

}  // namespace newsgraph::knowledge
