#include "newsgraph/ingest/json_fields.h"

#include <algorithm>
#include <array>
#include <string>

#include "newsgraph/ingest/json_article.h"

namespace newsgraph::ingest {
namespace {

constexpr std::array<std::string_view, field_count> our_names = {"id",  "title",     "text",    "date",
                                                                 "url", "publisher", "language"};

struct Name {
  std::string_view key;
  Field field;
};

// In order of preference within a field. schemas/article.schema.json names the same.
constexpr Name names[] = {
    {"id", Field::id},
    {"guid", Field::id},
    {"identifier", Field::id},
    {"title", Field::title},
    {"headline", Field::title},
    {"name", Field::title},
    {"text", Field::text},
    {"articleBody", Field::text},
    {"body", Field::text},
    {"content", Field::text},
    {"maintext", Field::text},
    {"body_text", Field::text},
    {"content_text", Field::text},
    {"full_text", Field::text},
    {"bodies", Field::text},
    {"event_text", Field::text},
    {"date", Field::date},
    {"datePublished", Field::date},
    {"published_at", Field::date},
    {"publishedAt", Field::date},
    {"published_date", Field::date},
    {"date_published", Field::date},
    {"date_publish", Field::date},
    {"publish_date", Field::date},
    {"pub_date", Field::date},
    {"pubDate", Field::date},
    {"published", Field::date},
    {"versionCreated", Field::date},
    {"versioncreated", Field::date},
    {"firstCreated", Field::date},
    {"url", Field::url},
    {"link", Field::url},
    {"uri", Field::url},
    {"publisher", Field::publisher},
    {"source", Field::publisher},
    {"source_domain", Field::publisher},
    {"domain", Field::publisher},
    {"site", Field::publisher},
    {"language", Field::language},
    {"inLanguage", Field::language},
    {"lang", Field::language},
};

}  // namespace

std::optional<Alias> find_alias(std::string_view key, const IngestOptions& options) {
  for (const auto& [ours, theirs] : options.fields) {
    if (theirs != key) continue;
    const auto* found = std::find(our_names.begin(), our_names.end(), ours);
    if (found != our_names.end()) return Alias{static_cast<Field>(found - our_names.begin()), 0};
  }
  std::size_t rank = 1;
  for (const Name& name : names) {
    if (name.key == key) return Alias{name.field, rank};
    ++rank;
  }
  return std::nullopt;
}

bool is_field_name(std::string_view name) {
  return std::find(our_names.begin(), our_names.end(), name) != our_names.end();
}

std::string field_names() {
  std::string result;
  for (const std::string_view name : our_names) result += (result.empty() ? "" : ", ") + std::string(name);
  return result;
}

}  // namespace newsgraph::ingest
