// Who did what to whom, as PLOVER counts it: one record an occurrence, its parties in lists.
//
//   for (const PloverRecord& record : plover_records(statements, *ontology)) …
//
// An event node with the interactions that tell it is one record; an interaction outside of any event is another, with
// all who did the same to the same in one sentence. Relations without a PLOVER category (spoke_to, affiliations) give
// none. What is only planned of CONSULT, SUPPORT, COOPERATE and AID is AGREE, as the manual says. A pure function.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "newsgraph/document/statement.h"

namespace newsgraph {

class Ontology;

struct PloverParty {
  std::string code;             ///< ISO 3166-1 alpha-3, IGO, UNO, …; empty where unknown
  std::string sector;           ///< "GOV"
  std::string entity_text;      ///< the words of the text
  std::string identifier_id;    ///< Wikidata
  std::string identifier_text;  ///< canonical name
  std::string office;

  auto operator<=>(const PloverParty&) const = default;
};

struct PloverRecord {
  std::string id;                   ///< a hash of what follows and the article's id
  std::optional<Day> date;          ///< first day of the event, else of the article
  std::vector<PloverParty> actors;  ///< all parties of a reciprocal event
  std::vector<PloverParty> recipients;
  std::string category, mode;
  std::vector<std::string> contexts;  ///< of the sentence, then historical, future, hypothetical, negation
  std::string event_text;
  std::string place, place_iso3;
  int quad = 0;
  double scale = 0;
  CodePointSpan span;
};

/// In order of the evidence.
[[nodiscard]] std::vector<PloverRecord> plover_records(const ArticleStatements& article, const Ontology& ontology);

}  // namespace newsgraph
