#include "newsgraph/knowledge/import/verb_dictionary.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "newsgraph/knowledge/import/dictionary_lines.h"
#include "newsgraph/knowledge/import/petrarch_names.h"

namespace newsgraph::knowledge {
namespace {

constexpr std::size_t max_verbs = 1'000, max_members = 2'000, max_forms = 50;

/// The inside of "[…]", and what stands before it; a remark may stand behind.
struct Coded {
  std::string_view before, code;
};

std::optional<Coded> split_code(std::string_view line) {
  const std::size_t begin = line.find('['), end = line.find(']', std::min(begin, line.size()));
  if (end == std::string_view::npos) return std::nullopt;
  return Coded{trimmed(line.substr(0, begin)), trimmed(line.substr(begin + 1, end - begin - 1))};
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

constexpr std::string_view between_words = " \t\r\f\v_";

class Reader {
 public:
  Reader(VerbDictionary& dictionary, const ImportProblems& problems) : dictionary_(dictionary), problems_(problems) {}

  void read(const std::filesystem::path& file) {
    in_blocks_ = false;
    open_ = nullptr;
    members_ = nullptr;
    DictionaryLines lines(file, "#;", problems_);
    while (const auto line = lines.next()) read_line(trimmed(*line), lines);
  }

 private:
  void read_line(std::string_view line, const DictionaryLines& lines) {
    if (line.starts_with("---")) return begin_block(line);
    switch (line.front()) {
      case '&':
        return begin_set(line.substr(1));
      case '+':
        if (members_ != nullptr) return add_member(line.substr(1), lines);
        return add_verb(line, lines);
      case '-':
        members_ = nullptr;
        return add_pattern(trimmed(line.substr(1)), lines);
      case '~':
        return lines.problem("a transformation makes one event of two; no frame says that");
      default:
        return add_verb(line, lines);
    }
  }

  void begin_block(std::string_view line) {
    in_blocks_ = true;
    members_ = nullptr;
    const auto coded = split_code(line);
    block_code_ = coded ? coded->code : std::string_view();
    open_ = &dictionary_.blocks.emplace_back();
  }

  /// "&CURRENCY", its members on the lines below, or "&CURRENCY = DOLLAR, EURO".
  void begin_set(std::string_view text) {
    const std::size_t equals = std::min(text.find('='), text.size());
    members_ = &dictionary_.sets[upper(trimmed(text.substr(0, equals)))];
    for (const std::string_view member : split(text.substr(std::min(equals + 1, text.size())), ","))
      if (!trimmed(member).empty() && members_->size() < max_members) members_->push_back(upper(trimmed(member)));
  }

  void add_member(std::string_view text, const DictionaryLines& lines) {
    const std::string member = upper(trimmed(text));
    if (member.find_first_of("[]{}()&|*$%+^") != std::string::npos ||
        member.find_first_not_of('_') == std::string::npos)
      return lines.problem(fmt::format("not a word: {}", text.substr(0, 60)));
    if (members_->size() == max_members) return lines.problem("a set of too many words");
    members_->push_back(member);
  }

  void add_verb(std::string_view line, const DictionaryLines& lines) {
    members_ = nullptr;
    const std::size_t name_end = std::min(line.find_first_of("{["), line.size());
    std::optional<DictionaryVerb> verb = verb_of(line.substr(0, name_end));
    if (!in_blocks_) open_ = nullptr;  // of TABARI's blocks, one that isn't understood takes its patterns with it
    if (!verb) return lines.problem(fmt::format("not a verb: {}", line.substr(0, 60)));
    verb->place = lines.place();
    if (const std::size_t brace = line.find('{', name_end); brace != std::string_view::npos) {
      const std::size_t end = line.find('}', brace);
      if (end == std::string_view::npos) return lines.problem("\"{\" without \"}\"");
      add_forms(line.substr(brace + 1, end - brace - 1), *verb);
      line.remove_prefix(end);
    }
    const auto coded = split_code(line);
    verb->code = coded ? std::string(coded->code) : in_blocks_ ? block_code_ : std::string();
    if (open_ == nullptr) open_ = &dictionary_.blocks.emplace_back();
    if (open_->verbs.size() == max_verbs) return lines.problem("a block of too many verbs");
    open_->verbs.push_back(std::move(*verb));
  }

  /// "MEET", "+BEEF_UP", "WIRE_+TAP".
  static std::optional<DictionaryVerb> verb_of(std::string_view name) {
    DictionaryVerb verb;
    for (std::string_view word : split(name, between_words)) {
      if (word.starts_with('+')) {
        word.remove_prefix(1);
        verb.inflected = verb.words.size();
      }
      if (word.empty() || word.find_first_of("()|&*$%+^=!<>]}\"\\") != std::string_view::npos) return std::nullopt;
      verb.words.push_back(in_lower_case(word));
    }
    if (verb.words.empty() || verb.words.size() > 8) return std::nullopt;
    return verb;
  }

  /// The forms in braces; of a verb of several words that word which is inflected.
  static void add_forms(std::string_view inside, DictionaryVerb& verb) {
    const auto forms = split(inside, " \t\r\f\v,");
    verb.no_forms = forms.empty();
    for (const std::string_view form : forms) {
      const auto words = split(form, "_+");
      const std::size_t which = words.size() == verb.words.size() ? verb.inflected : 0;
      if (!words.empty() && verb.forms.size() < max_forms) verb.forms.push_back(in_lower_case(words[which]));
    }
  }

  void add_pattern(std::string_view line, const DictionaryLines& lines) {
    if (open_ == nullptr || open_->verbs.empty()) return lines.problem("belongs to no verb");
    const auto coded = split_code(line);
    if (!coded) return lines.problem("a pattern without a code");
    open_->patterns.push_back({lines.place(), upper(coded->before), std::string(coded->code)});
  }

  VerbDictionary& dictionary_;
  const ImportProblems& problems_;
  bool in_blocks_ = false;  // behind a line "--- … ---"
  std::string block_code_;
  VerbBlock* open_ = nullptr;
  std::vector<std::string>* members_ = nullptr;  // of the set that lines with "+" belong to
};

}  // namespace

VerbDictionary read_verbs(std::span<const std::filesystem::path> files, const ImportProblems& problems) {
  VerbDictionary dictionary;
  Reader reader(dictionary, problems);
  for (const std::filesystem::path& file : files) reader.read(file);
  return dictionary;
}

}  // namespace newsgraph::knowledge
