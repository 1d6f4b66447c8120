// Who stands where around a word of a sentence: the parties before it, after it, behind a preposition.
//
// A stand-in for a parse: it goes by word order, commas and prepositions alone, and would rather find nobody than the
// wrong one. Views of words and mentions that must outlive it; const and thread-safe.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "newsgraph/extraction/mention.h"
#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

/// Mentions named side by side: "Macron, Merz and Starmer".
using Party = std::vector<MentionId>;

class Clause {
 public:
  /// `acting`: the sentence's mentions that can act, in order, not overlapping.
  Clause(const Words& words, const Mentions& mentions, TokenSpan sentence, std::vector<MentionId> acting);

  /// The subject of a verb: the nearest party in front that hangs on no preposition and lies in no aside.
  [[nodiscard]] Party subject_of(TokenId verb) const;
  /// The party that follows with nothing but words of its own noun phrase between.
  [[nodiscard]] Party object_after(TokenId word) const;
  /// The party behind a preposition in the words after `word`: "spoke today with X".
  [[nodiscard]] Party after_preposition(TokenId word, std::string_view preposition) const;
  /// The party whose possessive or modifier stands right before a noun: "Putin's visit", "Russia-Ukraine talks".
  [[nodiscard]] Party owner_of(TokenId noun) const;
  [[nodiscard]] Party modifier_of(TokenId noun) const;
  /// The first party after a "that".
  [[nodiscard]] Party after_that(TokenId word) const;

  /// First token that can say something of `word`: after the last boundary of a clause in front of it.
  [[nodiscard]] TokenId begin_of(TokenId word) const;
  /// One past the last token of the clause that `word` stands in.
  [[nodiscard]] TokenId end_of(TokenId word) const;
  [[nodiscard]] bool quoted(TokenId word) const { return quoted_[word.value - sentence_.begin.value]; }
  [[nodiscard]] TokenSpan sentence() const { return sentence_; }
  [[nodiscard]] const Words& words() const { return words_; }

 private:
  [[nodiscard]] std::optional<std::size_t> mention_at(TokenId t) const;
  /// Indices into acting_ of those named side by side with this one, half-open.
  [[nodiscard]] std::pair<std::size_t, std::size_t> group_range(std::size_t acting) const;
  [[nodiscard]] Party group_around(std::size_t acting) const;
  [[nodiscard]] bool joined(std::size_t left, std::size_t right) const;
  [[nodiscard]] bool hangs_on_preposition(std::size_t acting) const;
  [[nodiscard]] bool is_boundary(TokenId t) const;
  void find_quotes();
  void find_asides();

  const Words& words_;
  const Mentions& mentions_;
  TokenSpan sentence_;
  std::vector<MentionId> acting_;
  std::vector<bool> quoted_;
  std::vector<bool> aside_;  ///< inside ", who … ," or parentheses
};

}  // namespace newsgraph::extraction
