// Which office, of which country or organisation, a position of Wikidata is.
//
//   offices.of(191954, 0, 0)          // "President of France": country:FRA, by the position's jurisdiction
//   offices.office(191954, …)         // "president", where the options know that name; else "wd-q191954"
//
// One thread.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/knowledge/import/database.h"
#include "newsgraph/knowledge/import/wikidata_entity.h"

namespace newsgraph::knowledge {

class WikidataOffices {
 public:
  struct Of {
    Qid id;
    std::string entity;
  };
  struct Office {
    Qid id;
    std::string label;
    std::vector<std::string> names;
  };

  /// Both have to outlive it.
  WikidataOffices(const Database& database, const WikidataOptions& options);

  /// The id in our gazetteer; nothing for what gets no row, or is a person.
  [[nodiscard]] std::optional<std::string> entity(Qid id);
  /// The lowest of those that have this alpha-3 code.
  [[nodiscard]] Qid lowest_with(const std::string& iso3);
  /// What a position is of: the first of the term's two qualifiers and the position's own links that has a row.
  [[nodiscard]] std::optional<Of> of(Qid position, Qid qualifier, Qid jurisdiction);
  /// The office's id; nothing for a position without a label. What is not known is remembered for unknown().
  [[nodiscard]] std::optional<std::string> office(Qid position, Qid of);
  /// Each that office() gave a "wd-q…" for, by QID.
  void unknown(const std::function<void(const Office&)>& use);

 private:
  struct Named {
    std::string label;
    std::vector<std::string> names;
  };
  [[nodiscard]] bool may_refer_to(const std::string& iso3) const;
  [[nodiscard]] std::optional<Named> named(Qid id);
  [[nodiscard]] const std::string* known_office(std::string_view label, Qid of);

  const WikidataOptions& options_;
  Query entity_, lowest_, links_, named_, remember_, remembered_;
};

}  // namespace newsgraph::knowledge
