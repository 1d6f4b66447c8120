#include "newsgraph/knowledge/gazetteer.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "newsgraph/knowledge/gazetteer_data.h"
#include "newsgraph/knowledge/gazetteer_loader.h"
#include "newsgraph/knowledge/names.h"

namespace newsgraph {

struct Gazetteer::Data : knowledge::GazetteerData {};

namespace {

// Where nothing is known a term reaches as far as time does.
Day first_day(const Term& term) {
  return term.from ? term.from->first_day() : Day::min();
}
Day last_day(const Term& term) {
  return term.to ? term.to->last_day() : Day::max();
}

bool is_exact_start(const Term& term, Day day) {
  return term.from && term.from->precision() == Date::Precision::day && term.from->first_day() == day;
}

std::string with_article(const Entity& entity) {
  return entity.article.empty() ? entity.label : entity.article + ' ' + entity.label;
}

bool ends_with_word(std::string_view text, std::string_view word) {
  return text.ends_with(word) && (text.size() == word.size() || text[text.size() - word.size() - 1] == ' ');
}

}  // namespace

Gazetteer::Gazetteer(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Gazetteer::~Gazetteer() = default;

std::shared_ptr<const Gazetteer> Gazetteer::load(const std::filesystem::path& directory,
                                                 std::span<const std::filesystem::path> additions) {
  auto data = std::make_unique<Data>();
  static_cast<knowledge::GazetteerData&>(*data) = knowledge::load_gazetteer(directory, additions);
  return std::shared_ptr<const Gazetteer>(new Gazetteer(std::move(data)));
}

std::vector<NameMatch> Gazetteer::match(const Document& document, TokenSpan range) const {
  return data_->names.match(document, range);
}

const Entity& Gazetteer::operator[](EntityId id) const {
  return data_->entities[id.value];
}
const Office& Gazetteer::operator[](OfficeId id) const {
  return data_->offices[id.value];
}
std::span<const Entity> Gazetteer::entities() const {
  return data_->entities;
}
std::span<const Office> Gazetteer::offices() const {
  return data_->offices;
}
std::span<const RoleNoun> Gazetteer::role_nouns() const {
  return data_->role_nouns;
}
const std::string& Gazetteer::version() const {
  return data_->version;
}

std::optional<EntityId> Gazetteer::find(std::string_view entity_id) const {
  const auto found = data_->entity_by_id.find(entity_id);
  return found == data_->entity_by_id.end() ? std::nullopt : std::optional(found->second);
}

std::optional<EntityId> Gazetteer::country(std::string_view iso3) const {
  return find("country:" + std::string(iso3));
}

std::optional<OfficeId> Gazetteer::find_office(std::string_view office_id) const {
  const auto found = data_->office_by_id.find(office_id);
  return found == data_->office_by_id.end() ? std::nullopt : std::optional(found->second);
}

std::optional<EntityId> Gazetteer::holder(OfficeId office, EntityId of, std::optional<Day> day) const {
  const auto post = data_->tenures.find(knowledge::GazetteerData::post(office, of));
  if (post == data_->tenures.end() || !(*this)[office].unique) return std::nullopt;
  // Of those in office, the ones to prefer come last: who acts gives way, then who came earlier.
  struct Candidate {
    bool in_office, regular;
    Day since;
    bool exact;
    EntityId person;
  };
  std::vector<Candidate> candidates;
  for (const Data::Tenure& tenure : post->second) {
    const Term& term = (*this)[tenure.person].terms[tenure.term];
    const bool in_office = day ? term.covers(*day) : !term.to;
    if (day && !in_office) continue;
    candidates.push_back({in_office, !term.acting, first_day(term), day && is_exact_start(term, *day), tenure.person});
  }
  if (candidates.empty()) return std::nullopt;
  const auto rank = [&](const Candidate& c) {
    // A day asks who covers it; without one, only the newest counts.
    return std::tuple(c.in_office, c.regular, day ? Day::min() : c.since, c.exact);
  };
  const auto best = std::ranges::max_element(candidates, {}, rank);
  const bool several = std::ranges::any_of(
      candidates, [&](const Candidate& c) { return c.person != best->person && rank(c) == rank(*best); });
  return several ? std::nullopt : std::optional(best->person);
}

const Term* Gazetteer::term_at(EntityId person, std::optional<Day> day) const {
  const Term* best = nullptr;
  const auto rank = [&](const Term& term) {
    const bool current = day ? term.covers(*day) : !term.to;
    // Of terms that are over, the last; of current ones, the most senior.
    const Day until = current ? Day::max() : last_day(term);
    return std::tuple(current, until, !term.acting, -(*this)[term.office].rank, first_day(term));
  };
  for (const Term& term : (*this)[person].terms) {
    if (day && first_day(term) > *day) continue;
    if (best == nullptr || rank(*best) < rank(term)) best = &term;
  }
  return best;
}

std::string Gazetteer::role_name(const Term& term) const {
  const std::string& title = term.title.empty() ? (*this)[term.office].name : term.title;
  const Entity& of = (*this)[term.of];
  const std::size_t at = title.find(" of ");
  if (at == std::string::npos) return title + " of " + with_article(of);
  // "President of the Commission" of the European Commission is its president, in one.
  const std::string_view of_what = knowledge::without_article(std::string_view(title).substr(at + 4));
  if (ends_with_word(of.label, of_what)) return title.substr(0, at) + " of " + with_article(of);
  return of.label + ' ' + title;
}

Gender Gazetteer::gender_of(std::string_view given_name) const {
  const auto found = data_->given_names.find(knowledge::fold_name_token(given_name).view());
  return found == data_->given_names.end() ? Gender::unknown : found->second;
}

bool Gazetteer::known_given_name(std::string_view name) const {
  return data_->given_names.contains(knowledge::fold_name_token(name).view());
}

}  // namespace newsgraph
