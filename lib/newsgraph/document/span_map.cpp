#include "newsgraph/document/span_map.h"

#include <algorithm>
#include <iterator>

namespace newsgraph {

void SpanMap::append(std::uint32_t text_bytes, std::uint32_t source_bytes) {
  add(text_bytes, source_bytes, text_bytes == source_bytes);
}

void SpanMap::replace(std::uint32_t text_bytes, std::uint32_t source_bytes) {
  add(text_bytes, source_bytes, false);
}

void SpanMap::add(std::uint32_t text_bytes, std::uint32_t source_bytes, bool copied) {
  if (copied && !runs_.empty() && runs_.back().copied) {
    runs_.back().text_bytes += text_bytes;
    runs_.back().source_bytes += source_bytes;
  } else if (text_bytes + source_bytes > 0) {
    runs_.push_back({text_size_, source_size_, text_bytes, source_bytes, copied});
  }
  text_size_ += text_bytes;
  source_size_ += source_bytes;
}

const SpanMap::Run* SpanMap::run_at(std::uint32_t offset) const {
  // The last run that begins at or before `offset`; deletions (runs without text) never hold an offset.
  auto after = std::upper_bound(runs_.begin(), runs_.end(), offset,
                                [](std::uint32_t value, const Run& run) { return value < run.text; });
  while (after != runs_.begin()) {
    --after;
    if (after->text_bytes > 0) return &*after;
  }
  return nullptr;
}

Span SpanMap::source(Span text) const {
  const auto begin_of = [&](std::uint32_t offset) {
    const Run* run = run_at(offset);
    if (run == nullptr || offset >= text_size_) return offset >= text_size_ ? source_size_ : 0;
    return run->copied ? run->source + (offset - run->text) : run->source;
  };
  if (text.empty()) return {begin_of(text.begin), begin_of(text.begin)};
  const Run* last = run_at(text.end - 1);
  if (last == nullptr) return {};
  const std::uint32_t end = last->copied ? last->source + (text.end - last->text) : last->source + last->source_bytes;
  return {begin_of(text.begin), end};
}

}  // namespace newsgraph
