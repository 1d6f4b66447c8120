// Strings of DOT. Whatever bytes come in, what goes out is one quoted string of UTF-8 that Graphviz shows as it was.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgraph {

/// "…" for labels: quotes, backslashes and `&` escaped, line ends as \n.
[[nodiscard]] std::string dot_label(std::string_view text);
/// "…" for tooltips: as labels, with `/` for backslashes, which Graphviz would expand there.
[[nodiscard]] std::string dot_tooltip(std::string_view text);
/// "…" for node names and ids: quotes escaped only; a backslash, which ends of names can't hold, becomes `/`.
[[nodiscard]] std::string dot_id(std::string_view text);
/// "…" for http and https addresses; "" for anything else, which would be code in the picture.
[[nodiscard]] std::string dot_url(std::string_view url);

/// Lines of at most `width` code points, cut at blanks where there are any, never inside a character with its marks.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t width);

}  // namespace newsgraph
