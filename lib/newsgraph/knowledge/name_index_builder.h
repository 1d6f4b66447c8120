// Names collected into the arrays that NameIndex finds them with.
//
//   NameIndexBuilder builder(common_words, strings);
//   builder.add("al-Assad", {NameKind::surname, assad}, Casing::ordinary);
//   NameArrays arrays = std::move(builder).build();
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/gazetteer_records.h"
#include "newsgraph/knowledge/string_map.h"
#include "newsgraph/knowledge/string_pool.h"

namespace newsgraph::knowledge {

/// What the case of a text has to be for a name.
enum class Casing : std::uint8_t {
  ordinary,  ///< any, unless all its words are common words: then those listed with a capital letter need it
  capital,   ///< words listed with a capital letter need it
  any,
  exact,  ///< as listed, but for dots: acronyms
};

/// Whether a name is also found in spellings that sound like it.
enum class Spellings : std::uint8_t { listed, any };

/// Which words may stand in a person's name besides the listed ones.
enum class Initials : std::uint8_t { none, after_first_word };

struct NameArrays {
  std::vector<WordSlot> slots;
  std::vector<WordRecord> words;
  std::vector<SoundRecord> sounds;
  std::vector<NodeRecord> nodes;
  std::vector<VariantRecord> variants;
  std::vector<ConditionRecord> conditions;
  std::vector<NameSense> senses;
};

/// Not thread-safe.
class NameIndexBuilder {
 public:
  static constexpr std::size_t max_tokens = 30;

  /// `common_words` are folded; both must outlive the builder.
  NameIndexBuilder(const StringMap<bool>& common_words, StringPool& strings);

  /// False where the name has no token, or more than max_tokens. A leading "the" is left out; a name of a people, or of
  /// common words after "The", is then only found behind one ("the British", "the Hill").
  bool add(std::string_view name, const NameSense& sense, Casing casing, Initials initials = Initials::none,
           Spellings spellings = Spellings::listed);

  [[nodiscard]] NameArrays build() &&;

 private:
  struct Listing {
    std::uint32_t begin, size;  ///< its words in keys_
    bool person;
    ConditionRecord condition;
    NameSense sense;
  };
  struct Pending {
    std::uint32_t node, begin, end, depth;  ///< a node and the listings below it
  };

  [[nodiscard]] std::uint32_t word_key(std::string_view folded);
  [[nodiscard]] bool all_common(const std::vector<std::string_view>& tokens) const;
  [[nodiscard]] std::span<const std::uint32_t> path(const Listing& listing) const {
    return std::span(keys_).subspan(listing.begin, listing.size);
  }
  void add_variants(std::span<const Listing> listings);
  void add_children(const Pending& of, std::uint32_t begin, std::vector<Pending>& next);
  void add_words();
  void add_sounds(std::span<const std::string_view> word_of);
  [[nodiscard]] std::uint32_t condition_index(const ConditionRecord& condition);

  const StringMap<bool>& common_words_;
  StringPool& strings_;
  StringMap<std::uint32_t> words_;
  std::vector<std::uint32_t> keys_;
  std::vector<Listing> listings_;
  std::vector<std::pair<ConditionRecord, std::uint32_t>> condition_indexes_;
  NameArrays out_;
};

}  // namespace newsgraph::knowledge
