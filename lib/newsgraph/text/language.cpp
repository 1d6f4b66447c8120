#include "newsgraph/text/language.h"

#include <tsl/robin_map.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "newsgraph/base/utf8.h"
#include "newsgraph/text/language_profiles.h"

namespace newsgraph::text {
namespace {

constexpr std::size_t sample_bytes = 6000;

/// Which profiles have a word: bit i for profile i.
using WordTable = tsl::robin_map<std::string, std::uint64_t>;

const WordTable& function_words() {
  static const WordTable table = [] {
    WordTable words;
    std::uint64_t bit = 1;
    for (const LanguageProfile& profile : latin_profiles()) {
      for (std::string_view rest = profile.words; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        words[std::string(rest.substr(0, end))] |= bit;
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
      bit <<= 1;
    }
    return words;
  }();
  return table;
}

struct Sample {
  std::array<std::size_t, USCRIPT_CODE_LIMIT> letters{};  ///< by script
  std::array<std::size_t, 64> hits{};                     ///< function words, by profile
  std::size_t words = 0;                                  ///< in Latin letters
  std::string rare;                                       ///< letters that tell languages of one script apart
};

void count_word(const std::string& word, Sample& sample) {
  if (word.empty()) return;
  ++sample.words;
  const auto found = function_words().find(word);
  if (found == function_words().end()) return;
  for (std::size_t i = 0; i < latin_profiles().size(); ++i)
    if ((found->second >> i & 1) != 0) ++sample.hits[i];
}

UScriptCode script_of(char32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &error);
  return U_FAILURE(error) != 0 ? USCRIPT_COMMON : script;
}

bool is_ascii_letter(char32_t c) {
  return (c | 0x20) >= U'a' && (c | 0x20) <= U'z';
}

Sample survey(std::string_view text) {
  Sample sample;
  std::string word;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (is_ascii_letter(c)) {
      ++sample.letters[USCRIPT_LATIN];
      word += static_cast<char>(c | 0x20);
      continue;
    }
    if (c >= 0x80 && u_isalpha(static_cast<UChar32>(c)) != 0) {
      const UScriptCode script = script_of(c);
      ++sample.letters[static_cast<std::size_t>(script)];
      c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
      append_utf8(script == USCRIPT_LATIN ? word : sample.rare, c);
      if (script == USCRIPT_LATIN) continue;
    }
    count_word(word, sample);
    word.clear();
  }
  count_word(word, sample);
  return sample;
}

bool has_any(const std::string& letters, std::initializer_list<std::string_view> of) {
  return std::any_of(of.begin(), of.end(), [&](auto one) { return letters.find(one) != std::string::npos; });
}

std::string cyrillic_language(const std::string& letters) {
  if (has_any(letters, {"ў"})) return "be";
  if (has_any(letters, {"ї", "є", "ґ"})) return "uk";
  if (has_any(letters, {"ѓ", "ќ", "ѕ"})) return "mk";
  if (has_any(letters, {"ђ", "ј", "љ", "њ", "ћ"})) return "sr";
  if (has_any(letters, {"қ", "ң", "ұ", "һ"})) return "kk";
  if (has_any(letters, {"ө", "ү"})) return "mn";
  if (has_any(letters, {"ы", "э", "ё"})) return "ru";
  return has_any(letters, {"ъ", "щ"}) ? "bg" : "ru";
}

std::string arabic_language(const std::string& letters) {
  if (has_any(letters, {"ٹ", "ڈ", "ے", "ں"})) return "ur";
  if (has_any(letters, {"ۆ", "ێ", "ڕ"})) return "ckb";
  if (has_any(letters, {"ټ", "ښ", "ډ", "ړ"})) return "ps";
  return has_any(letters, {"پ", "چ", "گ", "ژ", "ی"}) ? "fa" : "ar";
}

/// By script, where one script is one language or its letters tell.
std::string language_of_script(UScriptCode script, const Sample& sample) {
  switch (script) {
    case USCRIPT_CYRILLIC:
      return cyrillic_language(sample.rare);
    case USCRIPT_ARABIC:
      return arabic_language(sample.rare);
    case USCRIPT_HAN:
      return "zh";
    case USCRIPT_GREEK:
      return "el";
    case USCRIPT_HEBREW:
      return "he";
    case USCRIPT_DEVANAGARI:
      return "hi";
    case USCRIPT_BENGALI:
      return "bn";
    case USCRIPT_GURMUKHI:
      return "pa";
    case USCRIPT_GUJARATI:
      return "gu";
    case USCRIPT_TAMIL:
      return "ta";
    case USCRIPT_TELUGU:
      return "te";
    case USCRIPT_KANNADA:
      return "kn";
    case USCRIPT_MALAYALAM:
      return "ml";
    case USCRIPT_SINHALA:
      return "si";
    case USCRIPT_THAI:
      return "th";
    case USCRIPT_LAO:
      return "lo";
    case USCRIPT_KHMER:
      return "km";
    case USCRIPT_MYANMAR:
      return "my";
    case USCRIPT_GEORGIAN:
      return "ka";
    case USCRIPT_ARMENIAN:
      return "hy";
    case USCRIPT_ETHIOPIC:
      return "am";
    case USCRIPT_HANGUL:
      return "ko";
    default:
      return "und";
  }
}

std::string other_script(const Sample& sample) {
  const std::size_t kana = sample.letters[USCRIPT_HIRAGANA] + sample.letters[USCRIPT_KATAKANA];
  if (kana > 0 && kana * 10 >= sample.letters[USCRIPT_HAN]) return "ja";
  auto letters = sample.letters;
  letters[USCRIPT_LATIN] = letters[USCRIPT_COMMON] = letters[USCRIPT_INHERITED] = 0;
  const auto most = std::max_element(letters.begin(), letters.end());
  return language_of_script(static_cast<UScriptCode>(most - letters.begin()), sample);
}

/// English wins where it is level: a wrong guess at a short text costs an article.
std::string latin_language(const Sample& sample) {
  const std::size_t english = sample.hits[0];
  const auto best = std::max_element(sample.hits.begin() + 1, sample.hits.end());
  const auto profile = static_cast<std::size_t>(best - sample.hits.begin());
  const bool other = *best >= 5 && *best * 6 >= sample.words && *best * 2 >= english * 3;
  if (other) return std::string(latin_profiles()[profile].code);
  return english >= 3 && english * 12 >= sample.words ? "en" : "und";
}

}  // namespace

std::string guess_language(std::string_view text) {
  const Sample sample = survey(text.substr(0, sample_bytes));
  std::size_t letters = 0;
  for (const std::size_t count : sample.letters) letters += count;
  const std::size_t latin = sample.letters[USCRIPT_LATIN];
  // A sign of Chinese, Japanese or Korean says as much as several letters.
  const std::size_t signs = sample.letters[USCRIPT_HAN] + sample.letters[USCRIPT_HIRAGANA] +
                            sample.letters[USCRIPT_KATAKANA] + sample.letters[USCRIPT_HANGUL];
  const std::size_t others = letters - latin + 2 * signs;
  if (letters < 3) return "und";
  return others > latin ? other_script(sample) : latin_language(sample);
}

}  // namespace newsgraph::text
