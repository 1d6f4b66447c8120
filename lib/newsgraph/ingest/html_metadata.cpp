#include "newsgraph/ingest/html_metadata.h"

#include <algorithm>
#include <array>

#include "newsgraph/ingest/finish.h"
#include "newsgraph/ingest/html_text.h"

namespace newsgraph::ingest {
namespace {

/// A <meta>'s name, property or itemprop for a field; the earlier in its list the better.
template <std::size_t N>
using Names = std::array<std::string_view, N>;

constexpr Names<4> title_names = {"og:title", "twitter:title", "headline", "dc.title"};
constexpr Names<12> date_names = {"article:published_time", "og:published_time", "datePublished",   "parsely-pub-date",
                                  "sailthru.date",          "publishdate",       "pubdate",         "publish-date",
                                  "dc.date.issued",         "dc.date",           "dcterms.created", "date"};
constexpr Names<1> url_names = {"og:url"};
constexpr Names<4> publisher_names = {"og:site_name", "publisher", "dc.publisher", "application-name"};
constexpr Names<2> language_names = {"inLanguage", "og:locale"};

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

/// A field and how good its source is; 0 is the best.
struct Best {
  std::string value;
  std::size_t rank = 1000;

  void offer(std::string_view text, std::size_t new_rank) {
    text = trim(text);
    if (text.empty() || new_rank >= rank) return;
    value = text;
    rank = new_rank;
  }

  template <std::size_t N>
  void offer(const Names<N>& names, std::string_view name, std::string_view content) {
    for (std::size_t i = 0; i < N; ++i)
      if (same_name(names[i], name)) offer(content, 10 + i);
  }
};

class MetadataReader {
 public:
  explicit MetadataReader(const Limits& limits) : limits_(limits) {}

  void walk(const GumboNode& node, int depth) {
    if (depth > deepest_html_node || !is_element(node)) return;
    read(node);
    for (const GumboNode* child : children(node)) walk(*child, depth + 1);
  }

  PageMetadata take() {
    PageMetadata result = std::move(json_ld_);
    const auto fill = [](std::string& field, Best& best) {
      if (field.empty()) field = std::move(best.value);
    };
    fill(result.publisher, publisher_);
    if (title_.rank == title_rank) title_.value = without_site(title_.value, result.publisher);
    fill(result.title, title_);
    result.title = collapse(result.title);
    fill(result.date, date_);
    fill(result.url, url_);
    fill(result.language, language_);
    return result;
  }

 private:
  static constexpr std::size_t heading_rank = 100, title_rank = 101;

  void read(const GumboNode& node) {
    switch (tag_of(node)) {
      case GUMBO_TAG_META:
        return read_meta(node);
      case GUMBO_TAG_LINK:
        if (same_name(attribute(node, "rel"), "canonical")) url_.offer(attribute(node, "href"), 0);
        return;
      case GUMBO_TAG_SCRIPT:
        if (same_name(attribute(node, "type"), "application/ld+json"))
          for (const GumboNode* child : children(node)) read_json_ld(text_of(*child), limits_, json_ld_);
        return;
      case GUMBO_TAG_TIME:
        date_.offer(attribute(node, "datetime"), 50);
        return;
      case GUMBO_TAG_H1:
        title_.offer(flat_text(node), heading_rank);
        return;
      case GUMBO_TAG_TITLE:
        if (node.v.element.tag_namespace == GUMBO_NAMESPACE_HTML) title_.offer(flat_text_of_title(node), title_rank);
        return;
      case GUMBO_TAG_HTML:
        language_.offer(attribute(node, "lang"), 50);
        return;
      default:
        return;
    }
  }

  static std::string flat_text_of_title(const GumboNode& node) {
    std::string text;
    for (const GumboNode* child : children(node)) text += text_of(*child);
    return collapse(text);
  }

  void read_meta(const GumboNode& node) {
    const std::string_view content = attribute(node, "content");
    for (const char* key : {"property", "name", "itemprop"}) {
      const std::string_view name = attribute(node, key);
      if (name.empty()) continue;
      title_.offer(title_names, name, content);
      date_.offer(date_names, name, content);
      url_.offer(url_names, name, content);
      publisher_.offer(publisher_names, name, content);
      language_.offer(language_names, name, content);
    }
  }

  /// "Talks end | The Post" -> "Talks end": the site's name, or what is short behind a bar.
  static std::string without_site(const std::string& title, std::string_view site) {
    for (const std::string_view separator : {" | ", " – ", " — ", " - ", " :: ", " « "}) {
      const std::size_t at = title.rfind(separator);
      if (at == std::string::npos || at == 0) continue;
      const std::string_view tail = std::string_view(title).substr(at + separator.size());
      if (same_name(tail, site) || (separator == " | " && tail.size() < at)) return title.substr(0, at);
    }
    return title;
  }

  const Limits& limits_;
  PageMetadata json_ld_;
  Best title_, date_, url_, publisher_, language_;
};

}  // namespace

PageMetadata read_metadata(const GumboNode& root, const Limits& limits) {
  MetadataReader reader(limits);
  reader.walk(root, 0);
  return reader.take();
}

}  // namespace newsgraph::ingest
