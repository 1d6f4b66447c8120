#include "newsgraph/knowledge/gazetteer_writer.h"

#include <algorithm>
#include <bit>
#include <tuple>

#include "newsgraph/base/hash.h"
#include "newsgraph/knowledge/gazetteer_image.h"

namespace newsgraph::knowledge {
namespace {

CodeText code_text(std::string_view text) {
  CodeText code{};
  std::copy_n(text.begin(), std::min(text.size(), code.size()), code.begin());
  return code;
}

std::int32_t days(const std::optional<Date>& date) {
  return date ? static_cast<std::int32_t>(date->first_day().time_since_epoch().count()) : 0;
}

std::uint8_t precision(const std::optional<Date>& date) {
  return date ? static_cast<std::uint8_t>(static_cast<unsigned>(date->precision()) + 1) : 0;
}

template <class Items>
std::uint32_t count(const Items& items) {
  return static_cast<std::uint32_t>(items.size());
}

/// Open addressing: one more than an index, 0 where empty.
template <class Items>
std::vector<std::uint32_t> id_slots(const Items& items) {
  std::vector<std::uint32_t> slots(std::bit_ceil(2 * items.size() + 2), 0);
  const std::size_t mask = slots.size() - 1;
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    std::size_t at = hash64(items[i].id) & mask;
    while (slots[at] != 0) at = (at + 1) & mask;
    slots[at] = i + 1;
  }
  return slots;
}

class Writer {
 public:
  Writer(const GazetteerDraft& draft, StringPool& strings) : draft_(draft), strings_(strings) {}

  ArrayWriter run(const std::string& sources) {
    for (const EntityDraft& entity : draft_.entities) add(entity);
    EntityRecord end;
    end.terms = count(terms_);
    end.part_of = end.members = count(references_);
    entities_.push_back(end);
    ArrayWriter out;
    out.add_array(sections::entities, entities_);
    out.add_array(sections::terms, terms_);
    out.add_array(sections::references, references_);
    out.add_array(sections::entity_slots, id_slots(draft_.entities));
    out.add_array(sections::offices, offices());
    out.add_array(sections::office_slots, id_slots(draft_.offices));
    out.add_array(sections::role_nouns, role_nouns());
    out.add_array(sections::tenures, tenures());
    out.add_array(sections::given_names, given_names());
    out.add_array(sections::word_slots, draft_.names.slots);
    out.add_array(sections::words, draft_.names.words);
    out.add_array(sections::sounds, draft_.names.sounds);
    out.add_array(sections::nodes, draft_.names.nodes);
    out.add_array(sections::variants, draft_.names.variants);
    out.add_array(sections::conditions, draft_.names.conditions);
    out.add_array(sections::senses, draft_.names.senses);
    out.add(sections::strings, strings_.bytes());
    out.add(sections::version, draft_.version);
    out.add(sections::sources, sources);
    return out;
  }

 private:
  void add(const EntityDraft& from) {
    EntityRecord record;
    record.id = strings_.add(from.id);
    record.label = strings_.add(from.label);
    record.type = strings_.add(from.type);
    record.wikidata = strings_.add(from.wikidata);
    record.article = strings_.add(from.article);
    record.iso3 = code_text(from.iso3);
    record.code = code_text(from.code);
    record.sector = code_text(from.sector);
    record.kind = static_cast<std::uint8_t>(from.kind);
    record.gender = static_cast<std::uint8_t>(from.gender);
    record.terms = count(terms_);
    for (const TermDraft& term : from.terms) add(term);
    record.part_of = count(references_);
    references_.insert(references_.end(), from.part_of.begin(), from.part_of.end());
    record.members = count(references_);
    references_.insert(references_.end(), from.members.begin(), from.members.end());
    entities_.push_back(record);
  }

  void add(const TermDraft& from) {
    TermRecord record;
    record.office = from.office.value;
    record.of = from.of.value;
    record.title = strings_.add(from.title);
    record.from = days(from.from);
    record.to = days(from.to);
    record.from_precision = precision(from.from);
    record.to_precision = precision(from.to);
    record.acting = from.acting ? 1 : 0;
    terms_.push_back(record);
  }

  std::vector<OfficeRecord> offices() {
    std::vector<OfficeRecord> records;
    for (const OfficeDraft& from : draft_.offices) {
      OfficeRecord& record = records.emplace_back();
      record.id = strings_.add(from.id);
      record.name = strings_.add(from.name);
      record.sector = code_text(from.sector);
      record.rank = from.rank;
      record.unique = from.unique ? 1 : 0;
      record.title = from.title ? 1 : 0;
    }
    return records;
  }

  std::vector<RoleNounRecord> role_nouns() {
    std::vector<RoleNounRecord> records;
    for (const RoleNounDraft& from : draft_.role_nouns)
      records.push_back({strings_.add(from.name), code_text(from.sector), from.plural ? 1U : 0U});
    return records;
  }

  [[nodiscard]] std::vector<TenureRecord> tenures() const {
    std::vector<TenureRecord> records;
    for (std::uint32_t person = 0; person < draft_.entities.size(); ++person)
      for (std::uint32_t t = entities_[person].terms; t < entities_[person + 1].terms; ++t)
        records.push_back({t, person});
    std::ranges::sort(records, {}, [&](const TenureRecord& r) {
      return std::tuple(terms_[r.term].office, terms_[r.term].of, r.person, r.term);
    });
    return records;
  }

  /// Sorted hashes whose two low bits say the gender.
  [[nodiscard]] std::vector<std::uint64_t> given_names() const {
    std::vector<std::uint64_t> hashes;
    for (const auto& [name, gender] : draft_.given_names) hashes.push_back(given_name_entry(name, gender));
    std::ranges::sort(hashes);
    return hashes;
  }

  const GazetteerDraft& draft_;
  StringPool& strings_;
  std::vector<EntityRecord> entities_;
  std::vector<TermRecord> terms_;
  std::vector<EntityId> references_;
};

}  // namespace

ArrayWriter arrays_of(const GazetteerDraft& draft, StringPool& strings, const std::string& sources) {
  return Writer(draft, strings).run(sources);
}

}  // namespace newsgraph::knowledge
