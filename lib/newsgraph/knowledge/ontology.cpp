#include "newsgraph/knowledge/ontology.h"

#include <algorithm>
#include <bit>

#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/ontology_data.h"

namespace newsgraph {
namespace {

template <class Range>
auto* find_by_id(const Range& range, std::string_view id) {
  const auto found = std::ranges::find(range, id, [](const auto& item) -> std::string_view { return item.id; });
  return found == range.end() ? nullptr : &*found;
}

std::span<const FrameForm> lookup(const detail::WordMap<std::vector<FrameForm>>& index, std::string_view word) {
  const auto found = index.find(word);
  if (found == index.end()) return {};
  return found->second;
}

}  // namespace

const Relation* Ontology::Data::relation(std::string_view id) const {
  return find_by_id(relations, id);
}
const Category* Ontology::Data::category(std::string_view id) const {
  return find_by_id(categories, id);
}
const EventType* Ontology::Data::event(std::string_view id) const {
  return find_by_id(events, id);
}

Ontology::Ontology(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Ontology::~Ontology() = default;

const Relation& Ontology::relation(std::string_view id) const {
  if (const Relation* found = find_relation(id)) return *found;
  throw Error(ErrorCode::data, "ontology", "unknown relation \"" + std::string(id) + "\"");
}

const Relation* Ontology::find_relation(std::string_view id) const {
  return data_->relation(id);
}
std::span<const Relation> Ontology::relations() const {
  return data_->relations;
}
std::span<const Category> Ontology::categories() const {
  return data_->categories;
}
const Category* Ontology::find_category(std::string_view id) const {
  return data_->category(id);
}

double Ontology::score(std::string_view category, std::string_view mode) const {
  const Category* found = find_category(category);
  if (found == nullptr) return 0;
  const Category::Mode* own = find_by_id(found->modes, mode);
  return own == nullptr ? found->score : own->score;
}

std::string_view Ontology::quad_name(std::string_view category) const {
  const Category* found = find_category(category);
  switch (found == nullptr ? 0 : found->quad) {
    case 1:
      return "verbal cooperation";
    case 2:
      return "material cooperation";
    case 3:
      return "verbal conflict";
    case 4:
      return "material conflict";
    default:
      return {};
  }
}

std::pair<std::string, std::string> Ontology::when_planned(const std::string& category, const std::string& mode) const {
  const Category* known = find_category(category);
  if (known == nullptr || known->planned_as.empty()) return {category, mode};
  return {known->planned_as, known->planned_mode};
}

bool Ontology::is_event_type(std::string_view type) const {
  return find_event_type(type) != nullptr;
}
const EventType* Ontology::find_event_type(std::string_view type) const {
  return data_->event(type);
}
std::span<const std::string> Ontology::event_types() const {
  return data_->event_names;
}
std::span<const Sector> Ontology::sectors() const {
  return data_->sectors;
}

std::span<const FrameForm> Ontology::frames(std::string_view word) const {
  return lookup(data_->frames_by_word, word);
}
std::span<const Frame> Ontology::frames() const {
  return data_->frames;
}

std::span<const FrameForm> Ontology::operators(std::string_view word) const {
  return lookup(data_->operators_by_word, word);
}
std::span<const Frame> Ontology::operators() const {
  return data_->operators;
}

std::vector<std::string> Ontology::contexts(std::span<const std::string_view> words) const {
  detail::ContextMask mask = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto found = data_->keywords.find(words[i]);
    if (found == data_->keywords.end()) continue;
    mask |= found->second.alone;
    std::size_t next = i + 1;
    if (next < words.size() && words[next] == "-") ++next;
    if (next >= words.size()) continue;
    for (const auto& [second, contexts] : found->second.followed) {
      if (second == words[next]) mask |= contexts;
    }
  }
  std::vector<std::string> names;
  names.reserve(static_cast<std::size_t>(std::popcount(mask)));
  for (std::size_t i = 0; i < data_->context_names.size(); ++i) {
    if ((mask >> i & 1U) != 0) names.push_back(data_->context_names[i]);
  }
  return names;
}

std::span<const std::string> Ontology::context_names() const {
  return data_->context_names;
}
const std::string& Ontology::version() const {
  return data_->version;
}

}  // namespace newsgraph
