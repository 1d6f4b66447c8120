#include "newsgraph/ingest/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <vector>

namespace newsgraph::ingest {
namespace {

namespace chrono = std::chrono;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_alpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t begin = std::min(text.find_first_not_of(space), text.size());
  return text.substr(begin, text.find_last_not_of(space) + 1 - begin);
}

std::optional<long long> number(std::string_view digits) {
  long long value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<Date> make_day(long long year, long long month, long long day) {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const chrono::year_month_day date{chrono::year{static_cast<int>(year)}, chrono::month{static_cast<unsigned>(month)},
                                    chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return Date::day(chrono::sys_days{date});
}

/// "20250520", seconds or milliseconds since 1970.
std::optional<Date> from_digits(std::string_view digits) {
  const auto value = number(digits);
  if (!value) return std::nullopt;
  if (digits.size() == 8) return make_day(*value / 10000, *value / 100 % 100, *value % 100);
  const bool milliseconds = digits.size() == 13;
  if (!milliseconds && (digits.size() < 9 || digits.size() > 10)) return std::nullopt;
  const chrono::sys_seconds time{chrono::seconds{milliseconds ? *value / 1000 : *value}};
  return Date::day(chrono::floor<chrono::days>(time));
}

struct Word {
  std::string text;  ///< lower case
  char before = 0;   ///< what stands right before it, unless blank or the beginning
};

/// Runs of letters and runs of digits.
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size() && words.size() < 24;) {
    const auto in_word = is_digit(text[at]) ? is_digit : is_alpha;
    if (!in_word(text[at])) {
      ++at;
      continue;
    }
    Word word;
    if (at > 0 && text[at - 1] != ' ') word.before = text[at - 1];
    for (; at < text.size() && in_word(text[at]); ++at)
      word.text += is_alpha(text[at]) ? static_cast<char>(text[at] | 0x20) : text[at];
    words.push_back(std::move(word));
  }
  return words;
}

/// 1 to 12, or 0. "Sept" and "Jan" count, "Ma" doesn't.
int month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                       "may",       "june",     "july",     "august",
                                                       "september", "october",  "november", "december"};
  if (word.size() < 3) return 0;
  for (std::size_t i = 0; i < months.size(); ++i)
    if (months[i].starts_with(word)) return static_cast<int>(i) + 1;
  return 0;
}

/// "20 May 2025", "May 20th, 2025", "May 2025", within whatever else: weekdays, times, zones.
std::optional<Date> from_words(const std::vector<Word>& words) {
  long long year = 0, month = 0, day = 0;
  for (const Word& word : words) {
    if (month == 0) month = month_of(word.text);
    if (!is_digit(word.text[0]) || word.before == ':' || word.before == '+') continue;
    const auto value = number(word.text);
    if (!value) continue;
    if (word.text.size() == 4 && year == 0) {
      year = *value;
    } else if (word.text.size() <= 2 && day == 0) {
      day = *value;
    }
  }
  if (month == 0 || year < 1000) return std::nullopt;
  if (day != 0) return make_day(year, month, day);
  return Date::month(chrono::year{static_cast<int>(year)} / chrono::month{static_cast<unsigned>(month)});
}

/// "2025/05/20", "2025.05.20", "20/05/2025": the order is the year's place and, at the end, a number above 12.
std::optional<Date> from_numbers(const std::vector<Word>& words) {
  if (words.size() < 3) return std::nullopt;
  std::array<long long, 3> n{};
  for (std::size_t i = 0; i < 3; ++i) {
    const auto value = number(words[i].text);
    if (!value || (i > 0 && words[i].before != words[1].before)) return std::nullopt;
    n[i] = *value;
  }
  if (words[1].before != '/' && words[1].before != '.' && words[1].before != '-') return std::nullopt;
  if (words[0].text.size() == 4) return make_day(n[0], n[1], n[2]);
  if (words[2].text.size() != 4) return std::nullopt;
  if (n[0] == n[1] || n[0] > 12) return make_day(n[2], n[1], n[0]);
  return n[1] > 12 ? make_day(n[2], n[0], n[1]) : std::nullopt;
}

}  // namespace

std::optional<Date> read_date(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > 100) return std::nullopt;
  if (const auto date = parse_date(text)) return date;
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  if (digits == text.size() || (digits == 8 && text[digits] == 'T')) return from_digits(text.substr(0, digits));
  const std::vector<Word> words = words_of(text);
  if (const auto date = from_words(words)) return date;
  return from_numbers(words);
}

std::optional<Date> date_in_name(std::string_view path) {
  const std::string_view name = path.substr(path.find_last_of('/') + 1);
  for (std::size_t at = 0; at + 8 <= name.size(); ++at) {
    if (!is_digit(name[at]) || (at > 0 && is_digit(name[at - 1]))) continue;
    std::size_t end = at;
    while (end < name.size() && is_digit(name[end])) ++end;
    if (end - at == 8) {
      const auto date = from_digits(name.substr(at, 8));
      if (date && date->first_day() >= chrono::sys_days{chrono::year{1900} / 1 / 1} &&
          date->first_day() < chrono::sys_days{chrono::year{2100} / 1 / 1})
        return date;
    }
    if (end - at != 4 || at + 10 > name.size()) continue;
    std::string iso(name.substr(at, 10));
    if (iso[4] == '_') std::replace(iso.begin(), iso.end(), '_', '-');
    const bool ends = at + 10 == name.size() || !is_digit(name[at + 10]);
    if (const auto date = parse_date(iso); date && ends && date->precision() == Date::Precision::day) return date;
  }
  return std::nullopt;
}

bool is_date_line(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > 40 || !read_date(line)) return false;
  const std::vector<Word> words = words_of(line);
  constexpr std::array<std::string_view, 7> days = {"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};
  return words.size() >= 3 && std::all_of(words.begin(), words.end(), [&](const Word& word) {
           return is_digit(word.text[0]) || month_of(word.text) != 0 ||
                  std::find(days.begin(), days.end(), word.text) != days.end();
         });
}

}  // namespace newsgraph::ingest
