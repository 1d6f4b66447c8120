// The forms of English verbs and nouns, from their lemma.
//
//   const Inflector inflector = Inflector::load(data_directory() / "ontology");
//   inflector.verb("stop")    // stop, stops, stopped (past and participle), stopping
//   inflector.verb("travel")  // …, travelled, traveled, travelling, traveling
//   inflector.noun("ally")    // ally, allies
//
// Spelling rules, and a table of what they can't know (data/ontology/irregular.json): strong verbs, where the stress
// lies, odd plurals. Any lower-case word is inflected, known or not. Immutable; thread-safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

enum class Inflection : std::uint8_t { base, third, past, participle, gerund, singular, plural };

struct InflectedForm {
  std::string form;
  Inflection inflection;
  bool also_participle = false;  ///< past and participle look the same: "phoned"

  auto operator<=>(const InflectedForm&) const = default;
};

class Inflector {
 public:
  /// The rules alone.
  Inflector() = default;
  /// With the table `directory`/irregular.json. Throws Error(io or data).
  [[nodiscard]] static Inflector load(const std::filesystem::path& directory);

  /// Every form of a verb, in the order of Inflection. A spelling appears once for each inflection it can be: "hit" is
  /// base and past. Precondition: the lemma is not empty.
  [[nodiscard]] std::vector<InflectedForm> verb(std::string_view lemma) const;
  /// Singular, then the plurals.
  [[nodiscard]] std::vector<InflectedForm> noun(std::string_view lemma) const;

 private:
  struct Strong {
    std::vector<std::string> third, past, participle;  ///< empty: by rule; participle as past
  };
  enum class Doubling { no, yes, either };

  [[nodiscard]] Doubling doubling(std::string_view lemma) const;
  [[nodiscard]] std::vector<std::string> with_suffix(std::string_view lemma, std::string_view suffix) const;

  std::map<std::string, Strong, std::less<>> strong_;
  std::map<std::string, std::vector<std::string>, std::less<>> plurals_;
  std::set<std::string, std::less<>> stressed_at_end_;  ///< "commit": the last consonant is doubled
  std::set<std::string, std::less<>> either_;           ///< "kidnap": both spellings are in use
};

}  // namespace newsgraph
