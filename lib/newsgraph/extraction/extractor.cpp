#include "newsgraph/extraction/extractor.h"

#include <algorithm>
#include <array>
#include <boost/container/small_vector.hpp>
#include <chrono>
#include <map>
#include <tuple>

#include "newsgraph/extraction/affiliations.h"
#include "newsgraph/extraction/claims.h"
#include "newsgraph/extraction/evidence.h"
#include "newsgraph/extraction/frames.h"
#include "newsgraph/extraction/mentions.h"
#include "newsgraph/extraction/occurrences.h"
#include "newsgraph/extraction/quotes.h"
#include "newsgraph/extraction/rosters.h"
#include "newsgraph/extraction/time.h"
#include "newsgraph/extraction/unused.h"
#include "newsgraph/knowledge/group_nouns.h"

namespace newsgraph {
namespace extraction {
namespace {

constexpr std::uint32_t least_quotation = 5;  // tokens; fewer are the writer's own sentence still

/// What a frame makes of the two sides of an event.
struct EventRoles {
  std::string_view source, target;
};

EventRoles roles_in(std::string_view event, const Frame& frame) {
  if (event == "attack" || event == "sanctions" || event == "arrest") return {"carried_out", "targeted_by"};
  if (event == "protest" || event == "mobilization") return {"carried_out", "targeted_by"};
  if (frame.relation == "hosted" || frame.relation == "hosted_event") return {"hosted_event", "participated_in"};
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
        arguments_(trees_, words_),
        parties_(arguments_, mentions_, actors_),
        frames_(parties_, arguments_, actors_, ontology),
        quotes_(words_, trees_),
        claims_(arguments_, parties_, actors_),
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
    const TokenSpan tokens = document_[s].tokens;
    FrameReading reading = frames_.read(tokens);
    const std::optional<Day> today =
        document_.article.date && document_.article.date->precision() == Date::Precision::day ? article_day()
                                                                                              : std::nullopt;
    const std::vector<TimeMention> times = find_times(words_, tokens, today, last_time_ ? &*last_time_ : nullptr);
    if (const TimeMention* last = last_dated(times)) last_time_ = *last;
    for (FrameUse& use : reading.uses) {
      read_quotation(use);
      if (claims_(use)) use.reality.status = Status::claimed;
      if (today && lies_ahead(use, times, *today)) use.reality.status = Status::planned;
      take_up(use, s);
      const std::optional<LocalEventId> event = read_use(use, s, times);
      if (event) read_inclusion(use, *event);
      if (!use.frame->relation.empty()) told_.push_back({s, use.frame->plover, use.source, use.target});
    }
  }

  /// In a quotation somebody tells what others did: a party's word, unless he speaks of himself.
  void read_quotation(FrameUse& use) const {
    if (use.reality.status != Status::actual) return;
    const auto quote = quotes_.at(use.trigger);
    if (!quote || quotes_[*quote].tokens.size() < least_quotation) return;
    const auto speaker = quotes_[*quote].speaker;
    const auto who = speaker ? parties_.at(*speaker) : std::nullopt;
    const bool himself = who && std::any_of(use.source.begin(), use.source.end(), [&](MentionId m) {
                           return actors_.of(m) && actors_.of(m) == actors_.of(*who);
                         });
    if (!himself) use.reality.status = Status::claimed;
  }

  /// "rejected the request", "condemned the invasion": what was told before says whose it was.
  void take_up(FrameUse& use, SentenceId s) const {
    if (!use.target.empty() || use.source.empty()) return;
    const Heads objects = arguments_.object(use.trigger);
    if (objects.empty()) return;
    const bool request = words_.is(WordClass::prior_request, objects.front()) && use.frame->plover == "REJECT";
    const bool deed =
        words_.is(WordClass::prior_deed, objects.front()) &&
        (use.frame->plover == "ACCUSE" || use.frame->plover == "SUPPORT" || use.frame->plover == "REJECT");
    const auto determiner = trees_.child(objects.front(), Deprel::det);
    const std::string_view article = determiner ? words_.lower(*determiner) : "";
    if ((!request && !deed) || (deed && article != "the" && article != "this")) return;
    for (auto told = told_.rbegin(); told != told_.rend() && s.value - told->sentence.value <= 3; ++told) {
      const Category* category = ontology_.find_category(told->plover);
      if (category == nullptr || told->source.empty()) continue;
      const bool fits = request ? told->plover == "REQUEST" || category->quad <= 2 : category->quad == 4;
      if (!fits || share_actor(told->source, use.source)) continue;
      if (request && !told->target.empty() && !share_actor(told->target, use.source)) continue;
      use.target = told->source;
      use.indirect = true;
      return;
    }
  }

  [[nodiscard]] bool share_actor(const Party& a, const Party& b) const {
    for (const MentionId m : a)
      for (const LocalActorId actor : actors_.all_of(m))
        for (const MentionId n : b)
          for (const LocalActorId other : actors_.all_of(n))
            if (actor == other) return true;
    return false;
  }

  /// "The call included von der Leyen and the leaders of France and Italy."
  void read_inclusion(const FrameUse& use, LocalEventId event) {
    if (use.frame->part != Part::noun || trees_.relation(use.trigger) != Deprel::nsubj) return;
    const TokenId verb = trees_.head(use.trigger);
    if (!words_.lexicon().is(WordClass::inclusion, trees_.lemma(verb))) return;
    for (const End& end : ends_of(parties_.of(arguments_.object(verb))))
      occurrences_.add_party(event, end.actor, "participated_in");
  }

  /// A mention that takes part, as one of the actors it stands for.
  struct End {
    MentionId mention;
    LocalActorId actor;
    auto operator<=>(const End&) const = default;
  };
  using Ends = boost::container::small_vector<End, 8>;

  [[nodiscard]] Ends ends_of(const Party& party) const {
    Ends ends;
    for (const MentionId m : party)
      for (const LocalActorId a : actors_.all_of(m)) {
        const bool there = std::any_of(ends.begin(), ends.end(), [&](const End& end) { return end.actor == a; });
        if (!there) ends.push_back({m, a});
      }
    return ends;
  }

  /// The event that it tells, if it does.
  std::optional<LocalEventId> read_use(const FrameUse& use, SentenceId s, const std::vector<TimeMention>& times) {
    const Frame& frame = *use.frame;
    const Ends sources = ends_of(use.source), targets = ends_of(use.target);
    const std::optional<Date> date = date_of(use, times);
    std::optional<LocalEventId> event;
    if (!frame.event.empty()) event = add_occurrence(use, s, date, sources, targets);
    if (frame.relation.empty() || ontology_.relation(frame.relation).family != RelationFamily::interaction)
      return event;
    if (sources.size() + targets.size() > options_.max_parties && event) return event;

    Statement statement;
    statement.relation = frame.relation;
    statement.status = use.reality.status;
    statement.negated = use.reality.negated;
    statement.date = date;
    statement.plover = frame.plover;
    statement.mode = frame.mode;
    statement.cameo = frame.cameo;
    statement.event = event;
    statement.evidence = evidence_.of(s);
    statement.confidence = confidence(use);
    statement.rule = "frame:" + frame.id;
    if (sources.empty() || targets.empty()) {
      add_one_sided(std::move(statement), sources, targets);
      return event;
    }
    const bool mutual = sources == targets;
    for (std::size_t i = 0; i < sources.size(); ++i)
      for (std::size_t j = mutual ? i + 1 : 0; j < targets.size(); ++j) {
        if (sources[i].actor == targets[j].actor) continue;
        statement.domestic = own_country(sources[i].actor, targets[j].actor, frame);
        if (statement.domestic && frame.plover == "CONSULT") continue;
        statement.source = NodeRef::of(sources[i].actor);
        statement.target = NodeRef::of(targets[j].actor);
        statement.source_form = document_.form(mentions_[sources[i].mention.value].tokens);
        statement.target_form = document_.form(mentions_[targets[j].mention.value].tokens);
        statement.source_sector = mentions_[sources[i].mention.value].sector;
        statement.target_sector = mentions_[targets[j].mention.value].sector;
        said_.statements.push_back(statement);
      }
    return event;
  }

  /// What somebody did, nobody knows to whom, or the other way round: a record, though no edge.
  void add_one_sided(Statement statement, const Ends& sources, const Ends& targets) {
    // Nobody is met or called by nobody.
    if (sources.empty() && (statement.plover.empty() || statement.plover == "CONSULT")) return;
    for (const End& end : sources.empty() ? targets : sources) {
      const NodeRef known = NodeRef::of(end.actor);
      statement.source = sources.empty() ? NodeRef::nobody() : known;
      statement.target = sources.empty() ? known : NodeRef::nobody();
      std::string& form = sources.empty() ? statement.target_form : statement.source_form;
      form = document_.form(mentions_[end.mention.value].tokens);
      (sources.empty() ? statement.target_sector : statement.source_sector) = mentions_[end.mention.value].sector;
      said_.statements.push_back(statement);
    }
  }

  /// The chance that a reader would find it right: how reliable such a relation is, and what makes this reading more or
  /// less sure than most. Measured on the judgements of tests/judged.
  [[nodiscard]] double confidence(const FrameUse& use) const {
    constexpr double usual = 0.77, slope = 0.8, least = 0.05, most = 0.97;
    const Relation* relation = ontology_.find_relation(use.frame->relation);
    const double base = relation != nullptr ? relation->reliability : Relation{}.reliability;
    return std::clamp(base + slope * (clarity(use) - usual), least, most);
  }

  /// How plainly a use stands on the tree; for most about 0.77.
  [[nodiscard]] double clarity(const FrameUse& use) const {
    double sure = use.frame->part == Part::verb ? 0.88 : 0.8;
    if (use.indirect) sure -= 0.2;
    if (use.reality.status == Status::claimed || use.reality.negated) sure -= 0.05;
    bool taken_up = false;
    std::uint32_t farthest = 0;
    for (const Party* party : {&use.source, &use.target})
      for (const MentionId m : *party) {
        const Mention& mention = mentions_[m.value];
        taken_up = taken_up || mention.form == Mention::Form::pronoun || mention.form == Mention::Form::anaphor;
        const std::uint32_t at = mention.tokens.begin.value, trigger = use.trigger.value;
        farthest = std::max(farthest, at > trigger ? at - trigger : trigger - at);
      }
    if (taken_up) sure -= 0.12;
    if (farthest > 8) sure -= 0.06;
    if (farthest > 16) sure -= 0.1;
    return sure;
  }

  /// A party's own country is not its partner, unless the party is none of the state's: rebels, strikers, a company.
  [[nodiscard]] bool own_country(LocalActorId a, LocalActorId b, const Frame& frame) const {
    const LocalActor &first = actors_.actors[a.value], &second = actors_.actors[b.value];
    if (first.iso3.empty() || first.iso3 != second.iso3) return false;
    // Of whom it isn't known, a state may be the adversary, but hardly the partner.
    const Category* category = ontology_.find_category(frame.plover);
    const bool conflict = category != nullptr && category->quad >= 3;
    const auto is_other = [&](const LocalActor& one, const LocalActor& other) {
      static constexpr std::array<std::string_view, 6> state = {"GOV", "MIL", "COP", "JUD", "LEG", "SPY"};
      if (one.type != ActorType::country || other.type == ActorType::group) return false;
      if (other.sector.empty()) return other.type == ActorType::country || !conflict;
      return std::ranges::find(state, other.sector) != state.end();
    };
    return is_other(first, second) || is_other(second, first);
  }

  /// Whether the expression stands in the clause of the word or one above it: what a relative clause dates is
  /// another's.
  [[nodiscard]] bool dates(const TimeMention& time, TokenId trigger) const {
    TokenId clause = trees_.head_of(time.tokens);
    do {
      clause = trees_.head(clause);
    } while (clause != no_head && trees_.is_noun(clause) && !trees_.is_root(clause) && clause != trigger);
    return clause == no_head || trees_.under(trigger, clause);
  }

  /// "Ghani's visit tomorrow" is planned, whatever the words beside it.
  [[nodiscard]] bool lies_ahead(const FrameUse& use, const std::vector<TimeMention>& times, Day today) const {
    const std::string_view form = trees_.xpos(use.trigger);
    if (use.reality.status != Status::actual || use.frame->plover != "CONSULT" || form == "VBD" || form == "VBN")
      return false;
    const std::optional<Date> date = date_of(use, times);
    return date && date->first_day() > today && date->first_day() < today + std::chrono::days(366);
  }

  /// The expression of time nearest to the trigger.
  [[nodiscard]] std::optional<Date> date_of(const FrameUse& use, const std::vector<TimeMention>& times) const {
    const TimeMention* nearest = nullptr;
    std::uint32_t distance = 0;
    for (const TimeMention& time : times) {
      if (time.kind != TimeKind::when || time.use != TimeUse::clause || !dates(time, use.trigger)) continue;
      if (time.kind != TimeKind::when) continue;
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

  LocalEventId add_occurrence(const FrameUse& use, SentenceId s, const std::optional<Date>& date, const Ends& sources,
                              const Ends& targets) {
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
    occurrence.confidence = confidence(use);
    occurrence.rule = "frame:" + frame.id;
    const EventRoles roles = roles_in(frame.event, frame);
    for (const End& end : sources) occurrence.parties.emplace(end.actor, roles.source);
    for (const End& end : targets) occurrence.parties.emplace(end.actor, roles.target);
    set_place(occurrence, use);
    return occurrences_.add(std::move(occurrence));
  }

  /// The place that a preposition joins to the word, its object or the verb above ("held talks [in Geneva]"), else the
  /// nearest one behind the word in its clause.
  void set_place(Occurrence& occurrence, const FrameUse& use) {
    boost::container::small_vector<TokenId, 4> anchors = {use.trigger};
    if (use.object) anchors.push_back(*use.object);
    if (use.frame->part == Part::noun)
      if (const auto verb = arguments_.governor(use.trigger)) anchors.push_back(*verb);
    for (const TokenId anchor : anchors)
      for (const TokenId noun : trees_.children(anchor))
        if (const auto mention = located_at(noun)) return set_place(occurrence, mentions_[mention->value]);
    const TokenSpan clause = trees_.extent(anchors.back());
    for (TokenId t = use.trigger; t < clause.end; ++t)
      if (const auto mention = located_at(t)) return set_place(occurrence, mentions_[mention->value]);
  }

  /// "in [Geneva]", "at [Manila] airport".
  [[nodiscard]] std::optional<MentionId> located_at(TokenId noun) const {
    const auto preposition = trees_.preposition(noun);
    if (!preposition || !words_.is(WordClass::place_preposition, *preposition)) return std::nullopt;
    const std::string_view word = words_.lower(*preposition);
    if (word == "from" || word == "to") return std::nullopt;
    if (const auto mention = place_at(noun)) return mention;
    for (const TokenId before : arguments_.compound(noun))
      if (const auto mention = place_at(before); mention && mentions_[mention->value].form != Mention::Form::adjective)
        return mention;
    return std::nullopt;
  }

  void set_place(Occurrence& occurrence, const Mention& mention) {
    occurrence.place = document_.form(mention.tokens);
    occurrence.place_country = actor_for(gazetteer_.country(gazetteer_[mention.candidates.front()].iso3));
  }

  /// The mention of a place that a word heads.
  [[nodiscard]] std::optional<MentionId> place_at(TokenId head) const {
    for (MentionId m = first_mention(head); m.value < mentions_.size(); ++m) {
      const Mention& mention = mentions_[m.value];
      if (mention.tokens.begin > head) return std::nullopt;
      if (!mention.tokens.contains(head) || mention.type == ActorType::person || mention.candidates.size() != 1)
        continue;
      const Entity& entity = gazetteer_[mention.candidates.front()];
      if (entity.kind != EntityKind::person && !entity.iso3.empty()) return m;
    }
    return std::nullopt;
  }

  /// The first mention that may hold the word: mentions are no longer than this.
  [[nodiscard]] MentionId first_mention(TokenId head) const {
    constexpr std::uint32_t longest = 40;
    const TokenId from{head.value < longest ? 0 : head.value - longest};
    const auto first = std::lower_bound(mentions_.begin(), mentions_.end(), from,
                                        [](const Mention& m, TokenId t) { return m.tokens.begin < t; });
    return make_id<MentionId>(static_cast<std::size_t>(first - mentions_.begin()));
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
    const Annotation& annotation = document_.annotation;
    for (TokenId t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const TokenId head = annotation.head[t.value];
      out.words.push_back({std::string(document_.form(t)), std::string(annotation.lemma(t)),
                           newsgraph::name(annotation.upos[t.value]), annotation.deprel(t),
                           head == no_head ? std::nullopt : std::optional(head.value - sentence.tokens.begin.value)});
    }
    for (const Actors::Note& note : actors_.notes)
      if (mentions_[note.mention.value].sentence == s) out.notes.push_back(note.text);
    if (out.skipped) return out;
    for (const FrameMiss& miss : frames_.read(sentence.tokens, Trace::yes).misses)
      out.misses.push_back({std::string(document_.form(miss.trigger)), miss.frame->id, words_for(miss.why)});
    for (MentionId m{0}; m.value < mentions_.size(); ++m) {
      const Mention& mention = mentions_[m.value];
      if (mention.sentence != s) continue;
      std::string who;
      for (const LocalActorId actor : actors_.all_of(m))
        who += (who.empty() ? "" : ", ") + actors_.actors[actor.value].label;
      out.mentions.push_back({std::string(document_.form(mention.tokens)), std::move(who),
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
  Arguments arguments_;
  Parties parties_;
  FrameMatcher frames_;
  Quotes quotes_;
  Claims claims_;
  EvidenceBook evidence_;
  Occurrences occurrences_;
  /// What was told so far, for what takes it up.
  struct Told {
    SentenceId sentence;
    std::string_view plover;
    Party source, target;
  };
  std::vector<Told> told_;
  std::optional<TimeMention> last_time_;
  std::map<std::pair<LocalEventId, LocalActorId>, SentenceId> party_lines_;
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
