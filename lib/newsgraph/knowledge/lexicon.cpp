#include "newsgraph/knowledge/lexicon.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/istreamwrapper.h>
#include <tsl/robin_map.h>

#include <array>
#include <fstream>
#include <string>
#include <vector>

#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/anaphors.h"
#include "newsgraph/knowledge/group_nouns.h"
#include "newsgraph/knowledge/time_words.h"
#include "newsgraph/text/letters.h"

namespace newsgraph {
namespace {

constexpr std::array class_names = {"honorific",
                                    "name_particle",
                                    "name_suffix",
                                    "organization_head",
                                    "organization_noun",
                                    "country_body",
                                    "own_body",
                                    "former",
                                    "rank",
                                    "determiner",
                                    "negator",
                                    "future",
                                    "conditional",
                                    "claim",
                                    "be",
                                    "clause_start",
                                    "relative",
                                    "speech",
                                    "preposition",
                                    "place_preposition",
                                    "numeral",
                                    "coordinator",
                                    "roster_cue",
                                    "weekday",
                                    "month",
                                    "month_short",
                                    "function",
                                    "future_auxiliary",
                                    "modal",
                                    "planned_adjective",
                                    "possible_adjective",
                                    "alleged_adjective",
                                    "condition_mark",
                                    "looking_back",
                                    "subject_control",
                                    "quantity",
                                    "occurrence_verb",
                                    "undergoer",
                                    "occasion_preposition",
                                    "harm",
                                    "document",
                                    "participation",
                                    "means_preposition",
                                    "inclusion",
                                    "prior_deed",
                                    "prior_request",
                                    "populace",
                                    "replacement",
                                    "no_denial",
                                    "singled_out",
                                    "performative",
                                    "deed",
                                    "light_verb",
                                    "time"};
constexpr std::size_t of_this_file = class_names.size() - 1;  // all but "time"

}  // namespace

struct Lexicon::Data {
  struct Word {
    WordClasses classes = 0;
    std::array<std::int8_t, class_names.size()> position{};  // within each class
  };
  using Rest = std::vector<std::string>;  // a phrase's words after the first

  explicit Data(TimeWords read) : time(std::move(read)) {
    for (const std::string_view opener : time.openers()) add(of_this_file, opener, 0);
  }

  TimeWords time;
  Anaphors anaphors;
  tsl::robin_map<std::string, Word> words;
  std::array<tsl::robin_map<std::string, std::vector<Rest>>, class_names.size()> phrases;
  GroupNouns groups;

  void add(std::size_t c, std::string_view entry, int position) {
    std::vector<std::string> parts;
    for (std::string_view rest = entry; !rest.empty();) {
      const auto blank = rest.find(' ');
      parts.emplace_back(rest.substr(0, blank));
      rest = blank == std::string_view::npos ? std::string_view{} : rest.substr(blank + 1);
    }
    if (parts.size() == 1) {
      Word& word = words[parts[0]];
      word.classes |= WordClasses{1} << c;
      word.position[c] = static_cast<std::int8_t>(position);
    } else if (!parts.empty()) {
      phrases[c][parts[0]].emplace_back(parts.begin() + 1, parts.end());
    }
  }
};

Lexicon::Lexicon(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Lexicon::~Lexicon() = default;

std::shared_ptr<const Lexicon> Lexicon::load(const std::filesystem::path& directory) {
  const std::filesystem::path path = directory / "language/en/lexicon.json";
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorCode::io, path.string(), "can't be opened");
  rapidjson::IStreamWrapper stream(file);
  rapidjson::Document json;
  json.ParseStream(stream);
  if (json.HasParseError())
    throw Error(ErrorCode::data, path.string(), rapidjson::GetParseError_En(json.GetParseError()));
  if (!json.IsObject() || !json.HasMember("classes") || !json["classes"].IsObject())
    throw Error(ErrorCode::data, path.string(), "needs an object \"classes\"");

  auto data = std::make_unique<Data>(TimeWords::load(directory));
  data->groups = GroupNouns::load(directory);
  data->anaphors = Anaphors::load(directory / "language/en/anaphors.json");
  for (std::size_t i = 0; i < of_this_file; ++i) {
    const auto entry = json["classes"].FindMember(class_names[i]);
    if (entry == json["classes"].MemberEnd() || !entry->value.IsArray())
      throw Error(ErrorCode::data, path.string(), std::string("needs a list \"") + class_names[i] + "\"");
    int position = 0;
    for (const auto& item : entry->value.GetArray()) {
      if (!item.IsString())
        throw Error(ErrorCode::data, path.string(), std::string(class_names[i]) + " holds no words");
      data->add(i, {item.GetString(), item.GetStringLength()}, position++);
    }
  }
  return std::shared_ptr<const Lexicon>(new Lexicon(std::move(data)));
}

const Anaphors& Lexicon::anaphors() const {
  return data_->anaphors;
}

const TimeWords& Lexicon::time() const {
  return data_->time;
}

WordClasses Lexicon::classes(std::string_view word) const {
  const auto found = data_->words.find(std::string(word));
  return found == data_->words.end() ? 0 : found->second.classes;
}

const GroupNouns& Lexicon::groups() const {
  return data_->groups;
}

int Lexicon::index(WordClass c, std::string_view word) const {
  const auto found = data_->words.find(std::string(word));
  if (found == data_->words.end() || !has(found->second.classes, c)) return -1;
  return found->second.position[static_cast<std::size_t>(c)];
}

std::uint32_t Lexicon::match(WordClass c, const Document& document, TokenId at, TokenSpan range) const {
  const std::string first = text::lower(document.form(at));
  std::uint32_t longest = is(c, first) ? 1 : 0;
  const auto& entries = data_->phrases[static_cast<std::size_t>(c)];
  const auto phrases = entries.find(first);
  if (phrases == entries.end()) return longest;
  for (const Data::Rest& rest : phrases->second) {
    const auto length = static_cast<std::uint32_t>(rest.size()) + 1;
    if (length <= longest || range.end.value - at.value < length) continue;
    bool same = true;
    for (std::uint32_t i = 1; same && i < length; ++i) same = text::lower(document.form(at + i)) == rest[i - 1];
    if (same) longest = length;
  }
  return longest;
}

}  // namespace newsgraph
