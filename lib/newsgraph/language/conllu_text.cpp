#include <algorithm>

#include "newsgraph/language/conllu.h"

namespace newsgraph::language {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Finds tokens in a text one behind the other, with blanks between them only.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  /// Where the token stands, or nothing where something else does (a no-break space counts as a blank).
  std::optional<Span> find(std::string_view token) {
    while (at_ < text_.size()) {
      if (text_.substr(at_).starts_with(token)) break;
      if (is_blank(text_[at_])) {
        ++at_;
      } else if (text_.substr(at_).starts_with("\u00A0")) {
        at_ += 2;
      } else {
        return std::nullopt;
      }
    }
    if (at_ + token.size() > text_.size() || token.empty()) return std::nullopt;
    const auto begin = static_cast<std::uint32_t>(at_);
    at_ += token.size();
    return Span{begin, static_cast<std::uint32_t>(at_)};
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// Spans of the words that make up a token: their own where they add up to it, else the token's.
void append_words(const ConlluSentence& sentence, const MultiwordToken& token, Span span, std::vector<Span>& out) {
  std::string together;
  for (std::uint32_t i = token.begin; i < token.end; ++i) together += sentence.words[i].form;
  std::uint32_t at = span.begin;
  for (std::uint32_t i = token.begin; i < token.end; ++i) {
    const auto size = static_cast<std::uint32_t>(sentence.words[i].form.size());
    out.push_back(together == token.form ? Span{at, at + size} : span);
    at += size;
  }
}

/// Nothing where the text is another one.
std::vector<Span> spans_in(const ConlluSentence& sentence, std::string_view text) {
  std::vector<Span> spans;
  spans.reserve(sentence.words.size());
  Cursor cursor(text);
  auto multiword = sentence.multiword.begin();
  while (spans.size() < sentence.words.size()) {
    const bool together = multiword != sentence.multiword.end() && multiword->begin == spans.size();
    const auto span = cursor.find(together ? multiword->form : sentence.words[spans.size()].form);
    if (!span) return {};
    if (together) {
      append_words(sentence, *multiword++, *span, spans);
    } else {
      spans.push_back(*span);
    }
  }
  return spans;
}

}  // namespace

std::vector<Span> word_spans(const ConlluSentence& sentence) {
  std::vector<Span> spans = spans_in(sentence, sentence.text);
  return spans.empty() ? spans_in(sentence, spaced_text(sentence)) : spans;
}

std::string spaced_text(const ConlluSentence& sentence) {
  std::string text;
  auto multiword = sentence.multiword.begin();
  for (std::uint32_t i = 0; i < sentence.words.size();) {
    const bool together = multiword != sentence.multiword.end() && multiword->begin == i;
    text += together ? multiword->form : sentence.words[i].form;
    i = together ? (multiword++)->end : i + 1;
    if (i < sentence.words.size() && sentence.words[i - 1].space_after) text += ' ';
  }
  return text;
}

}  // namespace newsgraph::language
