// Finding the names of a NameIndex in a document.
#include <algorithm>
#include <optional>

#include "newsgraph/base/hash.h"
#include "newsgraph/knowledge/letter_case.h"
#include "newsgraph/knowledge/name_index.h"
#include "newsgraph/knowledge/names.h"
#include "newsgraph/knowledge/record_access.h"
#include "newsgraph/knowledge/sounds.h"
#include "newsgraph/text/letters.h"

namespace newsgraph::knowledge {
namespace {

// "J.", "J" or "H.W.".
bool looks_like_initial(std::string_view token) {
  if (token.empty() || token.size() > 4 || token[0] < 'A' || token[0] > 'Z') return false;
  return token.size() == 1 || token[1] == '.';
}

/// Particles that one writer spells in this way and another in that: "al-Sisi" and "el-Sisi".
std::string_view other_particle(std::string_view token) {
  constexpr std::pair<std::string_view, std::string_view> pairs[] = {{"al", "el"},   {"el", "al"},   {"von", "van"},
                                                                     {"van", "von"}, {"bin", "ben"}, {"ben", "bin"}};
  const FoldedToken folded = fold_name_token(token);
  const auto* const found =
      std::ranges::find(pairs, folded.view(), &std::pair<std::string_view, std::string_view>::first);
  return found == std::end(pairs) ? std::string_view{} : found->second;
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
      const NameIndex::Word word = index.word(form);
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
      if (may_go_on() && text::starts_upper(document_.form(t))) look_for_spellings(t);
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

  // Names of persons of which a word or two are spelt in another way: several words, or one that is long, unknown and
  // not capitalised for standing first.
  void look_for_spellings(TokenId t) {
    constexpr std::size_t long_enough = 6;
    const std::string_view form = document_.form(t);
    const bool alone = token(t).key == NameIndex::unknown && form.size() >= long_enough && t != range_.begin;
    const bool follows = t + 1 < range_.end &&
                         (text::starts_upper(document_.form(t + 1)) || !other_particle(document_.form(t + 1)).empty());
    if (form.size() < shortest_sound_word || (!alone && !follows && !glued_name(t))) return;
    begin_ = t;
    shortest_ = best_ != nullptr ? best_end_ + 1 : alone ? t + 1 : t + 2;
    if (token(t).node != 0) walk_spellings(token(t).node, t + 1, false);
    for (const NameIndex::Word& word : index_.similar_words(form)) walk_spellings(word.node, t + 1, true);
  }

  /// Nothing was found, or a surname that may be the begin of a longer name ("Emanuel Macron").
  [[nodiscard]] bool may_go_on() const {
    if (best_ == nullptr) return true;
    const auto senses = index_.senses(*best_);
    return std::ranges::all_of(senses, [](const NameSense& sense) { return sense.kind == NameKind::surname; });
  }

  /// "John Radcliffe Hospital" is no misspelt John Ratcliffe.
  [[nodiscard]] bool goes_on(TokenId end) const {
    return end < range_.end && document_.space_after(TokenId{end.value - 1}) && text::starts_upper(document_.form(end));
  }

  void walk_spellings(std::uint32_t node, TokenId end, bool changed) {
    if (node == 0) return;
    if (changed && end >= shortest_ && (best_ == nullptr || best_end_ < end) && !goes_on(end)) {
      const auto variants = index_.variants(node);
      const auto found = std::ranges::find_if(
          variants, [&](const VariantRecord& v) { return index_.names_persons(v) && holds(index_.condition(v), end); });
      if (found != variants.end()) {
        best_ = &*found;
        best_end_ = end;
      }
    }
    if (end < range_.end && token(end).key == NameIndex::hyphen && glued(end)) ++end;
    if (end >= range_.end) return;
    if (token(end).key != NameIndex::unknown) walk_spellings(index_.child(node, token(end).key), end + 1, changed);
    if (const std::string_view other = other_particle(document_.form(end)); !other.empty())
      walk_spellings(index_.child(node, index_.word(other).key), end + 1, true);
    if (!text::starts_upper(document_.form(end)) || document_.form(end).size() < shortest_sound_word) return;
    for (const NameIndex::Word& word : index_.similar_words(document_.form(end)))
      walk_spellings(index_.child(node, word.key), end + 1, true);
  }

  // "Abdel-Fattah": a hyphen and another part.
  [[nodiscard]] bool glued_name(TokenId t) const {
    return t + 2 < range_.end && token(t + 1).key == NameIndex::hyphen && glued(t + 1);
  }

  // Whether the hyphen joins the words around it.
  [[nodiscard]] bool glued(TokenId hyphen) const {
    return !document_.space_after(TokenId{hyphen.value - 1}) && !document_.space_after(hyphen);
  }

  [[nodiscard]] bool holds(const ConditionRecord& condition, TokenId end) {
    if (condition.after_the != 0 && (begin_ == range_.begin || !is_the(document_.form(TokenId{begin_.value - 1}))))
      return false;
    if (condition.common != 0 && in_capitals()) return false;
    std::string_view spelling = string_at(index_.tables_.strings, condition.spelling);
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
  std::optional<bool> capitals_;         // of the sentence, once asked for
  TokenId begin_, best_end_, shortest_;  // the last: where a name in another spelling may end
  const VariantRecord* best_ = nullptr;
};

NameIndex::Word NameIndex::word(std::string_view token) const {
  const FoldedToken folded = fold_name_token(token);
  const std::uint64_t hash = hash64(folded.view());
  const std::size_t mask = tables_.slots.size() - 1;
  for (std::size_t probe = 0; probe < tables_.slots.size(); ++probe) {
    const WordSlot slot = tables_.slots[(hash + probe) & mask];
    if (slot.key == 0) break;
    if (slot.hash != upper_half(hash) || slot.key >= tables_.words.size()) continue;
    const WordRecord record = tables_.words[slot.key];
    if (string_at(tables_.strings, record.letters) == folded.view()) return {slot.key, record.node};
  }
  return {};
}

std::uint32_t NameIndex::child(std::uint32_t node, std::uint32_t key) const {
  if (node + std::size_t{1} >= tables_.nodes.size()) return 0;
  const auto children = slice(tables_.nodes, tables_.nodes[node].children, tables_.nodes[node + 1].children);
  const auto found = std::ranges::lower_bound(children, key, {}, &NodeRecord::key);
  if (found == children.end() || found->key != key) return 0;
  return static_cast<std::uint32_t>(&*found - tables_.nodes.data());
}

std::span<const VariantRecord> NameIndex::variants(std::uint32_t node) const {
  if (node + std::size_t{1} >= tables_.nodes.size()) return {};
  const std::size_t end = tables_.nodes[node + 1].variants;
  // Each variant needs the one behind it, for its end.
  return end < tables_.variants.size() ? slice(tables_.variants, tables_.nodes[node].variants, end)
                                       : std::span<const VariantRecord>{};
}

std::span<const NameSense> NameIndex::senses(const VariantRecord& variant) const {
  return slice(tables_.senses, variant.senses, (&variant)[1].senses);
}

ConditionRecord NameIndex::condition(const VariantRecord& variant) const {
  return variant.condition < tables_.conditions.size() ? tables_.conditions[variant.condition] : ConditionRecord{};
}

std::vector<NameIndex::Word> NameIndex::similar_words(std::string_view token) const {
  constexpr std::size_t most_compared = 64, most_found = 8;
  const FoldedToken folded = fold_name_token(token);
  std::vector<Word> found;
  for (const std::string& key : sound_keys(folded.view())) {
    auto alike = std::ranges::equal_range(tables_.sounds, upper_half(hash64(key)), {}, &SoundRecord::hash);
    if (alike.size() > most_compared) alike = {alike.begin(), alike.begin() + most_compared};
    const SameSound same = is_sound(key) ? SameSound::yes : SameSound::no;
    for (const SoundRecord& sound : alike) {
      if (sound.key >= tables_.words.size()) continue;
      const WordRecord record = tables_.words[sound.key];
      const std::string_view letters = string_at(tables_.strings, record.letters);
      const auto is_known = [&](const Word& other) { return other.key == sound.key; };
      if (letters == folded.view() || !similar_letters(folded.view(), letters, same) ||
          std::ranges::any_of(found, is_known))
        continue;
      found.push_back({sound.key, record.node});
      if (found.size() == most_found) return found;
    }
  }
  return found;
}

bool NameIndex::names_persons(const VariantRecord& variant) const {
  const auto found = senses(variant);
  return !found.empty() && std::ranges::all_of(found, [&](const NameSense& sense) {
    return (sense.kind == NameKind::name || sense.kind == NameKind::surname) && sense.id < tables_.entities.size() &&
           tables_.entities[sense.id].kind == static_cast<std::uint8_t>(EntityKind::person);
  });
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
