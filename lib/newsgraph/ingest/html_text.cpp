#include "newsgraph/ingest/html_text.h"

#include <tsl/robin_map.h>

#include <algorithm>
#include <utility>

#include "newsgraph/ingest/finish.h"
#include "newsgraph/ingest/html_roles.h"

namespace newsgraph::ingest {
namespace {

/// Bytes of text below an element, white space not counted.
struct Amounts {
  std::size_t running = 0;  ///< outside links
  std::size_t linked = 0;
  std::size_t clean = 0;  ///< running, without what is boilerplate
  bool has_head = false;  ///< an <h1> or <article>
};

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

std::size_t count_visible(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !is_space(c); }));
}

bool same_words(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
    return lower(x) == lower(y);
  });
}

bool is_heading(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

void append_flat(const GumboNode& node, int depth, std::string& out) {
  if (depth > deepest_html_node || (is_element(node) && role_of(node) == HtmlRole::never)) return;
  out += text_of(node);
  if (tag_of(node) == GUMBO_TAG_BR || (is_element(node) && role_of(node) != HtmlRole::inline_)) out += ' ';
  for (const GumboNode* child : children(node)) append_flat(*child, depth + 1, out);
}

/// Collects lines. Paragraphs have an empty line between.
class LineWriter {
 public:
  void add(std::string_view text) {
    for (const char c : text) {
      if (is_space(c)) {
        blank_ = true;
        continue;
      }
      if (at_begin_) begin_line();
      if (std::exchange(blank_, false) && !at_line_begin_) out_ += ' ';
      at_line_begin_ = false;
      out_ += c;
    }
  }
  void end_line() {
    breaks_ = std::max(breaks_, 1);
    start();
  }
  void end_paragraph() {
    breaks_ = 2;
    start();
  }
  /// Written before the next text.
  void set_marker(std::string_view marker) { marker_ = marker; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void start() {
    at_begin_ = true;
    blank_ = false;
  }
  void begin_line() {
    if (!out_.empty()) out_.append(static_cast<std::size_t>(breaks_), '\n');
    out_ += std::exchange(marker_, {});
    breaks_ = 0;
    at_begin_ = blank_ = false;
    at_line_begin_ = true;
  }

  std::string out_;
  std::string_view marker_;
  int breaks_ = 0;
  bool at_begin_ = true;
  bool at_line_begin_ = true;
  bool blank_ = false;
};

}  // namespace

struct HtmlContent::State {
  const GumboNode& root;
  tsl::robin_map<const GumboNode*, Amounts> amounts;
  std::size_t page = 0;  ///< running text of the page
  const GumboNode* body = nullptr;
  const GumboNode* largest_article = nullptr;

  [[nodiscard]] Amounts of(const GumboNode& node) const {
    const auto found = amounts.find(&node);
    return found == amounts.end() ? Amounts{} : found->second;
  }

  // Pages wrap everything in a <form>, or call the body "no-sidebar": what most of the text is in, is no boilerplate.
  [[nodiscard]] bool is_kept(const GumboNode& element) const {
    const HtmlRole role = role_of(element);
    if (role != HtmlRole::boilerplate) return role != HtmlRole::never;
    switch (tag_of(element)) {
      case GUMBO_TAG_NAV:
      case GUMBO_TAG_FOOTER:
      case GUMBO_TAG_ASIDE:
      case GUMBO_TAG_FIGURE:
      case GUMBO_TAG_FIGCAPTION:
      case GUMBO_TAG_MENU:
        return false;
      default:
        break;
    }
    const Amounts amount = of(element);
    return amount.running * 10 > page * 8 || (amount.has_head && amount.running * 2 > page);
  }

  Amounts measure(const GumboNode& node, bool in_link, int depth) {
    Amounts sum;
    if (depth > deepest_html_node) return sum;
    if (!is_element(node)) {
      (in_link ? sum.linked : sum.running) = count_visible(text_of(node));
      return sum;
    }
    if (role_of(node) == HtmlRole::never) return sum;
    const GumboTag tag = tag_of(node);
    for (const GumboNode* child : children(node)) {
      const Amounts below = measure(*child, in_link || tag == GUMBO_TAG_A, depth + 1);
      sum.running += below.running;
      sum.linked += below.linked;
      sum.has_head = sum.has_head || below.has_head;
    }
    sum.has_head = sum.has_head || tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_ARTICLE;
    amounts[&node] = sum;
    return sum;
  }

  std::size_t measure_clean(const GumboNode& node, int depth) {
    if (depth > deepest_html_node) return 0;
    if (!is_element(node)) return count_visible(text_of(node));
    if (!is_kept(node) || tag_of(node) == GUMBO_TAG_A) return 0;
    std::size_t clean = 0;
    for (const GumboNode* child : children(node)) clean += measure_clean(*child, depth + 1);
    amounts[&node].clean = clean;
    note_article(node, clean);
    return clean;
  }

  void note_article(const GumboNode& node, std::size_t clean) {
    if (attribute(node, "itemprop") == "articleBody" && (body == nullptr || of(*body).clean < clean)) body = &node;
    if (tag_of(node) == GUMBO_TAG_ARTICLE && (largest_article == nullptr || of(*largest_article).clean < clean))
      largest_article = &node;
  }

  /// List or line that is nothing but links: other news.
  [[nodiscard]] bool is_link_list(const GumboNode& node) const {
    switch (tag_of(node)) {
      case GUMBO_TAG_UL:
      case GUMBO_TAG_OL:
      case GUMBO_TAG_LI:
      case GUMBO_TAG_P:
      case GUMBO_TAG_DIV:
      case GUMBO_TAG_H2:
      case GUMBO_TAG_H3:
      case GUMBO_TAG_H4:
        break;
      default:
        return false;
    }
    const Amounts amount = of(node);
    return amount.linked > 0 && amount.linked * 100 > 85 * (amount.linked + amount.running);
  }

  void write(const GumboNode& node, std::string_view title, int depth, LineWriter& out) const {
    if (depth > deepest_html_node) return;
    if (!is_element(node)) return out.add(text_of(node));
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_BR) return out.end_line();
    if (!is_kept(node) || is_link_list(node)) return;
    if (is_heading(tag) && repeats(node, title)) return;
    const HtmlRole role = role_of(node);
    if (role == HtmlRole::block || role == HtmlRole::boilerplate) out.end_paragraph();
    if (role == HtmlRole::line) out.end_line();
    if (tag == GUMBO_TAG_LI) out.set_marker("- ");
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) out.add(" ");
    for (const GumboNode* child : children(node)) write(*child, title, depth + 1, out);
    if (role == HtmlRole::block || role == HtmlRole::boilerplate) out.end_paragraph();
    if (role == HtmlRole::line) out.end_line();
  }

  static bool repeats(const GumboNode& heading, std::string_view title) {
    const std::string words = flat_text(heading);
    if (title.empty() || words.empty()) return false;
    const std::string_view begin = title.substr(0, words.size());
    return same_words(words, begin) && words.size() * 2 > title.size();
  }
};

HtmlContent::HtmlContent(const GumboNode& root)
    : state_(std::make_unique<State>(State{root, {}, 0, nullptr, nullptr})) {
  state_->page = state_->measure(root, false, 0).running;
  state_->measure_clean(root, 0);
}

HtmlContent::HtmlContent(HtmlContent&&) noexcept = default;
HtmlContent& HtmlContent::operator=(HtmlContent&&) noexcept = default;
HtmlContent::~HtmlContent() = default;

const GumboNode& HtmlContent::article() const {
  const State& s = *state_;
  const std::size_t clean = s.of(s.root).clean;
  if (s.body != nullptr && s.of(*s.body).clean * 4 >= clean) return *s.body;
  if (s.largest_article != nullptr && s.of(*s.largest_article).clean * 3 >= clean) return *s.largest_article;
  const GumboNode* at = &s.root;
  for (bool deeper = true; deeper;) {
    deeper = false;
    for (const GumboNode* child : children(*at)) {
      const HtmlRole role = is_element(*child) ? role_of(*child) : HtmlRole::inline_;
      if (role == HtmlRole::inline_ || role == HtmlRole::line || tag_of(*child) == GUMBO_TAG_P) continue;
      if (s.of(*child).clean * 10 <= clean * 7) continue;
      at = child;
      deeper = true;
      break;
    }
  }
  return *at;
}

std::string HtmlContent::text(const GumboNode& node, std::string_view title) const {
  LineWriter out;
  state_->write(node, title, 0, out);
  return out.take();
}

std::string flat_text(const GumboNode& node) {
  std::string text;
  append_flat(node, 0, text);
  return collapse(text);
}

std::string collapse(std::string_view text) {
  std::string out;
  bool blank = false;
  for (const char c : text) {
    if (is_space(c)) {
      blank = true;
      continue;
    }
    if (std::exchange(blank, false) && !out.empty()) out += ' ';
    out += c;
  }
  return out;
}

}  // namespace newsgraph::ingest
