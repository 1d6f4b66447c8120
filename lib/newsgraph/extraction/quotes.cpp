#include "newsgraph/extraction/quotes.h"

#include <algorithm>
#include <utility>

#include "newsgraph/knowledge/anaphors.h"

namespace newsgraph::extraction {
namespace {

using Flag = AnaphorWord::Flag;

/// Sentences of one block.
struct Block {
  SentenceId begin, end;
  TokenSpan tokens;
};

std::vector<Block> read_blocks(const Document& document) {
  std::vector<Block> out;
  for (SentenceId s{0}; s.value < document.sentences.size(); ++s) {
    const Sentence& sentence = document[s];
    if (document[sentence.block].kind == BlockKind::boilerplate) continue;
    if (out.empty() || out.back().end != s || document[SentenceId{s.value - 1}].block != sentence.block)
      out.push_back({s, s, sentence.tokens});
    out.back().end = s + 1;
    out.back().tokens.end = sentence.tokens.end;
  }
  return out;
}

class QuoteReader {
 public:
  QuoteReader(const Words& words, const Trees& trees)
      : words_(words), trees_(trees), document_(words.document()), anaphors_(words.lexicon().anaphors()) {}

  std::vector<Quote> read() {
    const std::vector<Block> blocks = read_blocks(document_);
    for (std::size_t b = 0; b < blocks.size(); ++b) read_block(blocks, b);
    return std::move(quotes_);
  }

 private:
  void read_block(const std::vector<Block>& blocks, std::size_t b) {
    const Block& block = blocks[b];
    const bool continued = continues_;
    const std::size_t first = quotes_.size();
    find_marks(block, b + 1 < blocks.size() ? std::optional(blocks[b + 1].tokens) : std::nullopt);
    for (std::size_t q = first; q < quotes_.size(); ++q) quotes_[q].speaker = beside(quotes_[q]);
    for (std::size_t q = first; q < quotes_.size(); ++q) {
      if (quotes_[q].speaker) continue;
      if (q > first) {
        quotes_[q].speaker = quotes_[q - 1].speaker;
      } else if (q > 0 && (continued || (whole(quotes_[q], block) && closes(blocks[b - 1], quotes_[q - 1])))) {
        quotes_[q].speaker = quotes_[q - 1].speaker;
      } else {
        quotes_[q].speaker = announced(quotes_[q], block, b > 0 ? &blocks[b - 1] : nullptr);
      }
    }
    // "…," says a part whose speaker is named behind the next one.
    for (std::size_t q = quotes_.size(); q-- > first + 1;)
      if (!quotes_[q - 1].speaker && adjacent(quotes_[q - 1], quotes_[q])) quotes_[q - 1].speaker = quotes_[q].speaker;
  }

  /// One mark opens, the next closes. What a paragraph leaves open counts where the next one opens again.
  void find_marks(const Block& block, std::optional<TokenSpan> next) {
    continues_ = false;
    TokenId open = no_head;
    for (TokenId t = block.tokens.begin; t < block.tokens.end; ++t) {
      if (document_.form(t) != "\"") continue;
      if (open != no_head) {
        if (open < t) quotes_.push_back({{open, t}, {}});
        open = no_head;
      } else {
        open = t + 1;
      }
    }
    if (open == no_head || !next || next->empty() || document_.form(next->begin) != "\"") return;
    if (open < block.tokens.end) quotes_.push_back({{open, block.tokens.end}, {}});
    continues_ = true;
  }

  // ---- who speaks --------------------------------------------------------------------------------------------------

  [[nodiscard]] bool quoted(TokenId t) const {
    for (auto quote = quotes_.rbegin(); quote != quotes_.rend() && t < quote->tokens.end; ++quote)
      if (quote->tokens.contains(t)) return true;
    return false;
  }

  /// The subject of a verb of speech in a sentence that the quotation begins or ends in: behind it, else before it.
  [[nodiscard]] std::optional<TokenId> beside(const Quote& quote) const {
    const TokenSpan last = document_[sentence_at(TokenId{quote.tokens.end.value - 1})].tokens;
    if (const auto speaker = first_speaker({quote.tokens.end, last.end})) return speaker;
    const TokenSpan first = document_[sentence_at(quote.tokens.begin)].tokens;
    return last_speaker({first.begin, quote.tokens.begin});
  }

  [[nodiscard]] SentenceId sentence_at(TokenId t) const {
    const auto after = std::ranges::partition_point(document_.sentences,
                                                    [t](const Sentence& sentence) { return sentence.tokens.end <= t; });
    return make_id<SentenceId>(static_cast<std::size_t>(after - document_.sentences.begin()));
  }

  [[nodiscard]] std::optional<TokenId> first_speaker(TokenSpan range) const {
    for (TokenId t = range.begin; t < range.end; ++t) {
      if (t > range.begin && document_.form(t) == "\"") break;
      if (const auto speaker = speaker_of(t)) return speaker;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<TokenId> last_speaker(TokenSpan range) const {
    for (TokenId t = range.end; t > range.begin;) {
      t = TokenId{t.value - 1};
      if (const auto speaker = speaker_of(t); speaker && !quoted(t)) return speaker;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<TokenId> speaker_of(TokenId verb) const {
    if (trees_.upos(verb) == Upos::verb && anaphors_.is(Flag::speech, trees_.lemma(verb))) {
      for (TokenId v = verb; v != no_head && trees_.upos(v) == Upos::verb; v = trees_.head(v)) {
        if (const auto subject = trees_.child(v, Deprel::nsubj); subject && !quoted(*subject)) return subject;
        if (trees_.relation(v) != Deprel::conj && trees_.relation(v) != Deprel::advcl) break;
      }
      return beside_verb(verb);
    }
    if (words_.lower(verb) != "according" || trees_.is_root(verb)) return std::nullopt;
    const TokenId said_by = trees_.head(verb);
    return trees_.is_noun(said_by) && !quoted(said_by) ? std::optional(said_by) : std::nullopt;
  }

  /// Where the tree has no subject: "he" in front of the verb, or what stands behind it.
  [[nodiscard]] std::optional<TokenId> beside_verb(TokenId verb) const {
    if (verb.value == 0 || trees_.xpos(verb) == "VBG" || trees_.xpos(verb) == "VB") return std::nullopt;
    const TokenId before{verb.value - 1};
    if (trees_.upos(before) == Upos::pron && !quoted(before)) return before;
    return std::nullopt;
  }

  [[nodiscard]] static bool whole(const Quote& quote, const Block& block) {
    return quote.tokens.begin.value <= block.tokens.begin.value + 1 &&
           quote.tokens.end.value + 2 >= block.tokens.end.value;
  }
  /// Whether the quotation is the last thing that a block says.
  [[nodiscard]] static bool closes(const Block& block, const Quote& quote) {
    return block.tokens.contains(quote.tokens) && quote.tokens.end.value + 2 >= block.tokens.end.value;
  }
  [[nodiscard]] static bool adjacent(const Quote& a, const Quote& b) {
    return b.tokens.begin.value - a.tokens.end.value <= 3;
  }

  /// "Zelensky thanked them. “We …”": a sentence of the quotation's own, right behind one with a speaker.
  [[nodiscard]] std::optional<TokenId> announced(const Quote& quote, const Block& block, const Block* before) const {
    const SentenceId s = sentence_at(quote.tokens.begin);
    if (document_[s].tokens.begin.value + 1 != quote.tokens.begin.value) return std::nullopt;
    std::optional<SentenceId> previous;
    if (s > block.begin) {
      previous = SentenceId{s.value - 1};
    } else if (before != nullptr && document_.form(TokenId{before->tokens.end.value - 1}) == ":") {
      previous = SentenceId{before->end.value - 1};
    }
    if (!previous) return std::nullopt;
    const TokenSpan tokens = document_[*previous].tokens;
    for (TokenId t = tokens.begin; t < tokens.end; ++t) {
      if (!trees_.is_root(t) || trees_.upos(t) != Upos::verb) continue;
      const AnaphorWord* word = anaphors_.find(trees_.lemma(t));
      if (word == nullptr || !(word->is(Flag::speech) || word->is(Flag::agentive))) return std::nullopt;
      return trees_.child(t, Deprel::nsubj);
    }
    return std::nullopt;
  }

  const Words& words_;
  const Trees& trees_;
  const Document& document_;
  const Anaphors& anaphors_;
  std::vector<Quote> quotes_;
  bool continues_ = false;  // the block before left a quotation open
};

}  // namespace

Quotes::Quotes(const Words& words, const Trees& trees) : quotes_(QuoteReader(words, trees).read()) {
  if (quotes_.empty()) return;
  at_.assign(words.document().tokens.size(), none);
  for (std::size_t q = 0; q < quotes_.size(); ++q)
    for (TokenId t = quotes_[q].tokens.begin; t < quotes_[q].tokens.end; ++t)
      at_[t.value] = static_cast<std::uint32_t>(q);
  for (std::size_t q = 0; q < quotes_.size(); ++q)
    if (quotes_[q].speaker) spoken_.emplace_back(*quotes_[q].speaker, static_cast<std::uint32_t>(q));
  std::ranges::sort(spoken_);
}

std::optional<std::size_t> Quotes::spoken_by(TokenId speaker) const {
  const auto after = std::ranges::upper_bound(spoken_, speaker, {}, &std::pair<TokenId, std::uint32_t>::first);
  if (after == spoken_.begin() || std::prev(after)->first != speaker) return std::nullopt;
  return std::prev(after)->second;
}

}  // namespace newsgraph::extraction
