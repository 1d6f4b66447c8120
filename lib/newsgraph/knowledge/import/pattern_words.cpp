#include "newsgraph/knowledge/import/pattern_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "newsgraph/knowledge/import/dictionary_lines.h"
#include "newsgraph/knowledge/import/petrarch_names.h"

namespace newsgraph::knowledge {
namespace {

using Kind = PatternWord::Kind;
using namespace std::string_view_literals;

constexpr std::size_t max_words = 60, max_choices = 2'000;
constexpr std::string_view marks = "*$+%^";
constexpr std::string_view ends_of_words = " \t\r\f\v*$+%^(){}|&";

constexpr std::array particles = {"ahead"sv, "apart"sv,   "aside"sv, "away"sv, "back"sv,     "down"sv,
                                  "forth"sv, "forward"sv, "off"sv,   "out"sv,  "together"sv, "up"sv};
constexpr std::array modals = {"can"sv,   "could"sv,  "may"sv,  "might"sv, "must"sv,
                               "shall"sv, "should"sv, "will"sv, "would"sv};
constexpr std::array more_prepositions = {"after"sv, "as"sv, "before"sv, "since"sv, "than"sv, "until"sv};
constexpr std::array no_matter = {"'"sv, "'s"sv, "and"sv, "but"sv, "had"sv, "has"sv, "have"sv, "having"sv, "or"sv};

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// What a word in lower case is; nothing where it doesn't matter.
std::optional<Kind> kind_of(std::string_view word, const Lexicon& lexicon) {
  if (word == "to") return Kind::to;
  if (word == "that") return Kind::that;
  if (is_one_of(no_matter, word)) return std::nullopt;
  if (is_one_of(modals, word)) return Kind::modal;
  if (is_one_of(particles, word)) return Kind::particle;
  if (lexicon.is(WordClass::negator, word)) return Kind::negation;
  if (lexicon.is(WordClass::determiner, word)) return std::nullopt;
  if (lexicon.is(WordClass::be, word)) return Kind::be;
  if (is_one_of(more_prepositions, word) || lexicon.is(WordClass::preposition, word)) return Kind::preposition;
  return Kind::words;
}

std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('_'), text.size());
    if (end > 0) parts.push_back(in_lower_case(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

PatternPhrase phrase_of(std::string_view text) {
  return {parts_of(text), text.ends_with('_')};
}

class Cutter {
 public:
  Cutter(std::string_view text, const WordSets& sets, const Lexicon& lexicon)
      : text_(text), sets_(sets), lexicon_(lexicon) {}

  PatternWords cut() {
    while (at_ < text_.size() && problem_.empty()) next();
    if (problem_.empty() && depth_ > 0) problem_ = "a bracket without its end";
    const auto verbs = std::ranges::count(words_, Kind::verb, &PatternWord::kind);
    if (problem_.empty() && verbs != 1) problem_ = verbs == 0 ? "a pattern without \"*\"" : "a pattern of two verbs";
    if (problem_.empty() && words_.size() > max_words) problem_ = "longer than a pattern may be";
    return {std::move(words_), std::move(problem_)};
  }

 private:
  void next() {
    const char c = text_[at_];
    if (dictionary_blanks.find(c) != std::string_view::npos) {
      ++at_;
    } else if (const std::size_t mark = marks.find(c); mark != std::string_view::npos) {
      words_.push_back({static_cast<Kind>(mark), std::string(1, c), {}});
      ++at_;
    } else if (c == '(') {
      ++depth_, ++at_;
      preposition_next_ = true;
    } else if (c == ')') {
      if (--depth_ < 0) problem_ = "a bracket without its beginning";
      ++at_;
      preposition_next_ = false;
    } else if (c == '{') {
      braces();
    } else if (c == '}' || c == '|') {
      problem_ = fmt::format("\"{}\" out of its place", c);
    } else {
      const std::string_view token = take_token();
      if (token.starts_with('&')) {
        add_choices(members(token));
      } else {
        add_token(token);
      }
    }
  }

  /// Up to a blank, bracket or mark; with the "&" of a set's name.
  std::string_view take_token() {
    const std::size_t end = std::min(text_.find_first_of(ends_of_words, at_ + 1), text_.size());
    const std::string_view token = text_.substr(at_, end - at_);
    at_ = end;
    return token;
  }

  /// A word, or several that stand together ("TALKS_WITH_"): phrases of words with what else is among them.
  void add_token(std::string_view token) {
    std::vector<std::string> parts = parts_of(token);
    if (parts.empty()) return;
    if (std::exchange(preposition_next_, false)) {
      if (parts.front() == "to") return words_.push_back({Kind::to, "to", {}});
      return words_.push_back({Kind::preposition, fmt::format("{}", fmt::join(parts, "_")), {}});
    }
    PatternPhrase phrase;
    const auto flush = [&](bool whole) {
      phrase.whole = whole;
      if (!phrase.words.empty()) words_.push_back({Kind::words, {}, {std::exchange(phrase, {})}});
    };
    for (std::string& part : parts) {
      const auto kind = kind_of(part, lexicon_);
      if (kind == Kind::words) {
        phrase.words.push_back(std::move(part));
        continue;
      }
      flush(true);
      if (kind) words_.push_back({*kind, std::move(part), {}});
    }
    flush(token.ends_with('_'));
  }

  /// "{ WAS | IS }": one of them; "{PEACE TALKS}", "{PEACE &TALKS}": a phrase.
  void braces() {
    const std::size_t end = text_.find('}', at_);
    std::string_view inside = text_.substr(at_ + 1, end == std::string_view::npos ? end : end - at_ - 1);
    if (end == std::string_view::npos || inside.find_first_of("{(*$+%^") != std::string_view::npos) {
      problem_ = "braces that are no phrase";
      return;
    }
    at_ = end + 1;
    if (inside.find_first_of("&|") == std::string_view::npos) {
      std::string together(inside);
      for (char& c : together)
        if (dictionary_blanks.find(c) != std::string_view::npos) c = '_';
      while (together.ends_with('_') && !inside.ends_with('_')) together.pop_back();
      return add_token(together);
    }
    std::vector<PatternPhrase> choices;
    do {
      const std::size_t bar = std::min(inside.find('|'), inside.size());
      for (PatternPhrase& choice : phrases(inside.substr(0, bar)))
        if (choices.size() < max_choices) choices.push_back(std::move(choice));
      inside.remove_prefix(std::min(bar + 1, inside.size()));
    } while (!inside.empty());
    add_choices(std::move(choices));
  }

  /// The phrases that words, of which some may be sets, stand for.
  std::vector<PatternPhrase> phrases(std::string_view text) {
    std::vector<PatternPhrase> all = {{}};
    while (!(text = trimmed(text)).empty()) {
      const std::size_t end = std::min(text.find_first_of(dictionary_blanks), text.size());
      const std::string_view word = text.substr(0, end);
      text.remove_prefix(end);
      const auto choices = word.starts_with('&') ? members(word) : std::vector{phrase_of(word)};
      std::vector<PatternPhrase> longer;
      for (const PatternPhrase& begun : all)
        for (const PatternPhrase& choice : choices) {
          if (longer.size() == max_choices) break;
          PatternPhrase& phrase = longer.emplace_back(begun);
          phrase.words.insert(phrase.words.end(), choice.words.begin(), choice.words.end());
          phrase.whole = choice.whole;
        }
      all = std::move(longer);
    }
    std::erase_if(all, [&](const PatternPhrase& phrase) { return phrase.words.empty(); });
    return all;
  }

  std::vector<PatternPhrase> members(std::string_view token) {
    std::string_view name = token.substr(1);
    while (name.ends_with('_')) name.remove_suffix(1);
    const auto set = sets_.find(name);
    if (set == sets_.end()) {
      if (problem_.empty()) problem_ = fmt::format("unknown set &{}", name);
      return {};
    }
    std::vector<PatternPhrase> phrases;
    for (const std::string& member : set->second) phrases.push_back(phrase_of(member));
    return phrases;
  }

  void add_choices(std::vector<PatternPhrase> choices) {
    if (!problem_.empty()) return;
    if (choices.empty()) {
      problem_ = "a choice of nothing";
      return;
    }
    if (std::exchange(preposition_next_, false) && choices.size() > 1) {
      problem_ = "a choice of prepositions";
      return;
    }
    const auto kind = [&](const PatternPhrase& choice) {
      return choice.words.size() == 1 ? kind_of(choice.words.front(), lexicon_) : Kind::words;
    };
    const auto first = kind(choices.front());
    const bool alike = std::ranges::all_of(choices, [&](const auto& choice) { return kind(choice) == first; });
    if (!alike) {
      problem_ = "a choice between words of different kinds";
    } else if (first == Kind::words) {
      words_.push_back({Kind::words, {}, std::move(choices)});
    } else if (first && choices.size() > 1 && first != Kind::be && first != Kind::negation && first != Kind::modal) {
      problem_ = "a choice of prepositions";
    } else if (first) {
      words_.push_back({*first, choices.front().words.front(), {}});
    }
  }

  std::string_view text_;
  const WordSets& sets_;
  const Lexicon& lexicon_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool preposition_next_ = false;
  std::vector<PatternWord> words_;
  std::string problem_;
};

}  // namespace

PatternWords cut_pattern(std::string_view text, const WordSets& sets, const Lexicon& lexicon) {
  return Cutter(text, sets, lexicon).cut();
}

}  // namespace newsgraph::knowledge
