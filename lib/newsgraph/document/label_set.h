// Names of labels by number, in the order in which they were added.
//
//   LabelSet deprels;
//   deprels.add("nsubj");        // 0, and 0 again for the same name
//   deprels[0]                   // "nsubj"
//   deprels.find("obj")          // nothing
//
// Invariant: names differ. Thread-safe when const.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

class LabelSet {
 public:
  static constexpr std::size_t max_size = 65535;

  LabelSet() = default;
  /// Names in their order; one that comes twice counts once.
  explicit LabelSet(const std::vector<std::string>& names);

  /// The number of this name, new or not. Throws Error(limit) beyond max_size.
  std::uint16_t add(std::string_view name);
  [[nodiscard]] std::optional<std::uint16_t> find(std::string_view name) const;
  /// Empty for a number that is not there.
  [[nodiscard]] std::string_view operator[](std::size_t label) const {
    return label < names_.size() ? std::string_view(names_[label]) : std::string_view{};
  }
  [[nodiscard]] std::size_t size() const { return names_.size(); }
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

  bool operator==(const LabelSet& other) const { return names_ == other.names_; }

 private:
  std::vector<std::string> names_;
  std::map<std::string, std::uint16_t, std::less<>> numbers_;
};

}  // namespace newsgraph
