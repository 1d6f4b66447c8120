#include "newsgraph/text/sentences.h"

#include <algorithm>

#include "newsgraph/text/characters.h"
#include "newsgraph/text/word_lists.h"

namespace newsgraph::text {
namespace {

constexpr std::string_view ellipsis_mark = "…";

class SentenceCutter {
 public:
  SentenceCutter(std::string_view text, Span block, std::vector<Span>& out)
      : text_(text.substr(0, block.end)), begin_(block.begin), block_(block), out_(out) {}

  void run() {
    for (std::size_t at = begin_; at < text_.size();) {
      if (text_[at] == '"') {
        quote(at++);
      } else if (const Terminator end = terminator(at); end.bytes > 0) {
        at = consider(at, end);
      } else {
        ++at;
      }
    }
    close(text_.size(), text_.size());
  }

 private:
  struct Terminator {
    enum class Kind { dot, ellipsis, exclaiming } kind = Kind::dot;
    std::size_t bytes = 0;
  };

  /// The run of full stops, question marks, … that begins at `at`.
  Terminator terminator(std::size_t at) const {
    Terminator found;
    std::size_t dots = 0;
    for (std::size_t next = at; next < text_.size(); found.bytes = next - at) {
      const char c = text_[next];
      if (c == '.') {
        ++dots, ++next;
        if (text_.substr(next, 2) == " ." && !glyph_at(text_, next + 2).word()) ++next;  // ". . ."
      } else if (c == '?' || c == '!') {
        found.kind = Terminator::Kind::exclaiming;
        ++next;
      } else if (!is_ascii(c) && text_.substr(next, ellipsis_mark.size()) == ellipsis_mark) {
        dots += 3;
        next += ellipsis_mark.size();
      } else {
        break;
      }
    }
    if (found.kind == Terminator::Kind::dot && dots > 1) found.kind = Terminator::Kind::ellipsis;
    return found;
  }

  bool blank_at(std::size_t at) const { return at >= text_.size() || glyph_at(text_, at).kind == CharClass::space; }

  /// Keeps account of whether a double quote is open.
  void quote(std::size_t at) {
    const bool after_blank = at == block_.begin || glyph_before(text_, at).kind == CharClass::space;
    const bool before_blank = blank_at(at + 1);
    quoted_ = after_blank == before_blank ? !quoted_ : after_blank;
  }

  /// Quotes and brackets that close behind a terminator. What they close, they close for good.
  std::size_t skip_closers(std::size_t at) {
    for (; at < text_.size(); ++at) {
      const char c = text_[at];
      if (c == '"') {
        if (!quoted_ && !blank_at(at + 1)) break;  // it opens: a blank is missing before it
        quoted_ = false;
      } else if (c == '\'') {
        if (glyph_at(text_, at + 1).word()) break;
      } else if (c == '[') {
        const std::size_t note = footnote_end(at);
        if (note == at) break;
        at = note - 1;
      } else if (c != ')' && c != ']' && c != '}') {
        break;
      }
    }
    return skip_footnotes(at);
  }

  /// " [3] [4]" behind a full stop.
  std::size_t skip_footnotes(std::size_t at) const {
    for (;;) {
      const std::size_t open = skip_blanks(at);
      if (open >= text_.size() || text_[open] != '[' || footnote_end(open) == open) return at;
      at = footnote_end(open);
    }
  }

  /// "[12]" behind a full stop belongs to the sentence before.
  std::size_t footnote_end(std::size_t at) const {
    std::size_t stop = at + 1;
    while (stop < text_.size() && stop < at + 5 && ascii_class(text_[stop]) == CharClass::digit) ++stop;
    return stop > at + 1 && stop < text_.size() && text_[stop] == ']' ? stop + 1 : at;
  }

  std::size_t skip_blanks(std::size_t at) const {
    while (at < text_.size() && blank_at(at)) at += glyph_at(text_, at).bytes;
    return at;
  }

  /// Skips what may stand before the first letter of a sentence.
  std::size_t skip_openers(std::size_t at) const {
    while (at < text_.size()) {
      const Glyph glyph = glyph_at(text_, at);
      const bool opener = glyph.code == '"' || glyph.code == '\'' || glyph.code == '(' || glyph.code == '[' ||
                          glyph.code == '-' || glyph.code == U'–' || glyph.code == U'—' || glyph.code == U'•' ||
                          glyph.code == '*' || glyph.kind == CharClass::space;
      if (!opener) break;
      at += glyph.bytes;
    }
    return at;
  }

  /// Decides on one terminator; returns where to go on.
  std::size_t consider(std::size_t at, Terminator end) {
    const std::size_t stop = at + end.bytes;
    const bool was_quoted = quoted_;
    const std::size_t closed = skip_closers(stop);
    const std::size_t next = skip_blanks(closed);
    if (next >= text_.size()) return text_.size();
    const bool ends = next == closed ? ends_glued(at, stop, closed, end) : ends_spaced(at, next, end, was_quoted);
    if (ends) close(closed, next);
    return closed;
  }

  void close(std::size_t end, std::size_t next) {
    const Span sentence = trimmed(text_, {static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end)});
    if (!sentence.empty()) out_.push_back(sentence);
    begin_ = next;
  }

  /// The word that ends at `end`, inner dots and hyphens included.
  std::string_view word_before(std::size_t end) const {
    std::size_t begin = end;
    while (begin > begin_) {
      const Glyph glyph = glyph_before(text_, begin);
      if (!glyph.word() && glyph.code != '.' && glyph.code != '\'' && glyph.code != '&') break;
      begin -= glyph.bytes;
      if (end - begin > 64) break;
    }
    return text_.substr(begin, end - begin);
  }

  std::string_view word_at(std::size_t begin) const {
    std::size_t end = begin;
    while (end < text_.size() && end - begin < 64 && (glyph_at(text_, end).word() || text_[end] == '\'')) {
      end += glyph_at(text_, end).bytes;
    }
    return text_.substr(begin, end - begin);
  }

  /// Where blanks follow.
  bool ends_spaced(std::size_t at, std::size_t next, Terminator end, bool was_quoted) const {
    const std::size_t look = skip_openers(next);
    const Glyph first = glyph_at(text_, look);
    if (!first.letter() && first.kind != CharClass::digit) return end.kind != Terminator::Kind::dot && first.bytes == 0;
    const bool closes_quote = was_quoted && !quoted_;
    if (first.kind == CharClass::lower && is_cased(first)) return !closes_quote && lower_case_begins(at, end);
    if (end.kind == Terminator::Kind::exclaiming) return !(closes_quote && is_attribution(next));
    if (end.kind == Terminator::Kind::ellipsis) return first.kind != CharClass::digit;
    return dot_ends(at, first, look);
  }

  /// Careless texts begin sentences in lower case. Behind an ordinary word in lower case that is what it is; an unknown
  /// abbreviation is rarer there.
  bool lower_case_begins(std::size_t at, Terminator end) const {
    const std::string_view before = word_before(at);
    if (end.kind == Terminator::Kind::ellipsis || before.size() < 3) return false;
    const bool plain = std::all_of(before.begin(), before.end(),
                                   [](char c) { return is_ascii(c) && ascii_class(c) == CharClass::lower; });
    return plain && abbreviation(before) == Abbreviation::none;
  }

  /// Scripts without case have no lower-case letters, whatever their class.
  static bool is_cased(Glyph glyph) { return glyph.code < 0x0590 || (glyph.code >= 0x1C80 && glyph.code < 0x2000); }

  /// "Why?" asked Smith. – "Why?" Smith asked.
  bool is_attribution(std::size_t at) const {
    for (int words = 0; words < 4 && at < text_.size(); ++words) {
      const std::string_view word = word_at(at);
      if (word.empty()) return false;
      if (is_verb_of_saying(word)) return true;
      at = skip_blanks(at + word.size());
    }
    return false;
  }

  bool dot_ends(std::size_t at, Glyph first, std::size_t look) const {
    const std::string_view before = word_before(at);
    if (before.empty()) return true;
    if (is_list_number(before, at)) return false;
    const Abbreviation kind = abbreviation(before);
    if (first.kind == CharClass::digit) return kind == Abbreviation::none && before.size() > 1;
    const std::string_view after = word_at(look);
    switch (kind) {
      case Abbreviation::title:
        return false;
      case Abbreviation::month:
      case Abbreviation::general:
        return starts_sentences(after) || text_[look - 1] == '"';
      case Abbreviation::either:
        return starts_sentences(after) || before == "No" || before == "Me";
      case Abbreviation::none:
        break;
    }
    if (before.size() == 1 && ascii_class(before[0]) == CharClass::lower) return false;  // "b. March 1950"
    return !is_initial(before) || (after.size() > 1 && starts_sentences(after));
  }

  static bool is_initial(std::string_view word) {
    const Glyph glyph = glyph_at(word, 0);
    return glyph.kind == CharClass::upper && glyph.bytes == word.size();
  }

  /// "1." at the head of a sentence.
  bool is_list_number(std::string_view word, std::size_t at) const {
    return at - word.size() == begin_ && word.size() <= 3 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  /// Where no blank follows: it is missing (`end.The`, `end."The`), or this is no end (`example.com`, `3.5`, `J.K.`).
  bool ends_glued(std::size_t at, std::size_t stop, std::size_t closed, Terminator end) const {
    if (end.kind == Terminator::Kind::ellipsis) return false;
    const std::size_t look = text_[closed] == '"' ? closed + 1 : closed;
    const Glyph first = glyph_at(text_, look), second = glyph_at(text_, look + first.bytes);
    if (first.kind != CharClass::upper) return false;
    const std::string_view after = word_at(look);
    const bool alone = (after == "A" || after == "I") && second.kind == CharClass::space;
    if (second.kind != CharClass::lower && second.code != '\'' && !alone) return false;
    if (look > stop) return true;  // a quote or bracket stands between
    if (text_.substr(look, 64).find_first_of("@/ ") < text_.substr(look, 64).find(' ')) return false;  // an address
    const std::string_view before = word_before(at);
    const Glyph last = glyph_before(before, before.size());
    const bool whole =
        last.kind == CharClass::lower ? before.size() > 1 && before != "www" : last.kind == CharClass::digit;
    return whole && before.find('.') == std::string_view::npos && abbreviation(before) == Abbreviation::none &&
           !is_host_ending(after);
  }

  std::string_view text_;
  std::size_t begin_;
  Span block_;
  std::vector<Span>& out_;
  bool quoted_ = false;
};

}  // namespace

void find_sentences(std::string_view text, Span block, std::vector<Span>& out) {
  SentenceCutter(text, block, out).run();
}

}  // namespace newsgraph::text
