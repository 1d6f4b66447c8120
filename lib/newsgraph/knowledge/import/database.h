// SQLite, as little of it as importers need.
//
//   Database db("import.work");
//   db.run("CREATE TABLE IF NOT EXISTS t(k INTEGER PRIMARY KEY, v TEXT)");
//   Query insert(db, "INSERT INTO t VALUES(?, ?)");
//   insert.bind(1, "one").run();
//   Query all(db, "SELECT k, v FROM t");
//   while (all.step()) use(all.integer(0), all.text(1));
//
// Every function throws Error(io) with what SQLite says. A database and its queries belong to one thread.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>

namespace newsgraph::knowledge {

class Database {
 public:
  /// An empty path: a temporary file that goes with the object.
  explicit Database(const std::filesystem::path& path);

  void run(const char* statements);
  /// Rows changed by the last statement.
  [[nodiscard]] int changes() const { return sqlite3_changes(handle_.get()); }
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  void check(int code) const;

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
  };
  std::string name_;
  std::unique_ptr<sqlite3, Close> handle_;
};

class Query {
 public:
  Query(const Database& database, const char* text);

  /// Starts anew with these parameters. Texts have to live until the next bind().
  template <class... Values>
  Query& bind(const Values&... values) {
    sqlite3_reset(statement_.get());
    int index = 0;
    (bind_one(++index, values), ...);
    return *this;
  }
  /// To the next row; false behind the last.
  bool step();
  /// For statements without rows.
  void run() {
    while (step()) {
    }
  }

  [[nodiscard]] std::int64_t integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
  [[nodiscard]] double number(int column) const { return sqlite3_column_double(statement_.get(), column); }
  [[nodiscard]] bool null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }
  [[nodiscard]] std::string text(int column) const;

 private:
  template <class Value>
  void bind_one(int index, const Value& value) {
    if constexpr (std::is_same_v<Value, std::nullptr_t>) {
      database_.check(sqlite3_bind_null(statement_.get(), index));
    } else if constexpr (std::is_floating_point_v<Value>) {
      database_.check(sqlite3_bind_double(statement_.get(), index, value));
    } else if constexpr (std::is_integral_v<Value> || std::is_enum_v<Value>) {
      database_.check(sqlite3_bind_int64(statement_.get(), index, static_cast<sqlite3_int64>(value)));
    } else {
      bind_text(index, value);
    }
  }
  void bind_text(int index, std::string_view text);

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  const Database& database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace newsgraph::knowledge
