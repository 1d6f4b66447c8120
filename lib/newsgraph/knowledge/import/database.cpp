#include "newsgraph/knowledge/import/database.h"

#include "newsgraph/base/error.h"

namespace newsgraph::knowledge {

Database::Database(const std::filesystem::path& path) : name_(path.empty() ? "temporary database" : path.string()) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open(path.c_str(), &handle);
  handle_.reset(handle);  // there is one to be closed even where opening failed
  check(code);
  sqlite3_busy_timeout(handle, 2000);
}

void Database::check(int code) const {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  throw Error(ErrorCode::io, name_, handle_ ? sqlite3_errmsg(handle_.get()) : "out of memory");
}

void Database::run(const char* statements) {
  check(sqlite3_exec(handle_.get(), statements, nullptr, nullptr, nullptr));
}

Query::Query(const Database& database, const char* text) : database_(database) {
  sqlite3_stmt* statement = nullptr;
  database.check(sqlite3_prepare_v2(database.handle(), text, -1, &statement, nullptr));
  statement_.reset(statement);
}

bool Query::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  sqlite3_reset(statement_.get());
  database_.check(code);
  return false;
}

std::string Query::text(int column) const {
  const auto* const bytes = sqlite3_column_text(statement_.get(), column);
  if (bytes == nullptr) return {};
  return {reinterpret_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

void Query::bind_text(int index, std::string_view text) {
  database_.check(
      sqlite3_bind_text(statement_.get(), index, text.data(), static_cast<int>(text.size()), SQLITE_STATIC));
}

}  // namespace newsgraph::knowledge
