#include "newsgraph/knowledge/ontology_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "newsgraph/knowledge/ontology_data.h"
#include "newsgraph/knowledge/ontology_schema.h"

namespace newsgraph {
namespace {

using detail::JsonRow;
using knowledge::OntologySchema;

struct PlacedFrame {
  Frame frame;
  std::string place;
};

/// All that decides whether a frame of a head fires.
auto conditions(const Frame& f) {
  return std::tuple(f.requires_any, f.object, f.object_not, f.modifier, f.source_types, f.target_types, f.source,
                    f.target, f.embeds);
}

bool is_conditional(const Frame& f) {
  return !f.requires_any.empty() || !f.object.empty() || !f.object_not.empty() || !f.modifier.empty() ||
         !f.source_types.empty() || !f.target_types.empty() || f.embeds;
}

bool contains_all(const std::vector<Slot>& slots, const std::vector<Slot>& others) {
  return std::ranges::all_of(others, [&](const Slot& slot) { return std::ranges::find(slots, slot) != slots.end(); });
}

/// Whether `general`, which asks for nothing but its parties, is asked first and finds them wherever the other one
/// does.
bool hides(const Frame& general, const Frame& other) {
  return detail::specificity(general) >= detail::specificity(other) && !other.target.empty() &&
         contains_all(general.target, other.target) && contains_all(general.source, other.source);
}

class Checker {
 public:
  Checker(const Inflector& inflector, const Ontology::Data& data) : inflector_(inflector), data_(data) {}

  void read(const std::filesystem::path& file) {
    detail::for_each_line(
        file, [&](const JsonRow& row) { check(row); },
        [&](const Error& error) {
          const std::string_view what = error.what();
          report(error.place(), std::string(what.substr(std::min(what.size(), error.place().size() + 2))));
        });
  }

  [[nodiscard]] std::vector<OntologyProblem> problems() {
    for (const auto& [head, frames] : by_head_) check_order(frames);
    return std::move(problems_);
  }

 private:
  void report(std::string place, std::string why) { problems_.push_back({std::move(place), std::move(why)}); }

  void check(const JsonRow& row) {
    const bool is_operator = detail::is_operator(row);
    // First, since it bounds the depth of what the schema sees.
    Frame frame = detail::read_frame(row, inflector_, data_);
    const auto kind = is_operator ? OntologySchema::Row::operator_ : OntologySchema::Row::frame;
    if (std::string why = schema_.problem(row.value(), kind); !why.empty()) report(row.place(), std::move(why));
    const auto [first, is_new] = places_.emplace(std::pair(is_operator, frame.id), row.place());
    if (!is_new) report(row.place(), fmt::format("\"{}\" is there twice: {}", frame.id, first->second));
    if (is_operator) return;
    const Head head{frame.part, frame.lemma};
    by_head_[head].push_back({std::move(frame), row.place()});
  }

  void check_order(const std::vector<PlacedFrame>& frames) {
    std::map<decltype(conditions(Frame{})), std::string> places;
    std::vector<const PlacedFrame*> general;
    for (const PlacedFrame& one : frames) {
      const auto [same, is_new] = places.emplace(conditions(one.frame), one.place);
      if (!is_new) {
        report(one.place, fmt::format("asks for the same as {}, which comes first", same->second));
        continue;
      }
      const auto above = std::ranges::find_if(general, [&](const auto* g) { return hides(g->frame, one.frame); });
      if (above != general.end()) {
        report(one.place, fmt::format("is hidden by {}, which is more general and comes first", (*above)->place));
      } else if (!is_conditional(one.frame)) {
        general.push_back(&one);
      }
    }
  }

  using Head = std::pair<Part, std::vector<std::string>>;

  const Inflector& inflector_;
  const Ontology::Data& data_;
  OntologySchema schema_;
  std::vector<OntologyProblem> problems_;
  std::map<std::pair<bool, std::string>, std::string> places_;  // of ids
  std::map<Head, std::vector<PlacedFrame>> by_head_;
};

}  // namespace

std::vector<OntologyProblem> check_ontology(const std::filesystem::path& directory,
                                            std::span<const std::filesystem::path> files) {
  const std::filesystem::path folder = detail::ontology_folder(directory);
  const Inflector inflector = Inflector::load(folder);
  const auto data = detail::read_tables(folder, inflector);
  Checker checker(inflector, *data);
  for (const std::filesystem::path& file : files) checker.read(file);
  if (files.empty()) {
    for (const std::filesystem::path& file : detail::frame_files(folder)) checker.read(file);
  }
  return checker.problems();
}

}  // namespace newsgraph
