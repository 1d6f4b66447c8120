// An article read: its text normalised, cut into blocks, sentences and tokens.
//
//   for (SentenceId s{0}; s.value < document.sentences.size(); ++s)
//     for (TokenId t = document[s].tokens.begin; t < document[s].tokens.end; ++t) use(document.form(t));
//
// Everything is a span over one buffer; no token owns a string. Invariants: blocks, sentences and tokens are sorted and
// don't overlap; every sentence lies in one block, every token in one sentence; tokens are not empty.
// Thread-safe when const.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/base/id.h"
#include "newsgraph/base/span.h"
#include "newsgraph/document/annotation.h"
#include "newsgraph/document/article.h"
#include "newsgraph/document/span_map.h"
#include "newsgraph/document/token_span.h"

namespace newsgraph {

using BlockId = Id<struct BlockTag>;
using SentenceId = Id<struct SentenceTag>;

enum class BlockKind : std::uint8_t {
  paragraph,
  heading,      ///< headline or section heading
  list_item,    ///< bullet, or a line of a roster
  boilerplate,  ///< "Also read: …", bylines, credits, lists of other news: never read for statements
};

struct Block {
  Span span;
  BlockKind kind = BlockKind::paragraph;
};

struct Sentence {
  Span span;
  TokenSpan tokens;
  BlockId block;
};

/// "WASHINGTON, 4 March 2025 (Reuters) —" at the head of the text. Spans over Document::text; empty where not given.
struct Dateline {
  Span place;
  Span date;
};

struct Document {
  Article article;
  std::string text;  ///< normalised (NFC, plain quotes and spaces), UTF-8
  SpanMap source;    ///< Document::text -> Article::text
  std::vector<Block> blocks;
  std::vector<Sentence> sentences;
  std::vector<Span> tokens;
  Dateline dateline;
  Annotation annotation;  ///< empty until the language layer has read the document

  [[nodiscard]] std::string_view form(TokenId t) const { return tokens[t.value].of(text); }
  [[nodiscard]] Span span(TokenId t) const { return tokens[t.value]; }
  /// From the first token's begin to the last one's end. Precondition: not empty.
  [[nodiscard]] Span span(TokenSpan range) const {
    return {tokens[range.begin.value].begin, tokens[range.end.value - 1].end};
  }
  /// The text as it stands between the first token and the last, blanks included.
  [[nodiscard]] std::string_view form(TokenSpan range) const {
    return range.empty() ? std::string_view{} : span(range).of(text);
  }
  [[nodiscard]] const Sentence& operator[](SentenceId s) const { return sentences[s.value]; }
  [[nodiscard]] const Block& operator[](BlockId b) const { return blocks[b.value]; }
  /// Whether white space stands between this token and the next (true at the end).
  [[nodiscard]] bool space_after(TokenId t) const {
    return t.value + 1 >= tokens.size() || tokens[t.value].end != tokens[t.value + 1].begin;
  }
};

}  // namespace newsgraph
