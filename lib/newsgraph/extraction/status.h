// Did it happen? Status and negation of what a word tells, from the words around it in its clause.
//
//   "Trump may meet Putin"        meet: hypothetical
//   "declined to meet"            meet: negated
//   "is set to meet"              meet: planned
//
// Pure function; thread-safe.
#pragma once

#include "newsgraph/document/statement.h"
#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

struct Reality {
  Status status = Status::actual;
  bool negated = false;
};

/// What the trigger's own form and place say.
struct TriggerForm {
  bool finite = false;  ///< past or third person: "met", which no auxiliary can make a plan
  bool quoted = false;  ///< inside quotation marks
};

/// `from`: the first word that can bear on the trigger.
[[nodiscard]] Reality reality_of(const Words& words, TokenId from, TokenId trigger, TriggerForm form);

}  // namespace newsgraph::extraction
