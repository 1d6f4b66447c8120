#include "newsgraph/text/decode.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>

#include "newsgraph/base/utf8.h"

namespace newsgraph::text {
namespace {

using namespace std::string_view_literals;

// What stands at 0x80..0x9F in Windows-1252; 0 where nothing does. The rest is Latin-1.
constexpr std::array<char16_t, 32> windows1252_controls = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint8_t>(bytes[at]);
}

bool is_continuation(std::string_view bytes, std::size_t at) {
  return at < bytes.size() && (byte_at(bytes, at) & 0xC0) == 0x80;
}

/// Length of the valid UTF-8 sequence at `at`, or 0.
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
  const std::uint8_t lead = byte_at(bytes, at);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4 || !is_continuation(bytes, at + 1)) return 0;
  if (lead < 0xE0) return 2;
  const std::uint8_t second = byte_at(bytes, at + 1);
  if (!is_continuation(bytes, at + 2)) return 0;
  if (lead < 0xF0) return (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ? 0 : 3;
  if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
  return is_continuation(bytes, at + 3) ? 4 : 0;
}

/// Where the run of ASCII that starts at `at` ends; eight bytes a step.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
  while (bytes.size() - at >= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if ((word & 0x8080808080808080u) != 0) break;
    at += 8;
  }
  while (at < bytes.size() && byte_at(bytes, at) < 0x80) ++at;
  return at;
}

bool is_letter(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size()) return false;
  const std::uint8_t c = byte_at(bytes, at);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether the byte, read as Windows-1252, is what Western European text has there.
bool plausible_windows1252(std::string_view bytes, std::size_t at) {
  const std::uint8_t c = byte_at(bytes, at);
  if (c < 0xA0) return windows1252_controls[c - 0x80u] != 0;
  if (c < 0xC0) return true;  // signs
  // ×, ÷, Ý, Þ, ð, ý, þ, ÿ hardly occur outside Icelandic: where they do, bytes are broken more often than not.
  if ("\xD7\xF7\xDE\xF0\xFE\xFF"sv.find(static_cast<char>(c)) != std::string_view::npos) return false;
  return is_letter(bytes, at + 1) || (at > 0 && is_letter(bytes, at - 1));
}

struct Survey {
  std::size_t sequences = 0;  ///< valid UTF-8 of more than one byte
  std::size_t bad = 0;        ///< bytes that are not UTF-8
  std::size_t cut = 0;        ///< bad bytes in sequences that start well and break off
  std::size_t plausible = 0;  ///< bad bytes that make sense in Windows-1252
};

Survey survey(std::string_view bytes) {
  Survey result;
  for (std::size_t at = skip_ascii(bytes, 0); at < bytes.size(); at = skip_ascii(bytes, at)) {
    if (const std::size_t length = sequence_length(bytes, at); length > 0) {
      ++result.sequences;
      at += length;
      continue;
    }
    ++result.bad;
    if (byte_at(bytes, at) >= 0xE0 && is_continuation(bytes, at + 1)) result.cut += 2;
    if (plausible_windows1252(bytes, at)) ++result.plausible;
    ++at;
  }
  return result;
}

Decoded replace_bad_bytes(std::string_view bytes) {
  Decoded result;
  result.text.reserve(bytes.size());
  std::size_t good = 0;
  for (std::size_t at = skip_ascii(bytes, 0); at < bytes.size(); at = skip_ascii(bytes, at)) {
    if (const std::size_t length = sequence_length(bytes, at); length > 0) {
      at += length;
      continue;
    }
    result.text.append(bytes.substr(good, at - good));
    append_utf8(result.text, replacement_character);
    ++result.replaced;
    good = ++at;
  }
  result.text.append(bytes.substr(good));
  return result;
}

Decoded from_windows1252(std::string_view bytes) {
  Decoded result{{}, Encoding::windows1252, 0};
  result.text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    char32_t code_point = static_cast<std::uint8_t>(c);
    if (code_point >= 0x80 && code_point < 0xA0) code_point = windows1252_controls[code_point - 0x80];
    if (code_point == 0 && c != 0) {
      code_point = replacement_character;
      ++result.replaced;
    }
    append_utf8(result.text, code_point);
  }
  return result;
}

char32_t unit_at(std::string_view bytes, std::size_t at, Encoding encoding) {
  const char32_t first = byte_at(bytes, at), second = byte_at(bytes, at + 1);
  return encoding == Encoding::utf16le ? second << 8 | first : first << 8 | second;
}

Decoded from_utf16(std::string_view bytes, Encoding encoding) {
  Decoded result{{}, encoding, 0};
  result.text.reserve(bytes.size());
  std::size_t at = 0;
  while (at + 1 < bytes.size()) {
    char32_t c = unit_at(bytes, at, encoding);
    at += 2;
    if (c >= 0xD800 && c < 0xE000) {
      const char32_t low = c < 0xDC00 && at + 1 < bytes.size() ? unit_at(bytes, at, encoding) : 0;
      if (low >= 0xDC00 && low < 0xE000) {
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      } else {
        c = replacement_character;
        result.replaced += 2;
      }
    }
    append_utf8(result.text, c);
  }
  if (at < bytes.size()) {
    append_utf8(result.text, replacement_character);
    ++result.replaced;
  }
  return result;
}

/// UTF-16 without a mark: nearly every other byte of Western text is zero.
bool is_unmarked_utf16(std::string_view bytes, std::size_t zero_at) {
  const std::size_t units = std::min<std::size_t>(bytes.size(), 1024) / 2;
  if (units < 4) return false;
  std::size_t zeros = 0, others = 0;
  for (std::size_t i = 0; i < units; ++i) {
    if (bytes[2 * i + zero_at] == 0) ++zeros;
    if (bytes[2 * i + 1 - zero_at] == 0) ++others;
  }
  return others == 0 && zeros * 10 >= units * 9;
}

struct Marked {
  Encoding encoding = Encoding::utf8;
  std::size_t mark = 0;  ///< bytes of the byte order mark
};

Marked recognise_unicode(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {Encoding::utf8_bom, 3};
  if (bytes.starts_with("\xFF\xFE")) return {Encoding::utf16le, 2};
  if (bytes.starts_with("\xFE\xFF")) return {Encoding::utf16be, 2};
  if (is_unmarked_utf16(bytes, 1)) return {Encoding::utf16le, 0};
  if (is_unmarked_utf16(bytes, 0)) return {Encoding::utf16be, 0};
  return {};
}

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return result;
}

bool is_western(std::string_view label) {
  constexpr std::string_view names[] = {"windows-1252", "cp1252",   "iso-8859-1", "iso8859-1",
                                        "latin1",       "us-ascii", "ascii"};
  return std::find(std::begin(names), std::end(names), label) != std::end(names);
}

/// Converts with ICU. Nothing is returned (an empty text) for a charset it doesn't know.
Decoded from_charset(std::string_view bytes, const std::string& label) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(label.c_str(), &error), &ucnv_close);
  if (U_FAILURE(error)) return {};
  std::u16string units(bytes.size() * 2 + 16, u'\0');
  char16_t* target = units.data();
  const char* source = bytes.data();
  ucnv_toUnicode(converter.get(), &target, target + units.size(), &source, source + bytes.size(), nullptr, true,
                 &error);
  if (U_FAILURE(error)) return {};
  Decoded result{{}, Encoding::labelled, 0};
  const std::size_t size = static_cast<std::size_t>(target - units.data());
  for (std::size_t i = 0; i < size; ++i) {
    char32_t c = units[i];
    const char32_t low = i + 1 < size ? units[i + 1] : 0;
    if (c >= 0xD800 && c < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      ++i;
    }
    if (c >= 0xD800 && c < 0xE000) c = replacement_character;
    if (c == replacement_character) ++result.replaced;
    append_utf8(result.text, c);
  }
  return result;
}

bool has_binary_magic(std::string_view bytes) {
  constexpr std::string_view magics[] = {"%PDF-"sv,
                                         "\x89PNG"sv,
                                         "\xFF\xD8\xFF"sv,
                                         "GIF8"sv,
                                         "PK\x03\x04"sv,
                                         "\x7F"
                                         "ELF"sv,
                                         "\xD0\xCF\x11\xE0"sv,
                                         "SQLite format"sv,
                                         "\x1F\x8B"sv,
                                         "\x28\xB5\x2F\xFD"sv,
                                         "BZh9\x31\x41"sv,
                                         "\xFD"
                                         "7zXZ"sv,
                                         "7z\xBC\xAF"sv,
                                         "PAR1\x15"sv,
                                         "ID3\x03"sv,
                                         "ID3\x04"sv,
                                         "OggS\0"sv,
                                         "\xCA\xFE\xBA\xBE"sv,
                                         "Rar!\x1A"sv};
  return std::any_of(std::begin(magics), std::end(magics), [&](auto magic) { return bytes.starts_with(magic); });
}

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7F;
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view label) {
  const Marked marked = recognise_unicode(bytes);
  bytes.remove_prefix(marked.mark);
  if (marked.encoding == Encoding::utf16le || marked.encoding == Encoding::utf16be)
    return from_utf16(bytes, marked.encoding);
  const Survey found = survey(bytes);
  if (found.bad == 0) return {std::string(bytes), marked.encoding, 0};
  if (marked.encoding == Encoding::utf8) {
    const std::string name = lower_ascii(label);
    if (!name.empty() && !is_western(name) && !name.starts_with("utf")) {
      if (Decoded converted = from_charset(bytes, name); !converted.text.empty()) return converted;
    }
    if (found.bad > 2 * (found.sequences + found.cut) && found.plausible * 10 >= found.bad * 8)
      return from_windows1252(bytes);
  }
  Decoded result = replace_bad_bytes(bytes);
  result.encoding = marked.encoding;
  return result;
}

bool is_binary(std::string_view bytes) {
  if (has_binary_magic(bytes)) return true;
  constexpr std::size_t sample = std::size_t{64} << 10;
  const std::string_view head = bytes.substr(0, sample);
  const Marked marked = recognise_unicode(head);
  std::size_t controls = 0, total = head.size();
  if (marked.encoding == Encoding::utf16le || marked.encoding == Encoding::utf16be) {
    const Decoded decoded = from_utf16(head.substr(marked.mark), marked.encoding);
    total = decoded.text.size();
    controls = decoded.replaced > 2 ? decoded.replaced : 0;
    for (const char c : decoded.text) controls += is_control(static_cast<std::uint8_t>(c)) ? 1 : 0;
  } else {
    if (bytes.find('\0') != std::string_view::npos) return true;
    for (const char c : head) controls += is_control(static_cast<std::uint8_t>(c)) ? 1 : 0;
  }
  return controls * 32 > total;
}

}  // namespace newsgraph::text
