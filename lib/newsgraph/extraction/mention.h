// Where an article names, describes or holds an office of somebody.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "newsgraph/document/document.h"
#include "newsgraph/document/statement.h"
#include "newsgraph/knowledge/gazetteer.h"

namespace newsgraph::extraction {

using MentionId = Id<struct MentionTag>;

/// An office as the words claim it: "former US Secretary of State".
struct OfficeClaim {
  OfficeId office;
  std::string role;                     ///< as written, without the country: "Foreign Ministry spokeswoman"
  std::optional<EntityId> of;           ///< country or organisation
  std::optional<MentionId> of_mention;  ///< its mention; also where the gazetteer doesn't know the organisation
  bool former = false;

  auto operator<=>(const OfficeClaim&) const = default;
};

/// Whom words without a name describe.
struct Description {
  enum class Kind : std::uint8_t {
    state,    ///< the candidates themselves: "Russian officials"
    group,    ///< a group of its own, of the candidate's country: "Russian farmers"
    leaders,  ///< who holds an office in each candidate: "leaders of France and Italy"
  };
  Kind kind = Kind::group;
  std::vector<std::string> labels;  ///< of a group: one for each candidate, or one alone
  std::optional<OfficeId> office;   ///< of leaders; none: whoever leads

  auto operator<=>(const Description&) const = default;
};

struct Mention {
  enum class Form : std::uint8_t {
    name,         ///< a full name: "Angela Merkel", "Germany", "NATO"
    surname,      ///< part of a name that only the article can resolve: "Merkel"
    office,       ///< an office alone: "the German chancellor"
    adjective,    ///< "German": names the country, but doesn't act
    description,  ///< of somebody unnamed: "German officials"
    pronoun,      ///< "he", "they", "who"
    anaphor,      ///< words that only the text before explains: "both leaders", "his British counterpart"
  };

  TokenSpan tokens;  ///< all its words, title included
  TokenSpan head;    ///< the words that name or describe it
  SentenceId sentence;
  ActorType type = ActorType::person;
  Form form = Form::name;
  std::vector<EntityId> candidates;  ///< who it may be by the gazetteer; one where that is sure
  std::vector<OfficeClaim> offices;
  std::optional<Description> description;  ///< then all candidates are meant, not one of them
  std::string sector;                      ///< PLOVER sector that the words say
  bool sure = true;                        ///< false: the model alone says that it is a name
  bool seat = false;                       ///< a capital or seat of government that stands for its country: "Moscow"
  bool place = false;                      ///< a city or region: it acts only through its country
  bool acts = true;                        ///< false for what only modifies: "the German border"
};

/// The mentions of a document by their begin; heads don't overlap.
using Mentions = std::vector<Mention>;

/// Puts mentions in the order of their begin, the wider one first; ids inside of them follow.
void sort_mentions(Mentions& mentions);
/// The mentions without those that are marked; ids inside of the others follow. `gone` has one mark for each.
[[nodiscard]] Mentions without(Mentions mentions, const std::vector<bool>& gone);

}  // namespace newsgraph::extraction
