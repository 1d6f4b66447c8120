#include "newsgraph/document/label_set.h"

#include "newsgraph/base/error.h"

namespace newsgraph {

LabelSet::LabelSet(const std::vector<std::string>& names) {
  for (const std::string& name : names) add(name);
}

std::uint16_t LabelSet::add(std::string_view name) {
  if (const auto known = find(name)) return *known;
  if (names_.size() >= max_size) throw Error(ErrorCode::limit, {}, "more than 65,535 different labels");
  const auto label = static_cast<std::uint16_t>(names_.size());
  names_.emplace_back(name);
  numbers_.emplace(name, label);
  return label;
}

std::optional<std::uint16_t> LabelSet::find(std::string_view name) const {
  const auto found = numbers_.find(name);
  return found == numbers_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace newsgraph
