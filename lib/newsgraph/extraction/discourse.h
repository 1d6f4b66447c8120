// Who and what a text has spoken of, and how much of it the reader still has in mind.
//
//   Discourse discourse;
//   discourse.add({.token = t, .sentence = s, .key = Discourse::actor(id), .weight = 310});
//   const Ranking ranking = discourse.rank(s, 2, fits);   // the last two sentences and this one
//   if (ranking.clear(1.1)) use(ranking.best);
//
// Salience as in Lappin and Leass 1994, *An Algorithm for Pronominal Anaphora Resolution*, Computational Linguistics
// 20(4): each sentence counts what it says of somebody once, by the grammatical role, and half as much with every
// sentence that follows. What is no actor is kept too: a pronoun that may mean it is left alone. Not thread-safe.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "newsgraph/document/document.h"
#include "newsgraph/document/statement.h"
#include "newsgraph/knowledge/gazetteer.h"

namespace newsgraph::extraction {

enum class Role : std::uint8_t { subject, object, oblique, possessive, other };

/// One place where the text speaks of somebody or something.
struct Sighting {
  enum class Kind : std::uint8_t { person, country, organization, group, place, thing };

  TokenId token;
  SentenceId sentence;
  std::uint32_t key = 0;  ///< of whom: the same for all sightings of one
  Kind kind = Kind::thing;
  Gender gender = Gender::unknown;
  Role role = Role::other;
  bool plural = false;
  bool location = false;  ///< only where something happens: "in Paris"
  std::uint32_t quote = 0xFFFFFFFF;
  double weight = 0;
};

struct Ranking {
  const Sighting* best = nullptr;  ///< the latest sighting of the most salient one
  double score = 0, second = 0;    ///< of the best and of the next one

  /// Whether the best leads the next one by that factor.
  [[nodiscard]] bool clear(double factor) const { return best != nullptr && score >= factor * second; }
};

class Discourse {
 public:
  // Keys. Sets are of several actors; things have none.
  [[nodiscard]] static std::uint32_t actor(LocalActorId id) { return id.value; }
  [[nodiscard]] static std::uint32_t thing(std::string_view lemma);
  [[nodiscard]] static std::uint32_t unnamed(TokenId t) { return thing_bit | 0x40000000U | t.value; }
  [[nodiscard]] std::uint32_t set(std::vector<LocalActorId> actors);
  [[nodiscard]] static bool is_actor(std::uint32_t key) { return (key & (thing_bit | set_bit)) == 0; }
  [[nodiscard]] static bool is_set(std::uint32_t key) { return (key & thing_bit) == 0 && (key & set_bit) != 0; }
  [[nodiscard]] const std::vector<LocalActorId>& members(std::uint32_t set_key) const {
    return sets_[set_key & ~set_bit];
  }

  void add(const Sighting& sighting) { seen_.push_back(sighting); }
  [[nodiscard]] Sighting& operator[](std::size_t sighting) { return seen_[sighting]; }
  /// What was said so far is out of mind from here on: a headline for the text below it.
  void forget() { floor_ = seen_.size(); }
  [[nodiscard]] const std::vector<Sighting>& all() const { return seen_; }
  [[nodiscard]] std::size_t floor() const { return floor_; }
  [[nodiscard]] const Sighting* at(TokenId t) const;

  /// `fits` gives the factor (0 for no candidate) by which a sighting counts. Looks back over `window` sentences.
  template <class Fits>
  [[nodiscard]] Ranking rank(SentenceId now, std::uint32_t window, Fits fits) {
    candidates_.clear();
    for (std::size_t i = seen_.size(); i > floor_ && candidates_.size() < max_candidates; --i) {
      const Sighting& sighting = seen_[i - 1];
      const std::uint32_t distance = now.value - sighting.sentence.value;
      if (distance > window) break;
      const double factor = fits(sighting);
      if (factor > 0) count(sighting, factor * sighting.weight / static_cast<double>(1U << distance));
    }
    return best();
  }

 private:
  struct Candidate {
    const Sighting* latest;
    SentenceId sentence;  // the last one counted
    double in_sentence, score;
  };
  static constexpr std::uint32_t thing_bit = 0x80000000U, set_bit = 0x40000000U;
  static constexpr std::size_t max_candidates = 48;

  void count(const Sighting& sighting, double weight);
  [[nodiscard]] Ranking best() const;

  std::vector<Sighting> seen_;
  std::vector<std::vector<LocalActorId>> sets_;
  std::size_t floor_ = 0;
  std::vector<Candidate> candidates_;  // kept for its memory
};

}  // namespace newsgraph::extraction
