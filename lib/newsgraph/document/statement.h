// What one article says, self-contained: actors as the article knows them, events, and statements that join them.
//
// This is the value that flows from extraction to graph, store and PLOVER records. Words for relations, event types,
// categories and modes are the ids of data/ontology (see GRAPH.md). Nothing here points into a Document.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "newsgraph/base/date.h"
#include "newsgraph/base/id.h"

namespace newsgraph {

enum class ActorType : std::uint8_t { person, organization, group, country };
enum class Status : std::uint8_t { actual, planned, hypothetical, claimed };

/// "person", "organization", "group", "country".
[[nodiscard]] const char* name(ActorType);
/// "actual", "planned", "hypothetical", "claimed".
[[nodiscard]] const char* name(Status);

/// Half-open range of Unicode code points of Article::text, as the W3C text-position selector counts.
struct CodePointSpan {
  std::uint32_t begin{}, end{};
  auto operator<=>(const CodePointSpan&) const = default;
};

/// A surface form and how often it stands for the actor.
struct Form {
  std::string text;
  std::uint32_t count = 1;
  auto operator<=>(const Form&) const = default;
};

/// An actor as one article knows it: all that resolution across articles needs.
struct LocalActor {
  ActorType type = ActorType::person;
  std::string entity;       ///< gazetteer id where one is sure ("person:angela-merkel", "country:DEU"), else empty
  std::string label;        ///< canonical name: the gazetteer's, else the fullest form of the article
  std::vector<Form> forms;  ///< every surface form, in order of first appearance
  std::string code;         ///< PLOVER's first three letters: ISO 3166-1 alpha-3, IGO, UNO, EUR, NGO, …; may be empty
  std::string iso3;         ///< the country it belongs to, empty where none or unknown
  std::string wikidata;     ///< QID or empty
  std::string role;         ///< latest office, "President of the United States"
  std::string sector;       ///< PLOVER sector code or empty
  std::uint32_t mentions = 0;

  auto operator<=>(const LocalActor&) const = default;
};

using LocalActorId = Id<struct LocalActorTag>;
using LocalEventId = Id<struct LocalEventTag>;
using EvidenceId = Id<struct EvidenceTag>;

/// One sentence of the article that supports statements.
struct Evidence {
  CodePointSpan span;
  std::string quote;                  ///< the sentence, blanks folded, at most 300 code points
  std::vector<std::string> contexts;  ///< PLOVER contexts of the sentence, sorted

  auto operator<=>(const Evidence&) const = default;
};

/// One occurrence inside the article.
struct LocalEvent {
  std::string type;   ///< an event type of the ontology: "meeting", "call", …
  std::string label;  ///< "call: Donald Trump, Vladimir Putin"
  std::string plover, mode, cameo;
  Status status = Status::actual;
  bool negated = false;
  std::optional<Date> date;
  std::string place, place_iso3;
  EvidenceId evidence;

  auto operator<=>(const LocalEvent&) const = default;
};

/// An end of a statement: an actor or an event of the same article; nobody where the text leaves open who did it or to
/// whom ("sanctions were imposed on Iran"). What has nobody at one end is coded, but makes no edge.
struct NodeRef {
  enum class Kind : std::uint8_t { actor, event, nobody } kind = Kind::actor;
  std::uint32_t index = 0;

  static NodeRef of(LocalActorId id) { return {Kind::actor, id.value}; }
  static NodeRef of(LocalEventId id) { return {Kind::event, id.value}; }
  static NodeRef nobody() { return {Kind::nobody, 0}; }
  auto operator<=>(const NodeRef&) const = default;
};

struct Statement {
  NodeRef source, target;  ///< one of the two at most is nobody
  std::string relation;    ///< id of the ontology's relation
  Status status = Status::actual;
  bool negated = false;
  std::optional<Date> date;
  std::string plover, mode, cameo;    ///< of this use; empty where the relation has none
  std::string role;                   ///< affiliations: the office
  bool former = false;                ///< affiliations: no longer held
  std::optional<LocalEventId> event;  ///< interactions: the occurrence that this is part of
  EvidenceId evidence;
  std::string source_form, target_form;      ///< the words that name the two ends here
  std::string source_sector, target_sector;  ///< PLOVER sector that these words say ("Israeli troops": MIL), or empty
  bool domestic = false;                     ///< between a state and its own organs: coded, but makes no edge
  double confidence = 0.5;                   ///< 0–1
  std::string rule;                          ///< the rule or frame that made it

  auto operator<=>(const Statement&) const = default;
};

/// An article without its text.
struct ArticleInfo {
  std::string id, title, url, publisher;
  std::optional<Date> date;

  auto operator<=>(const ArticleInfo&) const = default;
};

/// All that one article says.
struct ArticleStatements {
  ArticleInfo article;
  std::vector<LocalActor> actors;
  std::vector<LocalEvent> events;
  std::vector<Evidence> evidence;
  std::vector<Statement> statements;

  auto operator<=>(const ArticleStatements&) const = default;
};

}  // namespace newsgraph
