#include "newsgraph/extraction/group_nouns_at.h"

#include <utility>

#include "newsgraph/knowledge/group_nouns.h"
#include "newsgraph/text/letters.h"

namespace newsgraph::extraction {
namespace {

/// Puts a noun behind those found so far; of two that overlap the longer one stays.
void put(std::vector<GroupNounAt>& found, GroupNounAt noun) {
  while (!found.empty() && found.back().tokens.overlaps(noun.tokens)) {
    if (found.back().tokens.size() > noun.tokens.size()) return;
    found.pop_back();
  }
  found.push_back(std::move(noun));
}

GroupNounAt of_role(const RoleNounAt& role, const Words& words, const Gazetteer& gazetteer) {
  const RoleNoun noun = gazetteer[role.noun];
  const std::string plural = text::lower(noun.name);
  GroupNounAt at;
  at.tokens = role.tokens;
  at.noun = words.lexicon().groups().of_role(noun.name, noun.sector);
  at.last_plural = plural.substr(plural.rfind(' ') + 1);
  at.plural = words.lower(TokenId{role.tokens.end.value - 1}) == at.last_plural;
  return at;
}

}  // namespace

std::vector<GroupNounAt> group_nouns_in(const Words& words, const Gazetteer& gazetteer, TokenSpan sentence,
                                        std::span<const RoleNounAt> role_nouns) {
  const GroupNouns& groups = words.lexicon().groups();
  std::vector<GroupNounAt> found;
  std::size_t role = 0;
  for (TokenId t = sentence.begin; t < sentence.end; ++t) {
    const auto before = [&](std::uint32_t back) {
      return t.value - sentence.begin.value < back ? std::string_view{} : words.lower(TokenId{t.value - back});
    };
    const auto match = groups.match(words.lower(t), before);
    while (role < role_nouns.size() && role_nouns[role].tokens.end < t + 1) ++role;
    const bool known = role < role_nouns.size() && role_nouns[role].tokens.end == t + 1;
    if (known && (!match || role_nouns[role].tokens.size() > match->words)) {
      put(found, of_role(role_nouns[role], words, gazetteer));
    } else if (match) {
      const TokenId begin{t.value + 1 - match->words};
      put(found, {{begin, t + 1}, *match->noun, match->plural, std::string(match->last_plural)});
    }
  }
  return found;
}

}  // namespace newsgraph::extraction
