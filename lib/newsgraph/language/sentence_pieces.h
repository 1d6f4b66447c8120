// Very long sentences, cut so that reading them costs linear time.
//
//   for (const TokenSpan piece : sentence_pieces(forms, 160)) read each as a sentence of its own;
//   join_pieces(heads, pieces)            // one tree again
//
// The fallback for lists and run-on text, not for prose: a sentence up to the cap is one piece. Longer ones are cut
// behind the strongest mark in the second half of what fits: a closing stop, a semicolon or colon, a comma, else before
// a conjunction, else at the cap. In the joined tree the roots of later pieces hang on the first one's ("parataxis").
// Pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "newsgraph/document/token_span.h"

namespace newsgraph::language {

/// Pieces in their order, gapless, none empty or longer than `cap`. Precondition: cap > 0.
[[nodiscard]] std::vector<TokenSpan> sentence_pieces(std::span<const std::string_view> forms, std::size_t cap);

/// Heads as CoNLL-U numbers them (0: the root, else from 1), each piece counted from its own begin, become heads of the
/// whole sentence. Returns which words are roots of later pieces, by index: their relation becomes parataxis.
/// Precondition: the pieces cover `heads`, and each is a tree.
[[nodiscard]] std::vector<std::uint32_t> join_pieces(std::span<std::uint32_t> heads, std::span<const TokenSpan> pieces);

}  // namespace newsgraph::language
