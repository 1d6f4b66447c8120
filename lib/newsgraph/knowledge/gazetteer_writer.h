// A draft as the bytes of a compiled gazetteer.
#pragma once

#include <string>

#include "newsgraph/base/array_file.h"
#include "newsgraph/knowledge/gazetteer_draft.h"
#include "newsgraph/knowledge/string_pool.h"

namespace newsgraph::knowledge {

/// `strings` holds what the draft's names refer to; `sources` says which rows these were (gazetteer_sources.h).
[[nodiscard]] ArrayWriter arrays_of(const GazetteerDraft& draft, StringPool& strings, const std::string& sources);

}  // namespace newsgraph::knowledge
