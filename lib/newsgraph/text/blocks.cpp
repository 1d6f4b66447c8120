#include "newsgraph/text/blocks.h"

#include <algorithm>

#include "newsgraph/text/boilerplate.h"
#include "newsgraph/text/characters.h"
#include "newsgraph/text/paragraphs.h"

namespace newsgraph::text {
namespace {

constexpr std::size_t longest_heading = 130;  ///< bytes
constexpr std::size_t longest_list_line = 160;

/// The last character but for closing quotes and brackets.
char32_t last_mark(std::string_view line) {
  while (!line.empty() && (line.back() == '"' || line.back() == '\'' || line.back() == ')' || line.back() == ']')) {
    line.remove_suffix(1);
  }
  return glyph_before(line, line.size()).code;
}

bool ends_like_sentence(std::string_view line) {
  const char32_t last = last_mark(line);
  return last == '.' || last == '!' || last == '?' || last == U'…' || last == ':' || last == ';' || last == ',';
}

bool ends_in(std::string_view line, std::string_view tail) {
  return line.size() >= tail.size() && line.substr(line.size() - tail.size()) == tail;
}

bool starts_with(std::string_view line, std::string_view head) {
  return line.substr(0, head.size()) == head;
}

/// "Prime Minister Jane Doe (Australia);" and "King John Doe (Norway); and".
bool is_roster_line(std::string_view line) {
  return line.size() <= longest_list_line && (line.back() == ';' || ends_in(line, "; and") || ends_in(line, ", and"));
}

/// "SECRETARY DOE: Yes", "Q Thank you": a turn of a transcript.
bool is_turn(std::string_view line) {
  if (starts_with(line, "Q ") || starts_with(line, "A ")) return true;
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < line.size() && line[at] != ':'; ++at) {
    if (glyph_at(line, at).kind == CharClass::lower) return false;
    capitals += glyph_at(line, at).kind == CharClass::upper ? 1 : 0;
  }
  return capitals > 2 && line.find(": ") != std::string_view::npos;
}

bool ends_in_dash(std::string_view line) {
  const char32_t last = last_mark(line);
  return last == U'—' || last == U'–' || last == '-';
}

bool looks_like_heading(std::string_view line) {
  const Glyph first = glyph_at(line, 0);
  const bool opens =
      first.kind == CharClass::upper || first.kind == CharClass::digit || first.code == '"' || first.code == '\'';
  return opens && line.size() <= longest_heading && !ends_like_sentence(line) && !ends_in_dash(line) && !is_turn(line);
}

class Classifier {
 public:
  Classifier(std::string_view text, const std::vector<Line>& lines) : text_(text), lines_(lines) {}

  std::vector<Block> run() {
    blocks_.reserve(lines_.size());
    for (at_ = 0; at_ < lines_.size(); ++at_) blocks_.push_back({lines_[at_].span, classify()});
    return std::move(blocks_);
  }

 private:
  std::string_view line(std::size_t i) const { return lines_[i].span.of(text_); }

  BlockKind classify() {
    const std::string_view here = line(at_);
    const bool bulleted = bullet_size(here) > 0;
    if (other_stories_) {
      // The list of other stories ends with the first line that reads like a sentence of a story.
      if (bulleted || (!ends_like_sentence(here) && here.size() <= longest_list_line)) return BlockKind::boilerplate;
      other_stories_ = false;
    }
    if (heads_other_stories(here)) {
      other_stories_ = true;
      return BlockKind::boilerplate;
    }
    if (is_boilerplate(here)) return BlockKind::boilerplate;
    if (bulleted) return BlockKind::list_item;
    if (is_roster_line(here) || ends_roster(here) || in_list_after_colon(here)) return BlockKind::list_item;
    return lines_.size() > 1 && looks_like_heading(here) ? BlockKind::heading : BlockKind::paragraph;
  }

  /// The last line of a roster, which ends in a full stop or in nothing.
  bool ends_roster(std::string_view here) const {
    return at_ > 0 && blocks_.back().kind == BlockKind::list_item && is_roster_line(line(at_ - 1)) &&
           here.size() <= longest_list_line;
  }

  /// Short lines behind "…: ", two at least, none of them a sentence.
  bool in_list_after_colon(std::string_view here) const {
    if (at_ == 0 || here.size() > longest_list_line || ends_like_sentence(here)) return false;
    if (blocks_.back().kind == BlockKind::list_item) return colon_list_begun();
    if (line(at_ - 1).back() != ':' || at_ + 1 >= lines_.size()) return false;
    const std::string_view next = line(at_ + 1);
    return next.size() <= longest_list_line && !ends_like_sentence(next);
  }

  /// Whether the list that the line before belongs to was opened by a colon and its lines are no sentences.
  bool colon_list_begun() const {
    return bullet_size(line(at_ - 1)) == 0 && !ends_like_sentence(line(at_ - 1)) && !lines_[at_].after_blank;
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::vector<Block> blocks_;
  std::size_t at_ = 0;
  bool other_stories_ = false;
};

std::size_t with_blanks(std::string_view line, std::size_t mark) {
  std::size_t end = mark;
  while (end < line.size() && line[end] == ' ') ++end;
  return end > mark && end < line.size() ? end : 0;
}

}  // namespace

std::size_t bullet_size(std::string_view line) {
  const Glyph first = glyph_at(line, 0);
  switch (first.code) {
    case '-':
    case '*':
    case U'–':
    case U'—':
      return with_blanks(line, first.bytes);
    case U'•':
    case U'·':
    case U'▪':
    case U'●':
    case U'◦':
    case U'‣':
    case U'■':
    case U'►':
    case U'▶':
      return std::max<std::size_t>(with_blanks(line, first.bytes), line.size() > first.bytes ? first.bytes : 0);
    default:
      break;
  }
  std::size_t end = first.code == '(' ? 1 : 0;
  const std::size_t begin = end;
  while (end < line.size() && end - begin < 2 && ascii_class(line[end]) == CharClass::digit && is_ascii(line[end]))
    ++end;
  const bool letter = end == begin && glyph_at(line, end).kind == CharClass::lower && is_ascii(line[end]);
  if (letter) ++end;
  if (end == begin || end >= line.size()) return 0;
  const bool closes = line[end] == ')' || (line[end] == '.' && begin == 0);
  return closes ? with_blanks(line, end + 1) : 0;
}

std::vector<Block> find_blocks(std::string_view text) {
  const std::vector<Line> lines = join_wrapped(text, split_lines(text));
  return Classifier(text, lines).run();
}

}  // namespace newsgraph::text
