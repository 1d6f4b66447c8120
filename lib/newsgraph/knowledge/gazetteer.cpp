#include "newsgraph/knowledge/gazetteer.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "newsgraph/knowledge/gazetteer_image.h"
#include "newsgraph/knowledge/gazetteer_loader.h"
#include "newsgraph/knowledge/gazetteer_sources.h"
#include "newsgraph/knowledge/names.h"
#include "newsgraph/knowledge/phrase.h"
#include "newsgraph/knowledge/record_access.h"
#include "newsgraph/text/tokens.h"

namespace newsgraph {

struct Gazetteer::Image : knowledge::GazetteerImage {
  using GazetteerImage::GazetteerImage;
};

namespace {

using knowledge::slice;

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
  std::string text(entity.article);
  if (!text.empty()) text += ' ';
  return text.append(entity.label);
}

bool ends_with_word(std::string_view text, std::string_view word) {
  return text.ends_with(word) && (text.size() == word.size() || text[text.size() - word.size() - 1] == ' ');
}

std::string_view view(const knowledge::CodeText& code) {
  const auto* const end = std::ranges::find(code, '\0');
  return {code.data(), static_cast<std::size_t>(end - code.begin())};
}

std::optional<Date> date(std::int32_t days, std::uint8_t precision) {
  constexpr std::int32_t most = 5'000'000;  // beyond the year 9999
  if (days < -most || days > most) return std::nullopt;
  const Day day{std::chrono::days(days)};
  const std::chrono::year_month_day calendar(day);
  switch (precision) {
    case 1:
      return Date::day(day);
    case 2:
      return Date::month(calendar.year() / calendar.month());
    case 3:
      return Date::year(calendar.year());
    default:
      return std::nullopt;
  }
}

/// The index that open addressing finds; `is` tells whether it is the one.
template <class Is>
std::optional<std::uint32_t> find_slot(std::span<const std::uint32_t> slots, std::string_view key, const Is& is) {
  const std::size_t mask = slots.size() - 1;
  std::size_t at = hash64(key) & mask;
  for (std::size_t probe = 0; probe < slots.size() && slots[at] != 0; ++probe, at = (at + 1) & mask)
    if (is(slots[at] - 1)) return slots[at] - 1;
  return std::nullopt;
}

}  // namespace

Gazetteer::Gazetteer(std::unique_ptr<const Image> image) : image_(std::move(image)) {}
Gazetteer::~Gazetteer() = default;

std::shared_ptr<const Gazetteer> Gazetteer::of(std::shared_ptr<const ArrayFile> file) {
  return std::shared_ptr<const Gazetteer>(new Gazetteer(std::make_unique<const Image>(std::move(file))));
}

std::shared_ptr<const Gazetteer> Gazetteer::load(const std::filesystem::path& directory,
                                                 std::span<const std::filesystem::path> additions) {
  const auto is_compiled = [](const std::filesystem::path& path) { return path.extension() == ".bin"; };
  if (additions.size() == 1 && is_compiled(additions[0])) return of(ArrayFile::open(additions[0]));
  if (additions.empty())
    if (auto compiled = knowledge::compiled_for(knowledge::gazetteer_folder(directory))) return of(std::move(compiled));
  return of(ArrayFile::of(knowledge::compile_gazetteer(directory, additions).bytes(), directory.string()));
}

void Gazetteer::compile(const std::filesystem::path& directory, std::span<const std::filesystem::path> additions,
                        const std::filesystem::path& output) {
  knowledge::compile_gazetteer(directory, additions).save(output);
}

void Gazetteer::check() const {
  image_->file->check();
}

std::vector<NameMatch> Gazetteer::match(const Document& document, TokenSpan range) const {
  return image_->names.match(document, range);
}

Entity Gazetteer::operator[](EntityId id) const {
  if (id.value + std::size_t{1} >= image_->entities.size()) return {};
  const knowledge::EntityRecord& record = image_->entities[id.value];
  const knowledge::EntityRecord& next = image_->entities[id.value + 1];
  Entity entity;
  entity.kind = record.kind <= static_cast<std::uint8_t>(EntityKind::place) ? EntityKind(record.kind) : entity.kind;
  entity.gender = record.gender <= static_cast<std::uint8_t>(Gender::male) ? Gender(record.gender) : Gender::unknown;
  entity.id = image_->text(record.id);
  entity.label = image_->text(record.label);
  entity.iso3 = view(record.iso3);
  entity.code = view(record.code);
  entity.sector = view(record.sector);
  entity.wikidata = image_->text(record.wikidata);
  entity.type = image_->text(record.type);
  entity.article = image_->text(record.article);
  if (record.terms <= next.terms && next.terms <= image_->terms.size())
    entity.terms = {this, TermId{record.terms}, TermId{next.terms}};
  entity.part_of = slice(image_->references, record.part_of, record.members);
  entity.members = slice(image_->references, record.members, next.part_of);
  return entity;
}

Office Gazetteer::operator[](OfficeId id) const {
  if (id.value >= image_->offices.size()) return {};
  const knowledge::OfficeRecord& record = image_->offices[id.value];
  return {.id = image_->text(record.id),
          .name = image_->text(record.name),
          .sector = view(record.sector),
          .unique = record.unique != 0,
          .title = record.title != 0,
          .rank = record.rank};
}

Term Gazetteer::operator[](TermId id) const {
  if (id.value >= image_->terms.size()) return {};
  const knowledge::TermRecord& record = image_->terms[id.value];
  return {.office = {record.office},
          .of = {record.of},
          .from = date(record.from, record.from_precision),
          .to = date(record.to, record.to_precision),
          .title = image_->text(record.title),
          .acting = record.acting != 0};
}

RoleNoun Gazetteer::operator[](RoleNounId id) const {
  if (id.value >= image_->role_nouns.size()) return {};
  const knowledge::RoleNounRecord& record = image_->role_nouns[id.value];
  return {.name = image_->text(record.name), .sector = view(record.sector), .plural = record.plural != 0};
}

GazetteerRange<EntityId> Gazetteer::entities() const {
  return {this, EntityId{0}, make_id<EntityId>(image_->entities.size() - 1)};
}
GazetteerRange<OfficeId> Gazetteer::offices() const {
  return {this, OfficeId{0}, make_id<OfficeId>(image_->offices.size())};
}
GazetteerRange<RoleNounId> Gazetteer::role_nouns() const {
  return {this, RoleNounId{0}, make_id<RoleNounId>(image_->role_nouns.size())};
}
std::string Gazetteer::version() const {
  return std::string(image_->file->section(knowledge::sections::version));
}

std::optional<EntityId> Gazetteer::find(std::string_view entity_id) const {
  const auto found =
      find_slot(image_->entity_slots, entity_id, [&](std::uint32_t i) { return (*this)[EntityId{i}].id == entity_id; });
  return found ? std::optional(EntityId{*found}) : std::nullopt;
}

std::optional<EntityId> Gazetteer::country(std::string_view iso3) const {
  return find("country:" + std::string(iso3));
}

std::optional<OfficeId> Gazetteer::find_office(std::string_view office_id) const {
  const auto found =
      find_slot(image_->office_slots, office_id, [&](std::uint32_t i) { return (*this)[OfficeId{i}].id == office_id; });
  return found ? std::optional(OfficeId{*found}) : std::nullopt;
}

std::vector<std::pair<EntityId, Term>> Gazetteer::tenures(OfficeId office, EntityId of) const {
  const auto post = [&](const knowledge::TenureRecord& record) {
    const Term term = (*this)[TermId{record.term}];
    return std::pair(term.office, term.of);
  };
  const auto records = std::ranges::equal_range(image_->tenures, std::pair(office, of), {}, post);
  std::vector<std::pair<EntityId, Term>> found;
  for (const knowledge::TenureRecord& record : records)
    found.emplace_back(EntityId{record.person}, (*this)[TermId{record.term}]);
  return found;
}

std::optional<EntityId> Gazetteer::holder(OfficeId office, EntityId of, std::optional<Day> day) const {
  if (!(*this)[office].unique) return std::nullopt;
  // Of those in office, the ones to prefer come last: who acts gives way, then who came earlier.
  struct Candidate {
    bool in_office, regular;
    Day since;
    bool exact;
    EntityId person;
  };
  std::vector<Candidate> candidates;
  for (const auto& [person, term] : tenures(office, of)) {
    const bool in_office = day ? term.covers(*day) : !term.to;
    if (day && !in_office) continue;
    candidates.push_back({in_office, !term.acting, first_day(term), day && is_exact_start(term, *day), person});
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

std::optional<EntityId> Gazetteer::holder(std::string_view office, std::string_view of, std::optional<Day> day) const {
  const auto place = of.find(':') == std::string_view::npos ? country(of) : find(of);
  if (!place) return std::nullopt;
  if (const auto known = find_office(office)) return holder(*known, *place, day);
  for (const NameSense& sense : senses(office))
    if (sense.kind == NameKind::office)
      if (const auto found = holder(sense.office(), *place, day)) return found;
  return std::nullopt;
}

std::span<const NameSense> Gazetteer::senses(std::string_view name) const {
  const Document document = knowledge::phrase(std::string(name), text::tokenize(name));
  const TokenSpan all = document.sentences.front().tokens;
  const std::vector<NameMatch> matches = match(document, all);
  return matches.size() == 1 && matches.front().tokens == all ? matches.front().senses : std::span<const NameSense>{};
}

std::optional<Term> Gazetteer::term_at(EntityId person, std::optional<Day> day) const {
  std::optional<Term> best;
  const auto rank = [&](const Term& term) {
    const bool current = day ? term.covers(*day) : !term.to;
    // Of terms that are over, the last; of current ones, the most senior.
    const Day until = current ? Day::max() : last_day(term);
    return std::tuple(current, until, !term.acting, -(*this)[term.office].rank, first_day(term));
  };
  for (const Term& term : (*this)[person].terms) {
    if (day && first_day(term) > *day) continue;
    if (!best || rank(*best) < rank(term)) best = term;
  }
  return best;
}

std::vector<Term> Gazetteer::terms_at(EntityId person, std::optional<Day> day) const {
  std::vector<Term> terms;
  for (const Term& term : (*this)[person].terms)
    if (day ? term.covers(*day) : !term.to) terms.push_back(term);
  std::ranges::stable_sort(terms, {}, [&](const Term& term) { return (*this)[term.office].rank; });
  return terms;
}

std::string Gazetteer::role_name(const Term& term) const {
  const std::string_view title = term.title.empty() ? (*this)[term.office].name : term.title;
  const Entity of = (*this)[term.of];
  const std::size_t at = title.find(" of ");
  if (at == std::string_view::npos) return std::string(title) + " of " + with_article(of);
  // "President of the Commission" of the European Commission is its president, in one.
  const std::string_view of_what = knowledge::without_article(title.substr(at + 4));
  if (ends_with_word(of.label, of_what)) return std::string(title.substr(0, at)) + " of " + with_article(of);
  return std::string(of.label) + ' ' + std::string(title);
}

namespace {

std::optional<Gender> find_given_name(std::span<const std::uint64_t> names, std::string_view name) {
  const std::uint64_t wanted = knowledge::given_name_entry(knowledge::fold_name_token(name).view(), Gender::unknown);
  const auto found = std::ranges::lower_bound(names, wanted);
  if (found == names.end() || (*found & ~knowledge::gender_bits) != wanted) return std::nullopt;
  const auto gender = static_cast<std::uint8_t>(*found & knowledge::gender_bits);
  return gender <= static_cast<std::uint8_t>(Gender::male) ? Gender(gender) : Gender::unknown;
}

}  // namespace

Gender Gazetteer::gender_of(std::string_view given_name) const {
  return find_given_name(image_->given_names, given_name).value_or(Gender::unknown);
}

bool Gazetteer::known_given_name(std::string_view name) const {
  return find_given_name(image_->given_names, name).has_value();
}

}  // namespace newsgraph
