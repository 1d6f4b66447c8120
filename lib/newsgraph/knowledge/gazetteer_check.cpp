#include "newsgraph/knowledge/gazetteer_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "newsgraph/base/date.h"
#include "newsgraph/knowledge/gazetteer_rows.h"
#include "newsgraph/knowledge/gazetteer_sources.h"
#include "newsgraph/knowledge/names.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;
using knowledge::GazetteerRow;
using rapidjson::Value;

std::string_view text_of(const Value& object, const char* field) {
  const auto member = object.FindMember(field);
  if (member == object.MemberEnd() || !member->value.IsString()) return {};
  return {member->value.GetString(), member->value.GetStringLength()};
}

/// A stretch of days; open where nothing is known.
struct Stretch {
  Day first = Day::min(), latest_start = Day::min(), earliest_end = Day::max();
};

class Checker {
 public:
  explicit Checker(std::vector<GazetteerProblem>& problems) : problems_(problems) {}

  void operator()(std::span<const GazetteerRow> rows) {
    for (const GazetteerRow& row : rows) collect(row);
    for (const GazetteerRow& row : rows) check_references(row);
    check_names();
    check_overlaps();
  }

 private:
  struct Term {
    std::string_view person;
    const GazetteerRow* row;
    Stretch when;
  };
  using Post = std::pair<std::string_view, std::string_view>;  // office, of

  void report(const GazetteerRow& row, std::string why) { problems_.push_back({row.place, std::move(why)}); }

  void collect(const GazetteerRow& row) {
    const std::string_view kind = row.text("kind");
    if (kind == "office") {
      offices_.emplace(row.text("id"));
      if (row.flag("unique")) unique_.emplace(row.text("id"));
    } else if (kind == "tenure-note") {
      notes_[{row.text("office"), row.text("of")}].push_back(stretch(row, row.json));
    } else if (!row.text("id").empty()) {
      entities_.emplace(row.text("id"));
    }
    if (kind != "person") return;
    persons_[{std::string(row.text("country")), knowledge::fold_name(row.text("name"))}].push_back(&row);
    if (const Value* terms = row.find("terms"))
      for (const Value& term : terms->GetArray()) {
        const Stretch when = stretch(row, term);
        if (!term.HasMember("acting"))
          terms_[{text_of(term, "office"), text_of(term, "of")}].push_back({row.text("id"), &row, when});
      }
  }

  Stretch stretch(const GazetteerRow& row, const Value& json) {
    const std::optional<Date> from = date(row, json, "from"), to = date(row, json, "to");
    if (from && to && to->last_day() < from->first_day())
      report(row, fmt::format("ends ({}) before it begins ({})", to->iso(), from->iso()));
    Stretch out;
    if (from) out.first = from->first_day(), out.latest_start = from->last_day();
    if (to) out.earliest_end = to->first_day();
    return out;
  }

  std::optional<Date> date(const GazetteerRow& row, const Value& json, const char* field) {
    const std::string_view text = text_of(json, field);
    if (text.empty()) return std::nullopt;
    const std::optional<Date> parsed = parse_date(text);
    if (!parsed) {
      report(row, fmt::format("no such date: \"{}\"", text));
      return std::nullopt;
    }
    const std::string year = parsed->iso().substr(0, 4);
    if (year < "1000" || year > "2100") report(row, fmt::format("an unlikely date: \"{}\"", text));
    return parsed;
  }

  void check_references(const GazetteerRow& row) {
    const auto known = [&](std::string_view id) {
      if (!id.empty() && !entities_.contains(id)) report(row, fmt::format("unknown id \"{}\"", id));
    };
    const auto known_office = [&](std::string_view id) {
      if (!offices_.contains(id)) report(row, fmt::format("unknown office \"{}\"", id));
    };
    if (!row.text("country").empty()) known(fmt::format("country:{}", row.text("country")));
    for (const std::string_view id : row.texts("part_of")) known(id);
    if (row.text("kind") == "tenure-note") {
      known_office(row.text("office"));
      known(row.text("of"));
    }
    if (const Value* members = row.find("members"))
      for (const Value& member : members->GetArray())
        known(member.IsObject() ? text_of(member, "of")
                                : std::string_view(member.GetString(), member.GetStringLength()));
    if (const Value* terms = row.find("terms"))
      for (const Value& term : terms->GetArray()) {
        known_office(text_of(term, "office"));
        known(text_of(term, "of"));
      }
  }

  void check_names() {
    for (const auto& [name, rows] : persons_)
      for (std::size_t i = 1; i < rows.size(); ++i)
        report(*rows[i], fmt::format("\"{}\" of {} is already at {}: the same person?", rows[i]->text("name"),
                                     rows[i]->text("country"), rows[0]->place));
  }

  void check_overlaps() {
    for (auto& [post, terms] : terms_) {
      if (!unique_.contains(post.first)) continue;
      std::ranges::stable_sort(terms, {}, [](const Term& term) { return term.when.first; });
      for (std::size_t i = 0; i < terms.size(); ++i)
        for (std::size_t j = i + 1; j < terms.size(); ++j) {
          if (terms[i].person == terms[j].person || !overlap(terms[i].when, terms[j].when)) continue;
          if (noted(post, terms[j].when)) continue;
          report(*terms[j].row, fmt::format("{} of {} at the same time as {} ({})", post.first, post.second,
                                            terms[i].person, terms[i].row->place));
        }
    }
  }

  /// Whether one began before the other can have ended. Precondition: sorted by beginning.
  static bool overlap(const Stretch& earlier, const Stretch& later) {
    return later.latest_start < earlier.earliest_end;
  }

  [[nodiscard]] bool noted(const Post& post, const Stretch& when) const {
    const auto found = notes_.find(post);
    return found != notes_.end() && std::ranges::any_of(found->second, [&](const Stretch& note) {
             return note.first <= when.earliest_end && when.first <= note.earliest_end;
           });
  }

  std::vector<GazetteerProblem>& problems_;
  std::set<std::string, std::less<>> offices_, unique_, entities_;
  std::map<std::pair<std::string, std::string>, std::vector<const GazetteerRow*>> persons_;
  std::map<Post, std::vector<Term>> terms_;
  std::map<Post, std::vector<Stretch>> notes_;
};

}  // namespace

std::vector<GazetteerProblem> check_gazetteer(const fs::path& directory, std::span<const fs::path> additions) {
  std::vector<GazetteerProblem> problems;
  const auto on_problem = [&](const Error& error) {
    const std::string_view what = error.what();
    problems.push_back({error.place(), std::string(what.substr(std::min(what.size(), error.place().size() + 2)))});
  };
  knowledge::GazetteerRows rows;
  for (const fs::path& file : knowledge::row_files(knowledge::gazetteer_folder(directory)))
    rows.read(file, knowledge::RowSource::own, on_problem);
  for (const fs::path& file : additions) rows.read(file, knowledge::RowSource::addition, on_problem);
  Checker checker(problems);
  checker(rows.all());
  if (!additions.empty()) {
    std::erase_if(problems, [&](const GazetteerProblem& problem) {
      return std::ranges::none_of(additions, [&](const fs::path& file) {
        return problem.place.starts_with(file.string() + ':') ||
               problem.why.find(file.string() + ':') != std::string::npos;
      });
    });
  }
  return problems;
}

}  // namespace newsgraph
