// Reads frames and operators, checks them against the rest of the ontology, and indexes them by the forms of their
// heads.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/ontology_data.h"

namespace newsgraph::detail {
namespace {

template <class Value, std::size_t Size>
using Names = std::array<std::pair<std::string_view, Value>, Size>;

constexpr Names<Slot::Kind, 9> slot_names = {{
    {"nsubj", Slot::Kind::nsubj},
    {"obj", Slot::Kind::obj},
    {"iobj", Slot::Kind::iobj},
    {"obl", Slot::Kind::obl},
    {"nmod", Slot::Kind::nmod},
    {"poss", Slot::Kind::poss},
    {"compound", Slot::Kind::compound},
    {"xcomp", Slot::Kind::xcomp},
    {"ccomp", Slot::Kind::ccomp},
}};
constexpr Names<Status, 4> status_names = {{
    {"actual", Status::actual},
    {"planned", Status::planned},
    {"hypothetical", Status::hypothetical},
    {"claimed", Status::claimed},
}};
constexpr Names<ActorType, 4> type_names = {{
    {"person", ActorType::person},
    {"organization", ActorType::organization},
    {"group", ActorType::group},
    {"country", ActorType::country},
}};
constexpr Names<Embedding::Kind, 4> embedding_names = {{
    {"infinitive", Embedding::Kind::infinitive},
    {"clause", Embedding::Kind::clause},
    {"gerund", Embedding::Kind::gerund},
    {"object", Embedding::Kind::object},
}};
constexpr Names<Embedding::Subject, 2> subject_names = {{
    {"source", Embedding::Subject::source},
    {"target", Embedding::Subject::target},
}};
constexpr Names<Part, 3> part_names = {{
    {"verb", Part::verb},
    {"noun", Part::noun},
    {"adjective", Part::adjective},
}};

template <class Value, std::size_t Size>
Value value_of(const Names<Value, Size>& names, std::string_view name, const JsonRow& row) {
  for (const auto& [known, value] : names) {
    if (known == name) return value;
  }
  row.fail(fmt::format("unknown word \"{}\"", name));
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::vector<Slot> slots_of(const JsonRow& row, const char* key) {
  std::vector<Slot> slots;
  for (const std::string& name : row.strings(key)) {
    const std::size_t colon = std::min(name.find(':'), name.size());
    Slot slot{value_of(slot_names, std::string_view(name).substr(0, colon), row), {}};
    if (colon < name.size()) slot.preposition = name.substr(colon + 1);
    const bool takes_one = slot.kind == Slot::Kind::obl || slot.kind == Slot::Kind::nmod;
    if (takes_one == slot.preposition.empty()) row.fail(fmt::format("\"{}\": obl and nmod take a preposition", name));
    slots.push_back(std::move(slot));
  }
  return slots;
}

std::vector<ActorType> types_of(const JsonRow& row, const char* key) {
  std::vector<ActorType> types;
  for (const std::string& name : row.strings(key)) types.push_back(value_of(type_names, name, row));
  return types;
}

std::optional<Status> status_of(const JsonRow& row) {
  const std::string name = row.optional_text("status");
  if (name.empty()) return std::nullopt;
  return value_of(status_names, name, row);
}

std::optional<Embedding> embedding_of(const JsonRow& row) {
  const std::optional<JsonRow> given = row.object("embeds");
  if (!given) return std::nullopt;
  given->only({"kind", "subject", "optional", "status", "negated"});
  Embedding embedding;
  embedding.kind = value_of(embedding_names, given->text("kind"), *given);
  if (given->has("subject")) embedding.subject = value_of(subject_names, given->text("subject"), *given);
  embedding.optional = given->flag("optional");
  embedding.status = status_of(*given);
  embedding.negated = given->flag("negated");
  return embedding;
}

/// The nouns in all their forms, sorted.
std::vector<std::string> noun_forms(const std::vector<std::string>& lemmas, const Inflector& inflector) {
  std::set<std::string> forms;
  for (const std::string& lemma : lemmas) {
    for (InflectedForm& form : inflector.noun(lemma)) forms.insert(std::move(form.form));
  }
  return {forms.begin(), forms.end()};
}

Frame frame_of(const JsonRow& row, const Inflector& inflector) {
  row.only({"id",      "lemma",  "variants",   "part",     "relation",     "plover",          "mode",
            "cameo",   "event",  "source",     "target",   "requires_any", "target_optional", "plural_source",
            "negated", "object", "object_not", "modifier", "source_types", "target_types",    "status",
            "embeds"});
  Frame frame;
  frame.id = row.text("id");
  frame.lemma = words_of(row.text("lemma"));
  frame.part = value_of(part_names, row.text("part"), row);
  frame.relation = row.optional_text("relation");
  frame.plover = row.optional_text("plover");
  frame.mode = row.optional_text("mode");
  frame.cameo = row.optional_text("cameo");
  frame.event = row.optional_text("event");
  frame.source = slots_of(row, "source");
  frame.target = slots_of(row, "target");
  frame.requires_any = row.strings("requires_any");
  frame.target_optional = row.flag("target_optional");
  frame.plural_source = row.flag("plural_source");
  frame.negated = row.flag("negated");
  frame.object = noun_forms(row.strings("object"), inflector);
  frame.object_not = noun_forms(row.strings("object_not"), inflector);
  frame.modifier = row.strings("modifier");
  frame.source_types = types_of(row, "source_types");
  frame.target_types = types_of(row, "target_types");
  frame.status = status_of(row);
  frame.embeds = embedding_of(row);
  if (frame.lemma.empty()) row.fail("\"lemma\" has no words");
  return frame;
}

/// Takes what the frame leaves open from its relation, else from its event type.
void fill_defaults(const Relation* relation, const EventType* event, Frame& frame) {
  const auto fill = [&](const std::string& plover, const std::string& mode, const std::string& cameo) {
    if (frame.plover.empty()) {
      frame.plover = plover;
      if (frame.mode.empty()) frame.mode = mode;
    }
    if (frame.cameo.empty()) frame.cameo = cameo;
  };
  if (relation != nullptr) {
    fill(relation->plover, relation->mode, relation->cameo);
  } else if (event != nullptr) {
    fill(event->plover, event->mode, event->cameo);
  }
}

void complete(const Ontology::Data& data, const JsonRow& row, Frame& frame) {
  const Relation* relation = nullptr;
  if (!frame.relation.empty()) {
    relation = data.relation(frame.relation);
    if (relation == nullptr) row.fail(fmt::format("unknown relation \"{}\"", frame.relation));
    if (relation->family == RelationFamily::affiliation) row.fail("frames tell interactions and events only");
  }
  const EventType* event = nullptr;
  if (!frame.event.empty()) {
    event = data.event(frame.event);
    if (event == nullptr) row.fail(fmt::format("unknown event type \"{}\"", frame.event));
  }
  if (relation == nullptr && event == nullptr) row.fail("neither \"relation\" nor \"event\" nor \"embeds\"");
  fill_defaults(relation, event, frame);
  check_category(data, frame.plover, frame.mode, row);
  if (frame.source.empty()) row.fail("\"source\" is missing");
  const bool alone = frame.target_optional || frame.plural_source;
  if (frame.target.empty() && !alone) row.fail("\"target\" is missing");
}

std::vector<InflectedForm> forms_of(const std::string& word, Part part, const Inflector& inflector) {
  switch (part) {
    case Part::verb:
      return inflector.verb(word);
    case Part::noun:
      return inflector.noun(word);
    case Part::adjective:
      break;
  }
  return {{word, Inflection::base}};
}

/// `variants`: other spellings of each head's inflected word.
void index_heads(const std::vector<Frame>& frames, const std::vector<std::vector<std::string>>& variants,
                 const Inflector& inflector, WordMap<std::vector<FrameForm>>& index) {
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const Frame& frame = frames[i];
    std::vector<std::string> words = {frame.lemma.front()};
    words.insert(words.end(), variants[i].begin(), variants[i].end());
    for (const std::string& word : words) {
      for (const InflectedForm& form : forms_of(word, frame.part, inflector)) {
        index[form.form].push_back({&frame, form.inflection, form.also_participle});
      }
    }
  }
}

/// Frames as they are read, with what only the index needs.
struct Reading {
  std::vector<Frame> frames;
  std::vector<std::vector<std::string>> variants;
  std::set<std::string> ids;
};

/// Reads the rows of a file into `frames` and `operators`. Rows with an id of `overridden` are left out.
void read(const std::filesystem::path& path, const Inflector& inflector, const Ontology::Data& data,
          const std::set<std::string>& overridden, Reading& frames, Reading& operators) {
  for_each_line(path, [&](const JsonRow& row) {
    Frame frame = read_frame(row, inflector, data);
    if (overridden.contains(frame.id)) return;
    Reading& reading = is_operator(row) ? operators : frames;
    if (!reading.ids.insert(frame.id).second) row.fail(fmt::format("\"{}\" is there twice", frame.id));
    reading.variants.push_back(row.strings("variants"));
    reading.frames.push_back(std::move(frame));
  });
}

void keep(Reading reading, const Inflector& inflector, std::vector<Frame>& frames,
          WordMap<std::vector<FrameForm>>& index) {
  frames = std::move(reading.frames);
  index_heads(frames, reading.variants, inflector, index);
  for (auto& [word, forms] : index)
    std::ranges::stable_sort(forms, std::ranges::greater(),
                             [](const FrameForm& form) { return specificity(*form.frame); });
}

}  // namespace

int specificity(const Frame& frame) {
  int asked = static_cast<int>(frame.lemma.size()) * 8;
  if (!frame.object.empty()) asked += 8;
  if (!frame.modifier.empty()) asked += 4;
  if (!frame.requires_any.empty()) asked += 4;
  if (frame.embeds && !frame.embeds->optional) asked += 2;
  return asked;
}

std::vector<std::filesystem::path> frame_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "frames", error))
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
  if (error || files.empty()) throw Error(ErrorCode::io, (folder / "frames").string(), "has no frames");
  std::ranges::sort(files);
  files.push_back(folder / "operators.jsonl");
  return files;
}

bool is_operator(const JsonRow& row) {
  return !row.has("relation") && !row.has("event") && row.has("embeds");
}

Frame read_frame(const JsonRow& row, const Inflector& inflector, const Ontology::Data& data) {
  Frame frame = frame_of(row, inflector);
  if (!is_operator(row)) complete(data, row, frame);
  return frame;
}

void read_frames(const std::filesystem::path& folder, std::span<const std::filesystem::path> additions,
                 const Inflector& inflector, Ontology::Data& data) {
  Reading frames, operators;
  for (const std::filesystem::path& file : additions) read(file, inflector, data, {}, frames, operators);
  std::set<std::string> overridden = frames.ids;
  overridden.insert(operators.ids.begin(), operators.ids.end());
  for (const std::filesystem::path& file : frame_files(folder))
    read(file, inflector, data, overridden, frames, operators);
  keep(std::move(frames), inflector, data.frames, data.frames_by_word);
  keep(std::move(operators), inflector, data.operators, data.operators_by_word);
}

}  // namespace newsgraph::detail
