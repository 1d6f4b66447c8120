// Who fills the slots of a frame: from its slots to the mentions that act and that are acted on.
//
//   const Slots slots(parties, arguments, mentions, actors, *ontology, reality);
//   Filled source = slots.source(frame, at, before);
//   Filled target = slots.target(frame, at, source.party, before);
//
// A slot names a place on the tree (ontology.h). Where it holds a thing, the target is whom the thing belongs to
// ("rejected [Iran]'s offer"); who acts may be told by another verb ("held talks", "urged [Iran] to leave").
// `before`: what was found in the sentence so far. Const and thread-safe; views that must outlive it.
#pragma once

#include <span>
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

/// Where a frame is tried: its word, and the nouns of the verb's object.
struct Anchors {
  TokenId trigger;
  Part part;
  Heads objects;
};

struct Filled {
  Party party;
  bool indirect = false;
  bool attended = false;  ///< they were there when it happened: "spoke after the talks"
};

class Slots {
 public:
  Slots(const Parties& parties, const Arguments& arguments, const Actors& actors, const Ontology& ontology,
        const RealityReader& reality)
      : parties_(parties),
        arguments_(arguments),
        trees_(arguments.trees()),
        words_(arguments.words()),
        actors_(actors),
        ontology_(ontology),
        reality_(reality) {}

  [[nodiscard]] Filled source(const Frame& frame, const Anchors& at, std::span<const FrameUse> before) const;
  [[nodiscard]] Filled target(const Frame& frame, const Anchors& at, const FrameUse& use,
                              std::span<const FrameUse> before) const;
  /// Whether somebody stands in the target's place, though it isn't known who.
  [[nodiscard]] bool names_others(const Frame& frame, const Anchors& at) const;
  /// Whether the text may leave open who acts: a passive without an agent, a deed that acts ("the bomb killed …"), a
  /// noun that names an event.
  [[nodiscard]] bool may_lack_source(const Frame& frame, const Anchors& at) const;

 private:
  enum class Behind : std::uint8_t { no, prepositions, all };  ///< slots that may reach behind a thing
  enum class Reach : std::uint8_t { own, edge };               ///< what a phrase holds, or stands at its right edge

  [[nodiscard]] Filled fill(const std::vector<Slot>& slots, const Anchors& at, const std::vector<ActorType>& types,
                            Behind behind, const Party& without) const;
  [[nodiscard]] Heads in_slot(const Slot& slot, const Anchors& at, Reach reach) const;
  [[nodiscard]] Heads on_edge(const Slot& slot, const Anchors& at) const;
  [[nodiscard]] Heads in_noun_slot(const Slot& slot, TokenId noun) const;
  [[nodiscard]] Heads in_object_slot(const Slot& slot, const Anchors& at) const;
  [[nodiscard]] Heads in_clause(const Slot& slot, TokenId word) const;
  [[nodiscard]] Filled in_infinitive(TokenId word, const std::vector<ActorType>& types, const Party& without) const;
  [[nodiscard]] Heads object(TokenId verb, const Anchors& at) const;
  [[nodiscard]] Heads oblique_on_edge(TokenId verb, std::string_view preposition) const;
  [[nodiscard]] Heads light_subject(TokenId noun) const;
  [[nodiscard]] bool hands_on_subject(TokenId verb, TokenId noun) const;
  [[nodiscard]] Party behind_deed(const Frame& frame, TokenId verb) const;
  [[nodiscard]] bool is_deed(const Heads& heads) const;
  [[nodiscard]] Party controller(TokenId verb, std::span<const FrameUse> before) const;
  [[nodiscard]] Party occasion_subject(const Frame& frame, TokenId noun) const;
  [[nodiscard]] bool compatriots(const Party& party, TokenId noun) const;
  [[nodiscard]] Party shared(const Frame& frame, const FrameUse& use, std::span<const FrameUse> before) const;
  [[nodiscard]] Party undergoer(TokenId noun) const;
  void keep(const std::vector<ActorType>& types, const Party& without, Party& party) const;

  const Parties& parties_;
  const Arguments& arguments_;
  const Trees& trees_;
  const Words& words_;
  const Actors& actors_;
  const Ontology& ontology_;
  const RealityReader& reality_;
};

}  // namespace newsgraph::extraction
