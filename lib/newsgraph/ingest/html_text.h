// The words of a part of a page, as lines: what belongs to the article, without what pages put around and into it.
#pragma once

#include <string>
#include <string_view>

#include "newsgraph/ingest/html_tree.h"

namespace newsgraph::ingest {

/// How much running text there is in a page and below each of its elements, menus and the like not counted; the
/// standard by which the article is told from the rest. Valid as long as the tree.
class HtmlContent {
 public:
  explicit HtmlContent(const GumboNode& root);
  HtmlContent(HtmlContent&&) noexcept;
  HtmlContent& operator=(HtmlContent&&) noexcept;
  ~HtmlContent();

  /// The element that holds the article: marked as its body, the largest <article>, else the smallest element that
  /// holds most of the text.
  [[nodiscard]] const GumboNode& article() const;

  /// Paragraphs with an empty line between, list items and table rows as lines ("- …"); without headings that repeat
  /// the title.
  [[nodiscard]] std::string text(const GumboNode& node, std::string_view title) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The words below a node on one line, whatever they are.
[[nodiscard]] std::string flat_text(const GumboNode& node);

/// White space to single blanks, none at the ends.
[[nodiscard]] std::string collapse(std::string_view text);

}  // namespace newsgraph::ingest
