#include "newsgraph/knowledge/import/frame_drafts.h"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/ontology_schema.h"

namespace newsgraph::knowledge {
namespace {

using Words = std::vector<std::string>;

/// How much a frame asks for.
std::size_t demands(const FrameDraft& draft) {
  return 4 * (draft.lemma.size() - 1) + (draft.object.empty() ? 0U : 2U) + (draft.requires_any.empty() ? 0U : 1U);
}

auto conditions(const FrameDraft& draft) {
  return std::tuple(draft.lemma, draft.source, draft.target, draft.requires_any, draft.object, draft.object_not);
}

auto event(const FrameDraft& draft) {
  return std::tie(draft.relation, draft.plover, draft.mode, draft.cameo, draft.status);
}

std::string slug_of(const Words& lemma) {
  std::string slug = "petrarch";
  for (const std::string& word : lemma) {
    slug += '-';
    for (const char c : word)
      if ((c >= 'a' && c <= 'z') || (c == '-' && !slug.ends_with('-'))) slug += c;
  }
  return slug;
}

/// A draft as JSON, fields in the order of the data's own frames; what is empty is left out.
class FrameJson {
 public:
  FrameJson(const FrameDraft& draft, const std::string& id) : json_(rapidjson::kObjectType) {
    text("id", id);
    text("lemma", fmt::format("{}", fmt::join(draft.lemma, " ")));
    list("variants", draft.variants);
    text("part", "verb");
    text("relation", draft.relation);
    text("plover", draft.plover);
    text("mode", draft.mode);
    text("cameo", draft.cameo);
    text("event", draft.event);
    list("source", draft.source);
    list("target", draft.target);
    list("requires_any", draft.requires_any);
    if (draft.plural_source) json_.AddMember("plural_source", true, json_.GetAllocator());
    list("object", draft.object);
    list("object_not", draft.object_not);
    text("status", draft.status);
  }

  [[nodiscard]] const rapidjson::Value& json() const { return json_; }

 private:
  void text(const char* field, std::string_view value) {
    if (!value.empty()) json_.AddMember(rapidjson::StringRef(field), json_of(value), json_.GetAllocator());
  }

  void list(const char* field, const Words& values) {
    if (values.empty()) return;
    rapidjson::Value array(rapidjson::kArrayType);
    for (const std::string& value : values) array.PushBack(json_of(value), json_.GetAllocator());
    json_.AddMember(rapidjson::StringRef(field), array, json_.GetAllocator());
  }

  rapidjson::Value json_of(std::string_view value) {
    return {value.data(), static_cast<rapidjson::SizeType>(value.size()), json_.GetAllocator()};
  }

  rapidjson::Document json_;
};

}  // namespace

FrameDrafts::Counts FrameDrafts::write(std::ostream& out, const ImportProblems& problems) {
  std::ranges::stable_sort(drafts_, std::ranges::greater{}, demands);
  OntologySchema schema;
  std::map<decltype(conditions(FrameDraft{})), const FrameDraft*> known;
  std::map<std::string, std::uint64_t> last_number;
  Counts counts;
  const auto tell = [&](Problem::Kind kind, const FrameDraft& draft, std::string why) {
    if (problems) problems({kind, draft.place, std::move(why)});
  };
  for (const FrameDraft& draft : drafts_) {
    const auto [same, is_new] = known.emplace(conditions(draft), &draft);
    if (!is_new) {
      const FrameDraft& first = *same->second;
      const bool repeated = event(first) == event(draft);
      if (repeated) ++counts.repeated;
      tell(repeated ? Problem::Kind::warning : Problem::Kind::skipped, draft,
           fmt::format("asks for the same as {}{}", first.place,
                       repeated ? "" : fmt::format(", which tells {}", first.cameo)));
      continue;
    }
    const std::string slug = slug_of(draft.lemma);
    const FrameJson frame(draft, fmt::format("{}.{}", slug, last_number[slug] + 1));
    if (std::string why = schema.problem(frame.json(), OntologySchema::Row::frame); !why.empty()) {
      tell(Problem::Kind::skipped, draft, std::move(why));
      continue;
    }
    ++last_number[slug];
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    frame.json().Accept(writer);
    out.write(buffer.GetString(), static_cast<std::streamsize>(buffer.GetSize())) << '\n';
    if (!out) throw Error(ErrorCode::io, "", "the imported frames can't be written");
    ++counts.written;
  }
  return counts;
}

}  // namespace newsgraph::knowledge
