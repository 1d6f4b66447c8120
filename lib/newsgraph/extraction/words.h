// The words of a document as the rules of extraction look at them: lower case, word classes, capitals.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "newsgraph/document/document.h"
#include "newsgraph/knowledge/lexicon.h"

namespace newsgraph::extraction {

/// A view of a document that must outlive it; const and thread-safe once made.
class Words {
 public:
  Words(const Document& document, const Lexicon& lexicon);

  [[nodiscard]] std::string_view lower(TokenId t) const { return words_[t.value].lower.of(buffer_); }
  [[nodiscard]] bool is(WordClass c, TokenId t) const { return has(words_[t.value].classes, c); }
  [[nodiscard]] bool capital(TokenId t) const { return words_[t.value].capital; }
  /// A capital letter that says "name": not merely the start of a sentence or quotation, nor a title's.
  [[nodiscard]] bool name_capital(TokenId t) const { return words_[t.value].name_capital; }
  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
  /// Tokens of the longest phrase of the class that begins here; 0 where none does.
  [[nodiscard]] std::uint32_t match(WordClass c, TokenId t, TokenSpan range) const {
    return lexicon_.match(c, document_, t, range);
  }

 private:
  struct Word {
    Span lower;  // in buffer_
    WordClasses classes = 0;
    bool capital = false, name_capital = false;
  };
  void find_name_capitals();

  const Document& document_;
  const Lexicon& lexicon_;
  std::string buffer_;
  std::vector<Word> words_;
};

}  // namespace newsgraph::extraction
