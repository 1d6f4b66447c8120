// What can happen: relations, PLOVER categories and modes, event types, contexts, and the frames that tell them.
//
//   const auto ontology = Ontology::load(data_directory());
//   ontology->relation("met_with").label   // "met with"
//
// Immutable after loading; thread-safe. Data: data/ontology, schema: schemas/ontology.schema.json. See GRAPH.md,
// PLOVER.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "newsgraph/document/statement.h"
#include "newsgraph/knowledge/inflection.h"

namespace newsgraph {

enum class RelationFamily : std::uint8_t { interaction, affiliation, event };

struct Relation {
  std::string id;     ///< "met_with"
  std::string label;  ///< "met with"
  RelationFamily family = RelationFamily::interaction;
  bool symmetric = false;
  std::string plover, mode, cameo;  ///< defaults; a frame may say more
  double reliability = 0.6;         ///< share of such statements that readers found right (tests/judged)
};

/// A PLOVER category.
struct Category {
  struct Mode {
    std::string id;
    double score;
  };
  std::string id;    ///< "CONSULT"
  int quad = 0;      ///< 1–4
  double score = 0;  ///< −10 to +10
  std::vector<Mode> modes;
  /// What it is in the future tense: AGREE for cooperation to come, THREATEN for conflict; itself where empty.
  std::string planned_as, planned_mode;
};

/// A type of event node and what it is in PLOVER unless a frame says more.
struct EventType {
  std::string id;  ///< "meeting"
  std::string plover, mode, cameo;
};

/// PLOVER's code for a sector ("GOV", "government").
struct Sector {
  std::string id, label;
};

/// Part of speech of a head. Adjectives stand behind "be": "is ready to help Y", "was critical of Y".
enum class Part : std::uint8_t { verb, noun, adjective };

/// A place where a frame looks for a party. Dependency relations as in Universal Dependencies; `preposition` for
/// obl and nmod ("obl:with", "nmod:between"). Slots are written for the active voice; in the passive the caller looks
/// for obj under nsubj:pass and for nsubj under obl:by. For a verb, obl is its own, while nmod, poss and compound hang
/// on its object: "held [talks] with X" (nmod:with), "rejected X's [proposal]" (poss), "rejected the X [proposal]"
/// (compound). xcomp is a party inside the infinitive ("promised to help X"), ccomp the subject of the clause
/// ("demanded that X leave").
struct Slot {
  enum class Kind : std::uint8_t { nsubj, obj, iobj, obl, nmod, poss, compound, xcomp, ccomp } kind;
  std::string preposition;

  auto operator<=>(const Slot&) const = default;
};

/// What a head does to what is told in the phrase under it: "refused to meet", "urged X to leave", "accused X of
/// bombing".
struct Embedding {
  enum class Kind : std::uint8_t { infinitive, clause, gerund, object } kind = Kind::infinitive;
  enum class Subject : std::uint8_t { source, target } subject = Subject::source;  ///< who does what is told there
  bool optional = false;         ///< the frame also holds without such a phrase
  std::optional<Status> status;  ///< that the inner event gets; empty: its own
  bool negated = false;          ///< tells that the inner event did not happen

  auto operator<=>(const Embedding&) const = default;
};

/// One way of telling a relation: a word with its arguments. Where several frames of a word fit, the first one in the
/// data's order is the most specific.
struct Frame {
  std::string id;  ///< "meet.1"
  std::vector<std::string>
      lemma;  ///< words of the head, the inflected one first where there are several: "speak", "out"
  Part part = Part::verb;
  std::string relation;                   ///< id; empty for a frame that only makes an event
  std::string plover, mode, cameo;        ///< of this frame, the relation's or event's default filled in
  std::string event;                      ///< event type it makes, or empty
  std::vector<Slot> source, target;       ///< in order of preference
  std::vector<std::string> requires_any;  ///< words of which one must stand in the sentence ("phone"), or empty
  bool target_optional = false;           ///< an event of one party is one too
  bool plural_source = false;             ///< "the leaders met": parties are all in the source
  bool negated = false;                   ///< tells that it did not happen ("cancel a meeting")

  /// Nouns in all their forms, sorted. One must head the direct object ("hold" + "talks"); empty: any or no object.
  std::vector<std::string> object;
  std::vector<std::string> object_not;  ///< same, and none may: "strike" + "deal" is no attack
  std::vector<std::string>
      modifier;  ///< words of which one stands before a noun head: "phone" call; empty: any or none
  std::vector<ActorType> source_types, target_types;  ///< empty: any
  std::optional<Status> status;                       ///< that the frame imposes: "offered to host" is planned
  std::optional<Embedding> embeds;
};

/// A frame by one of the inflected forms of its head.
struct FrameForm {
  const Frame* frame;
  Inflection inflection;
  bool also_participle = false;  ///< past and participle look the same: "phoned"
};

class Ontology {
 public:
  /// `directory` is the data directory, or its folder ontology. Rows of `additions`, frames and operators in JSON
  /// Lines, stand before our own: of two that ask for as much theirs is taken; one with the id of one of ours takes its
  /// place. Throws Error(io) or Error(data) with file:line and reason.
  [[nodiscard]] static std::shared_ptr<const Ontology> load(const std::filesystem::path& directory,
                                                            std::span<const std::filesystem::path> additions = {});
  ~Ontology();
  Ontology(const Ontology&) = delete;
  Ontology& operator=(const Ontology&) = delete;

  [[nodiscard]] const Relation& relation(std::string_view id) const;  ///< throws Error(data) for an unknown id
  [[nodiscard]] const Relation* find_relation(std::string_view id) const;
  [[nodiscard]] std::span<const Relation> relations() const;  ///< in GRAPH.md's order
  [[nodiscard]] std::span<const Category> categories() const;
  [[nodiscard]] const Category* find_category(std::string_view id) const;
  /// Of the category and mode; the category's where it knows no such mode; 0 where it is empty or unknown.
  [[nodiscard]] double score(std::string_view category, std::string_view mode) const;
  /// "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"; empty without a category.
  [[nodiscard]] std::string_view quad_name(std::string_view category) const;
  /// Category and mode of what is told of the future: those of the category's `planned_as`, or the given ones.
  [[nodiscard]] std::pair<std::string, std::string> when_planned(const std::string& category,
                                                                 const std::string& mode) const;
  [[nodiscard]] bool is_event_type(std::string_view type) const;
  [[nodiscard]] const EventType* find_event_type(std::string_view type) const;
  [[nodiscard]] std::span<const std::string> event_types() const;
  [[nodiscard]] std::span<const Sector> sectors() const;

  /// Frames whose head can be this word, lower case, in the data's order. Words of several-word heads after the first
  /// are the caller's to check. A frame comes twice where the word is two of its forms ("hit": base and past).
  [[nodiscard]] std::span<const FrameForm> frames(std::string_view word) const;
  [[nodiscard]] std::span<const Frame> frames() const;

  /// Heads that tell nothing themselves but change what stands under them: "plan to", "deny", "be expected to". Same
  /// rules.
  [[nodiscard]] std::span<const FrameForm> operators(std::string_view word) const;
  [[nodiscard]] std::span<const Frame> operators() const;

  /// PLOVER contexts whose keywords stand among the lower-case words; sorted. A token "-" joins two words.
  [[nodiscard]] std::vector<std::string> contexts(std::span<const std::string_view> words) const;
  [[nodiscard]] std::span<const std::string> context_names() const;  ///< sorted

  [[nodiscard]] const std::string& version() const;

  struct Data;  ///< private to this room

 private:
  explicit Ontology(std::unique_ptr<Data>);
  std::unique_ptr<Data> data_;
};

}  // namespace newsgraph
