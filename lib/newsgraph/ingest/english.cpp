#include "newsgraph/ingest/english.h"

#include <unicode/locid.h>

#include <algorithm>

#include "newsgraph/text/language.h"

namespace newsgraph::ingest {
namespace {

/// "fr" of "fr-CA", "FR_ca"; "english" is what it says as well.
std::string primary_subtag(std::string_view tag) {
  std::string code;
  for (const char c : tag.substr(0, tag.find_first_of("-_")))
    code += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return code == "english" || code == "eng" ? "en" : code;
}

bool is_code(std::string_view code) {
  return (code.size() == 2 || code.size() == 3) &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

Problem skipped(const Article& article, const char* how, const std::string& code) {
  return {Problem::Kind::skipped, article.origin.place(),
          how + language_name(code) + " (" + code + "), only English is read"};
}

}  // namespace

std::string language_name(std::string_view code) {
  const icu::Locale locale(std::string(code).c_str());
  icu::UnicodeString name;
  locale.getDisplayLanguage(icu::Locale::getEnglish(), name);
  std::string result;
  name.toUTF8String(result);
  return result.empty() ? std::string(code) : result;
}

std::optional<Problem> not_english(const Article& article) {
  const std::string guess = text::guess_language(article.text);
  if (guess == "en") return std::nullopt;
  if (guess != "und") return skipped(article, "looks like ", guess);
  const std::string given = primary_subtag(article.language);
  if (given == "en" || given == "und" || !is_code(given)) return std::nullopt;
  return skipped(article, "is said to be in ", given);
}

}  // namespace newsgraph::ingest
