// Rows of the gazetteer on their way out: made field by field, checked by the schema, written a line each.
//
//   ImportRow row("person");
//   row.set("id", "person:wd-q42");
//   row.set("name", "Douglas Adams");
//   row.add("names", "Douglas Noël Adams");
//   if (const std::string why = sink.write(row); !why.empty()) …   // the row broke the schema; nothing was written
//
// For sources of importers only: it shows RapidJSON. Not thread-safe.
#pragma once

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>

#include "newsgraph/knowledge/gazetteer_schema.h"

namespace newsgraph::knowledge {

/// Valid UTF-8 on one line: control characters and runs of blanks become one blank, the ends are trimmed. Empty where
/// nothing but signs is left, or more than a name may have (a name cut short would be a wrong one).
[[nodiscard]] std::string clean_text(std::string_view text);

/// "bill-clinton" of "Bill Clinton": the folded words, for ids. A hash where no ASCII letter or digit is left.
[[nodiscard]] std::string slug_of(std::string_view name);

class ImportRow {
 public:
  static constexpr std::size_t max_list = 200;

  explicit ImportRow(std::string_view kind);

  /// An empty text sets nothing. Precondition for all: the field is not set yet.
  void set(const char* field, std::string_view text);
  void set_number(const char* field, double value);
  void set_integer(const char* field, std::int64_t value);
  void set_flag(const char* field);
  /// One more in a list of texts. Nothing for an empty text, one that is there already or the field's 201st.
  void add(const char* field, std::string_view text);
  /// One more in a list of objects.
  void add(const char* field, rapidjson::Value object);
  /// For making such an object; an empty text sets nothing.
  void set_in(rapidjson::Value& object, const char* field, std::string_view text);
  void set_flag_in(rapidjson::Value& object, const char* field);

  [[nodiscard]] bool has(const char* field) const { return json_.HasMember(field); }
  [[nodiscard]] std::string_view text(const char* field) const;
  [[nodiscard]] std::size_t list_size(const char* field) const;
  [[nodiscard]] const rapidjson::Value& json() const { return json_; }

 private:
  rapidjson::Value& list(const char* field);

  using Pool = rapidjson::MemoryPoolAllocator<>;
  [[nodiscard]] Pool& pool() { return *pool_; }

  std::unique_ptr<Pool> pool_;
  rapidjson::Value json_;
};

class RowSink {
 public:
  explicit RowSink(std::ostream& out) : out_(out) {}

  /// Writes the row and gives an empty text, or writes nothing and says why the row breaks the schema.
  [[nodiscard]] std::string write(const ImportRow& row);

 private:
  std::ostream& out_;
  GazetteerSchema schema_;
  rapidjson::StringBuffer buffer_;
};

}  // namespace newsgraph::knowledge
