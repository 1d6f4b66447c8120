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
#include "newsgraph/knowledge/ontology.h"

namespace newsgraph::extraction {

struct Reality {
  Status status = Status::actual;
  bool negated = false;
};

/// What the trigger's own form and place say.
struct TriggerForm {
  Part part = Part::verb;
  bool finite = false;  ///< past or third person: "met", which no auxiliary can make a plan
  bool quoted = false;  ///< inside quotation marks
};

/// `sentence`: of the trigger. `from`: the first word of its clause that can bear on it. The ontology's operators
/// ("refuse to", "propose", "deny that") count besides modal verbs and negators.
[[nodiscard]] Reality reality_of(const Words& words, const Ontology& ontology, TokenSpan sentence, TokenId from,
                                 TokenId trigger, TriggerForm form);

}  // namespace newsgraph::extraction
