#include "newsgraph/text/tokens.h"

#include <algorithm>

#include "newsgraph/text/characters.h"
#include "newsgraph/text/links.h"
#include "newsgraph/text/word_lists.h"

namespace newsgraph::text {
namespace {

constexpr std::string_view openers = "([{<\"'`*_";
constexpr std::string_view closers = ".,;:!?)]}>\"'*_";

constexpr bool is_one_of(char c, std::string_view set) {
  return set.find(c) != std::string_view::npos;
}

/// Cuts one sentence. Works on chunks between blanks; each byte is looked at a bounded number of times.
class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::uint32_t offset, std::vector<Span>& out)
      : text_(text), offset_(offset), out_(out) {}

  void run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      Glyph glyph = glyph_at(text_, at);
      if (glyph.kind == CharClass::space) {
        at += glyph.bytes;
        continue;
      }
      const std::size_t begin = at;
      bool plain = true;  // ASCII letters alone
      while (at < text_.size() && glyph.kind != CharClass::space) {
        plain = plain && glyph.bytes == 1 && glyph.letter();
        at += glyph.bytes;
        glyph = glyph_at(text_, at);
      }
      if (plain) {
        word(begin, at);
      } else {
        chunk(begin, at);
      }
    }
  }

 private:
  std::string_view piece(std::size_t begin, std::size_t end) const { return text_.substr(begin, end - begin); }
  Glyph at_most(std::size_t at, std::size_t end) const { return at < end ? glyph_at(text_, at) : Glyph{}; }

  void emit(std::size_t begin, std::size_t end) {
    if (begin < end) {
      out_.push_back({offset_ + static_cast<std::uint32_t>(begin), offset_ + static_cast<std::uint32_t>(end)});
    }
  }

  void word(std::size_t begin, std::size_t end) {
    const std::size_t cut = contraction_split(piece(begin, end));
    if (cut > 0) emit(begin, begin + cut);
    emit(begin + cut, end);
  }

  void chunk(std::size_t begin, std::size_t end) {
    if (may_be_link(piece(begin, end))) {
      std::size_t first = begin, last = end;
      while (first < last && is_one_of(text_[first], openers)) ++first;
      while (first < last && is_one_of(text_[last - 1], closers)) --last;
      if (const Span link = find_link(piece(first, last)); !link.empty()) {
        scan(begin, first + link.begin);
        emit(first + link.begin, first + link.end);
        scan(first + link.end, end);
        return;
      }
    }
    scan(begin, end);
  }

  void scan(std::size_t at, std::size_t end) {
    while (at < end) {
      const Glyph glyph = at_most(at, end);
      if (glyph.word()) {
        at = scan_word(at, end);
      } else {
        at = scan_mark(at, end, glyph);
      }
    }
  }

  /// A run of letters and digits with what may stand inside a word.
  std::size_t scan_word(std::size_t begin, std::size_t end) {
    std::size_t at = begin;
    while (at < end) {
      const Glyph glyph = at_most(at, end);
      if (glyph.word() || (glyph.code == '_' && at > begin)) {
        at += glyph.bytes;
      } else if (!joins(begin, at, end)) {
        break;
      } else {
        ++at;
      }
    }
    if (at < end && text_[at] == '.' && keeps_dot(begin, at, end)) ++at;
    if (at + 1 == end && text_[at] == '-' && is_fragment(begin, at)) ++at;
    cut_word(begin, at);
    return at;
  }

  /// Whether the character at `at`, which is no letter or digit, stands inside the word that began at `begin`.
  bool joins(std::size_t begin, std::size_t at, std::size_t end) const {
    const Glyph before = glyph_before(text_, at), after = at_most(at + 1, end);
    const bool digits = before.kind == CharClass::digit && after.kind == CharClass::digit;
    switch (text_[at]) {
      case '\'':
        return after.letter() && before.word();
      case '.':
        return digits || (before.letter() && after.letter() && in_dotted(begin, at, end));
      case ',':
        return digits && is_group_of_three(at + 1, end);
      case ':':
        return digits;
      case '/':
        return digits;
      case '&':
        return before.kind == CharClass::upper && after.kind == CharClass::upper;
      case '-':
        return joins_hyphen(begin, at, end, before, after);
      default:
        return false;
    }
  }

  bool is_group_of_three(std::size_t at, std::size_t end) const {
    std::size_t digits = 0;
    while (digits < 4 && at + digits < end && ascii_class(text_[at + digits]) == CharClass::digit &&
           is_ascii(text_[at + digits])) {
      ++digits;
    }
    return digits == 3;
  }

  bool joins_hyphen(std::size_t begin, std::size_t at, std::size_t end, Glyph before, Glyph after) const {
    if (before.kind == CharClass::digit && after.kind == CharClass::digit) return is_hyphenated_number(begin, at, end);
    if (!after.word() || (at - begin == 1 && !after.letter())) return false;  // "e-mail", but "E-3"
    return is_joined_prefix(piece(begin, at)) || is_joined_suffix(letters_from(at + 1, end));
  }

  std::string_view letters_from(std::size_t at, std::size_t end) const {
    std::size_t stop = at;
    while (stop < end && is_ascii(text_[stop]) && at_most(stop, end).letter()) ++stop;
    return piece(at, stop);
  }

  /// Telephone numbers, dates ("2025-05-19") are one token; ranges ("2004-2005", "10-12") are three.
  bool is_hyphenated_number(std::size_t begin, std::size_t at, std::size_t end) const {
    constexpr std::size_t reach = 24;  // no such number is longer; keeps the look around bounded
    std::size_t stop = at + 1, hyphens = 1;
    while (stop < std::min(end, at + reach) && (at_most(stop, end).kind == CharClass::digit || text_[stop] == '-')) {
      hyphens += text_[stop] == '-' ? 1 : 0;
      ++stop;
    }
    for (std::size_t i = std::max(begin, at - std::min(at, reach)); i < at; ++i) hyphens += text_[i] == '-' ? 1 : 0;
    return hyphens >= 2 || (at - begin == 3 && stop - at - 1 == 4);
  }

  /// "w-" of a stammer, "pre-" of "pre- and post-war": the hyphen belongs to what it cuts off.
  bool is_fragment(std::size_t begin, std::size_t at) const {
    const std::string_view form = piece(begin, at);
    return (form.size() <= 2 && glyph_at(form, 0).letter()) || is_joined_prefix(form);
  }

  /// Whether the dot at `at` is one inside "U.S.", "p.m.", "Ph.D.".
  bool in_dotted(std::size_t begin, std::size_t at, std::size_t end) const {
    std::size_t stop = at + 1;
    while (stop < end && at_most(stop, end).letter()) stop += at_most(stop, end).bytes;
    const bool known = abbreviation(piece(begin, stop)) != Abbreviation::none;
    return known && (stop == end || !at_most(stop, end).word());
  }

  /// Whether the dot behind the word belongs to it.
  bool keeps_dot(std::size_t begin, std::size_t at, std::size_t end) const {
    if (at + 1 < end && (text_[at + 1] == '.' || at_most(at + 1, end).word())) return is_initial(begin, at);
    const std::string_view form = piece(begin, at);
    switch (abbreviation(form)) {
      case Abbreviation::none:
        return (is_initial(begin, at) || precedes_number(begin, at)) && !ends_sentence(at + 1);
      case Abbreviation::title:
      case Abbreviation::month:
        return true;
      default:
        // At an end the treebanks keep "U.S." whole but split "etc" and ".".
        return is_dotted(form) || !ends_sentence(at + 1);
    }
  }

  /// "c. 1850", "b. 1950".
  bool precedes_number(std::size_t begin, std::size_t at) const {
    return at - begin == 1 && at_most(begin, at).kind == CharClass::lower && at + 2 < text_.size() &&
           text_[at + 1] == ' ' && glyph_at(text_, at + 2).kind == CharClass::digit;
  }

  bool is_initial(std::size_t begin, std::size_t at) const {
    const Glyph glyph = at_most(begin, at);
    return glyph.kind == CharClass::upper && begin + glyph.bytes == at;
  }

  /// Whether nothing but closing punctuation follows.
  bool ends_sentence(std::size_t at) const {
    while (at < text_.size() && (is_one_of(text_[at], closers) || text_[at] == ' ')) ++at;
    return at == text_.size();
  }

  /// Splits clitics off the word, and units off a number.
  void cut_word(std::size_t begin, std::size_t end) {
    const std::string_view form = piece(begin, end);
    if (ascii_class(form[0]) == CharClass::digit && is_ascii(form[0])) {
      const std::size_t digits = form.find_first_not_of("0123456789.,:");
      if (digits != std::string_view::npos && digits > 0 && is_unit(form.substr(digits))) {
        emit(begin, begin + digits);
        emit(begin + digits, end);
        return;
      }
    }
    const std::size_t quote = form.rfind('\'');
    if (quote == std::string_view::npos || is_decade(form)) {
      word(begin, end);
      return;
    }
    const std::size_t cut = begin + clitic_begin(form, quote);
    emit(begin, cut);
    emit(cut, end);
  }

  /// "1990's", "80's": plurals, not possessives.
  static bool is_decade(std::string_view form) {
    const std::size_t digits = form.find_first_not_of("0123456789");
    return (digits == 2 || digits == 4) && form[digits - 1] == '0' && form.substr(digits) == "'s";
  }

  /// Where the clitic of a word with an apostrophe at `quote` begins; the word's size where it has none.
  static std::size_t clitic_begin(std::string_view form, std::size_t quote) {
    const std::string_view tail = form.substr(quote + 1);
    for (const std::string_view clitic : {"s", "re", "ve", "ll", "d", "m"}) {
      if (equals_ignoring_case(tail, clitic)) return quote;
    }
    const bool negation = equals_ignoring_case(tail, "t") && quote > 1 && ascii_lower(form[quote - 1]) == 'n';
    return negation ? quote - 1 : form.size();
  }

  /// A token that begins with no letter or digit.
  std::size_t scan_mark(std::size_t at, std::size_t end, Glyph glyph) {
    const Glyph next = at_most(at + glyph.bytes, end);
    if (glyph.code == '\'' && next.word()) return scan_apostrophe(at, end);
    if (starts_number(at, glyph, next) || ((glyph.code == '#' || glyph.code == '@') && next.letter())) {
      return scan_sigil(at, end);
    }
    if (end - at <= 3 && is_emoticon(piece(at, end))) return emit(at, end), end;
    if (piece(at, at + 5) == "[...]") return emit(at, at + 5), at + 5;
    std::size_t stop = at + glyph.bytes;
    if (is_one_of(text_[at], "?!") && glyph.bytes == 1) {
      while (stop < end && is_one_of(text_[stop], "?!")) ++stop;
    } else if (repeats(glyph)) {
      while (at_most(stop, end).code == glyph.code) stop += glyph.bytes;
    } else {
      while (at_most(stop, end).kind == CharClass::mark) stop += at_most(stop, end).bytes;
    }
    emit(at, stop);
    return stop;
  }

  /// Characters of which a run is one token: "...", "--", "***".
  static bool repeats(Glyph glyph) {
    return glyph.bytes == 1 && is_one_of(static_cast<char>(glyph.code), ".-*=_~+<>#`'|");
  }

  /// ".5" and "+44" are numbers; "-5" is not: that hyphen may be a dash.
  bool starts_number(std::size_t at, Glyph glyph, Glyph next) const {
    if (next.kind != CharClass::digit || glyph.bytes != 1) return false;
    const bool inside = at > 0 && glyph_before(text_, at).word();
    return !inside && (glyph.code == '.' || glyph.code == '+');
  }

  std::size_t scan_sigil(std::size_t at, std::size_t end) {
    std::size_t stop = at + 1;
    while (stop < end) {
      const Glyph glyph = at_most(stop, end);
      const bool joint = (glyph.code == '.' || glyph.code == ',') && at_most(stop + 1, end).kind == CharClass::digit;
      if (!glyph.word() && glyph.code != '_' && !joint) break;
      stop += glyph.bytes;
    }
    emit(at, stop);
    return stop;
  }

  /// An apostrophe before a word: a clitic that stands alone ("U.S.'s", "'s"), "'em", "'90s", or an opening quote.
  std::size_t scan_apostrophe(std::size_t at, std::size_t end) {
    std::size_t stop = at + 1;
    while (stop < end && at_most(stop, end).word()) stop += at_most(stop, end).bytes;
    const std::string_view tail = piece(at + 1, stop);
    for (const std::string_view clitic : {"s", "re", "ve", "ll", "d", "m", "em", "cause", "til", "n"}) {
      if (equals_ignoring_case(tail, clitic)) {
        emit(at, stop);
        return stop;
      }
    }
    const bool year = tail.size() >= 2 && is_ascii(tail[0]) && ascii_class(tail[0]) == CharClass::digit &&
                      ascii_class(tail[1]) == CharClass::digit && tail.size() <= 3;
    if (year) {
      emit(at, stop);
      return stop;
    }
    emit(at, at + 1);
    return at + 1;
  }

  std::string_view text_;
  std::uint32_t offset_;
  std::vector<Span>& out_;
};

}  // namespace

std::vector<Span> tokenize(std::string_view sentence, std::uint32_t offset) {
  std::vector<Span> tokens;
  tokens.reserve(sentence.size() / 5 + 1);
  tokenize_into(sentence, offset, tokens);
  return tokens;
}

void tokenize_into(std::string_view sentence, std::uint32_t offset, std::vector<Span>& out) {
  Tokenizer(sentence, offset, out).run();
}

}  // namespace newsgraph::text
