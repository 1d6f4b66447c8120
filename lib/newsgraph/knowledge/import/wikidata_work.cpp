#include "newsgraph/knowledge/import/wikidata_work.h"

#include "newsgraph/base/error.h"

namespace newsgraph::knowledge {
namespace {

// 'unclear' stands for the end of a term that is not known; a beginning that is not known is just absent.
constexpr char tables[] = R"sql(
  CREATE TABLE IF NOT EXISTS run(fingerprint TEXT NOT NULL, offset INTEGER, lines INTEGER, rows INTEGER, done INTEGER);
  CREATE TABLE IF NOT EXISTS thing(
    id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, type TEXT, label TEXT NOT NULL, names TEXT,
    iso3 TEXT, iso2 TEXT, numeric TEXT, gender TEXT, died TEXT, lat REAL, lon REAL);
  CREATE TABLE IF NOT EXISTS link(
    source INTEGER, property INTEGER, n INTEGER, target INTEGER, PRIMARY KEY(source, property, n)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS term(
    person INTEGER, n INTEGER, position INTEGER, of INTEGER, jurisdiction INTEGER, start TEXT, stop TEXT,
    PRIMARY KEY(person, n)) WITHOUT ROWID;
)sql";

Error not_ours(const std::filesystem::path& path, const char* why) {
  return {ErrorCode::usage, path.string(), std::string(why) + "; remove it, or name another work file"};
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : "\n") + name;
  return all;
}

}  // namespace

WikidataWork::WikidataWork(const std::filesystem::path& path, const std::string& fingerprint) : database_(path) {
  // A run that is killed loses nothing committed; one that loses power may have to begin again.
  try {
    database_.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;");
    database_.run(tables);
    Query run(database_, "SELECT fingerprint, offset, lines, rows, done FROM run");
    if (run.step()) {
      if (run.text(0) != fingerprint) throw not_ours(path, "holds another dump, or was made with other options");
      const auto number = [&](int column) { return static_cast<std::uint64_t>(run.integer(column)); };
      position_ = {number(1), number(2), number(3), number(4)};
    } else {
      Query(database_, "INSERT INTO run VALUES(?, 0, 0, 0, 0)").bind(fingerprint).run();
    }
  } catch (const Error& error) {
    if (error.code() == ErrorCode::usage) throw;
    throw not_ours(path, error.what());
  }
  add_thing_.emplace(database_, "INSERT OR IGNORE INTO thing VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  add_link_.emplace(database_, "INSERT INTO link VALUES(?, ?, ?, ?)");
  add_term_.emplace(database_, "INSERT INTO term VALUES(?, ?, ?, ?, ?, ?, ?)");
  set_position_.emplace(database_, "UPDATE run SET offset = ?, lines = ?, rows = ?, done = ?");
  database_.run("BEGIN");
}

bool WikidataWork::add(const WikidataEntity& entity) {
  const std::string names = joined(entity.names);
  const auto thing = [&](auto latitude, auto longitude) {
    add_thing_->bind(entity.id, entity.kind, entity.type, entity.label, names, entity.iso3, entity.iso2, entity.numeric,
                     entity.gender, entity.died, latitude, longitude);
    add_thing_->run();
  };
  if (entity.coordinates) {
    thing(entity.coordinates->latitude, entity.coordinates->longitude);
  } else {
    thing(nullptr, nullptr);
  }
  if (database_.changes() == 0) return false;
  int n = 0;
  for (const auto& link : entity.links) add_link_->bind(entity.id, link.property, n++, link.target).run();
  n = 0;
  for (const WikidataTerm& term : entity.terms) {
    const std::string stop = term.to.state == WikidataTime::State::unclear ? "unclear" : term.to.iso;
    add_term_->bind(entity.id, n++, term.position, term.of, term.jurisdiction, term.from.iso, stop).run();
  }
  return true;
}

void WikidataWork::commit(const WikidataPosition& position) {
  set_position_->bind(position.offset, position.lines, position.rows, position.done).run();
  database_.run("COMMIT; BEGIN");
  position_ = position;
}

}  // namespace newsgraph::knowledge
