#include "newsgraph/knowledge/import/cameo_events.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "newsgraph/knowledge/import/dictionary_lines.h"

namespace newsgraph::knowledge {
namespace {

using detail::JsonRow;

void check_relation(const Ontology::Data& ontology, const std::string& id, const JsonRow& row) {
  if (id.empty()) return;
  const Relation* const relation = ontology.relation(id);
  if (relation == nullptr) row.fail(fmt::format("unknown relation \"{}\"", id));
  if (relation->family != RelationFamily::interaction) row.fail(fmt::format("\"{}\" is no interaction", id));
}

CameoEvent event_of(const JsonRow& row, const Ontology::Data& ontology) {
  row.only({"id", "relation", "mutual", "plover", "mode", "status", "event"});
  CameoEvent event{row.optional_text("relation"), row.optional_text("mutual"), row.optional_text("plover"),
                   row.optional_text("mode"),     row.optional_text("status"), row.optional_text("event")};
  check_relation(ontology, event.relation, row);
  check_relation(ontology, event.mutual, row);
  detail::check_category(ontology, event.plover, event.mode, row);
  if (!event.event.empty() && ontology.event(event.event) == nullptr)
    row.fail(fmt::format("unknown event type \"{}\"", event.event));
  return event;
}

bool is_code(std::string_view text) {
  return (text.size() == 3 || text.size() == 4) &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

CameoEvents CameoEvents::load(const std::filesystem::path& folder, const Ontology::Data& ontology) {
  CameoEvents events;
  const auto file = detail::JsonFile::read(folder / "cameo.json");
  file.root().only({"codes", "arguments"});
  for (const JsonRow& row : file.root().rows("arguments")) {
    row.only({"relation", "verb", "object"});
    const std::string relation = row.text("relation");
    check_relation(ontology, relation, row);
    if (!events.targets_.emplace(relation, TargetSlots{row.strings("verb"), row.strings("object")}).second)
      row.fail(fmt::format("\"{}\" is there twice", relation));
  }
  for (const JsonRow& row : file.root().rows("codes")) {
    const std::string code = row.text("id");
    if (!is_code(code)) row.fail("\"id\" is not three or four digits");
    CameoEvent event = event_of(row, ontology);
    for (const std::string& relation : {event.relation, event.mutual})
      if (!relation.empty() && !events.targets_.contains(relation))
        row.fail(fmt::format("\"arguments\" says nothing of \"{}\"", relation));
    if (!events.events_.emplace(code, std::move(event)).second) row.fail(fmt::format("\"{}\" is there twice", code));
  }
  return events;
}

const CameoEvent* CameoEvents::find(std::string_view code) const {
  const auto found = events_.find(code);
  return found == events_.end() ? nullptr : &found->second;
}

const TargetSlots& CameoEvents::targets(std::string_view relation) const {
  return targets_.find(relation)->second;
}

EventCode read_event_code(std::string_view inside) {
  std::string text(inside);
  std::erase_if(text,
                [](char c) { return c == '?' || c == '!' || dictionary_blanks.find(c) != std::string_view::npos; });
  const std::size_t colon = std::min(text.find(':'), text.size());
  std::string forward = text.substr(0, colon), backward = colon < text.size() ? text.substr(colon + 1) : "---";
  for (std::string* part : {&forward, &backward}) {
    if (*part == "###" || *part == "+++") return {EventCode::Form::discard, {}, {}};
    if (*part == "---") {
      part->clear();
    } else if (!is_code(*part)) {
      return {EventCode::Form::unknown, {}, {}};
    }
  }
  const auto form = forward.empty() && backward.empty() ? EventCode::Form::nothing : EventCode::Form::event;
  return {form, std::move(forward), std::move(backward)};
}

}  // namespace newsgraph::knowledge
