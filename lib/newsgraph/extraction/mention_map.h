// Which mention stands at a token: looked up, not searched for.
//
//   const MentionMap map(mentions, trees);
//   if (const auto owner = map.named_at(token)) use(mentions[owner->value]);
//
// Rows follow mentions by number; `add` takes in what was appended. Thread-safe when const.
#pragma once

#include <optional>
#include <vector>

#include "newsgraph/extraction/mention.h"
#include "newsgraph/extraction/trees.h"

namespace newsgraph::extraction {

class MentionMap {
 public:
  MentionMap(const Mentions& mentions, const Trees& trees) : trees_(trees) {
    const std::size_t tokens = trees.document().tokens.size();
    named_.assign(tokens, none);
    covered_.assign(tokens, none);
    headed_.assign(tokens, none);
    for (MentionId m{0}; m.value < mentions.size(); ++m) add(m, mentions[m.value], mentions);
  }

  /// The narrowest mention whose head has this token.
  [[nodiscard]] std::optional<MentionId> named_at(TokenId t) const { return of(named_[t.value]); }
  /// The widest mention that has it anywhere.
  [[nodiscard]] std::optional<MentionId> covering(TokenId t) const { return of(covered_[t.value]); }
  /// The widest mention whose syntactic head it is.
  [[nodiscard]] std::optional<MentionId> headed_by(TokenId t) const { return of(headed_[t.value]); }

  void add(MentionId id, const Mention& mention, const Mentions& all) {
    for (TokenId t = mention.head.begin; t < mention.head.end; ++t)
      if (named_[t.value] == none || all[named_[t.value]].head.size() > mention.head.size()) named_[t.value] = id.value;
    for (TokenId t = mention.tokens.begin; t < mention.tokens.end; ++t) put(covered_[t.value], id, mention, all);
    put(headed_[trees_.head_of(mention.tokens).value], id, mention, all);
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  [[nodiscard]] static std::optional<MentionId> of(std::uint32_t m) {
    return m == none ? std::nullopt : std::optional(MentionId{m});
  }
  static void put(std::uint32_t& place, MentionId id, const Mention& mention, const Mentions& all) {
    if (place == none || all[place].tokens.size() <= mention.tokens.size()) place = id.value;
  }

  const Trees& trees_;
  std::vector<std::uint32_t> named_, covered_, headed_;  // by token
};

}  // namespace newsgraph::extraction
