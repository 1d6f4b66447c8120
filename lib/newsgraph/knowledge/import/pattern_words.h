// A verb pattern of the event coders' dictionaries, cut into words and marks.
//
//   PatternWords words = cut_pattern("- $ * TALKS_WITH +", sets, lexicon);
//   // $ party, * verb, TALKS words, WITH preposition, + party
//
// Functions without state; thread-safe.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/knowledge/lexicon.h"

namespace newsgraph::knowledge {

/// Words that belong together, in lower case; the last one is the head.
struct PatternPhrase {
  std::vector<std::string> words;
  bool whole = false;  ///< the head in this form only ("TALKS_"), else it stands for its forms
};

struct PatternWord {
  enum class Kind : std::uint8_t {
    verb,         ///< *
    source,       ///< $
    target,       ///< +
    compound,     ///< %: both
    skipped,      ///< ^: an actor who is neither
    words,        ///< one of `choices`
    particle,     ///< "up": of the verb, wherever it stands behind it
    preposition,  ///< `text`
    to,           ///< before a party a preposition, before a word it may be an infinitive's
    that,
    be,
    negation,
    modal,
  };

  Kind kind = Kind::words;
  std::string text;                    ///< the word itself, but of `words`
  std::vector<PatternPhrase> choices;  ///< of `words`
};

using WordSets = std::map<std::string, std::vector<std::string>, std::less<>>;

struct PatternWords {
  std::vector<PatternWord> words;  ///< articles, possessives, "and" and forms of "have" are left out
  std::string problem;             ///< why it can't be cut; empty: it was
};

/// `text` is in capitals.
[[nodiscard]] PatternWords cut_pattern(std::string_view text, const WordSets& sets, const Lexicon& lexicon);

}  // namespace newsgraph::knowledge
