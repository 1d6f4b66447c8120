// Sentences in CoNLL-U, as Universal Dependencies publishes them.
//
//   for (const ConlluSentence& sentence : read_conllu("en_ewt-train.conllu.gz"))
//     for (const ConlluWord& word : sentence.words) use(word.form, word.upos, word.head);
//
// https://universaldependencies.org/format.html. Of multiword tokens (3-4) the words are kept and the token is noted
// apart; empty nodes (3.1) and enhanced dependencies are skipped. FEATS is kept as it stands. The format's underscores
// become empty strings, except where the form itself is one. Thread-safe: functions, and one reader for each thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/base/span.h"
#include "newsgraph/document/annotation.h"
#include "newsgraph/document/document.h"

namespace newsgraph::language {

/// `head` of a word that has none given.
inline constexpr std::uint32_t unknown_head = 0xFFFFFFFF;

struct ConlluWord {
  std::string form, lemma;
  Upos upos = Upos::none;
  std::string xpos, feats;
  std::uint32_t head = unknown_head;  ///< as in the file: 0 for the root, else the number of a word, from 1
  std::string deprel;
  std::optional<NameTag> name;  ///< NER=… in MISC
  std::string misc;             ///< the rest of MISC, without SpaceAfter, NER, start_char and end_char
  bool space_after = true;      ///< as written: not known inside a multiword token, where it is true but for its last

  /// A misspelt word (its lemma is that of what was meant), or a piece of a word that was broken up.
  [[nodiscard]] bool typo() const;
};

/// "don't": words[begin, end) are written together as `form`.
struct MultiwordToken {
  std::uint32_t begin = 0, end = 0;
  std::string form;
};

struct ConlluSentence {
  std::string id, text;
  bool new_document = false, new_paragraph = false;
  std::string document;  ///< the id of the document it is in; empty where none is named
  std::vector<ConlluWord> words;
  std::vector<MultiwordToken> multiword;  ///< sorted, not overlapping
  std::uint64_t line = 0;                 ///< where it starts in its file, from 1
};

/// What one file may hold; what is larger throws Error(limit).
struct ConlluLimits {
  std::size_t line_bytes = std::size_t{1} << 20;
  std::size_t sentence_words = 10'000;
};

/// Reads one sentence after the other.
class ConlluReader {
 public:
  /// A file, plain or gzip by its first bytes. Throws Error (io).
  explicit ConlluReader(const std::filesystem::path& path, ConlluLimits limits = {});
  /// What is in memory; `place` is named in errors.
  ConlluReader(std::string bytes, std::string place, ConlluLimits limits = {});
  ConlluReader(ConlluReader&&) noexcept;
  ConlluReader& operator=(ConlluReader&&) noexcept;
  ~ConlluReader();

  /// The next sentence, or nothing at the end. Throws Error (format, limit; at "file:line") for what isn't CoNLL-U:
  /// rows without ten columns, words out of order, heads that don't exist, unknown parts of speech.
  [[nodiscard]] std::optional<ConlluSentence> next();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

[[nodiscard]] std::vector<ConlluSentence> read_conllu(const std::filesystem::path& path);
[[nodiscard]] std::vector<ConlluSentence> parse_conllu(std::string bytes, const std::string& place = "CoNLL-U");

/// Whether the heads make a tree: all known, one root, no cycle.
[[nodiscard]] bool is_tree(const ConlluSentence& sentence);
/// The same for heads as CoNLL-U numbers them.
[[nodiscard]] bool is_tree(const std::vector<std::uint32_t>& heads);

/// Where each word stands in sentence.text, in bytes; words of a multiword token that can't be told apart in it share
/// its span. Without a text, or where it doesn't hold the tokens in their order, places in spaced_text().
[[nodiscard]] std::vector<Span> word_spans(const ConlluSentence& sentence);

/// The tokens with blanks as space_after says.
[[nodiscard]] std::string spaced_text(const ConlluSentence& sentence);

/// Appends the sentence with its comments and a blank line. Names go to MISC as NER=B-PER.
void append_conllu(const ConlluSentence& sentence, std::string& out);

/// A document as text() gave it, its annotation where it has one.
struct ConlluOptions {
  std::string document_id;  ///< empty: the article's
};
/// Appends every sentence of a document: `# newdoc id`, `# newpar`, `# sent_id`, `# text`, multiword tokens, names, and
/// in MISC start_char and end_char, which count Unicode code points of Article::text
/// (of Document::text where the document has no map to it).
void append_conllu(const Document& document, std::string& out, const ConlluOptions& options = {});

/// The sentences of a document with what its annotation says.
[[nodiscard]] std::vector<ConlluSentence> conllu_sentences(const Document& document, const ConlluOptions& options = {});

/// A word as it stands in a text.
struct WrittenWord {
  std::string_view form;
  bool adjoins = false;   ///< nothing stands between it and the next word
  bool particle = false;  ///< a possessive: tells "the boys'" from a closing quote
};

/// Which runs of words English writes as one token: contractions and possessives, as in the English Web Treebank.
[[nodiscard]] std::vector<TokenSpan> english_multiword_tokens(std::span<const WrittenWord> words);

}  // namespace newsgraph::language
