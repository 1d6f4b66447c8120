#include "newsgraph/ingest/records.h"

#include <algorithm>
#include <deque>

#include "newsgraph/ingest/file_records.h"
#include "newsgraph/ingest/walk.h"

namespace newsgraph::ingest {

struct RecordReader::State {
  std::vector<std::string> inputs;
  std::size_t next_input = 0;
  IngestOptions options;
  std::deque<WalkItem> waiting;  ///< files and problems of the input being walked
  std::optional<FileRecords> file;
};

RecordReader::RecordReader(std::vector<std::string> inputs, IngestOptions options) : state_(std::make_unique<State>()) {
  check(options);
  state_->inputs = std::move(inputs);
  state_->options = std::move(options);
}

RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader& RecordReader::operator=(RecordReader&&) noexcept = default;
RecordReader::~RecordReader() = default;

std::optional<Item> RecordReader::next() {
  State& s = *state_;
  while (true) {
    if (s.file) {
      if (auto item = s.file->next()) return item;
      s.file.reset();
    }
    if (s.waiting.empty()) {
      if (s.next_input == s.inputs.size()) return std::nullopt;
      s.waiting = walk(s.inputs[s.next_input++]);
      continue;
    }
    WalkItem item = std::move(s.waiting.front());
    s.waiting.pop_front();
    if (auto* problem = std::get_if<Problem>(&item)) return Item(std::move(*problem));
    s.file.emplace(std::get<std::string>(item), s.options);
  }
}

}  // namespace newsgraph::ingest
