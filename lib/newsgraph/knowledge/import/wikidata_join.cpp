#include "newsgraph/knowledge/import/wikidata_join.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "newsgraph/base/date.h"
#include "newsgraph/knowledge/import/rows.h"
#include "newsgraph/knowledge/import/wikidata_offices.h"
#include "newsgraph/knowledge/names.h"

namespace newsgraph::knowledge {
namespace {

constexpr std::size_t max_terms = 100;  // the schema's

struct WrittenTerm {
  std::string office, of, from, to;
};

double one_decimal(double degrees) {
  return std::round(degrees * 10) / 10 + 0.0;  // no "-0.0"
}

/// Whether the name has the surname as whole words at its beginning or end: "Xi" of "Xi Jinping".
bool has_as_word(std::string_view name, std::string_view surname) {
  if (surname.size() >= name.size()) return false;
  return (name.starts_with(surname) && name[surname.size()] == ' ') ||
         (name.ends_with(surname) && name[name.size() - surname.size() - 1] == ' ');
}

class Joiner {
 public:
  Joiner(WikidataWork& work, const WikidataOptions& options, std::ostream& out, const ImportProblems& problems,
         const std::function<void(std::uint64_t)>& tell)
      : database_(work.database()),
        options_(options),
        sink_(out),
        problems_(problems),
        tell_(tell),
        offices_(database_, options),
        things_(database_,
                "SELECT id, type, label, names, iso3, iso2, numeric, gender, died, lat, lon FROM thing "
                "WHERE kind = ? ORDER BY id"),
        links_(database_, "SELECT target FROM link WHERE source = ? AND property = ? ORDER BY n"),
        terms_(database_, "SELECT position, of, jurisdiction, start, stop FROM term WHERE person = ? ORDER BY n"),
        label_(database_, "SELECT label FROM thing WHERE id = ? AND kind = ?") {}

  WikidataCounts operator()() {
    if (options_.countries == WikidataCountries::write) all(WikidataKind::country, &Joiner::country, counts_.countries);
    all(WikidataKind::organization, &Joiner::organization, counts_.organizations);
    all(WikidataKind::place, &Joiner::place, counts_.places);
    all(WikidataKind::person, &Joiner::person, counts_.persons);
    offices_.unknown([&](const WikidataOffices::Office& office) {
      ImportRow row("office");
      row.set("id", fmt::format("wd-q{}", office.id));
      row.set("name", office.label);
      for (const std::string& name : office.names) row.add("names", name);
      write(row, office.id, counts_.offices);
    });
    return counts_;
  }

 private:
  using Make = std::optional<ImportRow> (Joiner::*)(Qid);

  void all(WikidataKind kind, Make make, std::uint64_t& count) {
    things_.bind(kind);
    while (things_.step()) {
      const Qid id = things_.integer(0);
      if (const auto row = (this->*make)(id)) write(*row, id, count);
    }
  }

  void write(const ImportRow& row, Qid id, std::uint64_t& count) {
    if (std::string why = sink_.write(row); !why.empty()) return problem(id, std::move(why));
    ++count;
    if (++rows_ % 10'000 == 0) tell_(rows_);
  }

  void problem(Qid id, std::string why) const {
    if (problems_) problems_({Problem::Kind::skipped, fmt::format("Q{}", id), std::move(why)});
  }

  // The row of the thing that things_ stands at, with id, name and country.
  ImportRow begin(const char* kind, Qid id, std::string row_id) {
    ImportRow row(kind);
    row.set("id", row_id);
    row.set("name", things_.text(2));
    const std::string names = things_.text(3);
    // Short names of persons are initials, which are found as names; of cities, codes that mean other things.
    const bool acronyms = std::string_view(kind) == "country" || std::string_view(kind) == "organization";
    for (std::size_t at = 0; at < names.size();) {
      const std::size_t end = std::min(names.find('\n', at), names.size());
      const std::string_view name = std::string_view(names).substr(at, end - at);
      row.add(acronyms && is_acronym(name) ? "acronyms" : "names", name);
      at = end + 1;
    }
    row.set("wikidata", fmt::format("Q{}", id));
    return row;
  }

  void set_country(ImportRow& row, Qid id, WikidataLink property) {
    links_.bind(id, property);
    while (links_.step())
      if (const auto entity = offices_.entity(links_.integer(0)); entity && entity->starts_with("country:"))
        return row.set("country", std::string_view(*entity).substr(8));
  }

  std::optional<ImportRow> country(Qid id) {
    const std::string iso3 = things_.text(4);
    if (offices_.lowest_with(iso3) != id) return std::nullopt;  // "Kingdom of Denmark" beside "Denmark"
    ImportRow row = begin("country", id, "country:" + iso3);
    row.set("iso2", things_.text(5));
    row.set("numeric", things_.text(6));
    return row;
  }

  std::optional<ImportRow> organization(Qid id) {
    ImportRow row = begin("organization", id, fmt::format("org:wd-q{}", id));
    row.set("type", things_.text(1));
    set_country(row, id, WikidataLink::country);
    return row;
  }

  std::optional<ImportRow> place(Qid id) {
    ImportRow row = begin("place", id, fmt::format("place:wd-q{}", id));
    row.set("type", things_.text(1));
    set_country(row, id, WikidataLink::country);
    if (!things_.null(9)) {
      row.set_number("lat", one_decimal(things_.number(9)));
      row.set_number("lon", one_decimal(things_.number(10)));
    }
    return row;
  }

  std::optional<ImportRow> person(Qid id) {
    const std::vector<WrittenTerm> terms = read_terms(id, things_.text(8));
    if (terms.empty() && options_.since_year > 0) return std::nullopt;
    ImportRow row = begin("person", id, fmt::format("person:wd-q{}", id));
    row.set("gender", things_.text(7));
    set_surname(row, id);
    set_country(row, id, WikidataLink::citizenship);
    for (const WrittenTerm& term : terms) {
      rapidjson::Value json(rapidjson::kObjectType);
      row.set_in(json, "office", term.office);
      row.set_in(json, "of", term.of);
      row.set_in(json, "from", term.from);
      row.set_in(json, "to", term.to);
      row.add("terms", std::move(json));
    }
    counts_.terms += terms.size();
    return row;
  }

  void set_surname(ImportRow& row, Qid id) {
    links_.bind(id, WikidataLink::family_name);
    while (links_.step()) {
      label_.bind(links_.integer(0), WikidataKind::family_name);
      while (label_.step())
        if (const std::string surname = label_.text(0); !row.has("surname") && has_as_word(row.text("name"), surname))
          row.set("surname", surname);
    }
  }

  std::vector<WrittenTerm> read_terms(Qid person, const std::string& died) {
    std::vector<WrittenTerm> terms;
    terms_.bind(person);
    while (terms_.step()) {
      const Qid position = terms_.integer(0);
      WrittenTerm term{{}, {}, terms_.text(3), terms_.text(4)};
      if (term.to == "unclear") {
        ++counts_.terms_unclear;
        continue;
      }
      if (term.to.empty()) term.to = died;
      if (!in_order(person, term) || too_long_ago(term)) continue;
      const auto of = offices_.of(position, terms_.integer(1), terms_.integer(2));
      if (!of) {
        ++counts_.terms_of_nothing;
        continue;
      }
      const auto office = offices_.office(position, of->id);
      if (!office) {
        ++counts_.terms_unclear;
        continue;
      }
      term.office = *office;
      term.of = of->entity;
      terms.push_back(std::move(term));
    }
    std::ranges::stable_sort(terms, {}, &WrittenTerm::from);
    if (terms.size() > max_terms) {
      problem(person, fmt::format("the oldest {} of {} terms are left out", terms.size() - max_terms, terms.size()));
      terms.erase(terms.begin(), terms.end() - max_terms);
    }
    return terms;
  }

  bool in_order(Qid person, const WrittenTerm& term) const {
    const auto from = parse_date(term.from), to = parse_date(term.to);
    if (!from || !to || from->first_day() <= to->last_day()) return true;
    problem(person, fmt::format("a term from {} to {} ends before it begins", term.from, term.to));
    return false;
  }

  bool too_long_ago(const WrittenTerm& term) const {
    int year = 0;
    return term.to.size() >= 4 && std::from_chars(term.to.data(), term.to.data() + 4, year).ec == std::errc{} &&
           year < options_.since_year;
  }

  const Database& database_;
  const WikidataOptions& options_;
  RowSink sink_;
  const ImportProblems& problems_;
  const std::function<void(std::uint64_t)>& tell_;
  WikidataOffices offices_;
  Query things_, links_, terms_, label_;
  WikidataCounts counts_;
  std::uint64_t rows_ = 0;
};

}  // namespace

WikidataCounts join_wikidata(WikidataWork& work, const WikidataOptions& options, std::ostream& out,
                             const ImportProblems& problems, const std::function<void(std::uint64_t)>& tell) {
  work.database().run(
      "CREATE INDEX IF NOT EXISTS thing_kind ON thing(kind, id);"
      "CREATE INDEX IF NOT EXISTS thing_iso3 ON thing(iso3, id) WHERE iso3 <> '';"
      "COMMIT; BEGIN");
  return Joiner(work, options, out, problems, tell)();
}

}  // namespace newsgraph::knowledge
