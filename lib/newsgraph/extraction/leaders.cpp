#include "newsgraph/extraction/leaders.h"

#include <array>
#include <string_view>

namespace newsgraph::extraction {
namespace {

std::optional<EntityId> holder(std::string_view office, EntityId of, const Gazetteer& gazetteer,
                               std::optional<Day> day) {
  const auto id = gazetteer.find_office(office);
  return id ? gazetteer.holder(*id, of, day) : std::nullopt;
}

}  // namespace

std::optional<EntityId> leader_of(EntityId country, const Gazetteer& gazetteer, const Leadership& leadership,
                                  std::optional<Day> day) {
  const std::string_view iso3 = gazetteer[country].iso3;
  if (leadership.by_president.contains(iso3)) {
    for (const std::string_view office : {"president", "transitional-leader", "general-secretary"})
      if (const auto person = holder(office, country, gazetteer, day)) return person;
  }
  if (leadership.by_monarch.contains(iso3)) {
    for (const std::string_view office : {"king", "emir", "sultan", "pope", "president"})
      if (const auto person = holder(office, country, gazetteer, day)) return person;
  }
  for (const std::string& office : leadership.offices)
    if (const auto person = holder(office, country, gazetteer, day)) return person;
  return std::nullopt;
}

}  // namespace newsgraph::extraction
