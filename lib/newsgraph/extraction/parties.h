// Who a noun phrase stands for: from the head of a phrase in the tree to the mention that names somebody.
//
//   const Parties parties(arguments, mentions, actors);
//   parties.of(arguments.agent(verb))        // the mentions that act
//   parties.behind(arguments.object(verb))   // "rejected [Iran]'s offer": whose thing the object is
//
// Views that must outlive it; const and thread-safe.
#pragma once

#include <boost/container/small_vector.hpp>
#include <vector>

#include "newsgraph/extraction/actors.h"
#include "newsgraph/extraction/arguments.h"

namespace newsgraph::extraction {

/// Mentions named side by side: "Macron, Merz and Starmer".
using Party = boost::container::small_vector<MentionId, 4>;

class Parties {
 public:
  Parties(const Arguments& arguments, const Mentions& mentions, const Actors& actors);

  /// Those whom the phrases name themselves, "a group of [Kenyan diplomats]" included.
  [[nodiscard]] Party of(const Heads& heads) const;
  /// The countries of the places that the phrases name: "shelled [Basra]".
  [[nodiscard]] Party places(const Heads& heads) const;
  /// Those to whom belongs what the phrases name: owner, nationality, who made it, whom it is about.
  /// Those that are in `without` are passed over: in "near its border with Chad" its is whoever acts.
  [[nodiscard]] Party behind(const Heads& heads, const Party& without = {}) const;
  /// Those whom the very words name, adjectives of nationality included.
  [[nodiscard]] Party at_words(const Heads& heads) const;
  /// The mention that a word heads or lies in; adjectives of nationality count.
  [[nodiscard]] std::optional<MentionId> at(TokenId head) const;

 private:
  void add(TokenId head, int depth, Party& party) const;
  [[nodiscard]] bool only_names(const Mention& mention) const;
  void add_named(TokenId head, int depth, Party& party) const;
  void add_maker(TokenId head, int depth, Party& party) const;
  void add_behind(TokenId head, int depth, const Party& without, Party& party) const;

  const Arguments& arguments_;
  const Mentions& mentions_;
  std::vector<MentionId> at_head_, around_, place_at_;  // by token; `nobody` where there is none
};

}  // namespace newsgraph::extraction
