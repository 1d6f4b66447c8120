#include "newsgraph/extraction/status.h"

namespace newsgraph::extraction {
namespace {

constexpr std::uint32_t max_reach = 8;  // words between an operator and what it governs

TokenId before(TokenId t) {
  return TokenId{t.value - 1};
}

/// Whether a phrase of the class stands between `from` and `to`.
bool stands_before(const Words& words, WordClass c, TokenId from, TokenId to) {
  for (TokenId t = from; t < to; ++t)
    if (words.match(c, t, {from, to}) > 0) return true;
  return false;
}

/// What the operators in front of a trigger make of it: "agreed to meet", "called for talks", "denied that … met".
class OperatorReader {
 public:
  OperatorReader(const Words& words, const Ontology& ontology, TokenSpan sentence, TokenId from, TokenId trigger,
                 TriggerForm form)
      : words_(words), ontology_(ontology), sentence_(sentence), from_(from), trigger_(trigger), form_(form) {}

  void apply(Reality& reality) const {
    const bool clause = from_ > sentence_.begin && words_.lower(before(from_)) == "that";
    const TokenId start = clause ? sentence_.begin : from_;
    // From the nearest outwards: the first that says when wins, each denial turns the sense.
    for (TokenId t = trigger_; t > start && trigger_.value - t.value < max_reach + (clause ? max_reach : 0);
         t = before(t))
      for (const FrameForm& op : ontology_.operators(words_.lower(before(t))))
        if (governs(*op.frame, before(t), clause)) {
          if (op.frame->embeds->negated) reality.negated = !reality.negated;
          if (op.frame->embeds->status && reality.status == Status::actual) reality.status = *op.frame->embeds->status;
          break;
        }
  }

 private:
  [[nodiscard]] bool governs(const Frame& frame, TokenId at, bool clause) const {
    if (!frame.embeds) return false;
    TokenId last = at;
    for (std::size_t i = 1; i < frame.lemma.size(); ++i)
      if (++last >= trigger_ || words_.lower(last) != frame.lemma[i]) return false;
    switch (frame.embeds->kind) {
      case Embedding::Kind::infinitive:
        return form_.part == Part::verb && at >= from_ && trigger_.value > last.value + 1 &&
               words_.lower(before(trigger_)) == "to";
      case Embedding::Kind::gerund:
        return form_.part == Part::verb && at >= from_ && words_.lower(trigger_).ends_with("ing");
      case Embedding::Kind::object:
        return form_.part == Part::noun && at >= from_ && !boundary_between(last);
      case Embedding::Kind::clause:
        return clause && at < from_ && from_.value - last.value <= 4;
    }
    return false;
  }

  /// Whether another verb's object or a new phrase stands between the operator and the noun.
  [[nodiscard]] bool boundary_between(TokenId last) const {
    for (TokenId t = last + 1; t < trigger_; ++t)
      if (words_.lower(t) == "," || words_.lower(t) == "and" || words_.lower(t) == "after") return true;
    return false;
  }

  const Words& words_;
  const Ontology& ontology_;
  TokenSpan sentence_;
  TokenId from_, trigger_;
  TriggerForm form_;
};

}  // namespace

Reality reality_of(const Words& words, const Ontology& ontology, TokenSpan sentence, TokenId from, TokenId trigger,
                   TriggerForm form) {
  if (form.finite)
    for (TokenId t = trigger; t > from; t = before(t))
      if (words.lower(before(t)) == "and" || words.lower(before(t)) == "but") {
        from = t;  // "urged Iran to reply and met Russia": the other verb's words don't bear on this one
        break;
      }
  Reality reality;
  reality.negated = stands_before(words, WordClass::negator, from, trigger);
  OperatorReader(words, ontology, sentence, from, trigger, form).apply(reality);
  if (!form.finite && reality.status != Status::hypothetical) {
    if (stands_before(words, WordClass::conditional, from, trigger)) {
      reality.status = Status::hypothetical;
    } else if (reality.status == Status::actual && stands_before(words, WordClass::future, from, trigger)) {
      reality.status = Status::planned;
    }
  }
  if (reality.status == Status::actual && (form.quoted || stands_before(words, WordClass::claim, from, trigger)))
    reality.status = Status::claimed;
  return reality;
}

}  // namespace newsgraph::extraction
