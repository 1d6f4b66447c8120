// What was read of Wikidata's dump, between reading and joining: an SQLite file that may outlive the run.
//
//   WikidataWork work(path, fingerprint);
//   lines.skip_to(work.position().offset);
//   … work.add(entity); … work.commit(position);       // from here a later run goes on
//
// One thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "newsgraph/knowledge/import/database.h"
#include "newsgraph/knowledge/import/wikidata_entity.h"

namespace newsgraph::knowledge {

struct WikidataPosition {
  std::uint64_t offset = 0;  ///< uncompressed bytes of the dump
  std::uint64_t lines = 0;
  std::uint64_t rows = 0;  ///< entities kept
  std::uint64_t done = 0;  ///< 1: the whole dump was read
};

class WikidataWork {
 public:
  /// Opens or makes the file. Throws Error: io; usage where it was made with another fingerprint, or is not ours.
  WikidataWork(const std::filesystem::path& path, const std::string& fingerprint);

  [[nodiscard]] const WikidataPosition& position() const { return position_; }
  /// Whether the entity is new.
  bool add(const WikidataEntity& entity);
  void commit(const WikidataPosition& position);

  /// For the join. `names` are joined by '\n'.
  [[nodiscard]] Database& database() { return database_; }

 private:
  Database database_;
  WikidataPosition position_;
  std::optional<Query> add_thing_, add_link_, add_term_, set_position_;
};

}  // namespace newsgraph::knowledge
