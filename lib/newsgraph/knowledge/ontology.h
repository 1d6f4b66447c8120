// What can happen: relations, PLOVER categories and modes, event types, contexts, and the frames that tell them.
//
//   const auto ontology = Ontology::load(data_directory());
//   ontology->relation("met_with").label   // "met with"
//
// Immutable after loading; thread-safe. Data: data/ontology, schema: schemas/ontology.schema.json. See GRAPH.md, PLOVER.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

enum class RelationFamily : std::uint8_t { interaction, affiliation, event };

struct Relation {
  std::string id;     ///< "met_with"
  std::string label;  ///< "met with"
  RelationFamily family = RelationFamily::interaction;
  bool symmetric = false;
  std::string plover, mode, cameo;  ///< defaults; a frame may say more
  bool agree_when_planned = false;  ///< CONSULT, SUPPORT, COOPERATE, AID: `plover` is AGREE in the future tense
};

/// A PLOVER category.
struct Category {
  struct Mode {
    std::string id;
    double score;
  };
  std::string id;       ///< "CONSULT"
  int quad = 0;         ///< 1–4
  double score = 0;     ///< −10 to +10
  std::vector<Mode> modes;
};

enum class Part : std::uint8_t { verb, noun };

/// A place where a frame looks for a party. Dependency relations as in Universal Dependencies; `preposition` for
/// obl and nmod ("obl:with", "nmod:between").
struct Slot {
  enum class Kind : std::uint8_t { nsubj, obj, iobj, obl, nmod, poss, compound, xcomp } kind;
  std::string preposition;
};

/// One way of telling a relation: a word with its arguments.
struct Frame {
  std::string id;                    ///< "meet.1"
  std::vector<std::string> lemma;    ///< words of the head, the inflected one first where there are several: "speak", "out"
  Part part = Part::verb;
  std::string relation;              ///< id; empty for a frame that only makes an event
  std::string plover, mode, cameo;   ///< override the relation's
  std::string event;                 ///< event type it makes, or empty
  std::vector<Slot> source, target;  ///< in order of preference
  std::vector<std::string> requires_any;  ///< words of which one must stand in the sentence ("phone"), or empty
  bool target_optional = false;      ///< an event of one party is one too
  bool plural_source = false;        ///< "the leaders met": parties are all in the source
  bool negated = false;              ///< tells that it did not happen ("cancel a meeting")
};

/// A frame by one of the inflected forms of its head.
enum class Inflection : std::uint8_t { base, third, past, participle, gerund, singular, plural };

struct FrameForm {
  const Frame* frame;
  Inflection inflection;
  bool also_participle = false;  ///< past and participle look the same: "phoned"
};

class Ontology {
 public:
  /// Throws Error(data) with file:line and reason.
  [[nodiscard]] static std::shared_ptr<const Ontology> load(const std::filesystem::path& directory);
  ~Ontology();
  Ontology(const Ontology&) = delete;
  Ontology& operator=(const Ontology&) = delete;

  [[nodiscard]] const Relation& relation(std::string_view id) const;  ///< throws Error(data) for an unknown id
  [[nodiscard]] const Relation* find_relation(std::string_view id) const;
  [[nodiscard]] std::span<const Relation> relations() const;
  [[nodiscard]] const Category* find_category(std::string_view id) const;
  /// Of the category and mode; the category's where it knows no such mode; 0 where it is empty or unknown.
  [[nodiscard]] double score(std::string_view category, std::string_view mode) const;
  /// "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"; empty without a category.
  [[nodiscard]] std::string_view quad_name(std::string_view category) const;
  [[nodiscard]] bool is_event_type(std::string_view type) const;
  [[nodiscard]] std::span<const std::string> event_types() const;

  /// Frames whose head can be this word, lower case. Words of several-word heads after the first are the caller's to check.
  [[nodiscard]] std::span<const FrameForm> frames(std::string_view word) const;
  [[nodiscard]] std::span<const Frame> frames() const;

  /// PLOVER contexts whose keywords stand among the lower-case words; sorted.
  [[nodiscard]] std::vector<std::string> contexts(std::span<const std::string_view> words) const;

  [[nodiscard]] const std::string& version() const;

 private:
  struct Data;
  explicit Ontology(std::unique_ptr<Data>);
  std::unique_ptr<Data> data_;
};

}  // namespace newsgraph
