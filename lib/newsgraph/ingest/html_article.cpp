#include "newsgraph/ingest/html_article.h"

#include <algorithm>

#include "newsgraph/ingest/html_metadata.h"
#include "newsgraph/ingest/html_text.h"
#include "newsgraph/ingest/html_tree.h"
#include "newsgraph/text/decode.h"

namespace newsgraph::ingest {
namespace {

bool contains(std::string_view text, std::string_view what) {
  return text.find(what) != std::string_view::npos;
}

/// The charset a page names in its first bytes: <meta charset="…"> or <meta … content="text/html; charset=…">.
std::string_view charset_label(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  for (std::size_t at = head.find("charset="); at != std::string_view::npos; at = head.find("charset=", at + 1)) {
    std::string_view label = head.substr(at + 8);
    label.remove_prefix(std::min(label.find_first_not_of("\"' "), label.size()));
    label = label.substr(0, label.find_first_of("\"'> ;/"));
    if (!label.empty() && label.size() < 40) return label;
  }
  return {};
}

bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Whether both begin with the same words, whatever blanks are between them.
bool begin_alike(std::string_view a, std::string_view b) {
  constexpr std::size_t enough = 60;
  std::size_t same = 0, i = 0, j = 0;
  for (; same < enough; ++same, ++i, ++j) {
    while (i < a.size() && is_blank(a[i])) ++i;
    while (j < b.size() && is_blank(b[j])) ++j;
    if (i == a.size() || j == b.size()) break;
    if (a[i] != b[j]) return false;
  }
  return same > 0;
}

/// articleBody is the article without anything around it, but often without its paragraphs too, or cut after a few
/// lines: then the page's own text is taken, if it is the same article.
bool is_better(std::string_view page, std::string_view body) {
  if (trim(body).empty()) return true;
  const bool flat = !contains(body, "\n");
  return begin_alike(page, body) && (flat || body.size() * 2 < page.size());
}

/// What scripts hold is no markup, but sites write "&amp;" and "&#8217;" into it all the same.
std::string without_entities(const std::string& text, const Limits& limits) {
  if (!contains(text, "&") || !contains(text, ";")) return text;
  std::string out;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    out += markup_to_text(rest.substr(0, end), limits).value_or(std::string(rest.substr(0, end)));
    if (end < rest.size()) out += '\n';
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

}  // namespace

bool is_markup(std::string_view text) {
  for (const char* tag : {"</p>", "<br>", "<br/>", "<br />", "</div>", "</P>", "<p>"})
    if (contains(text, tag)) return true;
  return false;
}

std::optional<std::string> markup_to_text(std::string_view markup, const Limits& limits) {
  if (html_bomb(markup, limits.html_depth)) return std::nullopt;
  const auto tree = HtmlTree::parse(std::string(markup));
  if (!tree) return std::nullopt;
  return HtmlContent(tree->root()).text(tree->root(), {});
}

void read_html(const Context& context) {
  const std::string& bytes = context.record.bytes;
  if (text::is_binary(bytes)) return context.skip("binary, not text");
  text::Decoded decoded = text::decode(bytes, charset_label(bytes));
  context.parsed.replaced = decoded.replaced;
  const Limits& limits = context.options.limits;
  if (auto bomb = html_bomb(decoded.text, limits.html_depth)) return context.skip(std::move(*bomb));
  const auto tree = HtmlTree::parse(std::move(decoded.text));
  if (!tree) return context.skip("HTML that would need too much memory");

  PageMetadata page = read_metadata(tree->root(), limits);
  page.title = without_entities(page.title, limits);
  page.publisher = without_entities(page.publisher, limits);
  page.body =
      is_markup(page.body) ? markup_to_text(page.body, limits).value_or("") : without_entities(page.body, limits);
  const HtmlContent content(tree->root());
  Article article;
  article.text = content.text(content.article(), page.title);
  if (!is_better(article.text, page.body)) article.text = std::move(page.body);
  article.title = std::move(page.title);
  article.url = std::move(page.url);
  article.publisher = std::move(page.publisher);
  article.language = std::move(page.language);
  finish(context, std::move(article), page.date);
}

}  // namespace newsgraph::ingest
