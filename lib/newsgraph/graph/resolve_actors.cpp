// Which actors of different articles are one. An actor that the gazetteer knows is its entry; others are one where
// type and name agree and their countries don't contradict.
#include <map>
#include <set>
#include <utility>

#include "newsgraph/base/hash.h"
#include "newsgraph/graph/name_key.h"
#include "newsgraph/graph/resolve_parts.h"

namespace newsgraph::resolving {
namespace {

const std::string& name_of(const LocalActor& actor) {
  if (!actor.label.empty() || actor.forms.empty()) return actor.label;
  return actor.forms.front().text;
}

const char* id_prefix(ActorType type) {
  switch (type) {
    case ActorType::person:
      return "person:";
    case ActorType::organization:
      return "org:";
    case ActorType::group:
      return "group:";
    case ActorType::country:
      return "country:";
  }
  return "";
}

/// Type and normalised name of actors that the gazetteer doesn't know, with the countries they are said to belong to.
using CountriesOfName = std::map<std::pair<ActorType, std::string>, std::set<std::string>>;

/// Gives every local actor the id of its node.
class Identities {
 public:
  explicit Identities(const Corpus& corpus) {
    for (const ArticleStatements* article : corpus.articles)
      for (const LocalActor& actor : article->actors)
        if (is_unknown(actor)) countries_[name(actor)].insert(actor.iso3);
  }

  [[nodiscard]] std::string id(const LocalActor& actor, const std::string& article_id) const {
    if (!actor.entity.empty()) return actor.entity;
    if (!is_unknown(actor)) return "country:" + actor.iso3;
    const auto [type, key] = name(actor);
    std::string parts = newsgraph::name(type);
    parts += '\0' + key + '\0' + country(actor, key);
    // Many people share a surname: without a country it says nothing beyond its article.
    if (type == ActorType::person && is_one_word(key) && actor.iso3.empty()) parts += '\0' + article_id;
    return id_prefix(type) + hash_hex(parts).substr(0, 16);
  }

 private:
  static bool is_unknown(const LocalActor& actor) {
    return actor.entity.empty() && (actor.type != ActorType::country || actor.iso3.empty());
  }
  static std::pair<ActorType, std::string> name(const LocalActor& actor) {
    return {actor.type, name_key(name_of(actor))};
  }

  /// The country of the actor's node: a name without one joins the only country that its namesakes have.
  [[nodiscard]] std::string country(const LocalActor& actor, const std::string& key) const {
    if (!actor.iso3.empty() || (actor.type == ActorType::person && is_one_word(key))) return actor.iso3;
    const std::set<std::string>& all = countries_.at({actor.type, key});
    const bool only_one = all.size() == 2 && all.begin()->empty();
    return only_one ? *all.rbegin() : std::string();
  }

  CountriesOfName countries_;
};

/// What the articles say of one actor, added oldest article first.
struct Gathered {
  Node node;
  FormCounter labels, aliases;
  Sightings sightings;

  void add(const LocalActor& actor, std::size_t article, const std::optional<Date>& date) {
    node.mentions += actor.mentions;
    sightings.add(article, date);
    std::uint64_t label_count = 0;
    for (const Form& form : actor.forms) {
      aliases.add(form.text, form.count);
      if (form.text == actor.label) label_count = form.count;
    }
    labels.add(name_of(actor), label_count);
    const auto latest = [](std::string& field, const std::string& value) {
      if (!value.empty()) field = value;
    };
    latest(node.iso3, actor.iso3);
    latest(node.wikidata, actor.wikidata);
    latest(node.role, actor.role);
    latest(node.sector, actor.sector);
  }

  Node finish() {
    const std::vector<std::string> names = labels.by_frequency();
    node.label = names.empty() ? node.id : names.front();
    node.aliases = aliases.by_frequency();
    sightings.write_to(node);
    return std::move(node);
  }
};

}  // namespace

void resolve_actors(const Corpus& corpus, NodeTable& table) {
  const Identities identities(corpus);
  std::map<std::string, std::uint32_t> index;
  std::vector<Gathered> gathered;
  table.actors.resize(corpus.articles.size());
  for (std::size_t a = 0; a < corpus.articles.size(); ++a) {
    const ArticleStatements& article = *corpus.articles[a];
    for (const LocalActor& actor : article.actors) {
      std::string id = identities.id(actor, article.article.id);
      const auto [place, is_new] = index.try_emplace(id, static_cast<std::uint32_t>(gathered.size()));
      if (is_new) {
        Node& node = gathered.emplace_back().node;
        node.id = std::move(id);
        node.type = name(actor.type);
        node.kind = actor.type == ActorType::country ? NodeKind::country : NodeKind::actor;
      }
      gathered[place->second].add(actor, a, article.article.date);
      table.actors[a].push_back(place->second);
    }
  }
  for (Gathered& one : gathered) table.nodes.push_back(one.finish());
}

}  // namespace newsgraph::resolving
