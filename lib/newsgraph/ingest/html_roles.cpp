#include "newsgraph/ingest/html_roles.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "newsgraph/ingest/html_tree.h"

namespace newsgraph::ingest {
namespace {

// Words in class and id. Matched as whole words: "share-bar" and "shareBar", not "shareholders".
constexpr std::array<std::string_view, 58> boilerplate_words = {"ad",
                                                                "ads",
                                                                "advert",
                                                                "advertisement",
                                                                "advertising",
                                                                "aside",
                                                                "banner",
                                                                "breadcrumb",
                                                                "breadcrumbs",
                                                                "byline",
                                                                "caption",
                                                                "captions",
                                                                "comment",
                                                                "comments",
                                                                "cookie",
                                                                "cookies",
                                                                "copyright",
                                                                "credit",
                                                                "credits",
                                                                "disclaimer",
                                                                "disqus",
                                                                "footer",
                                                                "footnotes",
                                                                "gallery",
                                                                "hidden",
                                                                "masthead",
                                                                "menu",
                                                                "metadata",
                                                                "modal",
                                                                "mostread",
                                                                "nav",
                                                                "navbar",
                                                                "navigation",
                                                                "newsletter",
                                                                "paywall",
                                                                "popular",
                                                                "popup",
                                                                "promo",
                                                                "promotion",
                                                                "readmore",
                                                                "recirc",
                                                                "recommendation",
                                                                "recommendations",
                                                                "recommended",
                                                                "reference",
                                                                "related",
                                                                "share",
                                                                "sharing",
                                                                "sidebar",
                                                                "signup",
                                                                "skip",
                                                                "slideshow",
                                                                "social",
                                                                "sponsor",
                                                                "sponsored",
                                                                "subscribe",
                                                                "tags",
                                                                "trending"};

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_boilerplate_word(const std::string& word) {
  return std::find(boilerplate_words.begin(), boilerplate_words.end(), word) != boilerplate_words.end();
}

/// "related-news", "relatedNews" and "related_news" name "related".
bool names_boilerplate(std::string_view names) {
  std::string word;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    const bool starts = is_upper(c) && i > 0 && is_lower(names[i - 1]);
    if (starts || (!is_upper(c) && !is_lower(c))) {
      if (is_boilerplate_word(word)) return true;
      word.clear();
    }
    if (is_upper(c) || is_lower(c)) word += static_cast<char>(c | 0x20);
  }
  return is_boilerplate_word(word);
}

bool is_hidden(const GumboNode& element) {
  if (gumbo_get_attribute(&element.v.element.attributes, "hidden") != nullptr) return true;
  if (attribute(element, "aria-hidden") == "true") return true;
  std::string style(attribute(element, "style"));
  std::erase_if(style, [](char c) { return c == ' '; });
  return style.find("display:none") != std::string::npos;
}

HtmlRole role_of_tag(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
      return HtmlRole::never;
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_MENU:
      return HtmlRole::boilerplate;
    case GUMBO_TAG_LI:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_CAPTION:
      return HtmlRole::line;
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_HR:
      return HtmlRole::block;
    default:
      return HtmlRole::inline_;
  }
}

}  // namespace

HtmlRole role_of(const GumboNode& element) {
  if (element.v.element.tag_namespace != GUMBO_NAMESPACE_HTML) return HtmlRole::never;
  const HtmlRole role = role_of_tag(element.v.element.tag);
  if (role == HtmlRole::never || role == HtmlRole::boilerplate) return role;
  if (is_hidden(element) || names_boilerplate(attribute(element, "class")) ||
      names_boilerplate(attribute(element, "id")) || attribute(element, "role") == "navigation")
    return HtmlRole::boilerplate;
  return role;
}

}  // namespace newsgraph::ingest
