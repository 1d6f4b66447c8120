// Did it happen? Status and polarity of what a word tells, from what stands above it in the tree and beside it.
//
//   "Trump may meet Putin"                  meet: hypothetical
//   "declined to meet"                      meet: negated
//   "is set to meet"                        meet: planned
//   "No talks were held"                    talks: negated
//   "will meet Xi before visiting Seoul"    visit: planned
//
//   "talks scheduled for May"               talks: planned
//   "denied that it had bombed Tyre"        bomb: claimed, negated
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
    operators,  ///< only where it is an operator: "the possibility of talks"
    beyond,     ///< not it, but what stands above it: "claims that A bombed B and [shelled] C"
    status,     ///< its auxiliaries, not its negators: "will meet her during a visit"
    all,        ///< "did not hold talks"
  };

  /// What has been read so far on the way up.
  struct Sense {
    Reality reality;
    std::optional<Reality> before_end;  ///< of the deed, where what has been read since is about its end
    bool ahead = false;     ///< "will" or "would" in a clause: planned, unless what stands above it says otherwise
    bool in_doubt = false;  ///< a denial that, denied itself, leaves it open: "did not [rule out] talks"
  };

  /// Of its children `but` is left out: it has been read.
  void read_own_words(TokenId at, std::optional<TokenId> but, Sense& sense) const;
  void read_auxiliary(TokenId auxiliary, TokenId verb, bool conditional, Sense& sense) const;
  void read_periphrasis(TokenId infinitive, Sense& sense) const;
  void read_modifier(TokenId modifier, Sense& sense) const;
  void read_clause_on_noun(TokenId clause, Sense& sense) const;
  /// The operator, if any, that it found and read.
  const Frame* read_operators(TokenId above, TokenId at, std::span<const Found> found, Sense& sense) const;
  void read_operator(const Frame& frame, TokenId at, Sense& sense) const;
  [[nodiscard]] static bool ends(const Frame& frame);
  [[nodiscard]] static Reality result(const Sense& sense);
  [[nodiscard]] bool is_performed(TokenId predicate, std::span<const Found> found) const;
  [[nodiscard]] bool head_is_whole(const Frame& frame, TokenId above, TokenId at) const;
  [[nodiscard]] bool governs_noun(const Frame& frame, TokenId above, TokenId at) const;
  [[nodiscard]] Reach reach(TokenId above, TokenId at) const;
  [[nodiscard]] Reach reach_of_conjunct(TokenId above, TokenId at) const;
  [[nodiscard]] Reach reach_of_subject(TokenId above, TokenId at) const;
  [[nodiscard]] Reach reach_of_oblique(TokenId at) const;
  /// Where the walk goes on from: "talks are expected to [begin]".
  [[nodiscard]] TokenId told_by(TokenId noun) const;
  [[nodiscard]] bool is_denied(TokenId at, std::optional<TokenId> but) const;
  [[nodiscard]] bool asks(TokenId verb) const;
  [[nodiscard]] bool negates(TokenId child) const;
  [[nodiscard]] bool opens_condition(TokenId clause) const;
  [[nodiscard]] bool is_reported(TokenId verb) const;
  [[nodiscard]] bool looks_back(TokenId clause) const;
  [[nodiscard]] bool is_definite(TokenId noun) const;
  [[nodiscard]] bool happens(TokenId verb) const;
  [[nodiscard]] bool has_have(TokenId verb) const;
  [[nodiscard]] bool has_be(TokenId at, Deprel relation) const;
  [[nodiscard]] bool is_finite(TokenId verb) const;
  [[nodiscard]] bool is_infinitive(TokenId verb) const;
  [[nodiscard]] bool is_gerund(TokenId verb) const;
  [[nodiscard]] bool is_subjunctive(TokenId verb) const;
  [[nodiscard]] bool is_subject_relative(TokenId verb) const;
  [[nodiscard]] bool is_relative(TokenId verb) const;
  [[nodiscard]] bool is_purpose(TokenId above, TokenId at) const;

  const Words& words_;
  const Trees& trees_;
  const Ontology& ontology_;
};

}  // namespace newsgraph::extraction
