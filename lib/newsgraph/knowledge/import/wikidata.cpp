#include "newsgraph/knowledge/import/wikidata.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <optional>
#include <system_error>

#include "newsgraph/base/hash.h"
#include "newsgraph/knowledge/import/line_source.h"
#include "newsgraph/knowledge/import/wikidata_entity.h"
#include "newsgraph/knowledge/import/wikidata_join.h"
#include "newsgraph/knowledge/import/wikidata_work.h"

namespace newsgraph {
namespace {

using knowledge::EntityReader;
using knowledge::LineSource;
using knowledge::WikidataPosition;
using knowledge::WikidataWork;
namespace fs = std::filesystem;

constexpr std::uint64_t lines_before_doubt = 100;  // so many bad ones first, and the file is no dump

std::uint64_t size_of(const fs::path& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  return error ? 0 : size;
}

// Tells dumps apart, but not a download from the same one when more of it has come.
std::string head_of(const fs::path& path) {
  if (!fs::is_regular_file(path)) return {};
  std::array<char, 4096> head{};
  std::ifstream in(path, std::ios::binary);
  in.read(head.data(), head.size());
  return hash_hex({head.data(), static_cast<std::size_t>(in.gcount())});
}

// What decides about the rows of the work file.
std::string fingerprint(const fs::path& path, const WikidataOptions& options) {
  std::string all = fmt::format("newsgraph wikidata 1\n{}\n", head_of(path));
  for (const std::string& language : options.languages) all += language + ' ';
  for (const auto* classes : {&options.organization_classes, &options.place_classes}) {
    all += '\n';
    for (const auto& [id, type] : *classes) all += id + '=' + type + ' ';
  }
  return all;
}

void check(const WikidataOptions& options) {
  if (options.languages.empty()) throw Error(ErrorCode::usage, "languages", "at least one is needed");
  if (options.languages.size() > 50) throw Error(ErrorCode::usage, "languages", "more than 50");
  if (options.commit_lines == 0) throw Error(ErrorCode::usage, "commit_lines", "has to be positive");
  if (options.max_entity_bytes == 0) throw Error(ErrorCode::usage, "max_entity_bytes", "has to be positive");
}

// "[", "]" or nothing: the lines that hold no entity.
std::optional<std::string_view> frame_of(std::span<const char> line) {
  const std::string_view text(line.data(), line.size());
  const std::size_t begin = text.find_first_not_of(" \t\r,");
  if (begin == std::string_view::npos) return "";
  const std::size_t end = text.find_last_not_of(" \t\r,");
  if (begin != end || (text[begin] != '[' && text[begin] != ']')) return std::nullopt;
  return text.substr(begin, 1);
}

class Reading {
 public:
  Reading(const fs::path& path, const WikidataOptions& options, WikidataWork& work, const ImportProblems& problems)
      : path_(path), work_(work), problems_(problems), reader_(options), lines_(path, options.max_entity_bytes) {
    at_ = work.position();
    lines_.skip_to(at_.offset);
  }

  void operator()(std::uint64_t commit_lines, const std::function<void(const WikidataPosition&, std::uint64_t)>& tell) {
    const auto save = [&](std::uint64_t offset) {
      at_.offset = offset;
      work_.commit(at_);
      tell(at_, lines_.file_bytes_read());
    };
    std::uint64_t before = lines_.offset();  // of the last line
    bool cut = false;
    try {
      for (; const auto line = lines_.next(); before = cut ? before : lines_.offset()) {
        ++at_.lines;
        cut = !take(*line) && !line->ended;
        if (at_.lines % commit_lines == 0 && !cut) save(lines_.offset());
      }
    } catch (const Error& error) {
      if (error.code() == ErrorCode::format && good_ > 0) save(lines_.offset());
      throw;
    }
    if (good_ == 0 && bad_ > 0 && at_.rows == 0) throw not_a_dump();
    if (!closed_) problem("the dump ends without \"]\": the rest of it is missing");
    at_.done = closed_ ? 1 : 0;
    at_.lines -= cut ? 1 : 0;
    save(cut ? before : lines_.offset());
  }

 private:
  // Whether the line is as it should be.
  bool take(const LineSource::Line& line) {
    if (line.too_long) return bad("longer than an entity may be");
    if (const auto frame = frame_of(line.text)) {
      closed_ = closed_ || *frame == "]";  // blank lines may follow
      return true;
    }
    auto result = reader_.read(line.text);
    if (!result.problem.empty()) return bad(std::move(result.problem));
    ++good_;
    if (!result.entity) return true;
    if (!work_.add(*result.entity)) return bad(fmt::format("Q{} for the second time", result.entity->id));
    ++at_.rows;
    return true;
  }

  bool bad(std::string why) {
    problem(std::move(why));
    if (++bad_ == lines_before_doubt && good_ == 0 && at_.rows == 0) throw not_a_dump();
    return false;
  }

  void problem(std::string why) const {
    if (problems_) problems_({Problem::Kind::skipped, fmt::format("{}:{}", path_.string(), at_.lines), std::move(why)});
  }

  [[nodiscard]] Error not_a_dump() const {
    return {ErrorCode::format, path_.string(), "not a JSON dump of Wikidata (an entity a line)"};
  }

  const fs::path& path_;
  WikidataWork& work_;
  const ImportProblems& problems_;
  EntityReader reader_;
  LineSource lines_;
  WikidataPosition at_;
  std::uint64_t good_ = 0, bad_ = 0;
  bool closed_ = false;
};

}  // namespace

std::map<std::string, std::string, std::less<>> WikidataOptions::default_organization_classes() {
  return {
      {"Q484652", "intergovernmental"},  // international organization
      {"Q245065", "intergovernmental"},  // intergovernmental organization
      {"Q192350", "ministry"},           // ministry
      {"Q327333", "agency"},             // government agency
      {"Q772547", "army"},               // armed forces
      {"Q37726", "army"},                // army
      {"Q47913", "intelligence"},        // intelligence agency
      {"Q35535", "police"},              // police
      {"Q35749", "legislature"},         // parliament
      {"Q11204", "legislature"},         // legislature
      {"Q41487", "court"},               // court
      {"Q7278", "party"},                // political party
      {"Q66344", "central-bank"},        // central bank
      {"Q4830453", "company"},           // business
      {"Q783794", "company"},            // company
      {"Q6881511", "company"},           // enterprise
      {"Q891723", "company"},            // public company
      {"Q11032", "news"},                // newspaper
      {"Q1110794", "news"},              // daily newspaper
      {"Q192283", "news"},               // news agency
      {"Q79913", "ngo"},                 // non-governmental organization
      {"Q163740", "ngo"},                // nonprofit organization
      {"Q1530022", "religious"},         // religious organization
      {"Q3918", "university"},           // university
      {"Q43229", "other"},               // organization
  };
}

std::map<std::string, std::string, std::less<>> WikidataOptions::default_place_classes() {
  return {
      {"Q515", "city"},      // city
      {"Q1549591", "city"},  // big city
      {"Q1637706", "city"},  // city with millions of inhabitants
      {"Q5119", "city"},     // capital
      {"Q1093829", "city"},  // city of the United States
      {"Q7930989", "city"},  // city or town
      {"Q3957", "city"},     // town
  };
}

WikidataCounts import_wikidata(const fs::path& path, const WikidataOptions& options, std::ostream& out,
                               const ImportProblems& problems, const WikidataProgressCallback& progress) {
  check(options);
  if (!fs::exists(path)) throw Error(ErrorCode::io, path.string(), "no such file");
  WikidataWork work(options.work_file, fingerprint(path, options));
  WikidataProgress told;
  told.file_bytes = size_of(path);
  if (work.position().done == 0) {
    Reading(path, options, work, problems)(options.commit_lines,
                                           [&](const WikidataPosition& at, std::uint64_t file_bytes_read) {
                                             told.file_bytes_read = file_bytes_read;
                                             told.lines = at.lines;
                                             told.rows = at.rows;
                                             if (progress) progress(told);
                                           });
  }
  told.stage = WikidataProgress::Stage::joining;
  told.file_bytes_read = told.file_bytes;
  told.lines = work.position().lines;
  return knowledge::join_wikidata(work, options, out, problems, [&](std::uint64_t rows) {
    told.rows = rows;
    if (progress) progress(told);
  });
}

}  // namespace newsgraph
