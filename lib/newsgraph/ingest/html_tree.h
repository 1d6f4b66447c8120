// An HTML page as gumbo reads it, within bounds: depth, attributes and memory are limited, so that no page can make the
// parser overflow the stack, take quadratic time or eat the machine's memory.
//
//   auto tree = HtmlTree::parse(html, limits.html_depth);   // null: too deep, or too much in it
//   for (const GumboNode* child : children(tree->root())) …
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace newsgraph::ingest {

/// Why a page should not be parsed; nothing where it may. Looks at the tags alone.
[[nodiscard]] std::optional<std::string> html_bomb(std::string_view html, std::size_t max_depth);

/// Owns a page's bytes and tree. Nodes are valid as long as the tree lives.
class HtmlTree {
 public:
  /// Nothing where the tree would need more memory than pages of that size do. Precondition: not html_bomb().
  [[nodiscard]] static std::optional<HtmlTree> parse(std::string html);

  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;
  ~HtmlTree();

  [[nodiscard]] const GumboNode& root() const;

 private:
  struct State;
  explicit HtmlTree(std::unique_ptr<State>);

  std::unique_ptr<State> state_;
};

[[nodiscard]] bool is_element(const GumboNode& node);
/// GUMBO_TAG_UNKNOWN for what is no element.
[[nodiscard]] GumboTag tag_of(const GumboNode& node);
[[nodiscard]] std::span<const GumboNode* const> children(const GumboNode& node);
/// Empty where there is none.
[[nodiscard]] std::string_view attribute(const GumboNode& node, const char* name);
/// The text of a text node; empty for others.
[[nodiscard]] std::string_view text_of(const GumboNode& node);

/// Deeper nodes are left out by whoever walks a tree recursively.
inline constexpr int deepest_html_node = 2000;

}  // namespace newsgraph::ingest
