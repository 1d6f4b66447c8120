// The events of one article: each occurrence once, however many sentences tell it.
//
//   Occurrences events;
//   LocalEventId call = events.add({.type = "call", .parties = {{trump, "participated_in"}, {putin,
//   "participated_in"}}}); events.add(…the same call in a later sentence…) == call
//
// Not thread-safe while being filled.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "newsgraph/base/date.h"
#include "newsgraph/document/document.h"
#include "newsgraph/document/statement.h"

namespace newsgraph::extraction {

struct Occurrence {
  std::string type, plover, mode, cameo;
  Status status = Status::actual;
  bool negated = false;
  std::optional<Date> date;
  std::string place;
  std::optional<LocalActorId> place_country;
  SentenceId sentence;
  std::map<LocalActorId, std::string> parties;  ///< actor -> relation to the event
  double confidence = 0.5;
  std::string rule;
};

class Occurrences {
 public:
  /// Joins it to the occurrence it tells again, or adds it.
  LocalEventId add(Occurrence occurrence);
  void add_party(LocalEventId event, LocalActorId party, const std::string& relation);

  [[nodiscard]] const std::vector<Occurrence>& all() const { return all_; }

 private:
  std::vector<Occurrence> all_;
};

}  // namespace newsgraph::extraction
