#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "newsgraph/ingest/html_tree.h"

namespace newsgraph::ingest {
namespace {

constexpr std::size_t max_attributes = 1000;  // gumbo compares each of a tag's with each

template <std::size_t N>
bool is_one_of(GumboTag tag, const std::array<GumboTag, N>& tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

constexpr std::array childless = {GUMBO_TAG_AREA,  GUMBO_TAG_BASE,   GUMBO_TAG_BR,    GUMBO_TAG_COL,  GUMBO_TAG_EMBED,
                                  GUMBO_TAG_HR,    GUMBO_TAG_IMG,    GUMBO_TAG_INPUT, GUMBO_TAG_LINK, GUMBO_TAG_META,
                                  GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK, GUMBO_TAG_WBR};

// The next of the same kind ends them, or the end of what they stand in.
constexpr std::array self_closing = {GUMBO_TAG_P,  GUMBO_TAG_LI, GUMBO_TAG_DT,     GUMBO_TAG_DD,      GUMBO_TAG_TR,
                                     GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_OPTION, GUMBO_TAG_OPTGROUP};

// Outlive the elements they stand in until they are closed, so that they pile up.
constexpr std::array formatting = {GUMBO_TAG_B,      GUMBO_TAG_BIG,  GUMBO_TAG_CODE, GUMBO_TAG_EM,     GUMBO_TAG_FONT,
                                   GUMBO_TAG_I,      GUMBO_TAG_NOBR, GUMBO_TAG_S,    GUMBO_TAG_STRIKE, GUMBO_TAG_SMALL,
                                   GUMBO_TAG_STRONG, GUMBO_TAG_TT,   GUMBO_TAG_U};

// May stand in a paragraph, as may the formatting ones.
constexpr std::array phrasing = {GUMBO_TAG_A,   GUMBO_TAG_ABBR,  GUMBO_TAG_BUTTON, GUMBO_TAG_CITE, GUMBO_TAG_DEL,
                                 GUMBO_TAG_INS, GUMBO_TAG_LABEL, GUMBO_TAG_MARK,   GUMBO_TAG_Q,    GUMBO_TAG_SPAN,
                                 GUMBO_TAG_SUB, GUMBO_TAG_SUP,   GUMBO_TAG_SVG,    GUMBO_TAG_TIME, GUMBO_TAG_UNKNOWN};

// Whose content is no markup.
constexpr std::array raw_text = {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE,
                                 GUMBO_TAG_XMP,    GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED,  GUMBO_TAG_NOFRAMES};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Walks over tags and keeps the elements that are open, roughly as a browser would.
class TagScanner {
 public:
  explicit TagScanner(std::string_view html) : html_(html) {}

  [[nodiscard]] std::size_t deepest() const { return deepest_; }
  [[nodiscard]] std::size_t most_attributes() const { return most_attributes_; }

  /// Stops early where the depth goes over this.
  void run(std::size_t max_depth) {
    while (deepest_ <= max_depth && most_attributes_ <= max_attributes) {
      at_ = html_.find('<', at_);
      if (at_ == std::string_view::npos) return;
      if (html_.substr(at_).starts_with("<!--")) {
        skip_to("-->");
      } else if (++at_ < html_.size()) {
        const bool closing = html_[at_] == '/';
        if (closing) ++at_;
        if (at_ < html_.size() && is_letter(html_[at_])) read_tag(closing);
      }
    }
  }

 private:
  void skip_to(std::string_view what) {
    at_ = html_.find(what, at_);
    at_ = at_ == std::string_view::npos ? html_.size() : at_ + what.size();
  }

  void read_tag(bool closing) {
    std::size_t end = at_;
    while (end < html_.size() && !is_space(html_[end]) && html_[end] != '/' && html_[end] != '>') ++end;
    const std::size_t begin = std::exchange(at_, end);
    // Unknown elements nest as the known do.
    const GumboTag tag =
        gumbo_tagn_enum(html_.data() + begin, static_cast<unsigned>(std::min<std::size_t>(end - begin, 64)));
    skip_attributes();
    if (closing) {
      close(tag);
    } else if (!is_one_of(tag, childless)) {
      open(tag);
    }
  }

  void skip_attributes() {
    std::size_t count = 0;
    char quote = 0;
    for (; at_ < html_.size(); ++at_) {
      const char c = html_[at_];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '>') {
        ++at_;
        break;
      } else if ((c == '"' || c == '\'') && html_[at_ - 1] == '=') {
        quote = c;
      } else if ((is_space(html_[at_ - 1]) || html_[at_ - 1] == '/' || html_[at_ - 1] == '"') && !is_space(c)) {
        ++count;
      }
    }
    most_attributes_ = std::max(most_attributes_, count);
  }

  void open(GumboTag tag) {
    if (is_one_of(tag, raw_text)) {
      const std::string end = std::string("</") + gumbo_normalized_tagname(tag);
      while (at_ < html_.size() && !is_end_tag(end)) at_ = std::min(html_.find('<', at_ + 1), html_.size());
      return;
    }
    if (is_one_of(tag, formatting)) {
      ++formatting_open_;
    } else {
      end_implied(tag);
      open_.push_back(tag);
    }
    deepest_ = std::max({deepest_, open_.size(), formatting_open_});
  }

  /// A block ends a paragraph; a list item, cell or the like the one before it.
  void end_implied(GumboTag tag) {
    if (!open_.empty() && open_.back() == GUMBO_TAG_P && !is_one_of(tag, phrasing)) open_.pop_back();
    if (!is_one_of(tag, self_closing)) return;
    for (std::size_t i = open_.size(); i > 0 && is_one_of(open_[i - 1], self_closing); --i) {
      if (open_[i - 1] != tag) continue;
      open_.resize(i - 1);
      return;
    }
  }

  [[nodiscard]] bool is_end_tag(std::string_view end) const {
    if (html_.size() - at_ < end.size()) return false;
    return std::equal(end.begin(), end.end(), html_.begin() + static_cast<std::ptrdiff_t>(at_),
                      [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b | 0x20) : b); });
  }

  void close(GumboTag tag) {
    if (is_one_of(tag, formatting)) {
      if (formatting_open_ > 0) --formatting_open_;
      return;
    }
    const auto found = std::find(open_.rbegin(), open_.rend(), tag);
    if (found != open_.rend()) open_.erase(found.base() - 1, open_.end());
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::vector<GumboTag> open_;
  std::size_t formatting_open_ = 0;
  std::size_t deepest_ = 0;
  std::size_t most_attributes_ = 0;
};

}  // namespace

std::optional<std::string> html_bomb(std::string_view html, std::size_t max_depth) {
  TagScanner scanner(html);
  scanner.run(max_depth);
  if (scanner.deepest() > max_depth) return fmt::format("HTML nested more than {} deep", max_depth);
  if (scanner.most_attributes() > max_attributes)
    return fmt::format("an HTML tag of more than {} attributes", max_attributes);
  return std::nullopt;
}

}  // namespace newsgraph::ingest
