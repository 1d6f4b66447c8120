#include "newsgraph/knowledge/import/petrarch.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "newsgraph/knowledge/import/cameo_codes.h"
#include "newsgraph/knowledge/import/petrarch_dictionary.h"
#include "newsgraph/knowledge/import/petrarch_names.h"
#include "newsgraph/knowledge/import/rows.h"

namespace newsgraph {
namespace {

using namespace knowledge;
namespace fs = std::filesystem;

enum class Dictionary { actors, agents, discards };

constexpr std::array<std::string_view, 3> file_words = {"actors", "agents", "discards"};

std::vector<fs::path> files_of(const fs::path& directory, Dictionary wanted) {
  std::vector<fs::path> files;
  bool any = false;
  std::error_code error;
  for (fs::directory_iterator entry(directory, error), end; !error && entry != end; entry.increment(error)) {
    std::error_code ignored;
    if (!entry->is_regular_file(ignored)) continue;
    std::string name = entry->path().filename().string();
    for (char& c : name)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (std::size_t kind = 0; kind < file_words.size(); ++kind) {
      if (name.find(file_words[kind]) == std::string::npos) continue;
      any = true;
      if (kind == static_cast<std::size_t>(wanted)) files.push_back(entry->path());
      break;
    }
  }
  if (error) throw Error(ErrorCode::io, directory.string(), error.message());
  if (!any)
    throw Error(ErrorCode::format, directory.string(),
                "no file with \"actors\", \"agents\" or \"discards\" in its name");
  std::ranges::sort(files);
  return files;
}

/// The code that says what the actor is when no date is known: the undated one, else the last. Null for none.
const DatedCode* main_code(const ActorBlock& block) {
  const DatedCode* last = nullptr;
  for (const DatedCode& code : block.codes) {
    if (read_cameo(code.code).form == CameoCode::Form::nothing) continue;
    last = &code;
    if (code.from.empty() && code.to.empty()) break;
  }
  return last;
}

bool is_plain_country(const ActorBlock& block) {
  const DatedCode* const code = main_code(block);
  if (code == nullptr) return false;
  const CameoCode cameo = read_cameo(code->code);
  return cameo.alone && !cameo.country.empty();
}

class Actors {
 public:
  Actors(std::ostream& out, const ImportProblems& problems) : sink_(out), problems_(problems) {}

  void add(std::vector<ActorBlock> blocks) {
    for (ActorBlock& block : blocks) {
      const auto [known, is_new] = index_.emplace(block.phrases.front(), blocks_.size());
      if (is_new) {
        blocks_.push_back(std::move(block));
        continue;
      }
      ActorBlock& first = blocks_[known->second];
      first.phrases.insert(first.phrases.end(), block.phrases.begin() + 1, block.phrases.end());
      first.codes.insert(first.codes.end(), block.codes.begin(), block.codes.end());
    }
  }

  void write(PetrarchCounts& counts) {
    choose_countries();
    for (std::size_t i = 0; i < blocks_.size(); ++i) write(i, counts);
  }

 private:
  // Of the blocks that are coded as a country alone – its cities are among them – the one that is the country.
  void choose_countries() {
    std::map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!is_plain_country(blocks_[i])) continue;
      const std::string iso3 = read_cameo(main_code(blocks_[i])->code).country;
      if (blocks_[i].codes.size() == 1) first.try_emplace(iso3, i);
      if (!name_of_country(blocks_[i].phrases, country_name(iso3)).empty()) country_.try_emplace(iso3, i);
    }
    country_.insert(first.begin(), first.end());
  }

  void write(std::size_t index, PetrarchCounts& counts) {
    const ActorBlock& block = blocks_[index];
    const DatedCode* const code = main_code(block);
    if (code == nullptr) {
      if (block.codes.empty()) problem(block, fmt::format("{} has no code", block.phrases.front()));
      return;
    }
    const CameoCode cameo = read_cameo(code->code);
    if (const auto found = country_.find(cameo.country); found != country_.end() && found->second == index)
      return write_country(block, cameo, counts);
    if (cameo.form == CameoCode::Form::compound || (cameo.region && cameo.alone))
      return write_group(block, cameo, counts);
    if (is_person(block)) return write_person(block, cameo, counts);
    write_organization(block, cameo, counts);
  }

  void write_country(const ActorBlock& block, const CameoCode& cameo, PetrarchCounts& counts) {
    std::string name = name_of_country(block.phrases, country_name(cameo.country));
    if (name.empty()) name = name_of(block.phrases.front());
    ImportRow row = begin("country", "country:" + cameo.country, name);
    for (const std::string& phrase : block.phrases) row.add(country_field(phrase), name_unless(phrase, name));
    finish(row, block, counts.countries);
  }

  void write_group(const ActorBlock& block, const CameoCode& cameo, PetrarchCounts& counts) {
    ImportRow row = begin_named("group", "group:", block);
    add_names(row, block);
    for (const std::string& member : cameo.members) row.add("members", "country:" + member);
    finish(row, block, counts.groups);
  }

  void write_person(const ActorBlock& block, const CameoCode& cameo, PetrarchCounts& counts) {
    ImportRow row = begin_named("person", "person:", block);
    for (const std::string& phrase : block.phrases) row.add("names", name_unless(phrase, row.text("name")));
    set_codes(row, cameo);
    finish(row, block, counts.persons);
  }

  void write_organization(const ActorBlock& block, const CameoCode& cameo, PetrarchCounts& counts) {
    ImportRow row = begin_named("organization", "org:", block);
    add_names(row, block);
    row.set("type", type_of(block.phrases.front(), cameo));
    set_codes(row, cameo);
    finish(row, block, counts.organizations);
  }

  static ImportRow begin(const char* kind, const std::string& id, const std::string& name) {
    ImportRow row(kind);
    row.set("id", id);
    row.set("name", name);
    return row;
  }

  static ImportRow begin_named(const char* kind, const char* prefix, const ActorBlock& block) {
    const std::string name = name_of(block.phrases.front());
    return begin(kind, prefix + slug_of(name), name);
  }

  static void add_names(ImportRow& row, const ActorBlock& block) {
    for (const std::string& phrase : block.phrases)
      if (looks_like_acronym(phrase)) {
        row.add("acronyms", phrase);
      } else {
        row.add("names", name_unless(phrase, row.text("name")));
      }
  }

  static std::string name_unless(const std::string& phrase, std::string_view known) {
    std::string name = name_of(phrase);
    return name == known ? std::string() : name;
  }

  static void set_codes(ImportRow& row, const CameoCode& cameo) {
    row.set("country", cameo.country);
    row.set("code", cameo.code);
    row.set("sector", cameo.sector);
  }

  void finish(ImportRow& row, const ActorBlock& block, std::uint64_t& count) {
    for (const DatedCode& code : block.codes) {
      rapidjson::Value json(rapidjson::kObjectType);
      row.set_in(json, "code", code.code);
      row.set_in(json, "from", code.from);
      row.set_in(json, "to", code.to);
      row.add("codes", std::move(json));
    }
    const std::string id(row.text("id"));
    if (!written_.insert(id).second) return problem(block, fmt::format("{} is written already", id));
    if (std::string why = sink_.write(row); !why.empty()) return problem(block, std::move(why));
    ++count;
  }

  void problem(const ActorBlock& block, std::string why) const {
    if (problems_) problems_({Problem::Kind::skipped, block.place, std::move(why)});
  }

  RowSink sink_;
  const ImportProblems& problems_;
  std::vector<ActorBlock> blocks_;
  std::map<std::string, std::size_t, std::less<>> index_;  // by primary phrase
  std::map<std::string, std::size_t, std::less<>> country_;
  std::set<std::string, std::less<>> written_;
};

void write_agents(const std::vector<Agent>& agents, std::ostream& out, const ImportProblems& problems,
                  PetrarchCounts& counts) {
  RowSink sink(out);
  std::set<std::string> written;
  for (const Agent& agent : agents) {
    const CameoCode code = read_cameo(agent.code);
    if (code.form != CameoCode::Form::normal) continue;
    const std::string singular = in_lower_case(agent.singular), plural = in_lower_case(agent.plural);
    const std::string& name = plural.empty() ? singular : plural;
    if (!written.insert(name).second) continue;
    ImportRow row("role-noun");
    row.set("name", name);
    if (!plural.empty()) row.set("singular", singular);
    row.set("sector", agent_sector(agent.code));
    if (std::string why = sink.write(row); why.empty()) {
      ++counts.role_nouns;
    } else if (problems) {
      problems({Problem::Kind::skipped, agent.place, std::move(why)});
    }
  }
}

}  // namespace

PetrarchCounts import_petrarch(const fs::path& directory, std::ostream& out, const ImportProblems& problems) {
  PetrarchCounts counts;
  Actors actors(out, problems);
  for (const fs::path& file : files_of(directory, Dictionary::actors)) actors.add(read_actors(file, problems));
  actors.write(counts);
  std::vector<Agent> agents;
  for (const fs::path& file : files_of(directory, Dictionary::agents))
    for (Agent& agent : read_agents(file, problems)) agents.push_back(std::move(agent));
  write_agents(agents, out, problems, counts);
  return counts;
}

std::vector<std::string> petrarch_discards(const fs::path& directory, const ImportProblems& problems) {
  std::vector<std::string> discards;
  std::set<std::string> known;
  const auto add = [&](std::string discard) {
    if (known.insert(discard).second) discards.push_back(std::move(discard));
  };
  for (const fs::path& file : files_of(directory, Dictionary::discards))
    for (std::string& discard : read_discards(file, problems)) add(std::move(discard));
  for (const fs::path& file : files_of(directory, Dictionary::actors))
    for (const ActorBlock& block : read_actors(file, {}))
      if (!block.codes.empty() && std::ranges::all_of(block.codes, [](const auto& code) { return code.code == "###"; }))
        for (std::string phrase : block.phrases) {
          std::ranges::replace(phrase, '_', ' ');
          add(std::move(phrase));
        }
  return discards;
}

}  // namespace newsgraph
