// Closed classes of English words: honorifics, negators, words that head an organisation's name.
//
//   const auto lexicon = Lexicon::load(data_directory());
//   lexicon->is(WordClass::negator, "n't")   // true
//
// Immutable after loading; thread-safe. Data: data/language/en/lexicon.json; groups.json for groups(), anaphors.json for
// anaphors(), time.json for time().
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "newsgraph/document/document.h"

namespace newsgraph {

class Anaphors;
class GroupNouns;

/// In the order of the names in lexicon.cpp, which are those of the file.
enum class WordClass : std::uint8_t {
  honorific,
  name_particle,
  name_suffix,
  organization_head,  ///< last or first word of a name that makes it an organisation's: "Ministry", "Corps"
  organization_noun,  ///< common noun before a name that does so: "airline Mahan Air"
  country_body,       ///< after a country it stands for the country: "government"
  own_body,           ///< after a country it is an organisation of its own: "army"
  former,
  rank,  ///< between a country and an office: "top", "deputy"
  determiner,
  negator,
  future,
  conditional,
  claim,
  be,
  clause_start,
  relative,
  speech,
  preposition,
  place_preposition,
  numeral,
  coordinator,
  roster_cue,
  weekday,
  month,
  month_short,
  function,
  future_auxiliary,       ///< "will"
  modal,                  ///< "might"
  planned_adjective,      ///< "upcoming" talks
  possible_adjective,     ///< "possible" talks
  alleged_adjective,      ///< "alleged" plot, "allegedly"
  condition_mark,         ///< opens a clause that need not be true: "if"
  looking_back,           ///< what stands behind it has happened: "after"
  subject_control,        ///< its infinitive is done by its subject though it has an object: "promise"
  quantity,               ///< stands for what it is a quantity of: "a group of", "a series of"
  occurrence_verb,        ///< says of an event that it happens: talks "began"
  undergoer,              ///< to be it of something is to suffer it: the "target" of sanctions
  occasion_preposition,   ///< joins an occasion to what is done there: "during" a visit
  harm,                   ///< a deed named by whom it befell: the "killing" of
  document,               ///< does what is done by signing it: an "order" imposing sanctions
  participation,          ///< joins its subject to an occasion behind a preposition: "engage" in talks
  means_preposition,      ///< joins by what means: "by" phone
  inclusion,              ///< says who took part in an event: the call "included"
  prior_deed,             ///< takes up what somebody did: "the invasion"
  prior_request,          ///< takes up what somebody wanted: "the request"
  populace,               ///< stands for the country whose it is: the "people" of
  replacement,            ///< joins what was not done: "instead" of meeting
  no_denial,              ///< behind a negator leaves it denying nothing: not "only"
  singled_out,            ///< whoever is it did what follows: the "first" to visit
  performative,           ///< "I want to thank you" thanks
  deed,                   ///< acts in the place of who did it: the "strike" killed
  light_verb,             ///< gives its subject to its object: "hold" talks, "issue" a warning
  time,                   ///< may open an expression of time
};

/// A set of word classes, one bit each.
using WordClasses = std::uint64_t;

[[nodiscard]] constexpr WordClasses bit(WordClass c) {
  return WordClasses{1} << static_cast<unsigned>(c);
}
[[nodiscard]] constexpr bool has(WordClasses set, WordClass c) {
  return (set & bit(c)) != 0;
}

class TimeWords;

class Lexicon {
 public:
  /// Throws Error(data) with the file and reason.
  [[nodiscard]] static std::shared_ptr<const Lexicon> load(const std::filesystem::path& directory);
  ~Lexicon();
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

  /// The classes of a word in lower case.
  [[nodiscard]] WordClasses classes(std::string_view word) const;
  /// Whether the word is of the class. `word` is in lower case.
  [[nodiscard]] bool is(WordClass c, std::string_view word) const { return has(classes(word), c); }
  /// Tokens of the longest entry of the class that begins at `at` within `range`; 0 where none does. Ignores case.
  [[nodiscard]] std::uint32_t match(WordClass, const Document&, TokenId at, TokenSpan range) const;
  /// Position of a word in its class, from 0 (weekdays, months); -1 where it isn't of the class.
  [[nodiscard]] int index(WordClass, std::string_view word) const;
  /// The nouns that describe actors: knowledge/group_nouns.h.
  [[nodiscard]] const GroupNouns& groups() const;
  /// Pronouns and the nouns that take up actors: data/language/en/anaphors.json.
  [[nodiscard]] const Anaphors& anaphors() const;
  /// The words of expressions of time, which lie in a file of their own.
  [[nodiscard]] const TimeWords& time() const;

 private:
  struct Data;
  explicit Lexicon(std::unique_ptr<Data>);
  std::unique_ptr<Data> data_;
};

}  // namespace newsgraph
