#include "newsgraph/language/word_features.h"

#include <algorithm>
#include <array>

#include "newsgraph/base/hash.h"

namespace newsgraph::language {

namespace {

constexpr std::size_t longest = 64;  // bytes of a form that are looked at

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

/// "Xx", "XX", "d.d", "x-x": classes of characters, runs of one as two at most.
std::string shape_of(std::string_view form) {
  std::string shape;
  for (const char c : form) {
    if (continues(c)) continue;
    const bool letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80U;
    const char kind = is_upper(c) ? 'X' : letter ? 'x' : is_digit(c) ? 'd' : c;
    const std::size_t n = shape.size();
    if (n < 2 || shape[n - 1] != kind || shape[n - 2] != kind) shape.push_back(kind);
  }
  return shape;
}

void add(char kind, std::string_view piece, std::vector<std::uint32_t>& out) {
  std::array<char, longest + 4> bytes{};
  bytes[0] = kind;
  std::copy(piece.begin(), piece.end(), bytes.begin() + 1);
  out.push_back(static_cast<std::uint32_t>(hash64({bytes.data(), piece.size() + 1}) % spelling_buckets));
}

}  // namespace

std::string word_key(std::string_view form) {
  std::string key(form.substr(0, longest));
  for (char& c : key) {
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
    if (is_digit(c)) c = '0';
  }
  return key;
}

void spelling_features(std::string_view form, std::vector<std::uint32_t>& out) {
  out.clear();
  form = form.substr(0, longest);
  const std::string key = word_key(form);
  std::vector<std::size_t> starts;  // of characters, and the end
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (i == 0 || !continues(key[i])) starts.push_back(i);
  }
  starts.push_back(key.size());
  const std::string_view text = key;
  const std::size_t n = starts.size() - 1;
  const auto piece = [&](std::size_t from, std::size_t count) {
    return text.substr(starts[from], starts[from + count] - starts[from]);
  };
  add('w', text, out);
  add('s', shape_of(form), out);
  for (std::size_t length = 1; length <= std::min<std::size_t>(4, n); ++length) {
    add('p', piece(0, length), out);
    add('e', piece(n - length, length), out);
  }
  if (n >= 5) add('e', piece(n - 5, 5), out);
  for (std::size_t from = 0; from + 3 <= std::min<std::size_t>(n, 20); ++from) {
    add('3', piece(from, 3), out);
    if (from + 4 <= n) add('4', piece(from, 4), out);
  }
}

}  // namespace newsgraph::language
