// All names of the gazetteer, ready to be found in a text.
//
//   NameIndexBuilder builder(common_words);
//   builder.add("al-Assad", {NameKind::surname, assad}, Casing::ordinary);
//   const NameIndex index = std::move(builder).build();
//   index.match(document, sentence.tokens);
//
// A trie over folded tokens in flat arrays. Hyphens inside names and inside the text are passed over, so that "Al
// Assad" is "al-Assad". A NameIndex is immutable and thread-safe.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/string_map.h"

namespace newsgraph::knowledge {

/// What the case of a text has to be for a name.
enum class Casing : std::uint8_t {
  ordinary,  ///< any, unless all its words are common words: then those with a capital letter need it
  capital,   ///< words listed with a capital letter need it
  any,
  exact,  ///< as listed, but for dots: acronyms
};

/// Which words may stand in a person's name besides the listed ones.
enum class Initials : std::uint8_t { none, after_first_word };

/// What must hold where a name is found.
struct NameCondition {
  std::uint32_t capitals = 0;  ///< bit i: the i-th token starts with a capital letter; hyphens are not counted
  std::uint32_t spelling = 0;  ///< 1 + index of the spelling it must have; 0: any
  bool after_the = false;      ///< "the" comes before it
  bool common = false;         ///< an all-capitals sentence can't tell it from common words

  auto operator<=>(const NameCondition&) const = default;
};

class NameIndex {
 public:
  [[nodiscard]] std::vector<NameMatch> match(const Document& document, TokenSpan range) const;

 private:
  friend class NameIndexBuilder;
  friend class NameMatcher;
  using TokenKey = std::uint32_t;  // of a folded token
  using Node = std::uint32_t;
  static constexpr TokenKey unknown = 0, hyphen = 1, initial = 2;

  struct Range {
    std::uint32_t begin = 0, end = 0;
  };
  // What a name stands for under a condition, which is stricter than those of the variants behind it.
  struct Variant {
    NameCondition condition;
    Range senses;
  };

  [[nodiscard]] TokenKey key(std::string_view token) const;
  [[nodiscard]] Node child(Node node, TokenKey key) const;

  StringMap<TokenKey> keys_;
  PairMap<Node> edges_;
  std::vector<bool> starts_;        // by token key: whether a name starts with it
  std::vector<Range> variants_of_;  // by node; node 0 is the root
  std::vector<Variant> variants_;
  std::vector<NameSense> senses_;
  std::vector<std::string> spellings_;
};

/// Collects names. Not thread-safe.
class NameIndexBuilder {
 public:
  static constexpr std::size_t max_tokens = 30;

  /// `common_words` are folded and must outlive the builder.
  explicit NameIndexBuilder(const StringMap<bool>& common_words);

  /// False where the name has no token, or more than max_tokens. A leading "the" is left out; a name of a people, or of
  /// common words after "The", is then only found behind one ("the British", "the Hill").
  bool add(std::string_view name, const NameSense& sense, Casing casing, Initials initials = Initials::none);

  [[nodiscard]] NameIndex build() &&;

 private:
  struct Listing {
    NameIndex::Node node;
    NameCondition condition;
    NameSense sense;
  };

  [[nodiscard]] NameIndex::Node node_of(const std::vector<NameIndex::TokenKey>& name);
  [[nodiscard]] bool all_common(const std::vector<std::string_view>& tokens) const;
  [[nodiscard]] std::uint32_t spelling_index(const std::vector<std::string_view>& tokens);
  void add_node(std::span<const Listing> listings);

  const StringMap<bool>& common_words_;
  NameIndex index_;
  StringMap<std::uint32_t> spelling_indexes_;
  std::vector<Listing> listings_;
};

}  // namespace newsgraph::knowledge
