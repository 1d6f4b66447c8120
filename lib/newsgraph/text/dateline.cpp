#include "newsgraph/text/dateline.h"

#include <algorithm>
#include <array>

#include "newsgraph/text/characters.h"

namespace newsgraph::text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_head = 110;  ///< bytes before the dash

constexpr std::array months = {"january"sv, "february"sv, "march"sv,     "april"sv,   "may"sv,      "june"sv,
                               "july"sv,    "august"sv,   "september"sv, "october"sv, "november"sv, "december"sv,
                               "jan"sv,     "feb"sv,      "mar"sv,       "apr"sv,     "jun"sv,      "jul"sv,
                               "aug"sv,     "sep"sv,      "sept"sv,      "oct"sv,     "nov"sv,      "dec"sv};
constexpr std::array weekdays = {"monday"sv,   "tuesday"sv, "wednesday"sv, "thursday"sv, "friday"sv,
                                 "saturday"sv, "sunday"sv,  "mon"sv,       "tue"sv,      "wed"sv,
                                 "thu"sv,      "fri"sv,     "sat"sv,       "sun"sv};
constexpr std::array around_dates = {"published"sv, "updated"sv, "posted"sv, "last"sv, "modified"sv, "date"sv, "on"sv,
                                     "at"sv,        "am"sv,      "pm"sv,     "a"sv,    "p"sv,        "m"sv,    "gmt"sv,
                                     "utc"sv,       "et"sv,      "est"sv,    "edt"sv,  "bst"sv,      "cet"sv,  "ist"sv,
                                     "st"sv,        "nd"sv,      "rd"sv,     "th"sv,   "t"sv,        "z"sv,    "of"sv,
                                     "first"sv,     "hrs"sv,     "pt"sv,     "pst"sv,  "pdt"sv,      "msk"sv};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(), [&](auto one) { return equals_ignoring_case(word, one); });
}

/// A run of letters or a run of digits.
struct Run {
  Span span;
  bool digits = false;
};

Run next_run(std::string_view line, std::size_t at) {
  while (at < line.size() && !glyph_at(line, at).word()) at += glyph_at(line, at).bytes;
  const CharClass kind = glyph_at(line, at).kind;
  std::size_t end = at;
  while (end < line.size() && glyph_at(line, end).word() &&
         (glyph_at(line, end).kind == CharClass::digit) == (kind == CharClass::digit)) {
    end += glyph_at(line, end).bytes;
  }
  return {{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, kind == CharClass::digit};
}

struct DateWords {
  int dates = 0;   ///< months, weekdays
  int digits = 0;  ///< numbers
  int others = 0;  ///< words that no date has
};

DateWords count_date_words(std::string_view line) {
  DateWords count;
  for (Run run = next_run(line, 0); !run.span.empty(); run = next_run(line, run.span.end)) {
    const std::string_view word = run.span.of(line);
    if (run.digits) {
      ++count.digits;
    } else if (contains(months, word) || contains(weekdays, word)) {
      ++count.dates;
    } else if (!contains(around_dates, word)) {
      ++count.others;
    }
  }
  return count;
}

bool is_date(std::string_view segment) {
  const DateWords count = count_date_words(segment);
  return count.others == 0 && count.dates > 0;
}

/// "2025-05-19", "19/05/2025", "05/19/25", perhaps with a time behind it.
bool is_numeric_date(std::string_view line) {
  Run run = next_run(line, 0);
  std::array<std::uint32_t, 3> sizes{};
  for (std::uint32_t& size : sizes) {
    if (!run.digits || run.span.empty()) return false;
    size = run.span.size();
    const char mark = run.span.end < line.size() ? line[run.span.end] : ' ';
    if (&size != &sizes.back() && mark != '-' && mark != '/' && mark != '.') return false;
    run = next_run(line, run.span.end);
  }
  const bool slashes = line.find('/') != std::string_view::npos;
  return sizes[1] <= 2 &&
         ((sizes[0] == 4 && sizes[2] <= 2) || (sizes[0] <= 2 && (sizes[2] == 4 || (sizes[2] == 2 && slashes))));
}

struct Dash {
  std::size_t begin = std::string_view::npos, end = 0;
};

/// "—", "–", "--" or " - ", the first within reach.
Dash find_dash(std::string_view text) {
  const std::string_view head = text.substr(0, longest_head);
  for (std::size_t at = 1; at < head.size(); ++at) {
    const Glyph glyph = glyph_at(text, at);
    if (glyph.code == U'—' || glyph.code == U'–') return {at, at + glyph.bytes};
    if (glyph.code != '-') continue;
    if (text.substr(at, 2) == "--") {
      std::size_t end = at;
      while (end < text.size() && text[end] == '-') ++end;
      return {at, end};
    }
    if (text.substr(at, 2) == "- ") return {at, at + 1};
  }
  return {};
}

/// Up to four words, each with a capital ("UNITED NATIONS", "Rio de Janeiro" with its small words, "D.C.").
bool is_name(std::string_view segment) {
  int words = 0;
  for (std::size_t at = 0; at < segment.size();) {
    std::size_t end = std::min(segment.find(' ', at), segment.size());
    const std::string_view word = segment.substr(at, end - at);
    const bool small = words > 0 && (word == "de" || word == "al" || word == "of" || word == "the" || word == "el");
    if (!word.empty() && glyph_at(word, 0).kind != CharClass::upper && !small) return false;
    words += word.empty() ? 0 : 1;
    at = end + 1;
  }
  return words > 0 && words <= 4;
}

bool is_all_capitals(std::string_view segment) {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < segment.size();) {
    const Glyph glyph = glyph_at(segment, at);
    if (glyph.kind == CharClass::lower) return false;
    capitals += glyph.kind == CharClass::upper ? 1 : 0;
    at += glyph.bytes;
  }
  return capitals > 1;
}

/// "Kyiv, Ukraine" and "New York, N.Y.", but not "Jane Doe, Chief Economist".
bool is_place_with_region(std::string_view place) {
  const std::size_t comma = place.find(',');
  if (comma == std::string_view::npos || comma + 2 >= place.size()) return false;
  const std::string_view region = place.substr(comma + 2);
  return region.find(',') == std::string_view::npos && (is_all_capitals(region) || place.find(' ') > comma);
}

/// The parts of a head such as "KYIV, Ukraine, March 4 (AP)".
class HeadReader {
 public:
  HeadReader(std::string_view text, Span head) : text_(text), head_(head) {}

  std::optional<Dateline> read() {
    take_brackets();
    take_agency();
    for (std::uint32_t at = head_.begin; at < head_.end;) {
      const auto comma = static_cast<std::uint32_t>(std::min<std::size_t>(text_.find(',', at), head_.end));
      if (!take(trimmed(text_, {at, comma}))) return std::nullopt;
      at = comma + 1;
    }
    if (dateline_.place.empty()) return agency_ && !dateline_.date.empty() ? std::optional(dateline_) : std::nullopt;
    const bool sure = agency_ || !dateline_.date.empty() || is_place_with_region(dateline_.place.of(text_)) ||
                      is_all_capitals(dateline_.place.of(text_));
    return sure ? std::optional(dateline_) : std::nullopt;
  }

 private:
  /// "(Washington, D.C.) -"
  void take_brackets() {
    const bool unmatched =
        !head_.empty() && text_[head_.end - 1] == ')' && head_.of(text_).find('(') == std::string_view::npos;
    if (unmatched) --head_.end;
    if (head_.size() < 4 || text_[head_.begin] != '(' || text_[head_.end - 1] != ')') return;
    if (text_.find(')', head_.begin) == head_.end - 1) head_ = {head_.begin + 1, head_.end - 1};
  }

  void take_agency() {
    if (head_.empty() || text_[head_.end - 1] != ')') return;
    const std::size_t open = text_.rfind('(', head_.end - 1);
    if (open == std::string_view::npos || open <= head_.begin || head_.end - open > 40) return;
    agency_ = true;
    head_ = trimmed(text_, {head_.begin, static_cast<std::uint32_t>(open)});
  }

  bool take(Span segment) {
    const std::string_view form = segment.of(text_);
    if (segment.empty() || form.size() > 60 || form.find_first_of(":;?!") != std::string_view::npos) return false;
    if (is_date(form) || (!dateline_.date.empty() && count_date_words(form).others == 0)) {
      dateline_.date = dateline_.date.empty() ? segment : cover(dateline_.date, segment);
      return true;
    }
    if (form.size() < 2 || !is_name(form) || !dateline_.date.empty() || ++places_ > 3) return false;
    dateline_.place = dateline_.place.empty() ? segment : cover(dateline_.place, segment);
    return true;
  }

  std::string_view text_;
  Span head_;
  Dateline dateline_;
  bool agency_ = false;
  int places_ = 0;
};

}  // namespace

std::optional<FoundDateline> find_dateline(std::string_view text, Span paragraph) {
  const Dash dash = find_dash(paragraph.of(text));
  if (dash.begin == std::string_view::npos) return std::nullopt;
  const auto head_end = paragraph.begin + static_cast<std::uint32_t>(dash.begin);
  const Span body = trimmed(text, {paragraph.begin + static_cast<std::uint32_t>(dash.end), paragraph.end});
  const Glyph first = glyph_at(text, body.begin);
  const bool opens = first.kind == CharClass::upper || first.kind == CharClass::digit || first.code == '"';
  if (body.empty() || !opens) return std::nullopt;
  const auto dateline = HeadReader(text, trimmed(text, {paragraph.begin, head_end})).read();
  if (!dateline) return std::nullopt;
  return FoundDateline{*dateline, body.begin};
}

bool is_date_line(std::string_view line) {
  if (line.size() > 80 || line.empty() || line.back() == ':') return false;
  const DateWords count = count_date_words(line);
  return count.others == 0 && count.digits > 0 && (count.dates > 0 || is_numeric_date(line));
}

}  // namespace newsgraph::text
