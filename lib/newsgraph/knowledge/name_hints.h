// The gazetteer as hints for the language layer's network.
//
//   const GazetteerHints hints(gazetteer);
//   hints.hints(forms)      // "Angela Merkel": {person first, given name}, {person later, …}
//
// Thread-safe: const over a shared gazetteer.
#pragma once

#include <memory>

#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/language/name_lookup.h"

namespace newsgraph {

class GazetteerHints : public language::NameLookup {
 public:
  explicit GazetteerHints(std::shared_ptr<const Gazetteer> gazetteer) : gazetteer_(std::move(gazetteer)) {}

  [[nodiscard]] std::vector<std::vector<std::uint16_t>> hints(std::span<const std::string_view> forms) const override;

 private:
  std::shared_ptr<const Gazetteer> gazetteer_;
};

}  // namespace newsgraph
