// Finds the frames of the ontology in a sentence: the word, the parties in its slots, whether it happened.
//
//   const FrameMatcher matcher(parties, arguments, actors, *ontology);
//   for (const FrameUse& use : matcher.read(sentence.tokens).uses) …
//
// A frame fires where its word, its object and its slots are found on the tree; of several frames of a word the first
// of the ontology's order (the most specific one) does. Const and thread-safe; views that must outlive it.
#pragma once

#include <vector>

#include "newsgraph/extraction/actors.h"
#include "newsgraph/extraction/parties.h"
#include "newsgraph/extraction/status.h"
#include "newsgraph/knowledge/ontology.h"

namespace newsgraph::extraction {

/// A frame as one sentence uses it.
struct FrameUse {
  const Frame* frame = nullptr;
  TokenId trigger;
  std::optional<TokenId> object;  ///< the noun that the verb took: "held [talks]"
  Party source, target;
  bool indirect = false;  ///< a party stands behind another noun: "rejected [Iran]'s offer"
  Reality reality;
};

/// Why a frame did not fire.
enum class Miss : std::uint8_t { part_of_speech, head_words, object, required_word, modifier, embedded, source, target };
/// For a person: "no party in its source slots".
[[nodiscard]] std::string_view words_for(Miss);

struct FrameMiss {
  const Frame* frame = nullptr;
  TokenId trigger;
  Miss why;
};

enum class Trace : std::uint8_t { no, yes };

struct FrameReading {
  std::vector<FrameUse> uses;
  std::vector<FrameMiss> misses;  ///< with Trace::yes
};

class FrameMatcher {
 public:
  FrameMatcher(const Parties& parties, const Arguments& arguments, const Mentions& mentions, const Actors& actors,
               const Ontology& ontology);

  [[nodiscard]] FrameReading read(TokenSpan sentence, Trace trace = Trace::no) const;

 private:
  struct Anchors;
  struct Filled;
  enum class Demand : std::uint8_t { both, one };            ///< parties that a use must have
  enum class Behind : std::uint8_t { no, prepositions, all };  ///< slots that may reach behind a thing

  [[nodiscard]] std::optional<Miss> match(const Frame& frame, TokenSpan sentence, std::span<const FrameUse> before,
                                          Demand demand, FrameUse& use) const;
  [[nodiscard]] std::optional<FrameUse> first_fit(TokenId trigger, Part part, TokenSpan sentence, FrameReading& out,
                                                  Trace trace) const;
  [[nodiscard]] Party controller(TokenId verb, std::span<const FrameUse> before) const;
  void read_reality(std::vector<FrameUse>& uses) const;
  [[nodiscard]] bool is_part(const Frame& frame, TokenId trigger) const;
  [[nodiscard]] bool head_is_whole(const Frame& frame, TokenId trigger) const;
  [[nodiscard]] bool requirement_holds(const Frame& frame, TokenId trigger, TokenSpan sentence) const;
  [[nodiscard]] bool modifier_stands(const Frame& frame, TokenId trigger) const;
  [[nodiscard]] std::optional<Heads> objects(const Frame& frame, TokenId trigger) const;
  [[nodiscard]] bool embedded_stands(const Frame& frame, TokenId trigger) const;
  [[nodiscard]] Heads in_clause(const Slot& slot, TokenId word) const;
  [[nodiscard]] TokenId counted(TokenId noun) const;
  [[nodiscard]] Filled fill(const std::vector<Slot>& slots, const Anchors& at,
                            const std::vector<ActorType>& types, Behind behind) const;
  [[nodiscard]] Heads in_slot(const Slot& slot, const Anchors& at) const;
  [[nodiscard]] Heads in_noun_slot(const Slot& slot, TokenId noun) const;
  [[nodiscard]] Heads light_subject(TokenId noun) const;
  [[nodiscard]] Heads oblique(TokenId verb, std::string_view preposition) const;
  [[nodiscard]] Party shared(const Frame& frame, TokenId trigger, const FrameUse& use,
                             std::span<const FrameUse> before) const;
  [[nodiscard]] Party occasion_subject(const Frame& frame, TokenId noun) const;
  [[nodiscard]] bool compatriots(const Party& party, TokenId noun) const;
  [[nodiscard]] Party undergoer(TokenId noun) const;
  [[nodiscard]] Heads under(TokenId clause) const;
  void keep(const std::vector<ActorType>& types, Party& party) const;

  const Parties& parties_;
  const Arguments& arguments_;
  const Trees& trees_;
  const Words& words_;
  const Mentions& mentions_;
  const Actors& actors_;
  const Ontology& ontology_;
  RealityReader reality_;
};

}  // namespace newsgraph::extraction
