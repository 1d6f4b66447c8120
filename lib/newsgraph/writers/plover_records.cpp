#include "newsgraph/writers/plover_records.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "newsgraph/base/error.h"
#include "newsgraph/base/hash.h"
#include "newsgraph/knowledge/ontology.h"

namespace newsgraph {
namespace {

/// A party: an actor of the article, the words that name it, and the sector that they say.
struct Party {
  std::uint32_t actor;
  std::string form, sector;
};

using Parties = std::vector<Party>;

bool holds(const Parties& parties, std::uint32_t actor) {
  return std::ranges::find(parties, actor, &Party::actor) != parties.end();
}

void add(Parties& parties, std::uint32_t actor, const std::string& form, const std::string& sector) {
  if (!holds(parties, actor)) parties.push_back({actor, form, sector});
}

/// A record in the making.
struct Draft {
  std::string category, mode;  // before the future tense makes it AGREE
  Status status = Status::actual;
  bool negated = false;
  std::optional<Date> date;
  EvidenceId evidence;
  std::string place, place_iso3;
  Parties actors, recipients;

  [[nodiscard]] auto manner() const { return std::tie(category, status, negated); }
};

class RecordMaker {
 public:
  RecordMaker(const ArticleStatements& article, const Ontology& ontology) : article_(article), ontology_(ontology) {}

  std::vector<PloverRecord> make() {
    make_events();
    for (const Statement& s : article_.statements) take_interaction(s);
    for (Draft& event : events_) add_participants(event, static_cast<std::uint32_t>(&event - events_.data()));
    std::vector<PloverRecord> records;
    for (const std::vector<Draft>* drafts : {&events_, &interactions_})
      for (const Draft& draft : *drafts)
        if (!draft.category.empty() && !(draft.actors.empty() && draft.recipients.empty()))
          records.push_back(finish(draft));
    std::ranges::stable_sort(records, {}, [](const PloverRecord& r) { return std::tie(r.span, r.id); });
    const auto same = std::ranges::unique(records, {}, &PloverRecord::id);
    records.erase(same.begin(), same.end());
    return records;
  }

 private:
  void make_events() {
    for (const LocalEvent& event : article_.events) {
      Draft draft;
      draft.category = event.plover;
      draft.mode = event.mode;
      if (const EventType* type = ontology_.find_event_type(event.type); draft.category.empty() && type != nullptr) {
        draft.category = type->plover;
        draft.mode = type->mode;
      }
      draft.status = event.status;
      draft.negated = event.negated;
      draft.date = event.date;
      draft.evidence = event.evidence;
      draft.place = event.place;
      draft.place_iso3 = event.place_iso3;
      events_.push_back(std::move(draft));
      named_.emplace_back();
    }
    for (const Statement& s : article_.statements)
      if (s.target.kind == NodeRef::Kind::event && s.source.kind == NodeRef::Kind::actor)
        named_.at(s.target.index).insert(s.source.index);
  }

  void take_interaction(const Statement& s) {
    if (s.source.kind == NodeRef::Kind::event || s.target.kind == NodeRef::Kind::event) return;
    const Relation& relation = ontology_.relation(s.relation);
    Draft draft = draft_of(s, relation);
    if (relation.family != RelationFamily::interaction || draft.category.empty()) return;
    if (Draft* event = event_of(s, draft)) {
      if (event->mode.empty()) event->mode = draft.mode;
      add_pair(*event, s, relation.symmetric);
      return;
    }
    for (Draft& other : interactions_)
      if (joins(draft, s, relation.symmetric, other)) return add_pair(other, s, relation.symmetric);
    add_pair(draft, s, relation.symmetric);
    interactions_.push_back(std::move(draft));
  }

  static Draft draft_of(const Statement& s, const Relation& relation) {
    Draft draft;
    const bool own = !s.plover.empty();
    draft.category = own ? s.plover : relation.plover;
    draft.mode = own ? s.mode : relation.mode;
    draft.status = s.status;
    draft.negated = s.negated;
    draft.date = s.date;
    draft.evidence = s.evidence;
    return draft;
  }

  /// The event that the statement tells: its own, or one of the same sentence and manner between the same parties.
  Draft* event_of(const Statement& s, const Draft& draft) {
    const auto tells = [&](std::size_t i) {
      if (events_[i].manner() != draft.manner()) return false;
      if (s.event) return s.event->value == i;
      return s.evidence == events_[i].evidence && named_[i].contains(s.source.index) &&
             named_[i].contains(s.target.index);
    };
    for (std::size_t i = 0; i < events_.size(); ++i)
      if (tells(i)) return &events_[i];
    return nullptr;
  }

  /// Whether the statement is another pair of a record: the same said in the same sentence of one more actor or
  /// recipient. Lists mean every pair, so only one of them may grow.
  static bool joins(const Draft& draft, const Statement& s, bool symmetric, const Draft& other) {
    if (std::tie(draft.category, draft.mode, draft.status, draft.negated, draft.date, draft.evidence) !=
        std::tie(other.category, other.mode, other.status, other.negated, other.date, other.evidence))
      return false;
    if (symmetric != other.recipients.empty()) return false;
    if (symmetric) return holds(other.actors, s.source.index) || holds(other.actors, s.target.index);
    const bool same_actor = other.actors.size() == 1 && other.actors[0].actor == s.source.index;
    const bool same_recipient = other.recipients.size() == 1 && other.recipients[0].actor == s.target.index;
    return same_actor || same_recipient;
  }

  static void add_pair(Draft& draft, const Statement& s, bool symmetric) {
    if (s.source.kind == NodeRef::Kind::actor) add(draft.actors, s.source.index, s.source_form, s.source_sector);
    if (s.target.kind == NodeRef::Kind::nobody) return;
    add(symmetric ? draft.actors : draft.recipients, s.target.index, s.target_form, s.target_sector);
  }

  /// Parties that no interaction named. The invited count where nobody else stands on the other side.
  void add_participants(Draft& draft, std::uint32_t index) {
    Parties invited;
    for (const Statement& s : article_.statements) {
      if (s.target != NodeRef{NodeRef::Kind::event, index} || s.source.kind != NodeRef::Kind::actor) continue;
      if (holds(draft.actors, s.source.index) || holds(draft.recipients, s.source.index)) continue;
      if (s.relation == "targeted_by")
        add(draft.recipients, s.source.index, s.source_form, s.source_sector);
      else if (s.relation == "invited_to")
        add(invited, s.source.index, s.source_form, s.source_sector);
      else
        add(draft.actors, s.source.index, s.source_form, s.source_sector);
    }
    std::erase_if(draft.recipients, [&](const Party& p) { return holds(draft.actors, p.actor); });
    if (draft.actors.size() == 1 && draft.recipients.empty())
      for (const Party& party : invited)
        if (!holds(draft.actors, party.actor)) draft.recipients.push_back(party);
  }

  [[nodiscard]] PloverParty party_of(const Party& party) const {
    const LocalActor& actor = article_.actors.at(party.actor);
    return {actor.code.empty() ? actor.iso3 : actor.code,
            party.sector.empty() ? actor.sector : party.sector,
            party.form.empty() ? actor.label : party.form,
            actor.wikidata,
            actor.label,
            actor.role};
  }

  [[nodiscard]] std::vector<std::string> contexts_of(const Draft& draft, const Evidence& evidence) const {
    constexpr std::chrono::days recent{31};
    std::vector<std::string> contexts = evidence.contexts;
    const std::optional<Date>& told = article_.article.date;
    if (draft.date && told && draft.date->last_day() + recent < told->first_day()) contexts.push_back("historical");
    if (draft.status == Status::planned) contexts.push_back("future");
    if (draft.status == Status::hypothetical) contexts.push_back("hypothetical");
    if (draft.negated) contexts.push_back("negation");
    return contexts;
  }

  [[nodiscard]] PloverRecord finish(const Draft& draft) const {
    const Evidence& evidence = article_.evidence.at(draft.evidence.value);
    PloverRecord record;
    record.category = draft.category;
    record.mode = draft.mode;
    if (draft.status == Status::planned && !draft.negated)
      std::tie(record.category, record.mode) = ontology_.when_planned(draft.category, draft.mode);
    if (draft.date)
      record.date = draft.date->first_day();
    else if (article_.article.date)
      record.date = article_.article.date->first_day();
    for (const Party& party : draft.actors) record.actors.push_back(party_of(party));
    for (const Party& party : draft.recipients) record.recipients.push_back(party_of(party));
    split_domestic(record);
    place_recipient(record, draft);
    record.contexts = contexts_of(draft, evidence);
    record.event_text = evidence.quote;
    record.place = draft.place;
    record.place_iso3 = draft.place_iso3;
    if (const Category* category = ontology_.find_category(record.category)) record.quad = category->quad;
    record.scale = ontology_.score(record.category, record.mode);
    record.span = evidence.span;
    record.id = id_of(record);
    return record;
  }

  /// Parties of one country among themselves: readers tell codes apart, so they stand on both sides.
  static void split_domestic(PloverRecord& record) {
    if (!record.recipients.empty() || record.actors.size() < 2) return;
    const std::string& code = record.actors.front().code;
    if (!std::ranges::all_of(record.actors, [&](const PloverParty& p) { return p.code == code; })) return;
    record.recipients.assign(record.actors.begin() + 1, record.actors.end());
    record.actors.resize(1);
  }

  /// Whom nobody names: what is done at home or in a place is done to that country.
  void place_recipient(PloverRecord& record, const Draft& draft) const {
    static constexpr std::array<std::string_view, 5> at_home = {"PROTEST", "COERCE", "CONCEDE", "ASSAULT", "MOBILIZE"};
    if (!record.recipients.empty() || record.actors.size() != 1 || record.actors.front().code.size() != 3) return;
    if (std::ranges::find(at_home, draft.category) == at_home.end()) return;
    const LocalActor& actor = article_.actors.at(draft.actors.front().actor);
    const std::string& country = draft.place_iso3.empty() ? actor.iso3 : draft.place_iso3;
    if (!country.empty()) record.recipients.push_back({country, "", "", "", "", ""});
  }

  [[nodiscard]] std::string id_of(const PloverRecord& record) const {
    std::string parts;
    const auto put = [&](std::string_view part) { (parts += part) += '\0'; };
    put(article_.article.id);
    put(record.category);
    put(record.mode);
    put(std::to_string(record.span.begin) + "-" + std::to_string(record.span.end));
    put(record.date ? iso(*record.date) : "");
    for (const std::vector<PloverParty>* side : {&record.actors, &record.recipients}) {
      for (const PloverParty& party : *side) put(party.code + "|" + party.identifier_text);
      put("");
    }
    for (const std::string& context : record.contexts) put(context);
    return hash_hex(parts);
  }

  const ArticleStatements& article_;
  const Ontology& ontology_;
  std::vector<Draft> events_;                   // by local event
  std::vector<std::set<std::uint32_t>> named_;  // parties of each event
  std::vector<Draft> interactions_;             // outside of events
};

}  // namespace

std::vector<PloverRecord> plover_records(const ArticleStatements& article, const Ontology& ontology) {
  return RecordMaker(article, ontology).make();
}

}  // namespace newsgraph
