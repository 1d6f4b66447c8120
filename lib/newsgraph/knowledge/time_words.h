// The words of English expressions of time and what they count: weekdays, months, units, numbers, "ago", "until".
//
//   const TimeWords words = TimeWords::load(data_directory());
//   words.value(TimeClass::month, "sept.")   // 9
//   words.named("christmas")                 // "christmas eve" 12-24, "christmas day" 12-25, "christmas" 12-25
//
// Immutable after loading; thread-safe. Data: data/language/en/time.json, form: schemas/time.schema.json.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/knowledge/string_map.h"

namespace newsgraph {

/// In the order of the names in time_words.cpp, which are those of the file; data/language/en/README.md tells them.
enum class TimeClass : std::uint8_t {
  weekday,
  weekday_plural,
  month,
  doubtful,
  season,
  unit,
  plural,
  number,
  vague,
  ordinal,
  decade,
  quarter,
  half,
  day_word,
  overnight,
  day_part,
  shift,
  span,
  part,
  part_of,
  comparative,
  ago,
  from_now,
  before_it,
  after_it,
  same,
  every,
  often,
  times,
  since,
  until,
  lasting,
  about,
  to,
  clock,
  takes_date,
  takes_year,
  takes_season,
  takes_holiday,
  not_behind_first,
  ahead,
  title_behind,
  title_before,
  numbered,
  large,
  old,
};
inline constexpr std::size_t time_class_count = static_cast<std::size_t>(TimeClass::old) + 1;

/// The values of the class `unit`, from the shortest to the longest.
enum class TimeUnit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  fortnight,
  month,
  quarter,
  year,
  decade,
  century
};

/// The values of the classes `part` and `part_of`: a third of a month, a year or a decade.
enum class TimePart : std::uint8_t { whole, early, middle, late };

class TimeWords {
 public:
  /// A day that has a name of its own. `year` is 0 where it comes back each year.
  struct Named {
    std::vector<std::string> rest;  ///< the name's words after the first
    int year = 0;
    unsigned month = 0, day = 0;
  };
  using Phrase = std::vector<std::string>;

  /// Throws Error(io) or Error(data) with the file and reason.
  [[nodiscard]] static TimeWords load(const std::filesystem::path& directory);

  /// What a word in lower case counts in the class; nothing where it isn't of the class.
  [[nodiscard]] std::optional<int> value(TimeClass c, std::string_view word) const {
    const auto found = words_.find(word);
    if (found == words_.end() || (found->second.classes >> static_cast<unsigned>(c) & 1U) == 0) return std::nullopt;
    return found->second.values[static_cast<std::size_t>(c)];
  }
  /// The entries of the class that have several words.
  [[nodiscard]] std::span<const Phrase> phrases(TimeClass c) const { return phrases_[static_cast<std::size_t>(c)]; }
  /// The named days whose first word this is, longest first.
  [[nodiscard]] std::span<const Named> named(std::string_view first) const {
    const auto found = named_.find(first);
    return found == named_.end() ? std::span<const Named>{} : found->second;
  }
  /// The words that an expression of time may begin with; a number in digits may, too.
  [[nodiscard]] std::vector<std::string_view> openers() const;

 private:
  friend class TimeWordsReader;
  struct Word {
    std::uint64_t classes = 0;
    std::array<std::int16_t, time_class_count> values{};
  };
  static_assert(time_class_count <= 64);

  knowledge::StringMap<Word> words_;
  knowledge::StringMap<std::vector<Named>> named_;
  std::array<std::vector<Phrase>, time_class_count> phrases_;
};

}  // namespace newsgraph
