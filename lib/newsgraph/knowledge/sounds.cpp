#include "newsgraph/knowledge/sounds.h"

#include <algorithm>
#include <array>
#include <utility>

namespace newsgraph::knowledge {
namespace {

constexpr std::size_t longest = 40;        // letters that are compared
constexpr std::size_t long_word = 8;       // from here on typing errors are forgiven
constexpr std::size_t end_letters = 4;     // half of a long word: one error can't touch both ends
constexpr std::size_t shortest_sound = 2;  // consonants

struct Respelling {
  std::string_view letters, sound;
};

// The longest first where one begins another.
constexpr std::array respellings = {
    Respelling{"tsch", "c"}, Respelling{"shch", "s"}, Respelling{"sch", "s"}, Respelling{"tch", "c"},
    Respelling{"dzh", "j"},  Respelling{"ch", "c"},   Respelling{"cz", "c"},  Respelling{"sh", "s"},
    Respelling{"sz", "s"},   Respelling{"zh", "j"},   Respelling{"dj", "j"},  Respelling{"kh", ""},
    Respelling{"gh", "k"},   Respelling{"dh", "d"},   Respelling{"th", "t"},  Respelling{"ph", "f"},
    Respelling{"ck", "k"},   Respelling{"ts", "s"},   Respelling{"tz", "s"},  Respelling{"x", "ks"},
    Respelling{"q", "k"},    Respelling{"g", "k"},    Respelling{"w", "v"},   Respelling{"z", "s"},
    Respelling{"h", ""},
};

bool is_vowel(char c) {
  return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

void append(std::string& sound, std::string_view more) {
  for (const char c : more)
    if (sound.empty() || sound.back() != c) sound += c;
}

/// Optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours.
std::size_t distance(std::string_view a, std::string_view b) {
  std::array<std::array<std::size_t, longest + 1>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    const auto& before = rows[(i + 1) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return rows[a.size() % 3][b.size()];
}

}  // namespace

std::string sound_of(std::string_view word) {
  if (!std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; })) return {};
  std::string sound;
  if (!word.empty() && is_vowel(word.front())) sound = "a";
  for (std::size_t at = 0; at < word.size();) {
    const auto rest = word.substr(at);
    const auto* const found = std::ranges::find_if(respellings, [&](const Respelling& r) {
      return r.letters.front() == rest.front() && rest.starts_with(r.letters);
    });
    const bool initial_h = at == 0 && (rest.starts_with("h") || rest.starts_with("kh"));
    if (initial_h) {
      append(sound, "h");
      at += rest.front() == 'h' ? 1 : 2;
    } else if (found != respellings.end()) {
      append(sound, found->sound);
      at += found->letters.size();
    } else {
      const char c = rest.front();
      const bool soft_c =
          c == 'c' && rest.size() > 1 && std::string_view("eiy").find(rest[1]) != std::string_view::npos;
      if (c == 'c')
        append(sound, soft_c ? "s" : "k");
      else if (!is_vowel(c) && (c != 'j' || at == 0))
        append(sound, rest.substr(0, 1));  // "Netanjahu": j as y
      ++at;
    }
  }
  return sound;
}

std::vector<std::string> sound_keys(std::string_view word) {
  std::vector<std::string> keys;
  if (word.size() < shortest_sound_word || word.size() > longest) return keys;
  const std::string sound = sound_of(word);
  if (sound.size() >= shortest_sound) keys.push_back("s" + sound);
  if (word.size() + 1 < long_word) return keys;  // one error may have made it shorter
  keys.push_back("b" + std::string(word.substr(0, end_letters)));
  keys.push_back("e" + std::string(word.substr(word.size() - end_letters)));
  return keys;
}

bool similar_letters(std::string_view a, std::string_view b, SameSound same) {
  const std::size_t size = std::max(a.size(), b.size());
  if (size > longest) return false;
  const std::size_t most = std::max<std::size_t>(same == SameSound::yes ? 2 * size / 5 : 0, size >= long_word ? 1 : 0);
  return size - std::min(a.size(), b.size()) <= most && distance(a, b) <= most;
}

bool similar(std::string_view a, std::string_view b) {
  const std::string sound = sound_of(a);
  const bool same = sound.size() >= shortest_sound && sound == sound_of(b);
  return similar_letters(a, b, same ? SameSound::yes : SameSound::no);
}

}  // namespace newsgraph::knowledge
