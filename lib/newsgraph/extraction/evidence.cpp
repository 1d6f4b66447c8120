#include "newsgraph/extraction/evidence.h"

#include <limits>

#include "newsgraph/base/utf8.h"

namespace newsgraph::extraction {
namespace {

constexpr std::uint32_t block = 1024;
constexpr std::size_t quote_code_points = 300;
constexpr EvidenceId none{std::numeric_limits<std::uint32_t>::max()};

bool starts_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

std::string fold_blanks(std::string_view text) {
  std::string out;
  bool blank = false;
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      blank = !out.empty();
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    out += c;
  }
  return out;
}

}  // namespace

EvidenceBook::EvidenceBook(const Words& words, const Ontology& ontology)
    : words_(words), ontology_(ontology), of_sentence_(words.document().sentences.size(), none) {
  const std::string& text = words.document().article.text;
  std::uint32_t count = 0;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (i % block == 0) checkpoints_.push_back(count);
    count += starts_code_point(text[i]);
  }
  if (count == text.size()) checkpoints_.clear();
}

std::uint32_t EvidenceBook::code_point_at(std::uint32_t byte) const {
  const std::string& text = words_.document().article.text;
  if (checkpoints_.empty() || text.empty()) return byte;
  const std::uint32_t start = std::min(byte, static_cast<std::uint32_t>(text.size() - 1)) / block;
  std::uint32_t count = checkpoints_[start];
  for (std::uint32_t i = start * block; i < byte; ++i) count += starts_code_point(text[i]);
  return count;
}

EvidenceId EvidenceBook::of(SentenceId sentence) {
  EvidenceId& known = of_sentence_[sentence.value];
  if (known != none) return known;
  const Document& document = words_.document();
  const Span source = document.source.source(document[sentence].span);
  Evidence evidence;
  evidence.span = {code_point_at(source.begin), code_point_at(source.end)};
  evidence.quote = truncate_code_points(fold_blanks(source.of(document.article.text)), quote_code_points);
  std::vector<std::string_view> words;
  for (TokenId t = document[sentence].tokens.begin; t < document[sentence].tokens.end; ++t)
    words.push_back(words_.lower(t));
  evidence.contexts = ontology_.contexts(words);
  known = make_id<EvidenceId>(evidence_.size());
  evidence_.push_back(std::move(evidence));
  sentences_.push_back(sentence);
  return known;
}

}  // namespace newsgraph::extraction
