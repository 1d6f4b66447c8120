// Reads everything of data/ontology but the frames.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "newsgraph/knowledge/ontology_data.h"

namespace newsgraph {
namespace detail {
namespace {

constexpr std::array<std::pair<std::string_view, RelationFamily>, 3> families = {{
    {"interaction", RelationFamily::interaction},
    {"affiliation", RelationFamily::affiliation},
    {"event", RelationFamily::event},
}};

template <class Items>
void check_new(const Items& items, std::string_view id, const JsonRow& row) {
  const bool known = std::ranges::any_of(items, [&](const auto& item) { return item.id == id; });
  if (known) row.fail(fmt::format("\"{}\" is there twice", id));
}

void read_categories(const std::filesystem::path& path, Ontology::Data& data) {
  const JsonFile file = JsonFile::read(path);
  file.root().only({"categories"});
  for (const JsonRow& row : file.root().rows("categories")) {
    row.only({"id", "quad", "score", "meaning", "planned", "modes"});
    Category category;
    category.id = row.text("id");
    check_new(data.categories, category.id, row);
    const double quad = row.number("quad");
    if (quad != 1 && quad != 2 && quad != 3 && quad != 4) row.fail("\"quad\" is not 1, 2, 3 or 4");
    category.quad = static_cast<int>(quad);
    category.score = row.number("score");
    for (const JsonRow& mode : row.rows("modes")) {
      mode.only({"id", "score"});
      check_new(category.modes, mode.text("id"), mode);
      category.modes.push_back({mode.text("id"), mode.optional_number("score").value_or(category.score)});
      if (std::abs(category.modes.back().score) > 10) mode.fail("a score lies between -10 and 10");
    }
    if (const auto planned = row.object("planned")) {
      planned->only({"plover", "mode"});
      category.planned_as = planned->text("plover");
      category.planned_mode = planned->optional_text("mode");
    }
    if (std::abs(category.score) > 10) row.fail("a score lies between -10 and 10");
    data.categories.push_back(std::move(category));
  }
  for (const Category& category : data.categories)
    check_category(data, category.planned_as, category.planned_mode, file.root());
}

RelationFamily family_of(const JsonRow& row) {
  const std::string name = row.text("family");
  const auto* found = std::ranges::find(families, std::string_view(name), &decltype(families)::value_type::first);
  if (found == families.end()) row.fail(fmt::format("unknown family \"{}\"", name));
  return found->second;
}

void read_relations(const std::filesystem::path& path, Ontology::Data& data) {
  const JsonFile file = JsonFile::read(path);
  file.root().only({"relations"});
  for (const JsonRow& row : file.root().rows("relations")) {
    row.only({"id", "label", "family", "symmetric", "plover", "mode", "cameo", "reliability"});
    Relation relation;
    relation.id = row.text("id");
    check_new(data.relations, relation.id, row);
    relation.label = row.text("label");
    relation.family = family_of(row);
    relation.symmetric = row.flag("symmetric");
    relation.plover = row.optional_text("plover");
    relation.mode = row.optional_text("mode");
    relation.cameo = row.optional_text("cameo");
    relation.reliability = row.optional_number("reliability").value_or(relation.reliability);
    if (relation.reliability < 0 || relation.reliability > 1) row.fail("\"reliability\" lies between 0 and 1");
    check_category(data, relation.plover, relation.mode, row);
    data.relations.push_back(std::move(relation));
  }
}

void read_events(const std::filesystem::path& path, Ontology::Data& data) {
  const JsonFile file = JsonFile::read(path);
  file.root().only({"events"});
  for (const JsonRow& row : file.root().rows("events")) {
    row.only({"id", "plover", "mode", "cameo"});
    EventType event{row.text("id"), row.optional_text("plover"), row.optional_text("mode"), row.optional_text("cameo")};
    check_new(data.events, event.id, row);
    check_category(data, event.plover, event.mode, row);
    data.event_names.push_back(event.id);
    data.events.push_back(std::move(event));
  }
}

void read_sectors(const std::filesystem::path& path, Ontology::Data& data) {
  const JsonFile file = JsonFile::read(path);
  file.root().only({"sectors"});
  for (const JsonRow& row : file.root().rows("sectors")) {
    row.only({"id", "label"});
    check_new(data.sectors, row.text("id"), row);
    data.sectors.push_back({row.text("id"), row.text("label")});
  }
}

void add_phrase(const std::string& first, const std::string& second, ContextMask context, WordMap<Keywords>& keywords) {
  auto& followed = keywords[first].followed;
  const auto known = std::ranges::find(followed, second, &std::pair<std::string, ContextMask>::first);
  if (known == followed.end()) {
    followed.emplace_back(second, context);
  } else {
    known->second |= context;
  }
}

/// One word, or two with a blank or hyphen between; the last one is entered with its plurals too. Tokens are cut at
/// hyphens, but a caller may have whole words: both are entered.
void add_keyword(const std::string& keyword, ContextMask context, const JsonRow& row, const Inflector& inflector,
                 WordMap<Keywords>& keywords) {
  const std::size_t gap = keyword.find_first_of(" -");
  if (gap == std::string::npos || keyword[gap] == '-') {
    for (const InflectedForm& form : inflector.noun(keyword)) keywords[form.form].alone |= context;
  }
  if (gap == std::string::npos) return;
  const std::string last = keyword.substr(gap + 1);
  if (last.empty() || gap == 0 || last.find_first_of(" -") != std::string::npos) {
    row.fail(fmt::format("\"{}\" is not one word or two", keyword));
  }
  for (const InflectedForm& form : inflector.noun(last))
    add_phrase(keyword.substr(0, gap), form.form, context, keywords);
}

void read_contexts(const std::filesystem::path& path, const Inflector& inflector, Ontology::Data& data) {
  const JsonFile file = JsonFile::read(path);
  file.root().only({"contexts"});
  const std::vector<JsonRow> rows = file.root().rows("contexts");
  if (rows.size() > 64) file.root().fail("more than 64 contexts");
  for (const JsonRow& row : rows) data.context_names.push_back(row.text("id"));
  std::ranges::sort(data.context_names);
  const auto twice = std::ranges::adjacent_find(data.context_names);
  if (twice != data.context_names.end()) file.root().fail(fmt::format("\"{}\" is there twice", *twice));
  for (const JsonRow& row : rows) {
    row.only({"id", "keywords"});
    const auto at = std::ranges::lower_bound(data.context_names, row.text("id")) - data.context_names.begin();
    for (const std::string& keyword : row.strings("keywords")) {
      add_keyword(keyword, ContextMask{1} << at, row, inflector, data.keywords);
    }
  }
}

}  // namespace

void check_category(const Ontology::Data& data, const std::string& plover, const std::string& mode,
                    const JsonRow& row) {
  if (plover.empty()) {
    if (!mode.empty()) row.fail(fmt::format("mode \"{}\" without a category", mode));
    return;
  }
  const Category* category = data.category(plover);
  if (category == nullptr) row.fail(fmt::format("unknown category \"{}\"", plover));
  if (mode.empty()) return;
  if (std::ranges::count(category->modes, mode, &Category::Mode::id) == 0) {
    row.fail(fmt::format("{} has no mode \"{}\"", plover, mode));
  }
}

std::filesystem::path ontology_folder(const std::filesystem::path& directory) {
  const std::filesystem::path below = directory / "ontology";
  return std::filesystem::is_directory(below) ? below : directory;
}

std::unique_ptr<Ontology::Data> read_tables(const std::filesystem::path& folder, const Inflector& inflector) {
  auto data = std::make_unique<Ontology::Data>();
  data->version = JsonFile::read(folder / "MANIFEST.json").root().text("version");
  read_categories(folder / "categories.json", *data);
  read_relations(folder / "relations.json", *data);
  read_events(folder / "events.json", *data);
  read_sectors(folder / "sectors.json", *data);
  read_contexts(folder / "contexts.json", inflector, *data);
  return data;
}

}  // namespace detail

std::shared_ptr<const Ontology> Ontology::load(const std::filesystem::path& directory,
                                               std::span<const std::filesystem::path> additions) {
  const std::filesystem::path folder = detail::ontology_folder(directory);
  const Inflector inflector = Inflector::load(folder);
  auto data = detail::read_tables(folder, inflector);
  detail::read_frames(folder, additions, inflector, *data);
  return std::shared_ptr<const Ontology>(new Ontology(std::move(data)));
}

}  // namespace newsgraph
