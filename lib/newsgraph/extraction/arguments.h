// Who stands where around a verb or a noun of a dependency tree: its agent, its object, what a preposition joins to it.
//
//   const Arguments arguments(trees, words);
//   arguments.agent(met)             // "Macron" and "Merz" of "Macron and Merz met …"
//   arguments.oblique(met, "with")   // "Zelensky" of "… met with Zelensky"
//
// Sees through what English leaves out: subjects shared by coordinated verbs, the controllers of infinitives and
// participles, relative pronouns, passives with and without "by". Answers are the heads of noun phrases, coordinated
// ones side by side, in the order of the text. A view of trees and words that must outlive it; const and thread-safe.
#pragma once

#include <boost/container/small_vector.hpp>
#include <string_view>

#include "newsgraph/extraction/trees.h"
#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

using Heads = boost::container::small_vector<TokenId, 8>;

class Arguments {
 public:
  Arguments(const Trees& trees, const Words& words) : trees_(trees), words_(words) {}

  [[nodiscard]] bool is_passive(TokenId verb) const;
  /// "met", "meets"; not "to meet", "meeting".
  [[nodiscard]] bool is_finite(TokenId verb) const;
  /// Whether the verb has a subject of its own.
  [[nodiscard]] bool has_subject(TokenId verb) const {
    return trees_.has_child(verb, Deprel::nsubj) || trees_.has_child(verb, Deprel::nsubj_pass);
  }
  /// Who does it: the subject, in the passive the by-phrase.
  [[nodiscard]] Heads agent(TokenId verb) const;
  /// To whom it is done: the object, in the passive the subject.
  [[nodiscard]] Heads object(TokenId verb) const;
  [[nodiscard]] Heads indirect_object(TokenId verb) const;
  /// The subject as it stands, whatever the voice: the verb's own, or the one it shares.
  [[nodiscard]] Heads subject(TokenId verb) const { return subject(verb, 0); }
  /// Behind a preposition that hangs on the verb.
  [[nodiscard]] Heads oblique(TokenId verb, std::string_view preposition) const;
  /// Behind a preposition that hangs on the noun, or stands after it on the verb above: the two are easily mixed up.
  [[nodiscard]] Heads modifier(TokenId noun, std::string_view preposition) const;
  /// The same, on the noun alone.
  [[nodiscard]] Heads own_modifier(TokenId noun, std::string_view preposition) const;
  /// The same, and on the nouns at its right edge: "tons of tents and blankets to [Mexico]".
  [[nodiscard]] Heads edge_modifier(TokenId noun, std::string_view preposition) const;
  /// "[Macron]'s visit".
  [[nodiscard]] Heads owner(TokenId noun) const;
  /// Words before a noun that say whose it is: "the [Russia]-[Ukraine] talks", "a [French] plan".
  [[nodiscard]] Heads compound(TokenId noun) const;
  /// The clause under a verb or noun: "promised to [help]", "said that Iran had [agreed]", "a threat to [leave]".
  [[nodiscard]] std::optional<TokenId> infinitive(TokenId verb) const;
  [[nodiscard]] std::optional<TokenId> clause(TokenId verb) const;
  /// The verb that a noun is an argument of, through coordination and nouns in between; nothing for a root.
  [[nodiscard]] std::optional<TokenId> governor(TokenId noun) const;

  /// "a [group] of diplomats": the word stands for what it is a quantity of.
  [[nodiscard]] bool is_quantity(TokenId noun) const {
    return words_.lexicon().is(WordClass::quantity, words_.lower(noun));
  }
  [[nodiscard]] const Words& words() const { return words_; }
  [[nodiscard]] const Trees& trees() const { return trees_; }

 private:
  [[nodiscard]] Heads subject(TokenId verb, int depth) const;
  [[nodiscard]] Heads inherited_subject(TokenId verb, int depth) const;
  [[nodiscard]] TokenId finite_above(TokenId verb) const;
  [[nodiscard]] bool is_main_verb(TokenId participle) const;
  [[nodiscard]] std::optional<TokenId> blamed(TokenId gerund) const;
  [[nodiscard]] Heads holder(TokenId noun, int depth) const;
  void add(TokenId head, Heads& heads) const;
  [[nodiscard]] bool has_preposition(TokenId noun, std::string_view preposition) const;
  void add_on_edge(TokenId noun, std::string_view preposition, int depth, Heads& heads) const;
  void add_behind(TokenId governor, std::string_view preposition, TokenId after, Heads& heads) const;
  [[nodiscard]] TokenId antecedent(TokenId pronoun) const;

  const Trees& trees_;
  const Words& words_;
};

}  // namespace newsgraph::extraction
