// One article calls one thing by one name: names that a sentence alone doesn't tell are told by the others.
//
//   make_names_consistent(forms, sentences, tags);
//
// Three rules, each for capitalised forms only. Votes: a form that is found with several types gets the type that most
// of its finds have. Spread: a form that was found is found wherever else it stands free, if it is longer than one
// token or was found twice, and is never written small in the article. Surnames: a free token that is the last of a
// longer person's name is a person, under the same condition. Longer names go first; finds are never taken apart. Pure
// function, linear in the tokens but for sorting; thread-safe.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "newsgraph/document/annotation.h"

namespace newsgraph::language {

struct NameConsistencyOptions {
  std::size_t max_tokens = 6;        ///< longer names are left as they are
  std::size_t min_finds_of_one = 2;  ///< before a name of one token is spread
  double min_share = 0.6;            ///< of the finds that a type needs to win the vote
};

/// Changes tags; they are well-formed after it where they were before. `sentences` cut `forms` and `tags`, which have
/// the same size.
void make_names_consistent(std::span<const std::string_view> forms, std::span<const TokenSpan> sentences,
                           std::span<NameTag> tags, const NameConsistencyOptions& options = {});

}  // namespace newsgraph::language
