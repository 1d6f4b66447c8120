#include "newsgraph/extraction/extractor.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "newsgraph/extraction/affiliations.h"
#include "newsgraph/extraction/evidence.h"
#include "newsgraph/extraction/frames.h"
#include "newsgraph/extraction/mentions.h"
#include "newsgraph/extraction/occurrences.h"
#include "newsgraph/extraction/rosters.h"
#include "newsgraph/extraction/time.h"
#include "newsgraph/extraction/unused.h"

namespace newsgraph {
namespace extraction {
namespace {

/// What a frame makes of the two sides of an event.
struct EventRoles {
  std::string_view source, target;
};

EventRoles roles_in(std::string_view event, const Frame& frame) {
  if (event == "attack" || event == "sanctions" || event == "arrest") return {"carried_out", "targeted_by"};
  if (event == "protest" || event == "mobilization") return {"carried_out", "targeted_by"};
  if (frame.relation == "hosted") return {"hosted_event", "participated_in"};
  if (frame.relation == "invited") return {"hosted_event", "invited_to"};
  return {"participated_in", "participated_in"};
}

/// Reads one document; made anew for each.
class Reading {
 public:
  Reading(const Document& document, const Gazetteer& gazetteer, const Ontology& ontology, const Lexicon& lexicon,
          const ExtractionOptions& options)
      : document_(document),
        gazetteer_(gazetteer),
        ontology_(ontology),
        options_(options),
        words_(document, lexicon),
        trees_(document),
        mentions_(find_mentions(words_, trees_, gazetteer)),
        actors_(resolve_actors(words_, trees_, mentions_, gazetteer, article_day())),
        evidence_(words_, ontology) {}

  ArticleStatements read() {
    for (SentenceId s{0}; s.value < document_.sentences.size(); ++s)
      if (document_[document_[s].block].kind != BlockKind::boilerplate) read_sentence(s);
    read_rosters();
    read_affiliations();
    write_events();
    const Article& article = document_.article;
    said_.article = {article.id, article.title, article.url, article.publisher, article.date};
    said_.actors = actors_.actors;
    return drop_unused(std::move(said_), mentions_, actors_);
  }

  Explanation explain() {
    Explanation out;
    out.said = read();
    for (SentenceId s{0}; s.value < document_.sentences.size(); ++s) out.sentences.push_back(explain(s, out.said));
    out.said.evidence = evidence_.take();
    return out;
  }

  std::vector<Evidence> take_evidence() { return evidence_.take(); }

 private:
  [[nodiscard]] std::optional<Day> article_day() const {
    return document_.article.date ? std::optional(document_.article.date->last_day()) : std::nullopt;
  }

  // ---- interactions and events ---------------------------------------------------------------------------------

  void read_sentence(SentenceId s) {
    std::vector<MentionId> acting;
    while (next_mention_ < mentions_.size() && mentions_[next_mention_].sentence < s) ++next_mention_;
    for (std::size_t m = next_mention_; m < mentions_.size() && mentions_[m].sentence == s; ++m)
      if (mentions_[m].acts && actors_.of(make_id<MentionId>(m))) acting.push_back(make_id<MentionId>(m));
    std::sort(acting.begin(), acting.end(), [&](MentionId a, MentionId b) {
      return mentions_[a.value].tokens.begin < mentions_[b.value].tokens.begin;
    });
    const TokenSpan tokens = document_[s].tokens;
    const Clause clause(words_, mentions_, tokens, acting);
    const std::vector<FrameUse> uses = frames_in(clause, mentions_, actors_, ontology_);
    if (uses.empty()) return;
    const std::optional<Day> day = document_.article.date && document_.article.date->precision() == Date::Precision::day
                                       ? article_day()
                                       : std::nullopt;
    const std::vector<TimeMention> times = find_times(words_, tokens, day);
    for (const FrameUse& use : uses) read_use(use, s, clause, times);
  }

  void read_use(const FrameUse& use, SentenceId s, const Clause& clause, const std::vector<TimeMention>& times) {
    const Frame& frame = *use.frame;
    const std::optional<Date> date = date_of(use, times);
    std::optional<LocalEventId> event;
    if (!frame.event.empty()) event = add_occurrence(use, s, date, clause);
    if (frame.relation.empty() || use.target.empty()) return;
    if (use.source.size() + use.target.size() > options_.max_parties && event) return;
    const Relation& relation = ontology_.relation(frame.relation);
    for (std::size_t i = 0; i < use.source.size(); ++i)
      for (std::size_t j = use.source == use.target ? i + 1 : 0; j < use.target.size(); ++j) {
        const LocalActorId source = *actors_.of(use.source[i]), target = *actors_.of(use.target[j]);
        if (source == target || own_country(source, target)) continue;
        Statement statement;
        statement.source = NodeRef::of(source);
        statement.target = NodeRef::of(target);
        statement.relation = relation.id;
        statement.status = use.reality.status;
        statement.negated = use.reality.negated;
        statement.date = date;
        statement.plover = frame.plover;
        statement.mode = frame.mode;
        statement.cameo = frame.cameo;
        statement.event = event;
        statement.evidence = evidence_.of(s);
        statement.source_form = document_.form(mentions_[use.source[i].value].tokens);
        statement.target_form = document_.form(mentions_[use.target[j].value].tokens);
        statement.confidence = use.confidence;
        statement.rule = "frame:" + frame.id;
        said_.statements.push_back(std::move(statement));
      }
  }

  /// A party's own country is not its partner.
  [[nodiscard]] bool own_country(LocalActorId a, LocalActorId b) const {
    const LocalActor &first = actors_.actors[a.value], &second = actors_.actors[b.value];
    return (first.type == ActorType::country || second.type == ActorType::country) && !first.iso3.empty() &&
           first.iso3 == second.iso3;
  }

  /// The expression of time nearest to the trigger.
  [[nodiscard]] std::optional<Date> date_of(const FrameUse& use, const std::vector<TimeMention>& times) const {
    const TimeMention* nearest = nullptr;
    std::uint32_t distance = 0;
    for (const TimeMention& time : times) {
      const std::uint32_t away = time.tokens.begin > use.trigger ? time.tokens.begin.value - use.trigger.value
                                                                 : use.trigger.value - time.tokens.begin.value;
      if (nearest != nullptr && away >= distance) continue;
      nearest = &time;
      distance = away;
    }
    if (nearest == nullptr) return std::nullopt;
    const bool ahead = use.reality.status == Status::planned || use.reality.status == Status::hypothetical;
    return ahead ? nearest->future : nearest->past;
  }

  LocalEventId add_occurrence(const FrameUse& use, SentenceId s, const std::optional<Date>& date,
                              const Clause& clause) {
    const Frame& frame = *use.frame;
    Occurrence occurrence;
    occurrence.type = frame.event;
    const EventType* type = ontology_.find_event_type(frame.event);
    occurrence.plover = !frame.plover.empty() || type == nullptr ? frame.plover : type->plover;
    occurrence.mode = frame.mode;
    occurrence.cameo = frame.cameo;
    occurrence.status = use.reality.status;
    occurrence.negated = use.reality.negated;
    occurrence.date = date;
    occurrence.sentence = s;
    occurrence.confidence = use.confidence;
    occurrence.rule = "frame:" + frame.id;
    const EventRoles roles = roles_in(frame.event, frame);
    for (const MentionId m : use.source) occurrence.parties.emplace(*actors_.of(m), roles.source);
    for (const MentionId m : use.target) occurrence.parties.emplace(*actors_.of(m), roles.target);
    set_place(occurrence, use, clause);
    return occurrences_.add(std::move(occurrence));
  }

  /// The first place behind a preposition of place after the trigger, in its clause.
  void set_place(Occurrence& occurrence, const FrameUse& use, const Clause& clause) {
    const TokenId end = clause.end_of(use.trigger);
    for (const Mention& mention : mentions_) {
      if (mention.tokens.begin <= use.trigger || mention.tokens.begin >= end) continue;
      if (mention.type == ActorType::person || mention.candidates.size() != 1) continue;
      TokenId t = mention.tokens.begin;
      while (t > use.trigger && words_.is(WordClass::determiner, TokenId{t.value - 1})) t = TokenId{t.value - 1};
      const TokenId previous{t.value - 1};
      if (!words_.is(WordClass::place_preposition, previous) || words_.lower(previous) == "from") continue;
      const Entity& entity = gazetteer_[mention.candidates.front()];
      if (entity.kind == EntityKind::person || entity.iso3.empty()) continue;
      occurrence.place = document_.form(mention.tokens);
      occurrence.place_country = actor_for(gazetteer_.country(entity.iso3));
      return;
    }
  }

  // ---- rosters and affiliations ----------------------------------------------------------------------------------

  void read_rosters() {
    for (const Roster& roster : rosters_in(words_, mentions_, actors_, ontology_)) {
      std::optional<LocalEventId> event;
      for (std::uint32_t e = 0; e < occurrences_.all().size(); ++e)
        if (occurrences_.all()[e].sentence == roster.announcement && occurrences_.all()[e].type == roster.event)
          event = LocalEventId{e};
      if (!event) {
        Occurrence occurrence;
        occurrence.type = roster.event;
        if (const EventType* type = ontology_.find_event_type(roster.event)) {
          occurrence.plover = type->plover;
          occurrence.mode = type->mode;
          occurrence.cameo = type->cameo;
        }
        occurrence.sentence = roster.announcement;
        occurrence.confidence = 0.8;
        occurrence.rule = "roster";
        for (const Roster::Line& line : roster.lines) occurrence.parties.emplace(line.actor, "participated_in");
        event = occurrences_.add(std::move(occurrence));
      }
      for (const Roster::Line& line : roster.lines) {
        occurrences_.add_party(*event, line.actor, "participated_in");
        party_lines_[{*event, line.actor}] = mentions_[line.mention.value].sentence;
      }
    }
  }

  void read_affiliations() {
    for (const Affiliation& affiliation :
         affiliations_in(mentions_, actors_, gazetteer_, words_.lexicon().groups(), article_day())) {
      const auto target = affiliation.target_entity ? actor_for(affiliation.target_entity) : affiliation.target;
      if (!target || *target == affiliation.source) continue;
      const Mention& mention = mentions_[affiliation.mention.value];
      Statement statement;
      statement.source = NodeRef::of(affiliation.source);
      statement.target = NodeRef::of(*target);
      statement.relation = affiliation.relation;
      statement.role = affiliation.role;
      statement.former = affiliation.former;
      statement.evidence = evidence_.of(mention.sentence);
      statement.source_form = document_.form(mention.tokens);
      statement.confidence = affiliation.confidence;
      statement.rule = affiliation.rule;
      said_.statements.push_back(std::move(statement));
    }
  }

  /// The actor of an entity, made where only an office or a place implies it.
  std::optional<LocalActorId> actor_for(std::optional<EntityId> id) {
    if (!id) return std::nullopt;
    for (std::uint32_t a = 0; a < actors_.entities.size(); ++a)
      if (actors_.entities[a] == id) return LocalActorId{a};
    actors_.actors.push_back(actor_of(gazetteer_[*id]));
    actors_.entities.push_back(id);
    return make_id<LocalActorId>(actors_.actors.size() - 1);
  }

  // ---- events --------------------------------------------------------------------------------------------------

  void write_events() {
    for (std::uint32_t e = 0; e < occurrences_.all().size(); ++e) {
      const Occurrence& occurrence = occurrences_.all()[e];
      LocalEvent event;
      event.type = occurrence.type;
      event.label = occurrence.type;
      std::string separator = ": ";
      for (const auto& [party, relation] : occurrence.parties) {
        event.label += separator + actors_.actors[party.value].label;
        separator = ", ";
      }
      event.plover = occurrence.plover;
      event.mode = occurrence.mode;
      event.cameo = occurrence.cameo;
      event.status = occurrence.status;
      event.negated = occurrence.negated;
      event.date = occurrence.date;
      event.place = occurrence.place;
      if (occurrence.place_country) event.place_iso3 = actors_.actors[occurrence.place_country->value].iso3;
      event.evidence = evidence_.of(occurrence.sentence);
      said_.events.push_back(std::move(event));
      for (const auto& [party, relation] : occurrence.parties) {
        const auto line = party_lines_.find({LocalEventId{e}, party});
        const SentenceId sentence = line == party_lines_.end() ? occurrence.sentence : line->second;
        add_event_edge(NodeRef::of(party), NodeRef::of(LocalEventId{e}), relation, occurrence, sentence);
      }
      if (occurrence.place_country)
        add_event_edge(NodeRef::of(LocalEventId{e}), NodeRef::of(*occurrence.place_country), "took_place_in",
                       occurrence, occurrence.sentence);
    }
  }

  void add_event_edge(NodeRef source, NodeRef target, const std::string& relation, const Occurrence& occurrence,
                      SentenceId sentence) {
    Statement statement;
    statement.source = source;
    statement.target = target;
    statement.relation = relation;
    statement.status = occurrence.status;
    statement.negated = occurrence.negated;
    statement.date = occurrence.date;
    statement.evidence = evidence_.of(sentence);
    statement.confidence = occurrence.confidence;
    statement.rule = occurrence.rule;
    said_.statements.push_back(std::move(statement));
  }

  // ---- for a person to read ---------------------------------------------------------------------------------------

  SentenceExplanation explain(SentenceId s, const ArticleStatements& said) const {
    SentenceExplanation out;
    const Sentence& sentence = document_[s];
    out.text = sentence.span.of(document_.text);
    out.skipped = document_[sentence.block].kind == BlockKind::boilerplate;
    for (TokenId t = sentence.tokens.begin; t < sentence.tokens.end; ++t) out.tokens.emplace_back(document_.form(t));
    for (MentionId m{0}; m.value < mentions_.size(); ++m) {
      const Mention& mention = mentions_[m.value];
      if (mention.sentence != s) continue;
      const auto actor = actors_.of(m);
      out.mentions.push_back({std::string(document_.form(mention.tokens)),
                              actor ? actors_.actors[actor->value].label : std::string(),
                              mention.offices.empty() ? std::string() : mention.offices.front().role});
    }
    for (std::size_t i = 0; i < said.statements.size(); ++i)
      if (evidence_.sentence_of(said.statements[i].evidence) == s) out.statements.push_back(i);
    return out;
  }

  const Document& document_;
  const Gazetteer& gazetteer_;
  const Ontology& ontology_;
  const ExtractionOptions& options_;
  Words words_;
  Trees trees_;
  Mentions mentions_;
  Actors actors_;
  EvidenceBook evidence_;
  Occurrences occurrences_;
  std::map<std::pair<LocalEventId, LocalActorId>, SentenceId> party_lines_;
  std::size_t next_mention_ = 0;
  ArticleStatements said_;
};

}  // namespace
}  // namespace extraction

Extractor::Extractor(std::shared_ptr<const Gazetteer> gazetteer, std::shared_ptr<const Ontology> ontology,
                     std::shared_ptr<const Lexicon> lexicon, ExtractionOptions options)
    : gazetteer_(std::move(gazetteer)),
      ontology_(std::move(ontology)),
      lexicon_(std::move(lexicon)),
      options_(options) {}

ArticleStatements Extractor::operator()(const Document& document) const {
  extraction::Reading reading(document, *gazetteer_, *ontology_, *lexicon_, options_);
  ArticleStatements said = reading.read();
  said.evidence = reading.take_evidence();
  return said;
}

Explanation Extractor::explain(const Document& document) const {
  return extraction::Reading(document, *gazetteer_, *ontology_, *lexicon_, options_).explain();
}

}  // namespace newsgraph
