// Bytes -> UTF-8: byte order marks, UTF-16, Windows-1252 and broken bytes.
//
//   Decoded d = decode(bytes);   // d.text is valid UTF-8, d.replaced bytes became U+FFFD
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgraph::text {

/// `labelled` is any other charset, converted because the source names it.
enum class Encoding { utf8, utf8_bom, utf16le, utf16be, windows1252, labelled };

struct Decoded {
  std::string text;  ///< valid UTF-8 without a byte order mark
  Encoding encoding = Encoding::utf8;
  std::size_t replaced = 0;  ///< undecodable bytes that became U+FFFD
};

/// Decodes by byte order mark; UTF-16 without one is known by its zero bytes; else UTF-8. Text that is not UTF-8 but
/// reads well as Windows-1252 is taken for that; other bad bytes become U+FFFD, one each. `label` is a charset the
/// source names ("windows-1251", "ISO-8859-1") or empty; it is believed only where the bytes are not UTF-8.
[[nodiscard]] Decoded decode(std::string_view bytes, std::string_view label = {});

/// Whether the bytes look like no text at all (NUL bytes that are not UTF-16, many control characters, known magics).
[[nodiscard]] bool is_binary(std::string_view bytes);

}  // namespace newsgraph::text
