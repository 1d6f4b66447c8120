#include "newsgraph/text/links.h"

#include <cstdint>

#include "newsgraph/text/characters.h"
#include "newsgraph/text/word_lists.h"

namespace newsgraph::text {
namespace {

constexpr std::size_t none = std::string_view::npos;

Span span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_host_character(char c) {
  const CharClass kind = ascii_class(c);
  return !is_ascii(c) || kind == CharClass::lower || kind == CharClass::upper || kind == CharClass::digit || c == '.' ||
         c == '-' || c == '_';
}

/// "example.com", "report-2.pdf", "state.gov/press": labels, a dot, a known ending, then perhaps a path.
Span find_host(std::string_view chunk) {
  std::size_t end = 0;
  while (end < chunk.size() && is_host_character(chunk[end])) ++end;
  const bool path = end < chunk.size() && (chunk[end] == '/' || chunk[end] == ':' || chunk[end] == '?');
  const std::string_view host = chunk.substr(0, end);
  const std::size_t dot = host.rfind('.');
  if (dot == none || dot < 2 || dot + 1 == host.size()) return {};
  const std::string_view ending = host.substr(dot + 1);
  // "end.Us" and "stop.In" are missing blanks: an ending is written like the rest.
  const bool same_case = ascii_class(ending[0]) == ascii_class(host[dot - 1]) ||
                         ascii_class(host[dot - 1]) == CharClass::digit ||
                         ascii_class(ending.back()) == CharClass::upper;
  if (!is_host_ending(ending) || !same_case) return {};
  return path && chunk[end] == '/' ? span(0, chunk.size()) : span(0, end);
}

Span find_address(std::string_view chunk) {
  const std::size_t at = chunk.find('@');
  if (at == none || at == 0 || chunk.find('.', at) == none) return {};
  std::size_t begin = at, end = at + 1;
  while (begin > 0 && (is_host_character(chunk[begin - 1]) || chunk[begin - 1] == '+')) --begin;
  while (end < chunk.size() && is_host_character(chunk[end])) ++end;
  while (end > at + 1 && chunk[end - 1] == '.') --end;
  constexpr std::string_view scheme = "mailto:";
  if (begin >= scheme.size() && chunk.substr(begin - scheme.size(), scheme.size()) == scheme) begin -= scheme.size();
  return begin < at && end > at + 1 ? span(begin, end) : Span{};
}

}  // namespace

bool may_be_link(std::string_view chunk) {
  for (std::size_t i = 1; i + 1 < chunk.size(); ++i) {
    if (chunk[i] == '@' || chunk[i] == ':') return true;
    if (chunk[i] == '.' && ascii_class(chunk[i + 1]) != CharClass::digit && chunk[i + 1] != '.') return true;
  }
  return false;
}

Span find_link(std::string_view chunk) {
  if (const std::size_t scheme = chunk.find("://"); scheme != none && scheme + 3 < chunk.size()) {
    std::size_t begin = scheme;
    while (begin > 0 && is_ascii(chunk[begin - 1]) && glyph_at(chunk, begin - 1).letter()) --begin;
    return begin < scheme ? span(begin, chunk.size()) : Span{};
  }
  if (starts_ignoring_case(chunk, "www.") && chunk.size() > 6) return span(0, chunk.size());
  if (const Span address = find_address(chunk); !address.empty()) return address;
  return find_host(chunk);
}

}  // namespace newsgraph::text
