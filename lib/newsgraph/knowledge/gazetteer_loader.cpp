#include "newsgraph/knowledge/gazetteer_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <utility>

#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/gazetteer_draft.h"
#include "newsgraph/knowledge/gazetteer_names.h"
#include "newsgraph/knowledge/gazetteer_rows.h"
#include "newsgraph/knowledge/gazetteer_sources.h"
#include "newsgraph/knowledge/gazetteer_writer.h"
#include "newsgraph/knowledge/names.h"

namespace newsgraph::knowledge {
namespace {

namespace fs = std::filesystem;

// One a line; '#' starts a comment.
StringMap<bool> read_common_words(const fs::path& file) {
  StringMap<bool> words;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const std::size_t end = line.find_last_not_of(" \t\r");
    if (end == std::string::npos || line.front() == '#') continue;
    words.emplace(std::string(fold_name_token(std::string_view(line).substr(0, end + 1)).view()), true);
  }
  return words;
}

std::string read_version(const fs::path& manifest) {
  std::ifstream in(manifest, std::ios::binary);
  if (!in) return {};
  const std::string text(std::istreambuf_iterator<char>(in), {});
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(text.c_str());
  if (json.HasParseError() || !json.IsObject() || !json.HasMember("version") || !json["version"].IsString())
    throw Error(ErrorCode::data, manifest.string(), "not a JSON object with a \"version\"");
  return json["version"].GetString();
}

Gender gender_of(std::string_view letter) {
  return letter == "f" ? Gender::female : letter == "m" ? Gender::male : Gender::unknown;
}

std::optional<EntityKind> entity_kind(std::string_view kind) {
  if (kind == "country") return EntityKind::country;
  if (kind == "person") return EntityKind::person;
  if (kind == "organization") return EntityKind::organization;
  if (kind == "group") return EntityKind::group;
  if (kind == "place") return EntityKind::place;
  return std::nullopt;
}

class Loader {
 public:
  explicit Loader(std::span<const GazetteerRow> rows) : rows_(rows) {}

  GazetteerDraft operator()(const StringMap<bool>& common_words, StringPool& strings) {
    for (const GazetteerRow& row : rows_) declare(row);
    for (std::size_t i = 0; i < row_of_entity_.size(); ++i) refer(*row_of_entity_[i], data_.entities[i]);
    for (const GazetteerRow* note : notes_) {
      (void)known_office(*note, note->text("office"));
      (void)known_entity(*note, note->text("of"));
    }
    for (EntityDraft& entity : data_.entities) complete(entity);
    GazetteerNames names(common_words, strings);
    for (const GazetteerRow* row : row_of_entity_) names.add_order(*row);
    for (std::size_t i = 0; i < row_of_entity_.size(); ++i)
      names.add_entity(*row_of_entity_[i], data_.entities[i].kind, make_id<EntityId>(i));
    for (std::size_t i = 0; i < row_of_office_.size(); ++i) names.add_office(*row_of_office_[i], make_id<OfficeId>(i));
    for (const auto& [row, index] : role_noun_rows_) names.add_role_noun(*row, data_.role_nouns[index].name, index);
    data_.names = std::move(names).build();
    return std::move(data_);
  }

 private:
  void declare(const GazetteerRow& row) {
    const std::string_view kind = row.text("kind");
    if (const auto entity = entity_kind(kind)) {
      declare_entity(row, *entity);
    } else if (kind == "office") {
      declare_office(row);
    } else if (kind == "given-name") {
      data_.given_names[std::string(fold_name_token(row.text("name")).view())] = gender_of(row.text("gender"));
    } else if (kind == "role-noun") {
      declare_role_noun(row, row.text("name"), true);
      if (!row.text("singular").empty()) declare_role_noun(row, row.text("singular"), false);
    } else if (kind == "tenure-note") {
      notes_.push_back(&row);
    }
  }

  void declare_entity(const GazetteerRow& row, EntityKind kind) {
    EntityDraft entity;
    entity.kind = kind;
    entity.id = row.text("id");
    entity.label = row.text("name");
    entity.iso3 = kind == EntityKind::country ? entity.id.substr(entity.id.find(':') + 1) : row.text("country");
    entity.code = row.text("code");
    entity.sector = row.text("sector");
    entity.wikidata = row.text("wikidata");
    entity.type = row.text("type");
    entity.gender = gender_of(row.text("gender"));
    entity.article = row.text("article");
    data_.entity_by_id.emplace(entity.id, make_id<EntityId>(data_.entities.size()));
    data_.entities.push_back(std::move(entity));
    row_of_entity_.push_back(&row);
  }

  void declare_office(const GazetteerRow& row) {
    OfficeDraft office;
    office.id = row.text("id");
    office.name = row.text("name");
    office.sector = row.text("sector");
    office.unique = row.flag("unique");
    office.title = row.flag("title");
    if (const auto* rank = row.find("rank")) office.rank = rank->GetInt();
    data_.office_by_id.emplace(office.id, make_id<OfficeId>(data_.offices.size()));
    data_.offices.push_back(std::move(office));
    row_of_office_.push_back(&row);
  }

  void declare_role_noun(const GazetteerRow& row, std::string_view name, bool plural) {
    role_noun_rows_.emplace_back(&row, static_cast<std::uint32_t>(data_.role_nouns.size()));
    data_.role_nouns.push_back({std::string(name), std::string(row.text("sector")), plural});
  }

  EntityId known_entity(const GazetteerRow& row, std::string_view id) const {
    const auto found = data_.entity_by_id.find(id);
    if (found == data_.entity_by_id.end()) throw row.error(fmt::format("unknown id \"{}\"", id));
    return found->second;
  }

  OfficeId known_office(const GazetteerRow& row, std::string_view id) const {
    const auto found = data_.office_by_id.find(id);
    if (found == data_.office_by_id.end()) throw row.error(fmt::format("unknown office \"{}\"", id));
    return found->second;
  }

  void refer(const GazetteerRow& row, EntityDraft& entity) const {
    if (!entity.iso3.empty()) (void)known_entity(row, "country:" + entity.iso3);
    for (const std::string_view id : row.texts("part_of")) entity.part_of.push_back(known_entity(row, id));
    if (const auto* members = row.find("members"))
      for (const auto& member : members->GetArray()) {
        const auto& id = member.IsObject() ? member["of"] : member;
        const EntityId known = known_entity(row, {id.GetString(), id.GetStringLength()});
        if (!member.IsObject() || !member.HasMember("to")) entity.members.push_back(known);
      }
    if (const auto* terms = row.find("terms"))
      for (const auto& term : terms->GetArray()) entity.terms.push_back(read_term(row, term));
    const auto start = [](const TermDraft& term) { return term.from ? term.from->first_day() : Day::min(); };
    std::ranges::stable_sort(entity.terms, {}, start);
  }

  TermDraft read_term(const GazetteerRow& row, const rapidjson::Value& json) const {
    const auto text = [&](const char* field) {
      const auto member = json.FindMember(field);
      return member == json.MemberEnd() ? std::string_view{} : std::string_view(member->value.GetString());
    };
    const auto date = [&](const char* field) -> std::optional<Date> {
      if (text(field).empty()) return std::nullopt;
      if (const auto parsed = parse_date(text(field))) return parsed;
      throw row.error(fmt::format("no such date: \"{}\"", text(field)));
    };
    TermDraft term;
    term.office = known_office(row, text("office"));
    term.of = known_entity(row, text("of"));
    term.from = date("from");
    term.to = date("to");
    term.title = text("title");
    term.acting = json.HasMember("acting") && json["acting"].IsTrue();
    if (term.from && term.to && term.to->last_day() < term.from->first_day())
      throw row.error(fmt::format("the term as {} ends before it begins", text("office")));
    return term;
  }

  // What follows from an entity's country, its whole and its newest office, where the row doesn't say.
  void complete(EntityDraft& entity) const {
    for (const EntityId whole : entity.part_of)
      if (entity.iso3.empty()) entity.iso3 = data_.entities[whole.value].iso3;
    if (!entity.terms.empty()) {
      const TermDraft& newest = entity.terms.back();
      if (entity.iso3.empty()) entity.iso3 = data_.entities[newest.of.value].iso3;
      if (entity.sector.empty()) entity.sector = data_.offices[newest.office.value].sector;
      if (entity.code.empty() && entity.iso3.empty()) entity.code = data_.entities[newest.of.value].code;
    }
    if (entity.code.empty()) entity.code = entity.iso3;
  }

  std::span<const GazetteerRow> rows_;
  GazetteerDraft data_;
  std::vector<const GazetteerRow*> row_of_entity_, row_of_office_, notes_;
  std::vector<std::pair<const GazetteerRow*, std::uint32_t>> role_noun_rows_;
};

}  // namespace

ArrayWriter compile_gazetteer(const fs::path& directory, std::span<const fs::path> additions) {
  const fs::path own = gazetteer_folder(directory);
  GazetteerRows rows;
  for (const fs::path& file : row_files(own)) rows.read(file, RowSource::own);
  for (const fs::path& file : additions) rows.read(file, RowSource::addition);
  StringPool strings;
  GazetteerDraft draft = Loader(rows.all())(read_common_words(own / "common-words.txt"), strings);
  draft.version = read_version(own / "MANIFEST.json");
  return arrays_of(draft, strings, additions.empty() ? sources_of(own) : std::string());
}

}  // namespace newsgraph::knowledge
