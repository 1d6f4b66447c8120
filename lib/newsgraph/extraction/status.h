// Did it happen? Status and polarity of what a word tells, from what stands above it in the tree and beside it.
//
//   "Trump may meet Putin"                  meet: hypothetical
//   "declined to meet"                      meet: negated
//   "is set to meet"                        meet: planned
//   "No talks were held"                    talks: negated
//   "will meet Xi before visiting Seoul"    visit: planned
//
// Walks from the word towards the root: its own auxiliaries, negators and conjunctions, then the operators of the
// ontology ("refuse to", "call for", "deny that") that govern it. The nearest word that says when wins; each denial
// turns the sense. Views that must outlive it; const and thread-safe.
#pragma once

#include <optional>
#include <span>

#include "newsgraph/document/statement.h"
#include "newsgraph/extraction/trees.h"
#include "newsgraph/extraction/words.h"
#include "newsgraph/knowledge/ontology.h"

namespace newsgraph::extraction {

struct Reality {
  Status status = Status::actual;
  bool negated = false;
};

class RealityReader {
 public:
  /// A frame that was found at a word: it may say something of what stands under it ("urged Iran to leave").
  struct Found {
    TokenId trigger;
    const Frame* frame;
  };

  RealityReader(const Words& words, const Trees& trees, const Ontology& ontology)
      : words_(words), trees_(trees), ontology_(ontology) {}

  /// `found`: the frames of the sentence.
  [[nodiscard]] Reality operator()(TokenId predicate, std::span<const Found> found) const;

  /// The frame or operator at `above` that governs what is told at `at`, if any.
  [[nodiscard]] const Frame* operator_over(TokenId above, TokenId at, std::span<const Found> found) const;

  /// Whether the frame at `above` takes what is told at `at` as its phrase.
  [[nodiscard]] bool governs(const Frame& frame, TokenId above, TokenId at) const;

 private:
  /// How far what stands above a word bears on it.
  enum class Reach {
    none,
    operators,     ///< only where it is an operator: "called for talks"
    operators_on,  ///< the same, and where it is one, what stands above that too: "the possibility of talks"
    status,        ///< its auxiliaries, not its negators: "will meet her during a visit"
    all,           ///< "did not hold talks"
  };

  /// Of its children `but` is left out: it has been read.
  void read_own_words(TokenId at, std::optional<TokenId> but, Reality& reality) const;
  /// Whether there was one.
  bool read_operators(TokenId above, TokenId at, std::span<const Found> found, Reality& reality) const;
  [[nodiscard]] bool head_is_whole(const Frame& frame, TokenId above, TokenId at) const;
  [[nodiscard]] Reach reach(TokenId above, TokenId at) const;
  [[nodiscard]] bool negates(TokenId child) const;
  [[nodiscard]] bool opens_condition(TokenId clause) const;
  [[nodiscard]] bool has_be(TokenId at, Deprel relation) const;
  [[nodiscard]] bool is_infinitive(TokenId verb) const;
  [[nodiscard]] bool is_gerund(TokenId verb) const;

  const Words& words_;
  const Trees& trees_;
  const Ontology& ontology_;
};

}  // namespace newsgraph::extraction
