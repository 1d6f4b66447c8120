// The compiled gazetteer's arrays, as they lie in a file (base/array_file.h) and in memory. lib/notes/0012.
//
// Every array that others point into by a begin has one record more than it has things: its begins are the last thing's
// ends. Numbers may be anything in a damaged file: whoever follows one checks it (gazetteer_image.h does).
#pragma once

#include <array>
#include <cstdint>
#include <type_traits>

namespace newsgraph::knowledge {

/// Where a string begins in section "strings": two bytes of length, then the bytes. 0 is the empty string.
using StringRef = std::uint32_t;
/// Up to four letters, filled up with zeros.
using CodeText = std::array<char, 4>;

struct EntityRecord {
  StringRef id = 0, label = 0, type = 0, wikidata = 0, article = 0;
  CodeText iso3{}, code{}, sector{};
  std::uint32_t terms = 0, part_of = 0, members = 0;  ///< begins in "terms" and, both, in "references"
  std::uint8_t kind = 0, gender = 0;
  std::uint16_t reserved = 0;
};

struct TermRecord {
  std::uint32_t office = 0, of = 0;
  StringRef title = 0;
  std::int32_t from = 0, to = 0;                      ///< days since 1970-01-01: the first of what is meant
  std::uint8_t from_precision = 0, to_precision = 0;  ///< 0 unknown, 1 day, 2 month, 3 year
  std::uint8_t acting = 0, reserved = 0;
};

struct OfficeRecord {
  StringRef id = 0, name = 0;
  CodeText sector{};
  std::int32_t rank = 100;
  std::uint8_t unique = 0, title = 0;
  std::uint16_t reserved = 0;
};

struct RoleNounRecord {
  StringRef name = 0;
  CodeText sector{};
  std::uint32_t plural = 1;
};

/// Whose a term is; sorted by the term's office, what it is of, and person.
struct TenureRecord {
  std::uint32_t term = 0, person = 0;
};

/// A word of names, found by half of the hash of its folded letters; empty where key is 0. A power of two of them.
struct WordSlot {
  std::uint32_t hash = 0;
  std::uint32_t key = 0;  ///< index in "names.words"
};

/// A word by its number.
struct WordRecord {
  StringRef letters = 0;   ///< folded
  std::uint32_t node = 0;  ///< of names that begin with it; 0 where none does
};

/// A word of persons' names by half of the hash of one of its sound_keys(); sorted by both.
struct SoundRecord {
  std::uint32_t hash = 0;
  std::uint32_t key = 0;  ///< index in "names.words"

  auto operator<=>(const SoundRecord&) const = default;
};

/// A node of the trie of names, in breadth-first order: the children of one lie side by side, sorted by key.
struct NodeRecord {
  std::uint32_t key = 0, children = 0, variants = 0;  ///< own word; begins in "names.nodes" and "names.variants"
};

/// What a name stands for under a condition, which is stricter than those of the variants behind it.
struct VariantRecord {
  std::uint32_t condition = 0, senses = 0;  ///< index; begin in "names.senses"
};

/// What must hold where a name is found.
struct ConditionRecord {
  std::uint32_t capitals = 0;  ///< bit i: the i-th word starts with a capital letter; hyphens are not counted
  StringRef spelling = 0;      ///< what it must be spelt like, but for dots; 0: anything
  std::uint8_t after_the = 0;  ///< "the" comes before it
  std::uint8_t common = 0;     ///< a sentence in capitals can't tell it from common words
  std::uint16_t reserved = 0;

  auto operator<=>(const ConditionRecord&) const = default;
};

static_assert(sizeof(EntityRecord) == 48 && sizeof(TermRecord) == 24 && sizeof(OfficeRecord) == 20);
static_assert(sizeof(RoleNounRecord) == 12 && sizeof(TenureRecord) == 8 && sizeof(WordSlot) == 8 &&
              sizeof(WordRecord) == 8 && sizeof(SoundRecord) == 8);
static_assert(sizeof(NodeRecord) == 12 && sizeof(VariantRecord) == 8 && sizeof(ConditionRecord) == 12);

}  // namespace newsgraph::knowledge
