// Direct speech and who speaks it: “…,” he said. “…”
//
//   const Quotes quotes(words, trees);
//   if (const auto quote = quotes.at(t)) use(quotes[*quote].speaker);   // the token of "he"
//
// A quotation runs over sentences and, where a paragraph doesn't close it and the next one opens it again, over
// paragraphs. The speaker is the subject of a verb of speech beside it; without one, who spoke the quotation before it
// in the paragraph. Const and thread-safe once made.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "newsgraph/extraction/trees.h"
#include "newsgraph/extraction/words.h"

namespace newsgraph::extraction {

struct Quote {
  TokenSpan tokens;                ///< between the marks
  std::optional<TokenId> speaker;  ///< syntactic head of the words that name the speaker, outside of the quotation
};

class Quotes {
 public:
  Quotes(const Words& words, const Trees& trees);

  /// The quotation that a token stands in.
  [[nodiscard]] std::optional<std::size_t> at(TokenId t) const {
    if (at_.empty() || at_[t.value] == none) return std::nullopt;
    return at_[t.value];
  }
  /// The last quotation whose speaker this token heads.
  [[nodiscard]] std::optional<std::size_t> spoken_by(TokenId speaker) const;
  [[nodiscard]] const Quote& operator[](std::size_t quote) const { return quotes_[quote]; }
  [[nodiscard]] std::size_t size() const { return quotes_.size(); }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  std::vector<Quote> quotes_;
  std::vector<std::pair<TokenId, std::uint32_t>> spoken_;  // speakers and their quotations, sorted
  std::vector<std::uint32_t> at_;                          // by token; empty where nobody is quoted
};

}  // namespace newsgraph::extraction
