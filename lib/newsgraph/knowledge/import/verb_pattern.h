// What a verb pattern asks for and where its parties stand, in the terms of our frames.
//
//   const PatternReading reading = read_pattern("$ * TALKS WITH +", sets, lexicon);
//   reading.object        // talks
//   reading.target        // nmod:with, obl:with
//
// What no frame can say is a `problem`: negation and modality (which are read from the sentence), parties of other
// verbs, two words that are both required beside the object. Functions without state; thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/knowledge/import/pattern_words.h"

namespace newsgraph::knowledge {

/// A word that has to be there, one of several.
struct RequiredWord {
  enum class Forms : std::uint8_t { any, noun, verb } forms = Forms::any;
  std::vector<PatternPhrase> choices;
};

struct PatternReading {
  std::string problem;                 ///< why no frame says it; empty: the rest holds
  std::vector<std::string> particles;  ///< of the verb: "up"
  std::vector<PatternPhrase> object;   ///< nouns, one of which is the object; empty: any or none
  std::vector<RequiredWord> required;  ///< all of them
  std::vector<std::string> source;     ///< slots
  std::vector<std::string> target;     ///< slots; empty: where the relation has its targets, and `also`
  std::vector<std::string> also;       ///< slots of phrases that the pattern asks for: "(WITH LEADERS)"
  bool parties_together = false;       ///< "%": all parties are in the source
  std::vector<std::string> not_asked;  ///< words that a frame does not ask for though the pattern does
};

/// `text` is in capitals.
[[nodiscard]] PatternReading read_pattern(std::string_view text, const WordSets& sets, const Lexicon& lexicon);

}  // namespace newsgraph::knowledge
