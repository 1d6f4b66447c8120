#include "newsgraph/text/paragraphs.h"

#include <algorithm>

#include "newsgraph/base/utf8.h"
#include "newsgraph/text/blocks.h"
#include "newsgraph/text/characters.h"

namespace newsgraph::text {
namespace {

constexpr std::size_t widest_wrap = 110;  ///< code points; longer lines were not wrapped
constexpr std::size_t narrowest_wrap = 40;

struct Measure {
  std::size_t width = 0;       ///< code points
  std::size_t first_word = 0;  ///< code points up to the first blank
};

Measure measure(std::string_view line) {
  return {count_code_points(line), count_code_points(line.substr(0, line.find(' ')))};
}

bool ends_open(std::string_view line) {
  const Glyph last = glyph_before(line, line.size());
  return last.word() || last.code == ',';
}

/// Whether the lines of the text were wrapped at a fixed width, and at which.
class Wrap {
 public:
  Wrap(std::string_view text, const std::vector<Line>& lines) {
    if (lines.size() < 4) return;
    measures_.reserve(lines.size());
    for (const Line& line : lines) {
      if (line.span.size() > widest_wrap * 4) return;
      measures_.push_back(measure(line.span.of(text)));
      width_ = std::max(width_, measures_.back().width);
    }
    if (width_ > widest_wrap || width_ < narrowest_wrap) return;
    std::size_t pairs = 0, full = 0, open = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      if (lines[i + 1].after_blank) continue;
      ++pairs;
      if (!fits(i)) {
        ++full;
        open += ends_open(lines[i].span.of(text)) ? 1 : 0;
      }
    }
    // One line in ten ends a paragraph without a blank line behind it; most lines end in mid-sentence.
    wrapped_ = pairs >= 3 && full * 10 >= pairs * 7 && open * 2 >= full;
  }

  /// Whether the line was broken only because the next word didn't fit.
  [[nodiscard]] bool broken_after(std::size_t line) const { return wrapped_ && !fits(line); }

 private:
  bool fits(std::size_t line) const { return measures_[line].width + 1 + measures_[line + 1].first_word <= width_; }

  std::vector<Measure> measures_;
  std::size_t width_ = 0;
  bool wrapped_ = false;
};

/// "…; and" goes on in the next item of a list.
bool ends_list_item(std::string_view line) {
  const std::size_t mark = line.rfind(';');
  return mark != std::string_view::npos && line.size() - mark <= 5;
}

/// "… joined Senator Collins" / "and others in …": cut in mid-sentence, whatever the width.
bool goes_on(std::string_view line, std::string_view next) {
  if (line.size() < narrowest_wrap || !ends_open(line) || ends_list_item(line)) return false;
  const Glyph first = glyph_at(next, 0);
  return first.kind == CharClass::lower && first.bytes == 1 && glyph_at(next, 1).code != ')';
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const Span span = trimmed(text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    if (span.empty()) {
      blank = true;
    } else {
      lines.push_back({span, blank});
      blank = false;
    }
    at = end + 1;
  }
  return lines;
}

std::vector<Line> join_wrapped(std::string_view text, const std::vector<Line>& lines) {
  const Wrap wrap(text, lines);
  std::vector<Line> joined;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view next = lines[i].span.of(text);
    const bool follows = i > 0 && !lines[i].after_blank && bullet_size(next) == 0 &&
                         (wrap.broken_after(i - 1) || goes_on(lines[i - 1].span.of(text), next));
    if (follows) {
      joined.back().span.end = lines[i].span.end;
    } else {
      joined.push_back(lines[i]);
    }
  }
  return joined;
}

}  // namespace newsgraph::text
