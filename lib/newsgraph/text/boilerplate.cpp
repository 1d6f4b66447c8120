#include "newsgraph/text/boilerplate.h"

#include <algorithm>
#include <array>

#include "newsgraph/text/characters.h"
#include "newsgraph/text/dateline.h"

namespace newsgraph::text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_link_line = 240;
constexpr std::size_t longest_credit = 120;

/// How such lines begin. Colons and the like are part of the phrase where the words alone could begin a sentence.
constexpr std::array openings = {"also read:"sv,
                                 "also read |"sv,
                                 "also read -"sv,
                                 "read also:"sv,
                                 "read also |"sv,
                                 "read:"sv,
                                 "read |"sv,
                                 "read more:"sv,
                                 "read more |"sv,
                                 "read more about"sv,
                                 "read more on"sv,
                                 "read more at"sv,
                                 "read next:"sv,
                                 "read the full story"sv,
                                 "read full"sv,
                                 "watch:"sv,
                                 "watch |"sv,
                                 "watch live"sv,
                                 "watch now"sv,
                                 "watch more"sv,
                                 "video:"sv,
                                 "listen:"sv,
                                 "related:"sv,
                                 "related |"sv,
                                 "see also:"sv,
                                 "see more:"sv,
                                 "more:"sv,
                                 "more on this"sv,
                                 "must read:"sv,
                                 "don't miss:"sv,
                                 "click here"sv,
                                 "tap here"sv,
                                 "subscribe to"sv,
                                 "subscribe now"sv,
                                 "sign up for"sv,
                                 "sign up to"sv,
                                 "sign up here"sv,
                                 "follow us on"sv,
                                 "follow us:"sv,
                                 "follow the latest"sv,
                                 "follow @"sv,
                                 "join us on"sv,
                                 "join our whatsapp"sv,
                                 "join our telegram"sv,
                                 "like us on"sv,
                                 "share this"sv,
                                 "share on"sv,
                                 "share via"sv,
                                 "share:"sv,
                                 "advertisement"sv,
                                 "photo:"sv,
                                 "photos:"sv,
                                 "photo by"sv,
                                 "photo credit"sv,
                                 "photograph:"sv,
                                 "image:"sv,
                                 "image credit"sv,
                                 "image source"sv,
                                 "picture:"sv,
                                 "file photo"sv,
                                 "file photo:"sv,
                                 "file image"sv,
                                 "representational image"sv,
                                 "caption:"sv,
                                 "copyright"sv,
                                 "(c) 19"sv,
                                 "(c) 20"sv,
                                 "©"sv,
                                 "tags:"sv,
                                 "topics:"sv,
                                 "keywords:"sv,
                                 "filed under"sv,
                                 "source:"sv,
                                 "sources:"sv,

                                 "print this"sv,
                                 "email this"sv,
                                 "download the"sv,
                                 "download our"sv,
                                 "get the latest"sv,
                                 "get our"sv,
                                 "continue reading"sv,
                                 "this article was originally"sv,
                                 "this article was first"sv,
                                 "this story was originally"sv,
                                 "this article originally"sv,
                                 "this story has been published from"sv,
                                 "this story has not been edited"sv,
                                 "(this story has not been edited"sv,
                                 "(with inputs from"sv,
                                 "with inputs from"sv,
                                 "(with input from"sv,
                                 "first published"sv,
                                 "published:"sv,
                                 "published on"sv,
                                 "updated:"sv,
                                 "last updated"sv,
                                 "posted by"sv,
                                 "for more information, visit"sv,
                                 "for more news"sv,
                                 "for the latest news"sv,
                                 "all rights reserved"sv,
                                 "support our journalism"sv,
                                 "support independent journalism"sv,
                                 "donate to"sv,
                                 "loading..."sv,
                                 "disclaimer:"sv,
                                 "skip to"sv,
                                 "jump to"sv,
                                 "story continues below"sv,
                                 "article continues"sv,
                                 "(reporting by"sv,
                                 "reporting by"sv,
                                 "(additional reporting"sv,
                                 "additional reporting by"sv,
                                 "(writing by"sv,
                                 "writing by"sv,
                                 "(editing by"sv,
                                 "editing by"sv,
                                 "edited by:"sv,
                                 "(compiled by"sv,
                                 "our standards:"sv,
                                 "contributed to this report"sv,
                                 "associated press writer"sv,
                                 "associated press journalist"sv};

/// Phrases that tell by themselves, wherever they stand in a short line.
constexpr std::array anywhere = {"all rights reserved"sv, "contributed to this report"sv, "our newsletter"sv,
                                 "thomson reuters trust principles"sv, "reporting by "sv};

/// Whole lines.
constexpr std::array whole_lines = {"read more"sv,
                                    "read more..."sv,
                                    "also read"sv,
                                    "share"sv,
                                    "tweet"sv,
                                    "email"sv,
                                    "print"sv,
                                    "save"sv,
                                    "comments"sv,
                                    "comment"sv,
                                    "facebook"sv,
                                    "twitter"sv,
                                    "whatsapp"sv,
                                    "telegram"sv,
                                    "linkedin"sv,
                                    "copy link"sv,
                                    "reddit"sv,
                                    "advertisement"sv,
                                    "advertising"sv,
                                    "ad"sv,
                                    "sponsored"sv,
                                    "promoted"sv,
                                    "watch"sv,
                                    "video"sv,
                                    "photo"sv,
                                    "subscribe"sv,
                                    "sign up"sv,
                                    "log in"sv,
                                    "sign in"sv,
                                    "menu"sv,
                                    "search"sv,
                                    "home"sv,
                                    "next"sv,
                                    "previous"sv,
                                    "back to top"sv,
                                    "show more"sv,
                                    "load more"sv,
                                    "view comments"sv,
                                    "leave a comment"sv,
                                    "post a comment"sv,
                                    "add a comment"sv,
                                    "listen"sv,
                                    "listen to this article"sv,
                                    "listen to article"sv,
                                    "this is a developing story"sv,
                                    "###"sv,
                                    "# # #"sv,
                                    "-30-"sv,
                                    "- 30 -"sv,
                                    "-end-"sv,
                                    "- end -"sv,
                                    "ends"sv,
                                    "end"sv,
                                    "xxx"sv,
                                    "***"sv,
                                    "newsletter"sv,
                                    "close"sv,
                                    "skip"sv,
                                    "play"sv,
                                    "staff writer"sv,
                                    "staff reporter"sv,
                                    "from our correspondent"sv};

constexpr std::array story_lists = {"today's top news"sv,
                                    "top news"sv,
                                    "top stories"sv,
                                    "today's top stories"sv,
                                    "related stories"sv,
                                    "related articles"sv,
                                    "related news"sv,
                                    "related content"sv,
                                    "related topics"sv,
                                    "related"sv,
                                    "most read"sv,
                                    "most popular"sv,
                                    "most viewed"sv,
                                    "trending"sv,
                                    "trending now"sv,
                                    "trending stories"sv,
                                    "latest news"sv,
                                    "latest stories"sv,
                                    "more news"sv,
                                    "more stories"sv,
                                    "more from"sv,
                                    "more on this story"sv,
                                    "more on this topic"sv,
                                    "you may also like"sv,
                                    "you might also like"sv,
                                    "you may like"sv,
                                    "recommended"sv,
                                    "recommended stories"sv,
                                    "recommended for you"sv,
                                    "editor's picks"sv,
                                    "editors' picks"sv,
                                    "don't miss"sv,
                                    "see also"sv,
                                    "read next"sv,
                                    "in other news"sv,
                                    "up next"sv,
                                    "must read"sv,
                                    "must reads"sv,
                                    "popular now"sv,
                                    "what to read next"sv,
                                    "around the web"sv,
                                    "from the web"sv,
                                    "sponsored content"sv,
                                    "related links"sv,
                                    "external links"sv,
                                    "related coverage"sv,
                                    "featured stories"sv,
                                    "other stories"sv,
                                    "popular stories"sv,
                                    "breaking news"sv};

constexpr std::array agencies = {
    "reuters"sv,  "ap"sv,        "afp"sv,           "xinhua"sv,       "tass"sv,      "dpa"sv,        "ani"sv,
    "pti"sv,      "upi"sv,       "bbc"sv,           "cnn"sv,          "bloomberg"sv, "agencies"sv,   "agency"sv,
    "anadolu"sv,  "yonhap"sv,    "kyodo"sv,         "efe"sv,          "ansa"sv,      "interfax"sv,   "ria"sv,
    "novosti"sv,  "ukrinform"sv, "irna"sv,          "wam"sv,          "news"sv,      "associated"sv, "press"sv,
    "agence"sv,   "france"sv,    "france-presse"sv, "france-press"sv, "and"sv,       "via"sv,        "with"sv,
    "the"sv,      "staff"sv,     "services"sv,      "service"sv,      "wire"sv,      "wires"sv,      "report"sv,
    "reports"sv,  "in"sv,        "for"sv,           "desk"sv,         "web"sv,       "writers"sv,    "correspondent"sv,
    "newswire"sv, "newsroom"sv,  "ians"sv,          "app"sv,          "cgtn"sv,      "online"sv,     "sputnik"sv};
constexpr std::array sure_agencies = {
    "reuters"sv,   "ap"sv,    "afp"sv,           "xinhua"sv,        "tass"sv, "dpa"sv,  "agencies"sv,
    "bloomberg"sv, "press"sv, "presse"sv,        "ani"sv,           "pti"sv,  "upi"sv,  "anadolu"sv,
    "yonhap"sv,    "kyodo"sv, "interfax"sv,      "ukrinform"sv,     "irna"sv, "ians"sv, "news"sv,
    "desk"sv,      "staff"sv, "correspondent"sv, "france-presse"sv, "bbc"sv,  "cnn"sv};

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(), [&](auto one) { return equals_ignoring_case(word, one); });
}

template <std::size_t N>
bool starts_with_any(const std::array<std::string_view, N>& words, std::string_view line) {
  return std::any_of(words.begin(), words.end(), [&](auto one) { return starts_ignoring_case(line, one); });
}

bool holds_ignoring_case(std::string_view line, std::string_view lower) {
  for (std::size_t at = 0; at + lower.size() <= line.size(); ++at) {
    if (starts_ignoring_case(line.substr(at), lower)) return true;
  }
  return false;
}

std::string_view without_end_marks(std::string_view line) {
  while (!line.empty() && (line.back() == ':' || line.back() == '>' || line.back() == ' ' || line.back() == '.')) {
    line.remove_suffix(1);
  }
  return line;
}

std::string_view without_brackets(std::string_view line) {
  while (!line.empty() && (line.front() == '(' || line.front() == '[' || line.front() == '-')) line.remove_prefix(1);
  while (!line.empty() && (line.back() == ')' || line.back() == ']' || line.back() == '.')) line.remove_suffix(1);
  return line;
}

struct CreditWords {
  int capitalised = 0, agencies = 0, sure = 0, others = 0;
  bool last_is_agency = false;
};

CreditWords count_credit_words(std::string_view line) {
  CreditWords count;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find_first_of(" ,/|;&", at), line.size());
    const std::string_view word = line.substr(at, end - at);
    at = end + 1;
    if (word.empty() || word == "-" || word == "—" || word == "–") continue;
    count.last_is_agency = is_in(sure_agencies, word);
    count.sure += count.last_is_agency ? 1 : 0;
    if (is_in(agencies, word) || count.last_is_agency) {
      ++count.agencies;
    } else if (glyph_at(word, 0).kind == CharClass::upper) {
      ++count.capitalised;
    } else {
      ++count.others;
    }
  }
  return count;
}

}  // namespace

bool heads_other_stories(std::string_view line) {
  return line.size() < 60 && is_in(story_lists, without_end_marks(line));
}

bool is_credit(std::string_view line) {
  if (line.size() > longest_credit || line.find(':') != std::string_view::npos) return false;
  const std::string_view body = without_brackets(line);
  const bool by = starts_ignoring_case(body, "by ");
  const CreditWords count = count_credit_words(by ? body.substr(3) : body);
  if (count.others > 0) return false;
  if (by) return count.capitalised + count.agencies > 0 && count.capitalised <= 12 && line.back() != '.';
  if (count.sure > 0 && count.capitalised == 0) return true;  // "Agencies Via Xinhua", "AP"
  const bool name_then_agency =
      count.last_is_agency && line.back() != '.' && body.find_first_of(",|/") != std::string_view::npos;
  return name_then_agency && count.capitalised <= 4;
}

bool is_boilerplate(std::string_view line) {
  if (line.empty()) return false;
  if (is_credit(line) || is_date_line(line) || heads_other_stories(line)) return true;
  if (line.size() > longest_link_line) {
    return starts_ignoring_case(line, "(reporting by") || starts_ignoring_case(line, "reporting by");
  }
  const std::string_view body = without_end_marks(line);
  if (is_in(whole_lines, body) || starts_with_any(openings, line)) return true;
  return line.size() <= longest_credit &&
         std::any_of(anywhere.begin(), anywhere.end(), [&](auto phrase) { return holds_ignoring_case(line, phrase); });
}

}  // namespace newsgraph::text
