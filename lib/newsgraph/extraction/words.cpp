#include "newsgraph/extraction/words.h"

#include "newsgraph/text/letters.h"

namespace newsgraph::extraction {
namespace {

bool opens(std::string_view form) {
  return form == "\"" || form == "(" || form == "[" || form == "'" || form == ":";
}

/// Most words of a title-case heading begin with a capital, so capitals say nothing there.
bool title_case(const Document& document, const Sentence& sentence) {
  std::uint32_t lower = 0, upper = 0;
  for (TokenId t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
    if (document.form(t).size() < 4) continue;
    ++(text::starts_upper(document.form(t)) ? upper : lower);
  }
  return upper > lower;
}

}  // namespace

Words::Words(const Document& document, const Lexicon& lexicon) : document_(document), lexicon_(lexicon) {
  words_.reserve(document.tokens.size());
  buffer_.reserve(document.text.size());
  for (const Span token : document.tokens) {
    const std::string lower = text::lower(token.of(document.text));
    Word word;
    word.lower.begin = static_cast<std::uint32_t>(buffer_.size());
    buffer_ += lower;
    word.lower.end = static_cast<std::uint32_t>(buffer_.size());
    word.classes = lexicon.classes(lower);
    word.capital = text::starts_upper(token.of(document.text));
    words_.push_back(word);
  }
  find_name_capitals();
}

void Words::find_name_capitals() {
  // A word that opens a sentence is a name where the same word has a capital in mid-sentence elsewhere, and no name
  // where it stands in lower case elsewhere.
  std::unordered_set<std::string_view> names;
  for (const Sentence& sentence : document_.sentences) {
    if (document_[sentence.block].kind == BlockKind::heading && title_case(document_, sentence)) continue;
    bool open = true;
    for (TokenId t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      Word& word = words_[t.value];
      word.name_capital = word.capital && !open && !is(WordClass::function, t);
      if (word.name_capital) names.insert(lower(t));
      open = opens(document_.form(t)) || (open && !word.capital && word.classes == 0 && document_.form(t).size() == 1);
    }
  }
  for (TokenId t{0}; t.value < words_.size(); ++t)
    if (words_[t.value].capital && !is(WordClass::function, t) && names.contains(lower(t)))
      words_[t.value].name_capital = true;
}

}  // namespace newsgraph::extraction
