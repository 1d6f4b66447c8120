#include "newsgraph/knowledge/lookup.h"

#include <algorithm>
#include <string>
#include <utility>

#include "newsgraph/knowledge/phrase.h"
#include "newsgraph/text/letters.h"
#include "newsgraph/text/tokens.h"

namespace newsgraph {
namespace {

bool is_entity(NameKind kind) {
  return kind != NameKind::office && kind != NameKind::role_noun;
}

void insert(std::vector<EntityId>& ids, EntityId id) {
  if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
}

/// Words that say which holder is meant.
std::optional<Tenure> tenure_word(std::string_view lower) {
  if (lower == "former" || lower == "ex" || lower == "past" || lower == "previous") return Tenure::former;
  if (lower == "then" || lower == "current" || lower == "incumbent" || lower == "sitting") return Tenure::current;
  if (lower == "acting" || lower == "interim" || lower == "caretaker") return Tenure::acting;
  if (lower == "elect" || lower == "designate" || lower == "incoming") return Tenure::elect;
  return std::nullopt;
}

/// How a name of several stands in the news: states before persons, persons before bodies, these before places.
int preference(const Gazetteer& gazetteer, const NameSense& sense) {
  if (sense.kind == NameKind::surname) return 10;
  switch (gazetteer[sense.entity()].kind) {
    case EntityKind::country:
      return 0;
    case EntityKind::person:
      return 1;
    case EntityKind::organization:
      return 2;
    case EntityKind::group:
      return 3;
    case EntityKind::place:
      return 4;
  }
  return 5;
}

class Phrase {
 public:
  Phrase(const Gazetteer& gazetteer, std::string_view text) : gazetteer_(gazetteer) {
    std::string rest = without_tenure_words(text);
    std::vector<Span> tokens = text::tokenize(rest);
    document_ = knowledge::phrase(std::move(rest), std::move(tokens));
    read();
  }

  [[nodiscard]] std::vector<EntityId> mean(std::optional<Day> day) const {
    std::vector<EntityId> found;
    for (const OfficeId office : offices_)
      for (const EntityId of : entities_)
        for (const EntityId person : holders(gazetteer_, office, of, day, tenure_)) insert(found, person);
    if (!offices_.empty()) return found;
    return entities_;
  }

 private:
  /// "ex-president", "then-president", "president-elect": the word and its hyphen go.
  std::string without_tenure_words(std::string_view text) {
    std::string rest;
    bool dropped = false;
    for (const Span span : text::tokenize(text)) {
      const std::string_view form = span.of(text);
      if (const auto word = tenure_word(text::lower(form))) {
        tenure_ = *word;
        dropped = true;
        if (rest.ends_with('-')) rest.pop_back();
        continue;
      }
      const bool joined = span.begin == 0 || rest.empty() || text[span.begin - 1] != ' ';
      if (!(dropped && form == "-")) rest.append(joined && !dropped ? "" : " ").append(form);
      dropped = false;
    }
    return rest;
  }

  void read() {
    for (const NameMatch& match : gazetteer_.match(document_, document_.sentences.front().tokens)) {
      std::vector<NameSense> senses;
      for (const NameSense& sense : match.senses) {
        if (sense.kind == NameKind::office) offices_.push_back(sense.office());
        if (is_entity(sense.kind)) senses.push_back(sense);
      }
      std::ranges::stable_sort(senses, {}, [&](const NameSense& sense) { return preference(gazetteer_, sense); });
      for (const NameSense& sense : senses) insert(entities_, sense.entity());
    }
  }

  const Gazetteer& gazetteer_;
  Document document_;
  Tenure tenure_ = Tenure::current;
  std::vector<OfficeId> offices_;
  std::vector<EntityId> entities_;
};

}  // namespace

std::vector<EntityId> holders(const Gazetteer& gazetteer, OfficeId office, EntityId of, std::optional<Day> day,
                              Tenure tenure) {
  if (tenure == Tenure::current) {
    if (const auto holder = gazetteer.holder(office, of, day)) return {*holder};
    if (gazetteer[office].unique) return {};
  }
  struct Candidate {
    Day since;
    EntityId person;
  };
  constexpr std::chrono::days soon{366};
  std::vector<Candidate> candidates;
  for (const auto& [person, term] : gazetteer.tenures(office, of)) {
    const Day from = term.from ? term.from->first_day() : Day::min();
    const bool over = term.to && (!day || term.to->first_day() <= *day);
    const bool begun = !day || from <= *day;
    const bool fits = tenure == Tenure::former   ? over
                      : tenure == Tenure::elect  ? day && !begun && from - *day <= soon
                      : tenure == Tenure::acting ? begun && !over && term.acting
                                                 : begun && !over;
    if (fits) candidates.push_back({from, person});
  }
  std::ranges::stable_sort(candidates, std::greater<>{}, &Candidate::since);
  std::vector<EntityId> found;
  for (const Candidate& candidate : candidates) insert(found, candidate.person);
  return found;
}

std::vector<EntityId> look_up(const Gazetteer& gazetteer, std::string_view text, std::optional<Day> day) {
  return Phrase(gazetteer, text).mean(day);
}

}  // namespace newsgraph
