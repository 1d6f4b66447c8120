// Finding the names of a NameIndex in a document.
#include <algorithm>
#include <optional>

#include "newsgraph/knowledge/letter_case.h"
#include "newsgraph/knowledge/name_index.h"
#include "newsgraph/knowledge/names.h"
#include "newsgraph/text/letters.h"

namespace newsgraph::knowledge {
namespace {

// "J.", "J" or "H.W.".
bool looks_like_initial(std::string_view token) {
  if (token.empty() || token.size() > 4 || token[0] < 'A' || token[0] > 'Z') return false;
  return token.size() == 1 || token[1] == '.';
}

bool is_the(std::string_view token) {
  return token.size() == 3 && (token[0] | 0x20) == 't' && (token[1] | 0x20) == 'h' && (token[2] | 0x20) == 'e';
}

}  // namespace

/// Looks for names in one sentence at a time; lives for one call of match().
class NameMatcher {
 public:
  NameMatcher(const NameIndex& index, const Document& document, TokenSpan range)
      : index_(index), document_(document), offset_(range.begin.value) {
    tokens_.reserve(range.size());
    for (TokenId t = range.begin; t < range.end; ++t) {
      const std::string_view form = document.form(t);
      tokens_.push_back({index.key(form), looks_like_initial(form)});
    }
  }

  /// `range` lies in one sentence and in the constructor's range; `text` is the sentence's.
  void match(TokenSpan range, std::string_view text, std::vector<NameMatch>& out) {
    range_ = range;
    text_ = text;
    capitals_.reset();
    for (TokenId t = range.begin; t < range.end;) {
      best_ = nullptr;
      if (index_.starts_[token(t).key]) {
        begin_ = t;
        walk(index_.child(0, token(t).key), t + 1);
      }
      if (best_ == nullptr) {
        ++t;
        continue;
      }
      const std::span<const NameSense> senses(index_.senses_);
      out.push_back({{t, best_end_}, senses.subspan(best_->senses.begin, best_->senses.end - best_->senses.begin)});
      t = best_end_;
    }
  }

 private:
  struct Token {
    NameIndex::TokenKey key;
    bool initial;
  };

  [[nodiscard]] const Token& token(TokenId t) const { return tokens_[t.value - offset_]; }

  // Depth is bounded by the longest name; it branches at initials only.
  void walk(NameIndex::Node node, TokenId end) {
    if (node == 0) return;
    const NameIndex::Range variants = index_.variants_of_[node];
    for (std::uint32_t v = variants.begin; v < variants.end && (best_ == nullptr || best_end_ < end); ++v) {
      if (!holds(index_.variants_[v].condition, end)) continue;
      best_ = &index_.variants_[v];
      best_end_ = end;
    }
    if (end < range_.end && token(end).key == NameIndex::hyphen && glued(end)) ++end;
    if (end >= range_.end) return;
    if (token(end).key != NameIndex::unknown) walk(index_.child(node, token(end).key), end + 1);
    if (token(end).initial) walk(index_.child(node, NameIndex::initial), end + 1);
  }

  // Whether the hyphen joins the words around it.
  [[nodiscard]] bool glued(TokenId hyphen) const {
    return !document_.space_after(TokenId{hyphen.value - 1}) && !document_.space_after(hyphen);
  }

  [[nodiscard]] bool holds(const NameCondition& condition, TokenId end) {
    if (condition.after_the && (begin_ == range_.begin || !is_the(document_.form(TokenId{begin_.value - 1}))))
      return false;
    if (condition.common && in_capitals()) return false;
    std::string_view spelling;
    if (condition.spelling != 0) spelling = index_.spellings_[condition.spelling - 1];
    std::uint32_t capitals = condition.capitals;
    for (TokenId t = begin_; t < end && (capitals != 0 || !spelling.empty()); ++t) {
      if (token(t).key == NameIndex::hyphen) continue;
      const std::string_view form = document_.form(t);
      if ((capitals & 1u) != 0 && !text::starts_upper(form)) return false;
      capitals >>= 1;
      if (condition.spelling == 0) continue;
      for (const char c : form) {
        if (c == '.') continue;
        if (spelling.empty() || spelling.front() != c) return false;
        spelling.remove_prefix(1);
      }
    }
    return spelling.empty();
  }

  [[nodiscard]] bool in_capitals() {
    if (!capitals_) capitals_ = all_capitals(text_);
    return *capitals_;
  }

  const NameIndex& index_;
  const Document& document_;
  std::uint32_t offset_;
  std::vector<Token> tokens_;
  TokenSpan range_;
  std::string_view text_;
  std::optional<bool> capitals_;  // of the sentence, once asked for
  TokenId begin_, best_end_;
  const NameIndex::Variant* best_ = nullptr;
};

NameIndex::TokenKey NameIndex::key(std::string_view token) const {
  const FoldedToken folded = fold_name_token(token);
  const auto found = keys_.find(folded.view());
  return found == keys_.end() ? unknown : found->second;
}

NameIndex::Node NameIndex::child(Node node, TokenKey key) const {
  const auto found = edges_.find(pair_key(node, key));
  return found == edges_.end() ? 0 : found->second;
}

std::vector<NameMatch> NameIndex::match(const Document& document, TokenSpan range) const {
  std::vector<NameMatch> out;
  NameMatcher matcher(*this, document, range);
  const auto ends_before = [](const Sentence& sentence, TokenId t) { return sentence.tokens.end <= t; };
  auto sentence = std::lower_bound(document.sentences.begin(), document.sentences.end(), range.begin, ends_before);
  for (; sentence != document.sentences.end() && sentence->tokens.begin < range.end; ++sentence) {
    const TokenSpan part{std::max(range.begin, sentence->tokens.begin), std::min(range.end, sentence->tokens.end)};
    matcher.match(part, sentence->span.of(document.text), out);
  }
  return out;
}

}  // namespace newsgraph::knowledge
