// Finding the names of a NameIndex in a document.
#include <algorithm>
#include <optional>

#include "newsgraph/base/hash.h"
#include "newsgraph/knowledge/letter_case.h"
#include "newsgraph/knowledge/name_index.h"
#include "newsgraph/knowledge/names.h"
#include "newsgraph/knowledge/record_access.h"
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
      const WordSlot word = index.word(form);
      tokens_.push_back({word.key, word.node, looks_like_initial(form)});
    }
  }

  /// `range` lies in one sentence and in the constructor's range; `text` is the sentence's.
  void match(TokenSpan range, std::string_view text, std::vector<NameMatch>& out) {
    range_ = range;
    text_ = text;
    capitals_.reset();
    for (TokenId t = range.begin; t < range.end;) {
      best_ = nullptr;
      if (token(t).node != 0) {
        begin_ = t;
        walk(token(t).node, t + 1);
      }
      if (best_ == nullptr) {
        ++t;
        continue;
      }
      out.push_back({{t, best_end_}, index_.senses(*best_)});
      t = best_end_;
    }
  }

 private:
  struct Token {
    std::uint32_t key, node;
    bool initial;
  };

  [[nodiscard]] const Token& token(TokenId t) const { return tokens_[t.value - offset_]; }

  // Depth is bounded by the range, each step being a token; it branches at initials only.
  void walk(std::uint32_t node, TokenId end) {
    if (node == 0) return;
    if (best_ == nullptr || best_end_ < end) {
      const auto variants = index_.variants(node);
      const auto found =
          std::ranges::find_if(variants, [&](const VariantRecord& v) { return holds(index_.condition(v), end); });
      if (found != variants.end()) {
        best_ = &*found;
        best_end_ = end;
      }
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

  [[nodiscard]] bool holds(const ConditionRecord& condition, TokenId end) {
    if (condition.after_the != 0 && (begin_ == range_.begin || !is_the(document_.form(TokenId{begin_.value - 1}))))
      return false;
    if (condition.common != 0 && in_capitals()) return false;
    std::string_view spelling = string_at(index_.strings_, condition.spelling);
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
  const VariantRecord* best_ = nullptr;
};

NameIndex::NameIndex(std::span<const WordSlot> words, std::span<const NodeRecord> nodes,
                     std::span<const VariantRecord> variants, std::span<const ConditionRecord> conditions,
                     std::span<const NameSense> senses, std::string_view strings)
    : words_(words), nodes_(nodes), variants_(variants), conditions_(conditions), senses_(senses), strings_(strings) {}

std::uint64_t NameIndex::hash(std::string_view folded) {
  const std::uint64_t value = hash64(folded);
  return value != 0 ? value : 1;
}

WordSlot NameIndex::word(std::string_view token) const {
  const FoldedToken folded = fold_name_token(token);
  const std::uint64_t wanted = hash(folded.view());
  const std::size_t mask = words_.size() - 1;
  for (std::size_t probe = 0; probe < words_.size(); ++probe) {
    const WordSlot& slot = words_[(wanted + probe) & mask];
    if (slot.hash == wanted) return slot;
    if (slot.hash == 0) break;
  }
  return {};
}

std::uint32_t NameIndex::child(std::uint32_t node, std::uint32_t key) const {
  if (node + std::size_t{1} >= nodes_.size()) return 0;
  const auto children = slice(nodes_, nodes_[node].children, nodes_[node + 1].children);
  const auto found = std::ranges::lower_bound(children, key, {}, &NodeRecord::key);
  if (found == children.end() || found->key != key) return 0;
  return static_cast<std::uint32_t>(&*found - nodes_.data());
}

std::span<const VariantRecord> NameIndex::variants(std::uint32_t node) const {
  if (node + std::size_t{1} >= nodes_.size()) return {};
  const std::size_t end = nodes_[node + 1].variants;
  // Each variant needs the one behind it, for its end.
  return end < variants_.size() ? slice(variants_, nodes_[node].variants, end) : std::span<const VariantRecord>{};
}

std::span<const NameSense> NameIndex::senses(const VariantRecord& variant) const {
  return slice(senses_, variant.senses, (&variant)[1].senses);
}

ConditionRecord NameIndex::condition(const VariantRecord& variant) const {
  return variant.condition < conditions_.size() ? conditions_[variant.condition] : ConditionRecord{};
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
