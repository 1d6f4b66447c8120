#include <algorithm>

#include "newsgraph/base/utf8.h"
#include "newsgraph/language/conllu.h"

namespace newsgraph::language {
namespace {

/// Counts code points from the begin of a text to places that are asked for in rising order.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {}

  std::size_t before(std::size_t byte) {
    byte = std::clamp(byte, at_, text_.size());
    count_ += count_code_points(text_.substr(at_, byte - at_));
    at_ = byte;
    return count_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0, count_ = 0;
};

/// The sentences of one document, one after the other.
class Writer {
 public:
  Writer(const Document& document, const ConlluOptions& options)
      : document_(document),
        id_(options.document_id.empty() ? document.article.id : options.document_id),
        mapped_(document.source.text_size() == document.text.size()),
        source_(mapped_ ? document.article.text : document.text),
        begins_(source_),
        ends_(source_) {}

  std::vector<ConlluSentence> all() {
    std::vector<ConlluSentence> sentences;
    sentences.reserve(document_.sentences.size());
    for (const Sentence& sentence : document_.sentences) {
      if (!sentence.tokens.empty()) sentences.push_back(read(sentence, sentences.size() + 1));
    }
    return sentences;
  }

 private:
  ConlluSentence read(const Sentence& from, std::size_t number) {
    ConlluSentence sentence;
    sentence.document = id_;
    sentence.new_document = number == 1;
    sentence.new_paragraph = number == 1 || from.block != block_;
    block_ = from.block;
    sentence.id = (id_.empty() ? "s" : id_ + "-") + std::to_string(number);
    for (TokenId t = from.tokens.begin; t < from.tokens.end; ++t) sentence.words.push_back(word(t, from.tokens));
    add_multiword(sentence, from.tokens);
    sentence.text = spaced_text(sentence);
    return sentence;
  }

  ConlluWord word(TokenId t, TokenSpan sentence) {
    ConlluWord word;
    const Span source = source_span(document_.span(t));
    word.form = written(document_.span(t));
    word.space_after = document_.space_after(t);
    word.misc = "start_char=" + std::to_string(begins_.before(source.begin));
    word.misc += "|end_char=" + std::to_string(ends_.before(source.end));
    if (!document_.annotation.empty()) annotate(t, sentence, word);
    return word;
  }

  [[nodiscard]] Span source_span(Span text) const { return mapped_ ? document_.source.source(text) : text; }

  /// As the article has it; as the document does where several tokens come from one character ("…").
  [[nodiscard]] std::string written(Span text) const {
    const Span source = source_span(text);
    const Span before = text.begin == 0 ? Span{} : source_span({text.begin - 1, text.begin});
    const Span behind = text.end < document_.text.size() ? source_span({text.end, text.end + 1}) : Span{};
    const bool shared = before.end > source.begin || (!behind.empty() && behind.begin < source.end);
    return std::string(shared ? text.of(document_.text) : source.of(source_));
  }

  void annotate(TokenId t, TokenSpan sentence, ConlluWord& word) const {
    const Annotation& annotation = document_.annotation;
    word.lemma = annotation.lemma(t);
    word.upos = annotation.upos[t.value];
    word.xpos = annotation.xpos_name(t);
    const TokenId head = annotation.head[t.value];
    word.head = head == no_head ? 0 : head.value - sentence.begin.value + 1;
    word.deprel = annotation.deprel(t);
    word.name = annotation.name[t.value];
  }

  void add_multiword(ConlluSentence& sentence, TokenSpan tokens) const {
    std::vector<WrittenWord> words;
    words.reserve(sentence.words.size());
    for (std::uint32_t i = 0; i < sentence.words.size(); ++i) {
      const ConlluWord& word = sentence.words[i];
      words.push_back({document_.form(tokens.begin + i), !word.space_after, word.upos == Upos::part});
    }
    for (const TokenSpan run : english_multiword_tokens(words)) {
      const TokenSpan in_document{tokens.begin + run.begin.value, tokens.begin + run.end.value};
      sentence.multiword.push_back({run.begin.value, run.end.value, written(document_.span(in_document))});
      for (std::uint32_t i = run.begin.value; i + 1 < run.end.value; ++i) sentence.words[i].space_after = true;
    }
  }

  const Document& document_;
  std::string id_;
  bool mapped_;
  std::string_view source_;
  CodePoints begins_, ends_;  // two, as ends may lie behind the begins that follow
  BlockId block_;
};

}  // namespace

std::vector<ConlluSentence> conllu_sentences(const Document& document, const ConlluOptions& options) {
  return Writer(document, options).all();
}

}  // namespace newsgraph::language
