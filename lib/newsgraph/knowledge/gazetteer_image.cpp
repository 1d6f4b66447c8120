#include "newsgraph/knowledge/gazetteer_image.h"

#include <bit>

#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/record_access.h"

namespace newsgraph::knowledge {

GazetteerImage::GazetteerImage(std::shared_ptr<const ArrayFile> from)
    : file(std::move(from)),
      entities(file->array<EntityRecord>(sections::entities)),
      terms(file->array<TermRecord>(sections::terms)),
      references(file->array<EntityId>(sections::references)),
      entity_slots(file->array<std::uint32_t>(sections::entity_slots)),
      office_slots(file->array<std::uint32_t>(sections::office_slots)),
      offices(file->array<OfficeRecord>(sections::offices)),
      role_nouns(file->array<RoleNounRecord>(sections::role_nouns)),
      tenures(file->array<TenureRecord>(sections::tenures)),
      given_names(file->array<std::uint64_t>(sections::given_names)),
      strings(file->section(sections::strings)),
      names({.slots = file->array<WordSlot>(sections::word_slots),
             .words = file->array<WordRecord>(sections::words),
             .sounds = file->array<SoundRecord>(sections::sounds),
             .nodes = file->array<NodeRecord>(sections::nodes),
             .variants = file->array<VariantRecord>(sections::variants),
             .conditions = file->array<ConditionRecord>(sections::conditions),
             .senses = file->array<NameSense>(sections::senses),
             .entities = entities,
             .strings = strings}) {
  const bool fits = !entities.empty() && std::has_single_bit(entity_slots.size()) &&
                    std::has_single_bit(office_slots.size()) &&
                    std::has_single_bit(file->array<WordSlot>(sections::word_slots).size());
  if (!fits) throw Error(ErrorCode::format, file->place(), "a damaged gazetteer");
}

std::string_view GazetteerImage::text(StringRef ref) const {
  return string_at(strings, ref);
}

}  // namespace newsgraph::knowledge
