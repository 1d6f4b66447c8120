// Strings side by side, each once, for section "strings" of a compiled gazetteer.
//
//   StringPool pool;
//   const StringRef ref = pool.add("Kyiv");   // the same for every "Kyiv"
#pragma once

#include <string>
#include <string_view>

#include "newsgraph/knowledge/gazetteer_records.h"
#include "newsgraph/knowledge/string_map.h"

namespace newsgraph::knowledge {

class StringPool {
 public:
  static constexpr std::size_t max_bytes = 0xFFFF;

  /// Longer strings are cut.
  StringRef add(std::string_view text) {
    text = text.substr(0, max_bytes);
    if (text.empty()) return 0;
    const auto [found, added] = refs_.try_emplace(std::string(text), static_cast<StringRef>(bytes_.size()));
    if (added) {
      bytes_ += static_cast<char>(text.size() & 0xFFU);
      bytes_ += static_cast<char>(text.size() >> 8U);
      bytes_ += text;
    }
    return found->second;
  }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_ = std::string(2, '\0');
  StringMap<StringRef> refs_;
};

}  // namespace newsgraph::knowledge
