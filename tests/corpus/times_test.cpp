// Sentences and the times they tell: tests/corpus/times/*.txt, whose format README.md beside them tells.
#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "newsgraph/extraction/time.h"
#include "newsgraph/language/annotator.h"
#include "newsgraph/text/reader.h"

namespace newsgraph::corpus {
namespace {

namespace fs = std::filesystem;
using extraction::TimeKind;
using extraction::TimeMention;

const Lexicon& lexicon() {
  static const auto instance = Lexicon::load(fs::path(NEWSGRAPH_SOURCE_DIR) / "data");
  return *instance;
}

const language::Annotator& annotator() {
  static const language::Annotator instance(
      ArrayFile::open(language::english_model(fs::path(NEWSGRAPH_SOURCE_DIR) / "data")), nullptr,
      language::ReadingMode::fast);
  return instance;
}

/// Whether the language layer has read the document.
enum class Tags { none, fast };

std::string trimmed(const std::string& text) {
  const auto begin = text.find_first_not_of(" \t");
  return begin == std::string::npos ? std::string{} : text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// One expected mention: "Monday -> 2025-03-03 | future 2025-03-10 | noun".
struct Expected {
  std::string form, value;
  std::vector<std::string> flags;
};

struct Case {
  std::string date, text;
  std::size_t line = 0;
  std::vector<Expected> expected;
};

Expected read_expected(const std::string& line) {
  const auto arrow = line.find(" -> ");
  EXPECT_NE(arrow, std::string::npos) << line;
  if (arrow == std::string::npos) return {};
  Expected out{trimmed(line.substr(0, arrow)), "", {}};
  std::istringstream rest(line.substr(arrow + 4));
  std::getline(rest, out.value, '|');
  out.value = trimmed(out.value);
  for (std::string flag; std::getline(rest, flag, '|');) out.flags.push_back(trimmed(flag));
  return out;
}

std::vector<Case> read_cases(const fs::path& file) {
  std::ifstream in(file);
  EXPECT_TRUE(in) << file;
  std::vector<Case> cases;
  std::string date;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (trimmed(line).empty() || line[0] == '#') continue;
    if (line[0] == '@') {
      date = trimmed(line.substr(1));
    } else if (line[0] == ' ' && !cases.empty()) {
      cases.back().expected.push_back(read_expected(line));
    } else {
      cases.push_back({date, line, number, {}});
    }
  }
  return cases;
}

struct Found {
  std::string form;
  TimeMention mention;
};

std::vector<Found> found_in(const Case& one, Tags tags) {
  Article article;
  article.text = one.text;
  article.date = parse_date(one.date);
  Document document = text::read(article);
  if (tags == Tags::fast) annotator()(document);
  const extraction::Words words(document, lexicon());
  const auto day = article.date ? std::optional(article.date->first_day()) : std::nullopt;
  std::vector<Found> out;
  std::optional<TimeMention> previous;
  for (const Sentence& sentence : document.sentences) {
    const auto times = find_times(words, sentence.tokens, day, previous ? &*previous : nullptr);
    for (const TimeMention& time : times) out.push_back({std::string(document.form(time.tokens)), time});
    if (const TimeMention* last = last_dated(times)) previous = *last;
  }
  return out;
}

std::string value_of(const TimeMention& mention) {
  if (mention.kind == TimeKind::set) return "set";
  return mention.kind == TimeKind::duration ? mention.length.iso() : mention.past.iso();
}

std::string shown(const Found& found) {
  std::string text = found.form + " -> " + value_of(found.mention);
  if (found.mention.dated() && found.mention.future != found.mention.past)
    text += " | future " + found.mention.future.iso();
  if (found.mention.dated() && found.mention.kind != TimeKind::when)
    text += " | " + std::string(name(found.mention.kind));
  if (found.mention.historical) text += " | historical";
  if (found.mention.use == extraction::TimeUse::noun) text += " | noun";
  return text;
}

bool has(const TimeMention& mention, const std::string& flag) {
  if (flag.starts_with("future ")) return mention.future.iso() == flag.substr(7);
  if (flag == "historical") return mention.historical;
  if (flag == "recent") return !mention.historical;
  if (flag == "noun") return mention.use == extraction::TimeUse::noun;
  if (flag == "clause") return mention.use == extraction::TimeUse::clause;
  return flag == name(mention.kind);
}

bool matches(const Found& found, const Expected& want) {
  const bool kind_told = std::ranges::any_of(want.flags, [](const auto& f) { return f == "since" || f == "until"; });
  const TimeKind kind = found.mention.kind;
  if (found.form != want.form || value_of(found.mention) != want.value) return false;
  if ((kind == TimeKind::since || kind == TimeKind::until) && !kind_told) return false;
  return std::ranges::all_of(want.flags, [&](const std::string& flag) { return has(found.mention, flag); });
}

/// Reports each case of the file that is read otherwise.
void check(const std::string& name, Tags tags) {
  const auto cases = read_cases(fs::path(NEWSGRAPH_TEST_DIR) / "corpus" / "times" / name);
  EXPECT_FALSE(cases.empty());
  for (const Case& one : cases) {
    const std::vector<Found> found = found_in(one, tags);
    bool same = found.size() == one.expected.size();
    for (std::size_t i = 0; same && i < found.size(); ++i) same = matches(found[i], one.expected[i]);
    std::string got;
    for (const Found& f : found) got += "\n  " + shown(f);
    EXPECT_TRUE(same) << (tags == Tags::fast ? "tagged: " : "") << name << ":" << one.line << ": " << one.date << ": "
                      << one.text << "\n got:" << got;
  }
}

class Times : public testing::TestWithParam<std::string> {};

TEST_P(Times, AreThoseThatTheSentencesTellAndNoOthers) {
  check(GetParam(), Tags::none);
}

TEST_P(Times, AreTheSameWhereTheLanguageLayerHasReadTheText) {
  check(GetParam(), Tags::fast);
}

std::vector<std::string> files() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(fs::path(NEWSGRAPH_TEST_DIR) / "corpus" / "times"))
    if (entry.path().extension() == ".txt") names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

INSTANTIATE_TEST_SUITE_P(Files, Times, testing::ValuesIn(files()), [](const auto& file) {
  std::string name = fs::path(file.param).stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace newsgraph::corpus
