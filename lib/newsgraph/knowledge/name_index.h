// All names of a gazetteer, ready to be found in a text.
//
//   const NameIndex index(tables);          // arrays of name_index_builder.h, in memory or in a mapped file
//   index.match(document, sentence.tokens);
//
// A trie over folded tokens in flat arrays. Hyphens inside names and inside the text are passed over, so that "Al
// Assad" is "al-Assad". Persons are also found in spellings that nobody listed: where no name begins at a capitalised
// word, words that sound like it, or differ by a typing error, are tried in its place (sounds.h). Immutable and
// thread-safe. Numbers in the arrays are checked where they are followed: a damaged file gives wrong names or none.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/gazetteer_records.h"

namespace newsgraph::knowledge {

/// What an index looks in; the arrays stay where they are.
struct NameTables {
  std::span<const WordSlot> slots;
  std::span<const WordRecord> words;
  std::span<const SoundRecord> sounds;
  std::span<const NodeRecord> nodes;
  std::span<const VariantRecord> variants;
  std::span<const ConditionRecord> conditions;
  std::span<const NameSense> senses;
  std::span<const EntityRecord> entities;
  std::string_view strings;
};

class NameIndex {
 public:
  // Numbers of words that stand in no list.
  static constexpr std::uint32_t unknown = 0, hyphen = 1, initial = 2, first_word = 3;

  NameIndex() = default;
  explicit NameIndex(const NameTables& tables) : tables_(tables) {}

  [[nodiscard]] std::vector<NameMatch> match(const Document& document, TokenSpan range) const;

  /// What slots and sounds keep of a hash; the lower half says where a slot is.
  [[nodiscard]] static std::uint32_t upper_half(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

 private:
  friend class NameMatcher;

  struct Word {
    std::uint32_t key = unknown, node = 0;
  };
  [[nodiscard]] Word word(std::string_view token) const;
  /// Words of persons' names that a token may be another spelling of; a few at most.
  [[nodiscard]] std::vector<Word> similar_words(std::string_view token) const;
  /// 0 where there is none.
  [[nodiscard]] std::uint32_t child(std::uint32_t node, std::uint32_t key) const;
  [[nodiscard]] std::span<const VariantRecord> variants(std::uint32_t node) const;
  [[nodiscard]] std::span<const NameSense> senses(const VariantRecord& variant) const;
  [[nodiscard]] ConditionRecord condition(const VariantRecord& variant) const;
  /// Whether a name stands for persons alone.
  [[nodiscard]] bool names_persons(const VariantRecord& variant) const;

  NameTables tables_;
};

}  // namespace newsgraph::knowledge
