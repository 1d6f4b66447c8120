// Finds the frames of the ontology in a sentence: the word, the parties in its slots, whether it happened.
//
//   const FrameMatcher matcher(parties, arguments, actors, *ontology);
//   for (const FrameUse& use : matcher.read(sentence.tokens).uses) …
//
// A frame fires where its word stands as it wants (frame_words.h) and its slots find parties on the tree (slots.h). Of
// several frames of a word the one that finds both parties goes first, then the ontology's order (the most specific one
// first). Const and thread-safe; views that must outlive it.
#pragma once

#include <vector>

#include "newsgraph/extraction/frame_words.h"
#include "newsgraph/extraction/slots.h"

namespace newsgraph::extraction {

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
  FrameMatcher(const Parties& parties, const Arguments& arguments, const Actors& actors, const Ontology& ontology)
      : arguments_(arguments),
        actors_(actors),
        ontology_(ontology),
        reality_(arguments.words(), arguments.trees(), ontology),
        asked_(arguments, reality_),
        slots_(parties, arguments, actors, ontology, reality_) {}
  FrameMatcher(const FrameMatcher&) = delete;
  FrameMatcher& operator=(const FrameMatcher&) = delete;

  [[nodiscard]] FrameReading read(TokenSpan sentence, Trace trace = Trace::no) const;

 private:
  enum class Demand : std::uint8_t { both, one };  ///< parties that a use must have

  [[nodiscard]] std::optional<FrameUse> first_fit(TokenId trigger, Part part, TokenSpan sentence, FrameReading& out,
                                                  Trace trace) const;
  [[nodiscard]] std::optional<Miss> match(const Frame& frame, TokenSpan sentence, std::span<const FrameUse> before,
                                          Demand demand, FrameUse& use) const;
  [[nodiscard]] static bool may_lack_target(const Frame& frame, const Anchors& at);
  [[nodiscard]] bool takes_noun(const FrameUse& use) const;
  void join_deeds(std::vector<FrameUse>& uses) const;
  void read_reality(std::vector<FrameUse>& uses) const;
  [[nodiscard]] TokenId told_at(const FrameUse& use, std::span<const RealityReader::Found> found) const;

  const Arguments& arguments_;
  const Actors& actors_;
  const Ontology& ontology_;
  RealityReader reality_;
  FrameWords asked_;
  Slots slots_;
};

}  // namespace newsgraph::extraction
