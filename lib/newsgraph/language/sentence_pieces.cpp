#include "newsgraph/language/sentence_pieces.h"

#include <algorithm>
#include <array>

namespace newsgraph::language {
namespace {

template <std::size_t n>
bool is_one_of(std::string_view form, const std::array<std::string_view, n>& forms) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

/// How good it is to cut between two tokens; higher is better.
int strength(std::string_view before, std::string_view after) {
  constexpr std::array<std::string_view, 3> stops = {".", "!", "?"};
  constexpr std::array<std::string_view, 6> marks = {";", ":", "–", "—", "|", "•"};
  constexpr std::array<std::string_view, 3> conjunctions = {"and", "or", "but"};
  if (is_one_of(before, stops)) return 4;
  if (is_one_of(before, marks)) return 3;
  if (before == ",") return 2;
  return is_one_of(after, conjunctions) ? 1 : 0;
}

/// The best end of a piece that begins at `begin`: in the second half, the last of equal ones.
std::size_t piece_end(std::span<const std::string_view> forms, std::size_t begin, std::size_t cap) {
  if (forms.size() - begin <= cap) return forms.size();
  std::size_t best = begin + cap;
  int best_strength = 0;
  for (std::size_t end = begin + cap; end > begin + cap / 2; --end) {
    const int here = strength(forms[end - 1], forms[end]);
    if (here > best_strength) {
      best = end;
      best_strength = here;
    }
  }
  return best;
}

}  // namespace

std::vector<TokenSpan> sentence_pieces(std::span<const std::string_view> forms, std::size_t cap) {
  std::vector<TokenSpan> pieces;
  for (std::size_t begin = 0; begin < forms.size();) {
    const std::size_t end = piece_end(forms, begin, cap);
    pieces.push_back({make_id<TokenId>(begin), make_id<TokenId>(end)});
    begin = end;
  }
  return pieces;
}

std::vector<std::uint32_t> join_pieces(std::span<std::uint32_t> heads, std::span<const TokenSpan> pieces) {
  std::vector<std::uint32_t> later_roots;
  std::uint32_t first_root = 0;  // as heads count: from 1
  for (const TokenSpan piece : pieces) {
    for (std::uint32_t word = piece.begin.value; word < piece.end.value; ++word) {
      if (heads[word] != 0) {
        heads[word] += piece.begin.value;
      } else if (first_root == 0) {
        first_root = word + 1;
      } else {
        heads[word] = first_root;
        later_roots.push_back(word);
      }
    }
  }
  return later_roots;
}

}  // namespace newsgraph::language
