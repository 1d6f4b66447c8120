// What the reading of articles can be told.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "newsgraph/base/date.h"
#include "newsgraph/base/limits.h"

namespace newsgraph::ingest {

struct IngestOptions {
  Limits limits;
  std::optional<Date> date;  ///< of articles that give none themselves
  /// Where records keep a field, by our name for it: {"text", "foo"}. Our names: id title text date url publisher
  /// language. The usual names of a field are still looked at behind the one given here.
  std::map<std::string, std::string> fields;
  std::string stdin_name = "stdin";  ///< what places call the input "-"
};

/// Throws Error (usage) where `fields` maps a name that is not ours.
void check(const IngestOptions& options);

}  // namespace newsgraph::ingest
