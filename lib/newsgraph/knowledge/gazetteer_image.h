// A compiled gazetteer's arrays as they lie in a mapped file: sizes are checked once, numbers where they are followed.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "newsgraph/base/array_file.h"
#include "newsgraph/base/hash.h"
#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/gazetteer_records.h"
#include "newsgraph/knowledge/name_index.h"

namespace newsgraph::knowledge {

namespace sections {
inline constexpr std::string_view entities = "entities", terms = "terms", references = "references",
                                  entity_slots = "entities.slots", offices = "offices", office_slots = "offices.slots",
                                  role_nouns = "role-nouns", tenures = "tenures", given_names = "given-names",
                                  word_slots = "names.slots", words = "names.words", sounds = "names.sounds",
                                  nodes = "names.nodes", variants = "names.variants", conditions = "names.conditions",
                                  senses = "names.senses", strings = "strings", version = "gazetteer",
                                  sources = "sources";
}  // namespace sections

struct GazetteerImage {
  /// Throws Error(format) where a section is missing or can't be what it should.
  explicit GazetteerImage(std::shared_ptr<const ArrayFile> from);

  [[nodiscard]] std::string_view text(StringRef ref) const;

  std::shared_ptr<const ArrayFile> file;
  std::span<const EntityRecord> entities;  ///< with one more at the end
  std::span<const TermRecord> terms;
  std::span<const EntityId> references;
  std::span<const std::uint32_t> entity_slots, office_slots;
  std::span<const OfficeRecord> offices;
  std::span<const RoleNounRecord> role_nouns;
  std::span<const TenureRecord> tenures;
  std::span<const std::uint64_t> given_names;
  std::string_view strings;
  NameIndex names;
};

inline constexpr std::uint64_t gender_bits = 3;

/// A given name in section "given-names": the folded name's hash, its gender in the two low bits.
[[nodiscard]] inline std::uint64_t given_name_entry(std::string_view folded, Gender gender) {
  return (hash64(folded) & ~gender_bits) | static_cast<std::uint64_t>(gender);
}

}  // namespace newsgraph::knowledge
