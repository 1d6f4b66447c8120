// All names of a gazetteer, ready to be found in a text.
//
//   const NameIndex index(words, nodes, …);          // arrays of name_index_builder.h, in memory or in a mapped file
//   index.match(document, sentence.tokens);
//
// A trie over folded tokens in flat arrays. Hyphens inside names and inside the text are passed over, so that "Al
// Assad" is "al-Assad". Immutable and thread-safe. Numbers in the arrays are checked where they are followed: a damaged
// file gives wrong names or none.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/gazetteer_records.h"

namespace newsgraph::knowledge {

class NameIndex {
 public:
  // Numbers of words that stand in no list.
  static constexpr std::uint32_t unknown = 0, hyphen = 1, initial = 2, first_word = 3;

  NameIndex() = default;
  /// The arrays stay where they are. `strings` are for spellings.
  NameIndex(std::span<const WordSlot> words, std::span<const NodeRecord> nodes, std::span<const VariantRecord> variants,
            std::span<const ConditionRecord> conditions, std::span<const NameSense> senses, std::string_view strings);

  [[nodiscard]] std::vector<NameMatch> match(const Document& document, TokenSpan range) const;

  /// Of a folded word; never 0.
  [[nodiscard]] static std::uint64_t hash(std::string_view folded);

 private:
  friend class NameMatcher;

  [[nodiscard]] WordSlot word(std::string_view token) const;
  /// 0 where there is none.
  [[nodiscard]] std::uint32_t child(std::uint32_t node, std::uint32_t key) const;
  [[nodiscard]] std::span<const VariantRecord> variants(std::uint32_t node) const;
  [[nodiscard]] std::span<const NameSense> senses(const VariantRecord& variant) const;
  [[nodiscard]] ConditionRecord condition(const VariantRecord& variant) const;

  std::span<const WordSlot> words_;
  std::span<const NodeRecord> nodes_;
  std::span<const VariantRecord> variants_;
  std::span<const ConditionRecord> conditions_;
  std::span<const NameSense> senses_;
  std::string_view strings_;
};

}  // namespace newsgraph::knowledge
