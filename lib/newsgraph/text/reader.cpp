#include "newsgraph/text/reader.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "newsgraph/text/blocks.h"
#include "newsgraph/text/dateline.h"
#include "newsgraph/text/normalise.h"
#include "newsgraph/text/sentences.h"
#include "newsgraph/text/tokens.h"

namespace newsgraph::text {
namespace {

constexpr std::uint32_t dateline_blocks = 6;  ///< a dateline stands within the first few blocks, or nowhere

class Reader {
 public:
  Reader(Article article, const Limits& limits, Coverage coverage)
      : limits_(limits), everything_(coverage == Coverage::everything) {
    document_.article = std::move(article);
  }

  Document run() && {
    Normalised normalised = normalise(readable(document_.article.text));
    document_.text = std::move(normalised.text);
    document_.source = std::move(normalised.source);
    document_.blocks = find_blocks(document_.text);
    document_.tokens.reserve(document_.text.size() / 5);
    document_.sentences.reserve(document_.text.size() / 100);
    for (std::uint32_t i = 0; i < document_.blocks.size(); ++i) read_block(BlockId{i});
    return std::move(document_);
  }

 private:
  /// As much of the text as the limits allow, whole code points. Ingest skips longer records; spans are 32 bits wide.
  std::string_view readable(std::string_view source) const {
    std::size_t end = std::min(source.size(), limits_.record_bytes);
    while (end < source.size() && end > 0 && (static_cast<unsigned char>(source[end]) & 0xC0) == 0x80) --end;
    return source.substr(0, end);
  }

  void read_block(BlockId id) {
    const Block& block = document_[id];
    Span body = block.span;
    if (everything_) {
      // no block and no part of one is left out
    } else if (block.kind == BlockKind::boilerplate) {
      take_date_line(id);
      return;
    } else if (block.kind == BlockKind::list_item) {
      body.begin += static_cast<std::uint32_t>(bullet_size(body.of(document_.text)));
    } else if (block.kind == BlockKind::paragraph && !dateline_found_ && id.value < dateline_blocks) {
      body.begin = take_dateline(body);
    }
    spans_.clear();
    find_sentences(document_.text, body, spans_);
    for (const Span sentence : spans_) add_sentence(sentence, id);
  }

  /// "Tuesday, October 15, 2019" on a line of its own near the head.
  void take_date_line(BlockId id) {
    const Span line = document_[id].span;
    if (id.value < dateline_blocks && document_.dateline.date.empty() && is_date_line(line.of(document_.text))) {
      document_.dateline.date = line;
    }
  }

  /// Looks for a dateline at the head of a paragraph; returns where its text begins.
  std::uint32_t take_dateline(Span paragraph) {
    const auto found = find_dateline(document_.text, paragraph);
    if (!found) return paragraph.begin;
    dateline_found_ = true;
    document_.dateline.place = found->dateline.place;
    if (!found->dateline.date.empty()) document_.dateline.date = found->dateline.date;
    return found->body;
  }

  void add_sentence(Span span, BlockId block) {
    const auto first = static_cast<std::uint32_t>(document_.tokens.size());
    tokenize_into(span.of(document_.text), span.begin, document_.tokens);
    const auto last = static_cast<std::uint32_t>(document_.tokens.size());
    const auto most = static_cast<std::uint32_t>(
        std::clamp<std::size_t>(limits_.sentence_tokens, 1, std::numeric_limits<std::uint32_t>::max() / 2));
    for (std::uint32_t begin = first; begin < last; begin += most) {
      const std::uint32_t end = std::min(last, begin + most);
      const Span piece{document_.tokens[begin].begin, document_.tokens[end - 1].end};
      document_.sentences.push_back({piece, {TokenId{begin}, TokenId{end}}, block});
    }
  }

  Limits limits_;
  bool everything_;
  Document document_;
  std::vector<Span> spans_;
  bool dateline_found_ = false;
};

}  // namespace

Document read(Article article, const Limits& limits, Coverage coverage) {
  return Reader(std::move(article), limits, coverage).run();
}

}  // namespace newsgraph::text
