#include "newsgraph/knowledge/import/wikidata_entity.h"

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <cmath>

#include "newsgraph/knowledge/import/rows.h"
#include "newsgraph/knowledge/import/wikidata_filter.h"
#include "newsgraph/knowledge/import/wikidata_snaks.h"

namespace newsgraph::knowledge {
namespace {

constexpr std::size_t max_names = ImportRow::max_list - 1;
constexpr std::string_view all_languages = "mul";
constexpr Qid human = 5, earth = 2;
constexpr Qid male = 6581097, female = 6581072, trans_man = 2449503, trans_woman = 1052281;
constexpr Qid family_name = 101352, chinese_family_name = 1093580, affixed_family_name = 66480858;
constexpr Qid position = 4164871, public_office = 294414;

bool is_code(std::string_view text, std::size_t size, char first, char last) {
  return text.size() == size && std::ranges::all_of(text, [&](char c) { return c >= first && c <= last; });
}

// The first best value of this form.
std::string code_of(const rapidjson::Value& claims, std::string_view property, std::size_t size, char first,
                    char last) {
  for (const auto* statement : statements(claims, property, Ranks::best))
    if (const auto text = text_of(main_value(*statement)); is_code(text, size, first, last)) return std::string(text);
  return {};
}

void add_links(WikidataEntity& entity, const rapidjson::Value& claims, WikidataLink property) {
  constexpr std::size_t max_links = 20;
  std::size_t count = 0;
  const std::string name = fmt::format("P{}", static_cast<int>(property));
  const auto add = [&](bool ended) {
    for (const auto* statement : statements(claims, name, Ranks::best)) {
      const bool has_end = time_qualifier(*statement, "P582").state != WikidataTime::State::absent;
      const Qid target = item_of(main_value(*statement));
      if (target != 0 && has_end == ended && count++ < max_links) entity.links.push_back({property, target});
    }
  };
  add(false);
  add(true);  // citizens of states that are no more, when there is nothing newer
}

std::optional<WikidataEntity::Coordinates> coordinates_of(const rapidjson::Value& claims) {
  for (const auto* statement : statements(claims, "P625", Ranks::best)) {
    const auto* const value = main_value(*statement);
    if (value == nullptr) continue;
    const auto* const latitude = member(*value, "latitude");
    const auto* const longitude = member(*value, "longitude");
    const std::string_view globe = text_of(member(*value, "globe"));
    if (!globe.empty() && parse_qid(globe.substr(globe.rfind('/') + 1)) != earth) continue;
    if (latitude == nullptr || longitude == nullptr || !latitude->IsNumber() || !longitude->IsNumber()) continue;
    const double lat = latitude->GetDouble(), lon = longitude->GetDouble();
    if (std::abs(lat) <= 90 && std::abs(lon) <= 180) return WikidataEntity::Coordinates{lat, lon};
  }
  return std::nullopt;
}

}  // namespace

struct EntityReader::Json {
  WikidataWanted wanted;
  // Kept from entity to entity; only large ones need more.
  std::vector<char> buffer = std::vector<char>(std::size_t{1} << 20);
  rapidjson::MemoryPoolAllocator<> allocator{buffer.data(), buffer.size()};
  std::optional<rapidjson::Document> document;
  rapidjson::Value none;

  [[nodiscard]] const rapidjson::Value& at(std::string_view name) const {
    const auto* const found = member(*document, name);
    return found != nullptr ? *found : none;
  }
};

EntityReader::EntityReader(const WikidataOptions& options) : options_(options), json_(std::make_unique<Json>()) {
  json_->wanted.languages.insert(options.languages.begin(), options.languages.end());
  json_->wanted.languages.emplace(all_languages);
  json_->wanted.properties = {"P17",  "P21",  "P27",  "P31",  "P39",   "P279",  "P297",  "P298",
                              "P299", "P570", "P625", "P734", "P1001", "P1308", "P1813", "P2389"};
}

EntityReader::~EntityReader() = default;

EntityReader::Result EntityReader::read(std::span<char> line) {
  json_->document.reset();
  json_->allocator.Clear();
  json_->document.emplace(&json_->allocator);
  std::size_t size = line.size();
  while (size > 0 && (line[size - 1] == ',' || line[size - 1] == '\r' || line[size - 1] == ' ')) --size;
  line.data()[size] = '\0';
  rapidjson::ParseResult parsed;
  const auto generate = [&](rapidjson::Document& to) {
    WikidataFilter filter(to, json_->wanted);
    rapidjson::Reader reader;
    rapidjson::InsituStringStream stream(line.data());
    parsed = reader.Parse<rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag>(stream, filter);
    return !parsed.IsError();
  };
  json_->document->Populate(generate);
  if (parsed.IsError()) {
    if (parsed.Code() == rapidjson::kParseErrorTermination) return {std::nullopt, "nested too deep"};
    return {std::nullopt,
            fmt::format("not JSON: {} (byte {})", rapidjson::GetParseError_En(parsed.Code()), parsed.Offset())};
  }
  if (!json_->document->IsObject()) return {std::nullopt, "not an object"};
  const std::string_view id = text_of(member(*json_->document, "id"));
  if (id.empty()) return {std::nullopt, "an entity without an id"};
  if (text_of(member(*json_->document, "type")) != "item") return {};  // properties, lexemes
  if (parse_qid(id) == 0) return {std::nullopt, fmt::format("\"{}\" is no item's id", clean_text(id))};
  return {make(), {}};
}

std::optional<WikidataEntity> EntityReader::make() const {
  const rapidjson::Value& claims = json_->at("claims");
  WikidataEntity entity;
  entity.id = parse_qid(text_of(&json_->at("id")));
  if (!classify(entity)) return std::nullopt;
  name(entity);
  if (entity.label.empty()) return std::nullopt;
  if (entity.kind == WikidataKind::person) read_person(entity);
  if (entity.kind == WikidataKind::person && entity.terms.empty()) return std::nullopt;
  if (entity.kind == WikidataKind::country) {
    entity.iso2 = code_of(claims, "P297", 2, 'A', 'Z');
    entity.numeric = code_of(claims, "P299", 3, '0', '9');
  }
  if (entity.kind == WikidataKind::place) entity.coordinates = coordinates_of(claims);
  for (const auto property : {WikidataLink::country, WikidataLink::jurisdiction, WikidataLink::directs})
    if (entity.kind != WikidataKind::person && entity.kind != WikidataKind::country)
      add_links(entity, claims, property);
  return entity;
}

bool EntityReader::classify(WikidataEntity& entity) const {
  const rapidjson::Value& claims = json_->at("claims");
  entity.iso3 = code_of(claims, "P298", 3, 'A', 'Z');
  if (!entity.iso3.empty()) {
    entity.kind = WikidataKind::country;
    return true;
  }
  std::vector<Qid> classes;
  for (const auto* statement : statements(claims, "P31", Ranks::all))
    if (const Qid item = item_of(main_value(*statement)); item != 0) classes.push_back(item);
  const auto is = [&](Qid item) { return std::ranges::find(classes, item) != classes.end(); };
  if (is(human)) {
    entity.kind = WikidataKind::person;
    return member(claims, "P39") != nullptr;
  }
  for (const auto& [types, kind] : {std::pair{&options_.place_classes, WikidataKind::place},
                                    std::pair{&options_.organization_classes, WikidataKind::organization}})
    for (const Qid item : classes)
      if (const auto type = types->find(fmt::format("Q{}", item)); type != types->end()) {
        entity.kind = kind;
        entity.type = type->second;
        return true;
      }
  if (is(family_name) || is(chinese_family_name) || is(affixed_family_name)) {
    entity.kind = WikidataKind::family_name;
    return true;
  }
  // Whatever may be held as a position: which of them are is known only after the last human was read.
  entity.kind = WikidataKind::position;
  return is(position) || is(public_office) ||
         std::ranges::any_of(std::initializer_list<std::string_view>{"P279", "P1001", "P1308", "P2389"},
                             [&](std::string_view property) { return member(claims, property) != nullptr; });
}

void EntityReader::name(WikidataEntity& entity) const {
  const auto add = [&](std::string_view text) {
    std::string clean = clean_text(text);
    if (clean.empty() || clean == entity.label) return;
    if (entity.label.empty()) {
      entity.label = std::move(clean);
    } else if (entity.names.size() < max_names && std::ranges::find(entity.names, clean) == entity.names.end()) {
      entity.names.push_back(std::move(clean));
    }
  };
  std::vector<std::string_view> languages(options_.languages.begin(), options_.languages.end());
  languages.push_back(all_languages);
  for (const std::string_view language : languages)
    if (const auto* const label = member(json_->at("labels"), language)) add(text_of(member(*label, "value")));
  if (entity.label.empty()) return;  // an alias alone names nothing
  for (const auto* statement : statements(json_->at("claims"), "P1813", Ranks::all))
    if (const auto* const value = main_value(*statement);
        value != nullptr && std::ranges::find(languages, text_of(member(*value, "language"))) != languages.end())
      add(text_of(member(*value, "text")));
  for (const std::string_view language : languages)
    if (const auto* const aliases = member(json_->at("aliases"), language); aliases != nullptr && aliases->IsArray())
      for (const rapidjson::Value& alias : aliases->GetArray()) add(text_of(member(alias, "value")));
}

void EntityReader::read_person(WikidataEntity& entity) const {
  constexpr std::size_t max_terms = 400;
  const rapidjson::Value& claims = json_->at("claims");
  for (const auto* statement : statements(claims, "P39", Ranks::all)) {
    const Qid held = item_of(main_value(*statement));
    if (held == 0 || entity.terms.size() == max_terms) continue;
    entity.terms.push_back({held, item_qualifier(*statement, "P642"), item_qualifier(*statement, "P1001"),
                            time_qualifier(*statement, "P580"), time_qualifier(*statement, "P582")});
  }
  for (const auto* statement : statements(claims, "P21", Ranks::best)) {
    const Qid gender = item_of(main_value(*statement));
    if (gender == male || gender == trans_man) entity.gender = "m";
    if (gender == female || gender == trans_woman) entity.gender = "f";
  }
  for (const auto* statement : statements(claims, "P570", Ranks::best))
    if (entity.died.empty()) entity.died = iso_time(main_value(*statement)).value_or("");
  add_links(entity, claims, WikidataLink::citizenship);
  add_links(entity, claims, WikidataLink::family_name);
}

}  // namespace newsgraph::knowledge
