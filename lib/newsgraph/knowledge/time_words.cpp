#include "newsgraph/knowledge/time_words.h"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/istreamwrapper.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <fstream>

#include "newsgraph/base/error.h"

namespace newsgraph {
namespace {

constexpr char schema_json[] =
#include "schemas/time.inc"
    ;

constexpr std::array<std::string_view, time_class_count> class_names = {"weekday",       "weekday_plural",
                                                                        "month",         "doubtful",
                                                                        "season",        "unit",
                                                                        "plural",        "number",
                                                                        "vague",         "ordinal",
                                                                        "decade",        "quarter",
                                                                        "half",          "day_word",
                                                                        "overnight",     "day_part",
                                                                        "shift",         "span",
                                                                        "part",          "part_of",
                                                                        "comparative",   "ago",
                                                                        "from_now",      "before_it",
                                                                        "after_it",      "same",
                                                                        "every",         "often",
                                                                        "times",         "since",
                                                                        "until",         "lasting",
                                                                        "about",         "to",
                                                                        "clock",         "takes_date",
                                                                        "takes_year",    "takes_season",
                                                                        "takes_holiday", "not_behind_first",
                                                                        "ahead",         "title_behind",
                                                                        "title_before",  "numbered",
                                                                        "large",         "old"};

constexpr std::array<std::string_view, 12> unit_names = {
    "second", "minute", "hour", "day", "weekend", "week", "fortnight", "month", "quarter", "year", "decade", "century"};
constexpr std::array<std::string_view, 4> part_names = {"whole", "early", "middle", "late"};

// Classes whose words may stand first; the others are looked at beside them.
constexpr std::array openers_of = {
    TimeClass::weekday, TimeClass::weekday_plural, TimeClass::month,       TimeClass::season, TimeClass::unit,
    TimeClass::number,  TimeClass::vague,          TimeClass::ordinal,     TimeClass::decade, TimeClass::quarter,
    TimeClass::half,    TimeClass::day_word,       TimeClass::overnight,   TimeClass::shift,  TimeClass::span,
    TimeClass::part,    TimeClass::part_of,        TimeClass::comparative, TimeClass::every,  TimeClass::often,
    TimeClass::times,   TimeClass::day_part};

template <class Names>
std::optional<int> position(const Names& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  return found == names.end() ? std::nullopt : std::optional(static_cast<int>(found - names.begin()));
}

std::string_view view(const rapidjson::Value& text) {
  return {text.GetString(), text.GetStringLength()};
}

std::vector<std::string> split(std::string_view entry) {
  std::vector<std::string> parts;
  while (!entry.empty()) {
    const auto blank = entry.find(' ');
    parts.emplace_back(entry.substr(0, blank));
    entry = blank == std::string_view::npos ? std::string_view{} : entry.substr(blank + 1);
  }
  return parts;
}

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

rapidjson::Document read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorCode::io, path, "can't be opened");
  rapidjson::IStreamWrapper stream(file);
  rapidjson::Document json;
  json.ParseStream<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(stream);
  if (json.HasParseError()) throw Error(ErrorCode::data, path, rapidjson::GetParseError_En(json.GetParseError()));
  return json;
}

void check(const rapidjson::Document& json, const std::string& path) {
  rapidjson::Document schema;
  schema.Parse(schema_json);
  if (schema.HasParseError()) throw Error(ErrorCode::data, "schemas/time.schema.json", "not JSON");
  const rapidjson::SchemaDocument compiled(schema);
  rapidjson::SchemaValidator validator(compiled);
  if (json.Accept(validator)) return;
  rapidjson::StringBuffer place;
  validator.GetInvalidDocumentPointer().Stringify(place);
  throw Error(ErrorCode::data, path,
              fmt::format("breaks the schema ({}) at {}", validator.GetInvalidSchemaKeyword(), place.GetString()));
}

}  // namespace

class TimeWordsReader {
 public:
  explicit TimeWordsReader(std::string path) : path_(std::move(path)) {}

  TimeWords operator()() {
    const rapidjson::Document json = read(path_);
    check(json, path_);
    for (const auto& entry : json["words"].GetObject())
      if (!position(class_names, view(entry.name))) fail("knows no class \"{}\"", view(entry.name));
    for (std::size_t c = 0; c < time_class_count; ++c) {
      const auto entry = json["words"].FindMember(rapidjson::Value(rapidjson::StringRef(class_names[c].data())));
      if (entry == json["words"].MemberEnd()) fail("lacks the class \"{}\"", class_names[c]);
      for (const auto& group : entry->value.GetObject())
        for (const auto& word : group.value.GetArray()) add(c, value(c, view(group.name)), view(word));
    }
    for (const auto& day : json["names"].GetObject())
      for (const auto& name : day.value.GetArray()) add_name(view(day.name), view(name));
    for (auto names = out_.named_.begin(); names != out_.named_.end(); ++names)
      std::ranges::stable_sort(names.value(), std::greater<>{}, [](const auto& n) { return n.rest.size(); });
    return std::move(out_);
  }

 private:
  template <class... Args>
  [[noreturn]] void fail(const char* format, const Args&... args) const {
    throw Error(ErrorCode::data, path_, fmt::format(fmt::runtime(format), args...));
  }

  int value(std::size_t c, std::string_view name) const {
    const auto of = static_cast<TimeClass>(c);
    std::optional<int> named;
    if (of == TimeClass::unit)
      named = position(unit_names, name);
    else if (of == TimeClass::part || of == TimeClass::part_of)
      named = position(part_names, name);
    else if (name.find_first_not_of("-0123456789") == std::string_view::npos)
      named = number(name);
    if (!named) fail("{} knows no value \"{}\"", class_names[c], name);
    return *named;
  }

  void add(std::size_t c, int value, std::string_view entry) {
    std::vector<std::string> parts = split(entry);
    if (parts.size() > 1) return out_.phrases_[c].push_back(std::move(parts));
    TimeWords::Word& word = out_.words_[parts[0]];
    if ((word.classes >> c & 1U) != 0) fail("{} has \"{}\" twice", class_names[c], entry);
    word.classes |= std::uint64_t{1} << c;
    word.values[c] = static_cast<std::int16_t>(value);
  }

  void add_name(std::string_view date, std::string_view entry) {
    const std::string_view end = date.substr(date.size() - std::min<std::size_t>(date.size(), 5));
    const bool formed = date.find_first_not_of("-0123456789") == std::string_view::npos && end.size() == 5 &&
                        end[2] == '-' && (date.size() == 5 || (date.size() == 10 && date[4] == '-'));
    if (!formed) fail("\"{}\" is neither MM-DD nor YYYY-MM-DD", date);
    TimeWords::Named day;
    if (date.size() == 10) day.year = number(date.substr(0, 4));
    day.month = static_cast<unsigned>(number(date.substr(date.size() - 5, 2)));
    day.day = static_cast<unsigned>(number(date.substr(date.size() - 2)));
    const std::chrono::year_month_day exact{std::chrono::year{day.year == 0 ? 2000 : day.year},
                                            std::chrono::month{day.month}, std::chrono::day{day.day}};
    if (!exact.ok()) fail("there is no day \"{}\"", date);
    std::vector<std::string> parts = split(entry);
    // As the tokenizer cuts "year's" and "workers'".
    Phrase cut;
    for (std::string& part : parts) {
      const auto quote = part.find('\'');
      cut.push_back(part.substr(0, quote));
      if (quote != std::string::npos) cut.push_back(part.substr(quote));
    }
    day.rest.assign(cut.begin() + 1, cut.end());
    out_.named_[cut.front()].push_back(std::move(day));
  }

  using Phrase = TimeWords::Phrase;
  std::string path_;
  TimeWords out_;
};

TimeWords TimeWords::load(const std::filesystem::path& directory) {
  return TimeWordsReader((directory / "language/en/time.json").string())();
}

std::vector<std::string_view> TimeWords::openers() const {
  std::uint64_t set = 0;
  for (const TimeClass c : openers_of) set |= std::uint64_t{1} << static_cast<unsigned>(c);
  std::vector<std::string_view> out;
  for (const auto& [word, what] : words_)
    if ((what.classes & set) != 0) out.push_back(word);
  for (const auto& [first, names] : named_) out.push_back(first);
  return out;
}

}  // namespace newsgraph
