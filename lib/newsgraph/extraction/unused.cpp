#include "newsgraph/extraction/unused.h"

#include <algorithm>
#include <utility>

namespace newsgraph::extraction {
namespace {

/// Marks the actors that nothing names: groups without an entity that only descriptions stand for.
std::vector<bool> described_only(const Mentions& mentions, const Actors& actors, std::size_t count) {
  std::vector<bool> described(count, false);
  for (MentionId m{0}; m.value < mentions.size(); ++m)
    if (mentions[m.value].description)
      for (const LocalActorId actor : actors.all_of(m))
        described[actor.value] =
            actors.actors[actor.value].type == ActorType::group && !actors.entities[actor.value].has_value();
  for (MentionId m{0}; m.value < mentions.size(); ++m)
    if (mentions[m.value].form == Mention::Form::name)
      for (const LocalActorId actor : actors.all_of(m)) described[actor.value] = false;
  return described;
}

}  // namespace

ArticleStatements drop_unused(ArticleStatements said, const Mentions& mentions, const Actors& actors) {
  std::vector<bool> gone = described_only(mentions, actors, said.actors.size());
  const auto keep = [&](const NodeRef& end) {
    if (end.kind == NodeRef::Kind::actor) gone[end.index] = false;
  };
  for (const Statement& statement : said.statements) {
    keep(statement.source);
    keep(statement.target);
  }
  std::vector<std::uint32_t> place(said.actors.size());
  std::vector<LocalActor> kept;
  for (std::size_t a = 0; a < said.actors.size(); ++a) {
    if (gone[a]) continue;
    place[a] = static_cast<std::uint32_t>(kept.size());
    kept.push_back(std::move(said.actors[a]));
  }
  said.actors = std::move(kept);
  const auto renumber = [&](NodeRef& end) {
    if (end.kind == NodeRef::Kind::actor) end.index = place[end.index];
  };
  for (Statement& statement : said.statements) {
    renumber(statement.source);
    renumber(statement.target);
  }
  return said;
}

}  // namespace newsgraph::extraction
