// The names of an article's fields in the wild.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "newsgraph/ingest/options.h"

namespace newsgraph::ingest {

enum class Field : unsigned char { id, title, text, date, url, publisher, language };
inline constexpr std::size_t field_count = 7;

/// What a member's key means: a field, and how much its other names are to be preferred (0: this is the first choice).
struct Alias {
  Field field;
  std::size_t rank;
};

[[nodiscard]] std::optional<Alias> find_alias(std::string_view key, const IngestOptions& options);

}  // namespace newsgraph::ingest
