#include "newsgraph/ingest/json_article.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "newsgraph/ingest/html_article.h"
#include "newsgraph/ingest/json_fields.h"
#include "newsgraph/ingest/json_members.h"
#include "newsgraph/ingest/json_scanner.h"
#include "newsgraph/ingest/json_splitter.h"
#include "newsgraph/ingest/schema.h"
#include "newsgraph/text/decode.h"

namespace newsgraph::ingest {
namespace {

constexpr std::size_t deepest = 1000;  // what the stack bears, whatever the limits say

/// Types that the schema allows a field; read_object() asks it only where one isn't.
bool is_expected(Field field, JsonType type) {
  if (type == JsonType::string || type == JsonType::null) return true;
  const bool nested = type == JsonType::object || type == JsonType::array;
  switch (field) {
    case Field::id:
    case Field::date:
      return type == JsonType::number;
    case Field::title:
      return type == JsonType::object;
    case Field::text:
    case Field::language:
      return nested;
    case Field::publisher:
      return nested || type == JsonType::number;
    case Field::url:
      return false;
  }
  return false;
}

struct Choice {
  std::size_t rank = 0;  ///< of its name; meaningless without a member
  Member* member = nullptr;
  std::string words;
};

using Choices = std::array<Choice, field_count>;

std::string take_words(Member& member) {
  switch (member.type) {
    case JsonType::string:
      return std::move(member.string);
    case JsonType::number:
      return std::string(member.value);
    case JsonType::object:
    case JsonType::array:
      return words_of(member.value, {"value", "text", "rendered", "name", "@value"});
    default:
      return {};
  }
}

/// For each field the member with the best of its names that says something.
Choices choose(std::vector<Member>& members, const IngestOptions& options) {
  Choices choices;
  for (Member& member : members) {
    const auto alias = find_alias(member.key, options);
    if (!alias) continue;
    Choice& choice = choices[static_cast<std::size_t>(alias->field)];
    if (choice.member != nullptr && choice.rank <= alias->rank) continue;
    std::string words = take_words(member);
    if (!trim(words).empty()) choice = {alias->rank, &member, std::move(words)};
  }
  return choices;
}

/// What no field took whole, as one object; on one line.
std::string make_extra(const std::vector<Member>& members, const Choices& choices) {
  std::string extra;
  for (const Member& member : members) {
    const bool is_text = choices[static_cast<std::size_t>(Field::text)].member == &member;
    const bool nested = member.type == JsonType::object || member.type == JsonType::array;
    const bool taken = std::any_of(choices.begin(), choices.end(), [&](auto& c) { return c.member == &member; });
    if (is_text || (taken && !nested)) continue;
    extra += extra.empty() ? '{' : ',';
    std::copy_if(member.raw.begin(), member.raw.end(), std::back_inserter(extra),
                 [](char c) { return c != '\n' && c != '\r'; });
  }
  if (!extra.empty()) extra += '}';
  return extra;
}

bool needs_raw(const std::vector<Member>& members, const IngestOptions& options) {
  return std::any_of(members.begin(), members.end(), [&](const Member& member) {
    return member.type != JsonType::string || !find_alias(member.key, options);
  });
}

bool has_unexpected(const std::vector<Member>& members, const IngestOptions& options) {
  return std::any_of(members.begin(), members.end(), [&](const Member& member) {
    const auto alias = find_alias(member.key, options);
    return alias && !is_expected(alias->field, member.type);
  });
}

class JsonRecord {
 public:
  JsonRecord(const Context& context, std::string json) : context_(context), json_(std::move(json)) {}

  void read() {
    const std::size_t limit = std::min(context_.options.limits.json_depth, deepest);
    if (const std::size_t depth = json_depth(json_); depth > limit)
      return context_.skip(fmt::format("JSON nested {} deep, of which {} are read", depth, limit));
    auto root = read_root(json_);
    if (std::holds_alternative<JsonError>(root)) {
      if (const std::size_t lone = replace_lone_surrogates(json_); lone > 0) {
        context_.parsed.replaced += lone;
        root = read_root(json_);
      }
    }
    if (const auto* error = std::get_if<JsonError>(&root)) return report(*error);
    read_value(json_, std::get<JsonRoot>(root), 0);
  }

 private:
  void read_value(std::string_view json, JsonRoot& root, int level) {
    if (root.type == JsonType::object) return read_object(json, root.members, level);
    if (root.type == JsonType::array && level == 0) return read_list(json);
    context_.skip("not a JSON object");
  }

  void read_list(std::string_view list) {
    list.remove_prefix(list.find('[') + 1);
    while (true) {
      list.remove_prefix(std::min(list.find_first_not_of(" \t\r\n,"), list.size()));
      if (list.empty() || list[0] == ']') return;
      ValueScanner value;
      const std::string element(list.substr(0, value.feed(list)));
      list.remove_prefix(element.size());
      auto root = read_root(element);
      if (auto* object = std::get_if<JsonRoot>(&root)) read_value(element, *object, 1);
    }
  }

  void read_object(std::string_view json, std::vector<Member>& members, int level) {
    const IngestOptions& options = context_.options;
    const bool raw = needs_raw(members, options);
    if (raw) find_raw(json, members);
    if (has_unexpected(members, options)) {
      if (auto why = check_schema(json)) return context_.skip(std::move(*why));
    }
    Choices choices = choose(members, options);
    const auto take = [&](Field field) { return std::move(choices[static_cast<std::size_t>(field)].words); };
    if (choices[static_cast<std::size_t>(Field::text)].member == nullptr) {
      if (level == 0)
        if (const Member* list = find_list(members)) return read_list(list->value);
      return context_.skip(no_text(members));
    }
    Article article;
    if (raw || has_losers(members, choices)) {
      if (!raw) find_raw(json, members);
      article.extra = make_extra(members, choices);
    }
    article.id = take(Field::id);
    article.title = trim(take(Field::title));
    article.text = take(Field::text);
    if (is_markup(article.text)) {
      if (auto words = markup_to_text(article.text, options.limits)) article.text = std::move(*words);
    }
    article.url = trim(take(Field::url));
    article.publisher = trim(take(Field::publisher));
    article.language = trim(take(Field::language));
    finish(context_, std::move(article), take(Field::date));
  }

  static const Member* find_list(const std::vector<Member>& members) {
    const auto found = std::find_if(members.begin(), members.end(), [](const Member& member) {
      return member.type == JsonType::array && is_envelope_key(member.key);
    });
    return found == members.end() ? nullptr : &*found;
  }

  /// Members that a field could have taken, but took another one.
  static bool has_losers(const std::vector<Member>& members, const Choices& choices) {
    const auto taken = std::count_if(choices.begin(), choices.end(), [](auto& c) { return c.member != nullptr; });
    return members.size() > static_cast<std::size_t>(taken);
  }

  std::string no_text(const std::vector<Member>& members) const {
    const bool there = std::any_of(members.begin(), members.end(), [&](const Member& member) {
      const auto alias = find_alias(member.key, context_.options);
      return alias && alias->field == Field::text;
    });
    return there ? "no text: its field is empty" : "no text: no field named text, articleBody, body, content or alike";
  }

  void report(const JsonError& error) const {
    const auto lines = std::count(
        json_.begin(), json_.begin() + static_cast<std::ptrdiff_t>(std::min(error.offset, json_.size())), '\n');
    const std::uint64_t first = std::max<std::uint64_t>(1, context_.record.origin.line);
    const Origin at{context_.record.origin.file, first + static_cast<std::uint64_t>(lines)};
    context_.parsed.problems.push_back(
        {Problem::Kind::skipped, at.place(), fmt::format("not JSON: {} (byte {})", error.why, error.offset)});
  }

  const Context& context_;
  std::string json_;
};

}  // namespace

void read_json(const Context& context) {
  text::Decoded decoded = text::decode(context.record.bytes);
  context.parsed.replaced += decoded.replaced;
  if (trim(decoded.text).empty()) return context.skip("empty");
  JsonRecord(context, std::move(decoded.text)).read();
}

}  // namespace newsgraph::ingest
