// A few words as a document of one sentence, for what reads documents.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "newsgraph/document/document.h"

namespace newsgraph::knowledge {

/// `tokens` are spans of `text`.
[[nodiscard]] inline Document phrase(std::string text, std::vector<Span> tokens) {
  Document document;
  document.text = std::move(text);
  document.tokens = std::move(tokens);
  const Span whole{0, static_cast<std::uint32_t>(document.text.size())};
  document.blocks.push_back({whole, BlockKind::paragraph});
  document.sentences.push_back({whole, {TokenId{0}, make_id<TokenId>(document.tokens.size())}, BlockId{0}});
  return document;
}

}  // namespace newsgraph::knowledge
