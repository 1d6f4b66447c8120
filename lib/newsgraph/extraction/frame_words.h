// Does a word stand in its sentence as a frame wants it: part of speech, words of the head, object, required words?
//
//   const FrameWords asked(arguments, reality);
//   asked.why_not(frame, trigger, sentence)   // nothing where it does
//
// Const and thread-safe; views that must outlive it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "newsgraph/extraction/arguments.h"
#include "newsgraph/extraction/status.h"

namespace newsgraph::extraction {

/// Why a frame did not fire.
enum class Miss : std::uint8_t {
  part_of_speech,
  head_words,
  object,
  required_word,
  modifier,
  embedded,
  source,
  target
};
/// For a person: "no party in its source slots".
[[nodiscard]] std::string_view words_for(Miss);

class FrameWords {
 public:
  FrameWords(const Arguments& arguments, const RealityReader& reality)
      : arguments_(arguments), trees_(arguments.trees()), words_(arguments.words()), reality_(reality) {}

  /// What is missing at the trigger, slots apart.
  [[nodiscard]] std::optional<Miss> why_not(const Frame& frame, TokenId trigger, TokenSpan sentence) const;
  /// The verb's objects that the frame takes, "[talks]" of "a series of talks"; nothing where it wants one and there is
  /// none, or takes none of these. Of "call for" the noun behind the preposition is the object.
  [[nodiscard]] std::optional<Heads> objects(const Frame& frame, TokenId trigger) const;

 private:
  [[nodiscard]] bool is_part(const Frame& frame, TokenId trigger) const;
  [[nodiscard]] bool head_is_whole(const Frame& frame, TokenId trigger) const;
  [[nodiscard]] bool requirement_holds(const Frame& frame, TokenId trigger, TokenSpan sentence) const;
  [[nodiscard]] bool modifier_stands(const Frame& frame, TokenId trigger) const;
  [[nodiscard]] bool embedded_stands(const Frame& frame, TokenId trigger) const;
  [[nodiscard]] TokenId counted(TokenId noun) const;

  const Arguments& arguments_;
  const Trees& trees_;
  const Words& words_;
  const RealityReader& reality_;
};

}  // namespace newsgraph::extraction
