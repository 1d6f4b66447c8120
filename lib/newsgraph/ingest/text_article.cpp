#include "newsgraph/ingest/text_article.h"

#include <vector>

#include "newsgraph/base/utf8.h"
#include "newsgraph/ingest/dates.h"

namespace newsgraph::ingest {
namespace {

constexpr std::size_t headline_characters = 160;

struct Line {
  std::string_view text;  ///< trimmed, not empty
  bool after_blank = false;
};

std::vector<Line> first_lines(std::string_view text, std::size_t count) {
  std::vector<Line> lines;
  bool blank = false;
  while (!text.empty() && lines.size() < count) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty()) lines.push_back({line, blank});
    blank = line.empty();
  }
  return lines;
}

/// Ends as sentences do, or as lines that go on.
bool is_punctuated(std::string_view line) {
  for (const std::string_view closer : {"\"", "'", ")", "”", "’", "»"}) {
    if (!line.ends_with(closer)) continue;
    line.remove_suffix(closer.size());
    return !line.empty() && std::string_view(".!,;:").find(line.back()) != std::string_view::npos;
  }
  if (line.ends_with("…") || line.ends_with("—") || line.ends_with("–")) return true;
  return line.empty() || std::string_view(".!,;:-").find(line.back()) != std::string_view::npos;
}

bool is_headline(const Line& line, const Line& next) {
  if (is_punctuated(line.text) || is_date_line(line.text)) return false;
  if (count_code_points(line.text) > headline_characters) return false;
  // Where a sentence runs on in the next line, the text is wrapped by hand.
  const bool goes_on = !next.after_blank && next.text[0] >= 'a' && next.text[0] <= 'z';
  return !goes_on;
}

}  // namespace

void read_text(const Context& context, std::string text) {
  Article article;
  const std::vector<Line> lines = first_lines(text, 3);
  if (lines.size() > 1 && is_headline(lines[0], lines[1])) article.title = lines[0].text;
  std::optional<Date> date;
  for (const Line& line : lines)
    if (!date && is_date_line(line.text)) date = read_date(line.text);
  article.text = std::move(text);
  finish(context, std::move(article), {}, date);
}

}  // namespace newsgraph::ingest
