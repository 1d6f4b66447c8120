#include "newsgraph/knowledge/import/wikidata_snaks.h"

#include <charconv>

#include "newsgraph/base/date.h"

namespace newsgraph::knowledge {
namespace {

constexpr std::size_t max_statements = 1000;  // of one property that are looked at
constexpr std::string_view julian_calendar = "Q1985786";

const rapidjson::Value* content(const rapidjson::Value& snak) {
  if (text_of(member(snak, "snaktype")) != "value") return nullptr;
  const auto* const data = member(snak, "datavalue");
  return data == nullptr ? nullptr : member(*data, "value");
}

const rapidjson::Value* first_qualifier(const rapidjson::Value& statement, std::string_view property) {
  const auto* const qualifiers = member(statement, "qualifiers");
  const auto* const snaks = qualifiers == nullptr ? nullptr : member(*qualifiers, property);
  return snaks == nullptr || !snaks->IsArray() || snaks->Empty() ? nullptr : &(*snaks)[0];
}

int precision_of(const rapidjson::Value& time) {
  const auto* const precision = member(time, "precision");
  return precision != nullptr && precision->IsInt() ? precision->GetInt() : 0;
}

}  // namespace

const rapidjson::Value* member(const rapidjson::Value& object, std::string_view name) {
  if (!object.IsObject()) return nullptr;
  const rapidjson::Value key(rapidjson::StringRef(name.data(), static_cast<rapidjson::SizeType>(name.size())));
  const auto found = object.FindMember(key);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

std::string_view text_of(const rapidjson::Value* value) {
  if (value == nullptr || !value->IsString()) return {};
  return {value->GetString(), value->GetStringLength()};
}

Qid parse_qid(std::string_view text) {
  if (text.size() < 2 || text.size() > 18 || text[0] != 'Q' || text[1] < '1' || text[1] > '9') return 0;
  Qid number = 0;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

std::vector<const rapidjson::Value*> statements(const rapidjson::Value& claims, std::string_view property,
                                                Ranks ranks) {
  std::vector<const rapidjson::Value*> normal, preferred;
  const auto* const all = member(claims, property);
  if (all == nullptr || !all->IsArray()) return normal;
  for (const rapidjson::Value& statement : all->GetArray()) {
    const std::string_view rank = text_of(member(statement, "rank"));
    if (rank == "deprecated") continue;
    if (normal.size() + preferred.size() == max_statements) break;
    (rank == "preferred" && ranks == Ranks::best ? preferred : normal).push_back(&statement);
  }
  return preferred.empty() ? normal : preferred;
}

const rapidjson::Value* main_value(const rapidjson::Value& statement) {
  const auto* const snak = member(statement, "mainsnak");
  return snak == nullptr ? nullptr : content(*snak);
}

Qid item_of(const rapidjson::Value* value) {
  if (value == nullptr) return 0;
  if (const auto* const id = member(*value, "id")) return parse_qid(text_of(id));
  // Before 2017 dumps had the number alone.
  const auto* const number = member(*value, "numeric-id");
  if (number == nullptr || !number->IsInt64() || number->GetInt64() <= 0) return 0;
  return text_of(member(*value, "entity-type")) == "item" ? number->GetInt64() : 0;
}

Qid item_qualifier(const rapidjson::Value& statement, std::string_view property) {
  const auto* const snak = first_qualifier(statement, property);
  return snak == nullptr ? 0 : item_of(content(*snak));
}

WikidataTime time_qualifier(const rapidjson::Value& statement, std::string_view property) {
  const auto* const snak = first_qualifier(statement, property);
  if (snak == nullptr || text_of(member(*snak, "snaktype")) == "novalue") return {};
  const auto iso = iso_time(content(*snak));
  if (!iso) return {WikidataTime::State::unclear, {}};
  return {WikidataTime::State::known, *iso};
}

std::optional<std::string> iso_time(const rapidjson::Value* value) {
  if (value == nullptr) return std::nullopt;
  std::string_view text = text_of(member(*value, "time"));  // "+2017-05-00T00:00:00Z"
  int precision = precision_of(*value);
  if (text.empty() || text.front() != '+' || precision < 9) return std::nullopt;
  text.remove_prefix(1);
  while (text.size() > 20 && text.front() == '0') text.remove_prefix(1);  // years of eleven digits in old dumps
  if (text.size() < 10) return std::nullopt;
  // Which calendar the digits of such a day are in has changed over the years: only the year is sure.
  if (text_of(member(*value, "calendarmodel")).ends_with(julian_calendar)) precision = 9;
  std::string iso(text.substr(0, precision == 9 ? 4 : precision == 10 ? 7 : 10));
  if (!parse_date(iso)) iso.resize(4);  // a day of "00"
  if (iso == "0000" || !parse_date(iso)) return std::nullopt;
  return iso;
}

}  // namespace newsgraph::knowledge
