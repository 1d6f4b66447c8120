// Nouns that describe actors without naming them: "officials", "foreign ministry", "opposition parties", "warships".
//
//   const GroupNouns& groups = lexicon.groups();
//   groups.match("ministers", [&](std::uint32_t back) { return back == 1 ? "prime" : ""; })
//       // -> {as leaders, office prime-minister}, 2 words, "prime ministers"
//
// Immutable after loading; thread-safe. Data: data/language/en/groups.json, schema: schemas/groups.schema.json.
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/knowledge/string_map.h"

namespace newsgraph {

/// What a noun makes of the country or body that it belongs to.
struct GroupNoun {
  enum class As : std::uint8_t {
    state,         ///< "officials", "army": they act for their state
    equipment,     ///< "warships": so do they, but only with a country's name
    leaders,       ///< "presidents": the holders of an office
    states,        ///< "countries": with a region's name the region itself
    group,         ///< "rebels", "farmers": actors of their own
    organization,  ///< "state media": one of its own, named after its country
    quantity,      ///< "thousands" of others
    nobody,        ///< "social media": no actor, though its last word alone would be one
  };
  As as = As::group;
  std::string sector;    ///< PLOVER sector code or empty
  std::string office;    ///< of leaders; empty for whoever leads a country
  bool body = false;     ///< a person has one too: "Assad's forces"
  bool abroad = false;   ///< is as often in another's country: "troops in Iraq" are not Iraq's
  bool generic = false;  ///< says too little without a country: "people"
  bool owned = false;    ///< says nothing without an owner: "the Russian side"
  bool foreign = false;  ///< not of the country that it is somebody's of: "Russia's allies"
};

/// Countries' leaders: which office leads where.
struct Leadership {
  std::vector<std::string> offices;                             ///< in the order in which they are tried
  std::set<std::string, std::less<>> by_president, by_monarch;  ///< ISO 3166-1 alpha-3
};

class GroupNouns {
 public:
  /// Reads `directory`/language/en/groups.json and the irregular plurals. Throws Error(io or data).
  [[nodiscard]] static GroupNouns load(const std::filesystem::path& directory);

  struct Match {
    const GroupNoun* noun = nullptr;
    std::uint32_t words = 0;  ///< how many it has
    bool plural = false;
    std::string_view last_plural;  ///< its last word in the plural
  };
  /// The longest entry that ends with the word `last`. `word_before(n)` gives the nth word before it, empty where there
  /// is none; all in lower case.
  template <class WordBefore>
  [[nodiscard]] std::optional<Match> match(std::string_view last, WordBefore word_before) const {
    const auto found = phrases_.find(last);
    if (found == phrases_.end()) return std::nullopt;
    for (const Phrase& phrase : found->second) {  // the longest first
      std::uint32_t back = 0;
      while (back < phrase.before.size() && word_before(back + 1) == phrase.before[back]) ++back;
      if (back == phrase.before.size()) return Match{&nouns_[phrase.noun], back + 1, phrase.plural, phrase.last_plural};
    }
    return std::nullopt;
  }

  /// The noun behind a role noun of the gazetteer: its sector says whether it is of the state.
  [[nodiscard]] GroupNoun of_role(std::string_view plural, std::string_view sector) const;
  [[nodiscard]] bool is_state_sector(std::string_view sector) const { return state_sectors_.contains(sector); }
  /// Whether an organisation of this type acts for its state ("ministry").
  [[nodiscard]] bool is_state_type(std::string_view type) const { return state_types_.contains(type); }
  /// Whether it does so where its name stands in small letters ("the Kenyan supreme court").
  [[nodiscard]] bool is_body_type(std::string_view type) const { return body_types_.contains(type); }
  /// "in Moscow" is a place, "with Moscow" an actor.
  [[nodiscard]] bool is_place_preposition(std::string_view word) const { return place_prepositions_.contains(word); }
  /// "from", which says a place only with a verb: "flew from Moscow", but "pressure from Moscow".
  [[nodiscard]] bool is_verb_place_preposition(std::string_view word) const {
    return verb_place_prepositions_.contains(word);
  }
  /// "the capital, Kyiv": what stands beside such a noun is the place.
  [[nodiscard]] bool is_place_noun(std::string_view lemma) const { return place_nouns_.contains(lemma); }
  /// An adjective that belongs to a group's name: "ethnic Albanians".
  [[nodiscard]] bool is_naming_adjective(std::string_view word) const { return naming_adjectives_.contains(word); }
  /// Heads of names that aren't an actor's: "accord", "partnership".
  [[nodiscard]] bool names_no_actor(std::string_view word) const { return no_actors_.contains(word); }
  [[nodiscard]] const Leadership& leadership() const { return leadership_; }

 private:
  using Set = std::set<std::string, std::less<>>;
  struct Phrase {
    std::vector<std::string> before;  ///< the words before the last one, from right to left
    std::uint32_t noun = 0;
    bool plural = false;
    std::string last_plural;
  };

  knowledge::StringMap<std::vector<Phrase>> phrases_;  // by their last word
  std::vector<GroupNoun> nouns_;
  Set state_sectors_, private_roles_, state_types_, body_types_, place_prepositions_, verb_place_prepositions_,
      place_nouns_, naming_adjectives_, no_actors_;
  Leadership leadership_;
};

}  // namespace newsgraph
