#include "newsgraph/extraction/status.h"

namespace newsgraph::extraction {
namespace {

/// Whether a phrase of the class stands between `from` and `to`, outside quotation marks.
bool stands_before(const Words& words, WordClass c, TokenId from, TokenId to) {
  for (TokenId t = from; t < to; ++t)
    if (words.match(c, t, {from, to}) > 0) return true;
  return false;
}

}  // namespace

Reality reality_of(const Words& words, TokenId from, TokenId trigger, TriggerForm form) {
  if (form.finite)
    for (TokenId t = trigger; t > from; t = TokenId{t.value - 1})
      if (words.lower(TokenId{t.value - 1}) == "and" || words.lower(TokenId{t.value - 1}) == "but") {
        from = t;  // "urged Iran to reply and met Russia": the other verb's words don't bear on this one
        break;
      }
  Reality reality;
  const bool infinitive = trigger > from && words.lower(TokenId{trigger.value - 1}) == "to";
  reality.negated = stands_before(words, WordClass::negator, from, trigger) ||
                    (infinitive && stands_before(words, WordClass::refusal, from, trigger));
  if (!form.finite && stands_before(words, WordClass::conditional, from, trigger)) {
    reality.status = Status::hypothetical;
  } else if (!form.finite && stands_before(words, WordClass::future, from, trigger)) {
    reality.status = Status::planned;
  } else if (form.quoted || stands_before(words, WordClass::claim, from, trigger)) {
    reality.status = Status::claimed;
  }
  return reality;
}

}  // namespace newsgraph::extraction
