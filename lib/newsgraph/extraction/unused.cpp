#include "newsgraph/extraction/unused.h"

#include <algorithm>
#include <utility>

namespace newsgraph::extraction {
namespace {

/// Marks the actors of which it isn't sure that they have a name: described groups, and organisations by the model.
std::vector<bool> described_only(const Mentions& mentions, const Actors& actors, std::size_t count) {
  std::vector<bool> described(count, false);
  const auto unknown = [&](LocalActorId actor) {
    const ActorType type = actors.actors[actor.value].type;
    return !actors.entities[actor.value] && (type == ActorType::group || type == ActorType::organization);
  };
  for (const bool named : {false, true})
    for (MentionId m{0}; m.value < mentions.size(); ++m)
      if (named == (mentions[m.value].form == Mention::Form::name && mentions[m.value].sure))
        for (const LocalActorId actor : actors.all_of(m)) described[actor.value] = !named && unknown(actor);
  // Countries that only a place in them stands for, and parts of the world.
  for (std::size_t a = 0; a < actors.actors.size(); ++a)
    if (actors.actors[a].mentions == 0 || actors.actors[a].type == ActorType::group) described[a] = true;
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
