// What every form of record ends with: the article's id and date, and a check that there is something to read.
#pragma once

#include <string_view>

#include "newsgraph/ingest/parse.h"

namespace newsgraph::ingest {

/// Where a record is, and what was met while it was read.
struct Context {
  const Record& record;
  const IngestOptions& options;
  Parsed& parsed;

  void skip(std::string why) const;
  void warn(std::string why) const;
};

/// Adds the article to `context.parsed`, with its date read (the source's own, else the one in the name of a file that
/// is one article, else `fallback`, else the options') and its id made where there is none. An article without text is
/// a problem.
void finish(const Context& context, Article article, std::string_view date, std::optional<Date> fallback = {});

[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace newsgraph::ingest
