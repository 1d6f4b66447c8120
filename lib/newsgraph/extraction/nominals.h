// Definite nouns that only the text before explains: "the airline", "both leaders", "his British counterpart", "its
// foreign ministry", "the 45-year-old".
//
//   if (const auto nominal = nominal_at(words, trees, sentence.tokens, t)) use(nominal->tokens);
//
// Pure functions of the words around a noun; who is meant is coreference.h's to say. Thread-safe.
#pragma once

#include <optional>

#include "newsgraph/extraction/trees.h"
#include "newsgraph/extraction/words.h"
#include "newsgraph/knowledge/anaphors.h"

namespace newsgraph::extraction {

struct Nominal {
  enum class Kind : std::uint8_t {
    noun,         ///< "the airline", "the former banker"
    several,      ///< "both leaders", "the pair", "the two sides"
    counterpart,  ///< "his British counterpart"
    body,         ///< what somebody owns and what acts for its state: "his office"
    age,          ///< "the 45-year-old"
  };
  Kind kind = Kind::noun;
  TokenSpan tokens;                   ///< determiner or owner included
  TokenId noun;                       ///< its head
  TokenSpan modifiers;                ///< between the two
  std::optional<TokenId> possessor;   ///< "his", "Macron" of "Macron's"
  const AnaphorWord* word = nullptr;  ///< of the noun; nullptr for an age
  std::uint8_t number = 1;            ///< how many are meant: 2 for "both"
};

/// The definite noun phrase whose last word is `t`; nothing where it explains itself ("the president of the club", "the
/// country that won") or where more of a name follows.
[[nodiscard]] std::optional<Nominal> nominal_at(const Words& words, const Trees& trees, TokenSpan sentence, TokenId t);

/// The pronoun that a token is, if any.
[[nodiscard]] const Pronoun* pronoun_at(const Words& words, const Trees& trees, TokenId t);

}  // namespace newsgraph::extraction
