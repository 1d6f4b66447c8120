#include "newsgraph/extraction/occurrences.h"

#include <algorithm>

namespace newsgraph::extraction {
namespace {

bool dates_agree(const std::optional<Date>& a, const std::optional<Date>& b) {
  return !a || !b || (a->first_day() <= b->last_day() && b->first_day() <= a->last_day());
}

bool holds_all(const std::map<LocalActorId, std::string>& whole, const std::map<LocalActorId, std::string>& part) {
  return std::all_of(part.begin(), part.end(), [&](const auto& party) { return whole.contains(party.first); });
}

bool same(const Occurrence& a, const Occurrence& b) {
  if (a.type != b.type || a.status != b.status || a.negated != b.negated || !dates_agree(a.date, b.date)) return false;
  return holds_all(a.parties, b.parties) || holds_all(b.parties, a.parties);
}

/// The more precise of two dates that agree.
void refine(std::optional<Date>& date, const std::optional<Date>& other) {
  if (!date || (other && other->last_day() - other->first_day() < date->last_day() - date->first_day())) date = other;
}

}  // namespace

LocalEventId Occurrences::add(Occurrence occurrence) {
  // The latest telling is the likeliest to be told on.
  for (std::size_t i = all_.size(); i-- > 0;) {
    Occurrence& known = all_[i];
    if (!same(known, occurrence)) continue;
    known.parties.insert(occurrence.parties.begin(), occurrence.parties.end());
    if (occurrence.date) refine(known.date, occurrence.date);
    if (known.place.empty()) {
      known.place = occurrence.place;
      known.place_country = occurrence.place_country;
    }
    known.confidence = std::max(known.confidence, occurrence.confidence);
    return make_id<LocalEventId>(i);
  }
  all_.push_back(std::move(occurrence));
  return make_id<LocalEventId>(all_.size() - 1);
}

void Occurrences::add_party(LocalEventId event, LocalActorId party, const std::string& relation) {
  all_[event.value].parties.emplace(party, relation);
}

}  // namespace newsgraph::extraction
