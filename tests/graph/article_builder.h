// Builds ArticleStatements by hand for tests.
//
//   ArticleBuilder a("art-1", "2025-03-04");
//   const auto ada = a.person("Ada Vex", {.iso3 = "NZL"});
//   a.says(ada, "visited", a.country("NZL"), "Vex flew to New Zealand.");
#pragma once

#include <string>
#include <utility>

#include "newsgraph/document/statement.h"

namespace newsgraph {

struct ActorTraits {
  std::string entity = {}, iso3 = {}, role = {}, sector = {},
              wikidata = {};  // initialised, so that any may be left out
};

struct EventTraits {
  std::string date = {}, place = {}, place_iso3 = {}, label = {};
  Status status = Status::actual;
  bool negated = false;
};

struct StatementTraits {
  Status status = Status::actual;
  bool negated = false;
  std::string date = {}, plover = {}, mode = {}, cameo = {}, role = {};
  bool former = false;
  std::optional<LocalEventId> event = {};
  double confidence = 0.5;
};

class ArticleBuilder {
 public:
  explicit ArticleBuilder(std::string id, const std::string& date = {}) {
    statements_.article.id = std::move(id);
    if (!date.empty()) statements_.article.date = parse_date(date);
  }

  NodeRef actor(ActorType type, const std::string& label, const ActorTraits& traits = {}) {
    LocalActor actor;
    actor.type = type;
    actor.entity = traits.entity;
    actor.label = label;
    actor.forms = {{label, 1}};
    actor.iso3 = actor.code = traits.iso3;
    actor.role = traits.role;
    actor.sector = traits.sector;
    actor.wikidata = traits.wikidata;
    actor.mentions = 1;
    statements_.actors.push_back(actor);
    return NodeRef::of(make_id<LocalActorId>(statements_.actors.size() - 1));
  }
  NodeRef person(const std::string& label, const ActorTraits& traits = {}) {
    return actor(ActorType::person, label, traits);
  }
  NodeRef country(const std::string& label, const std::string& iso3) {
    return actor(ActorType::country, label, {.entity = "country:" + iso3, .iso3 = iso3});
  }
  void form(NodeRef actor, const std::string& text, std::uint32_t count) {
    LocalActor& a = statements_.actors[actor.index];
    a.forms.push_back({text, count});
    a.mentions += count;
  }

  NodeRef event(const std::string& type, const EventTraits& traits = {}) {
    LocalEvent event;
    event.type = type;
    event.label = traits.label;
    event.status = traits.status;
    event.negated = traits.negated;
    if (!traits.date.empty()) event.date = parse_date(traits.date);
    event.place = traits.place;
    event.place_iso3 = traits.place_iso3;
    event.evidence = evidence("It happened, says sentence " + std::to_string(offset_) + ".");
    statements_.events.push_back(event);
    return NodeRef::of(make_id<LocalEventId>(statements_.events.size() - 1));
  }

  Statement& says(NodeRef source, const std::string& relation, NodeRef target, const std::string& quote,
                  const StatementTraits& traits = {}) {
    Statement s;
    s.source = source;
    s.target = target;
    s.relation = relation;
    s.status = traits.status;
    s.negated = traits.negated;
    if (!traits.date.empty()) s.date = parse_date(traits.date);
    s.plover = traits.plover;
    s.mode = traits.mode;
    s.cameo = traits.cameo;
    s.role = traits.role;
    s.former = traits.former;
    s.event = traits.event;
    s.confidence = traits.confidence;
    s.evidence = evidence(quote);
    s.rule = "test";
    return statements_.statements.emplace_back(std::move(s));
  }

  ArticleStatements& statements() { return statements_; }
  operator ArticleStatements() const { return statements_; }  // NOLINT: reads as the value it builds

 private:
  EvidenceId evidence(const std::string& quote) {
    for (std::uint32_t i = 0; i < statements_.evidence.size(); ++i)
      if (statements_.evidence[i].quote == quote) return {i};
    const auto length = static_cast<std::uint32_t>(quote.size());
    statements_.evidence.push_back({{offset_, offset_ + length}, quote, {}});
    offset_ += length + 1;
    return make_id<EvidenceId>(statements_.evidence.size() - 1);
  }

  ArticleStatements statements_;
  std::uint32_t offset_ = 0;
};

/// The event of a reference, for StatementTraits::event.
inline LocalEventId event_of(NodeRef ref) {
  return {ref.index};
}

}  // namespace newsgraph
