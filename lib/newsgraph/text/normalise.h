// One way to write each character, with the way back to the source.
//
//   Normalised n = normalise("“Yes,”\r\nhe said");   // n.text == "\"Yes,\"\nhe said"
//   n.source.source({0, 1})                          // {0, 3}: the curly quote
//
// Curly quotes and guillemets become " and '; blanks of all kinds one plain blank each; line ends \n; hyphens and minus
// signs '-' (en and em dashes stay); … three full stops. Soft hyphens, zero-width and bidi characters, byte order marks
// and control characters go. What remains is in NFC. Invariant: the text is valid UTF-8, in NFC where no letter has more
// than 30 marks, and the map's runs cover both texts. Pure function, thread-safe. Input must be valid UTF-8 (bytes that
// are not become U+FFFD).
#pragma once

#include <string>
#include <string_view>

#include "newsgraph/document/span_map.h"

namespace newsgraph::text {

struct Normalised {
  std::string text;
  SpanMap source;
};

[[nodiscard]] Normalised normalise(std::string_view source);

}  // namespace newsgraph::text
