#include "newsgraph/extraction/discourse.h"

#include "newsgraph/base/hash.h"

namespace newsgraph::extraction {

std::uint32_t Discourse::thing(std::string_view lemma) {
  return thing_bit | static_cast<std::uint32_t>(hash64(lemma) & 0x3FFFFFFFU);
}

std::uint32_t Discourse::set(std::vector<LocalActorId> actors) {
  std::ranges::sort(actors);
  // The latest sets are those that come again.
  constexpr std::size_t looked_at = 32;
  for (std::size_t s = sets_.size(); s > 0 && sets_.size() - s < looked_at; --s)
    if (sets_[s - 1] == actors) return set_bit | static_cast<std::uint32_t>(s - 1);
  sets_.push_back(std::move(actors));
  return set_bit | static_cast<std::uint32_t>(sets_.size() - 1);
}

const Sighting* Discourse::at(TokenId t) const {
  // Sightings stand in the order of their tokens, but for sets, which follow their last member.
  constexpr std::size_t looked_at = 64;
  for (std::size_t i = seen_.size(); i > 0 && seen_.size() - i < looked_at; --i)
    if (seen_[i - 1].token == t && !is_set(seen_[i - 1].key)) return &seen_[i - 1];
  return nullptr;
}

void Discourse::count(const Sighting& sighting, double weight) {
  const auto known = std::ranges::find_if(
      candidates_, [&](const Candidate& candidate) { return candidate.latest->key == sighting.key; });
  if (known == candidates_.end()) {
    candidates_.push_back({&sighting, sighting.sentence, weight, weight});
  } else if (known->sentence != sighting.sentence) {
    known->sentence = sighting.sentence;
    known->in_sentence = weight;
    known->score += weight;
  } else if (weight > known->in_sentence) {
    known->score += weight - known->in_sentence;
    known->in_sentence = weight;
  }
}

Ranking Discourse::best() const {
  Ranking out;
  for (const Candidate& candidate : candidates_) {
    if (candidate.score > out.score) {
      out.second = out.score;
      out.score = candidate.score;
      out.best = candidate.latest;
    } else {
      out.second = std::max(out.second, candidate.score);
    }
  }
  return out;
}

}  // namespace newsgraph::extraction
