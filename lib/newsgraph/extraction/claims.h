// What only a party to a fight tells of it: "Ukraine said its drones had hit an airfield in Russia", "Thai police said
// the Cambodian army had shelled a village", "… , according to the Indian army".
//
//   const Claims claims(arguments, parties, actors);
//   if (claims(use)) use.reality.status = Status::claimed;
//
// The word of a third party, and a party's word on anything but force, is news as any other. A view of its arguments;
// const and thread-safe.
#pragma once

#include "newsgraph/extraction/frames.h"

namespace newsgraph::extraction {

class Claims {
 public:
  Claims(const Arguments& arguments, const Parties& parties, const Actors& actors)
      : arguments_(arguments), parties_(parties), actors_(actors) {}

  /// Whether the one who tells what the frame does is a side of it.
  [[nodiscard]] bool operator()(const FrameUse& use) const;

 private:
  /// Who says what is told at a word: the subject of "said" above it, whoever stands behind "according to".
  [[nodiscard]] Party tellers(TokenId at) const;
  [[nodiscard]] bool says(TokenId verb) const;
  /// Whether one of the first is one of the second, or of its country.
  [[nodiscard]] bool is_side(const Party& tellers, const Party& side) const;

  const Arguments& arguments_;
  const Parties& parties_;
  const Actors& actors_;
};

}  // namespace newsgraph::extraction
