#include "newsgraph/knowledge/inflection.h"

#include <algorithm>
#include <array>

#include "newsgraph/knowledge/ontology_json.h"

namespace newsgraph {
namespace {

bool is_vowel_letter(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/// Whether the letter is a vowel in its word: the u of "quit" is not.
bool is_vowel(std::string_view word, std::size_t at) {
  if (word[at] == 'y') return at > 0 && !is_vowel(word, at - 1);
  return is_vowel_letter(word[at]) && !(word[at] == 'u' && at > 0 && word[at - 1] == 'q');
}

std::size_t vowel_groups(std::string_view word) {
  std::size_t groups = 0;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (is_vowel(word, at) && (at == 0 || !is_vowel(word, at - 1))) ++groups;
  }
  return groups;
}

bool ends_in_consonant_and_y(std::string_view word) {
  return word.size() >= 2 && word.back() == 'y' && !is_vowel_letter(word[word.size() - 2]);
}

/// "stop", "ban": consonant, one vowel, one consonant that can be doubled.
bool ends_in_short_syllable(std::string_view word) {
  const std::size_t n = word.size();
  if (n < 3) return false;
  const char last = word[n - 1];
  if (is_vowel_letter(last) || last == 'w' || last == 'x' || last == 'y') return false;
  return is_vowel(word, n - 2) && !is_vowel(word, n - 3);
}

bool is_sibilant(std::string_view word) {
  constexpr std::array<std::string_view, 5> endings = {"s", "x", "z", "ch", "sh"};
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return word.ends_with(ending); });
}

std::string joined(std::string_view stem, std::string_view suffix) {
  std::string word(stem);
  word += suffix;
  return word;
}

/// The ending -s of verbs and nouns.
std::string with_s(std::string_view word) {
  if (ends_in_consonant_and_y(word)) return joined(word.substr(0, word.size() - 1), "ies");
  if (is_sibilant(word)) return joined(word, "es");
  return joined(word, "s");
}

std::string third_of(std::string_view lemma) {
  // "vetoes" and "goes", but "radios": after a vowel there is no e.
  const bool takes_es = lemma.ends_with('o') && lemma.size() >= 2 && !is_vowel_letter(lemma[lemma.size() - 2]);
  return takes_es ? joined(lemma, "es") : with_s(lemma);
}

std::vector<std::string> gerund_of_stem_in_e(std::string_view lemma) {
  if (lemma.ends_with("ie")) return {joined(lemma.substr(0, lemma.size() - 2), "ying")};
  const bool keeps_e = lemma.ends_with("ee") || lemma.ends_with("oe") || lemma.ends_with("ye") || lemma == "be";
  return {joined(keeps_e ? lemma : lemma.substr(0, lemma.size() - 1), "ing")};
}

void add(std::vector<InflectedForm>& out, const std::vector<std::string>& forms, Inflection inflection) {
  for (const std::string& form : forms) out.push_back({form, inflection});
}

}  // namespace

Inflector Inflector::load(const std::filesystem::path& directory) {
  const detail::JsonFile file = detail::JsonFile::read(directory / "irregular.json");
  const detail::JsonRow table = file.root();
  table.only({"verbs", "plurals", "stressed_at_end", "either"});
  Inflector inflector;
  for (const detail::JsonRow& row : table.rows("verbs")) {
    row.only({"lemma", "third", "past", "participle"});
    inflector.strong_[row.text("lemma")] = {row.strings("third"), row.strings("past"), row.strings("participle")};
  }
  for (const detail::JsonRow& row : table.rows("plurals")) {
    row.only({"lemma", "plural"});
    inflector.plurals_[row.text("lemma")] = row.strings("plural");
  }
  for (std::string& word : table.strings("stressed_at_end")) inflector.stressed_at_end_.insert(std::move(word));
  for (std::string& word : table.strings("either")) inflector.either_.insert(std::move(word));
  return inflector;
}

Inflector::Doubling Inflector::doubling(std::string_view lemma) const {
  if (stressed_at_end_.contains(lemma)) return Doubling::yes;
  if (either_.contains(lemma)) return Doubling::either;
  if (!ends_in_short_syllable(lemma)) return Doubling::no;
  if (vowel_groups(lemma) == 1) return Doubling::yes;
  return lemma.ends_with('l') ? Doubling::either : Doubling::no;  // travelled in Britain, traveled in America
}

std::vector<std::string> Inflector::with_suffix(std::string_view lemma, std::string_view suffix) const {
  if (lemma.ends_with('c')) return {joined(lemma, joined("k", suffix))};
  const std::string doubled = joined(joined(lemma, lemma.substr(lemma.size() - 1)), suffix);
  switch (doubling(lemma)) {
    case Doubling::yes:
      return {doubled};
    case Doubling::either:
      return {doubled, joined(lemma, suffix)};
    case Doubling::no:
      break;
  }
  return {joined(lemma, suffix)};
}

std::vector<InflectedForm> Inflector::verb(std::string_view lemma) const {
  Strong forms;
  if (const auto found = strong_.find(lemma); found != strong_.end()) forms = found->second;
  if (forms.third.empty()) forms.third = {third_of(lemma)};
  if (forms.past.empty()) {
    if (lemma.ends_with('e')) {
      forms.past = {joined(lemma, "d")};
    } else if (ends_in_consonant_and_y(lemma)) {
      forms.past = {joined(lemma.substr(0, lemma.size() - 1), "ied")};
    } else {
      forms.past = with_suffix(lemma, "ed");
    }
  }
  std::vector<InflectedForm> out = {{std::string(lemma), Inflection::base}};
  add(out, forms.third, Inflection::third);
  if (forms.participle.empty()) forms.participle = forms.past;
  for (const std::string& past : forms.past) {
    const bool also_participle = std::ranges::count(forms.participle, past) > 0;
    out.push_back({past, Inflection::past, also_participle});
  }
  for (const std::string& participle : forms.participle) {
    if (std::ranges::count(forms.past, participle) == 0) out.push_back({participle, Inflection::participle});
  }
  add(out, lemma.ends_with('e') ? gerund_of_stem_in_e(lemma) : with_suffix(lemma, "ing"), Inflection::gerund);
  return out;
}

std::vector<InflectedForm> Inflector::noun(std::string_view lemma) const {
  std::vector<InflectedForm> out = {{std::string(lemma), Inflection::singular}};
  if (const auto found = plurals_.find(lemma); found != plurals_.end()) {
    add(out, found->second, Inflection::plural);
  } else if (lemma.ends_with("man")) {
    out.push_back({joined(lemma.substr(0, lemma.size() - 2), "en"), Inflection::plural});  // "gunmen"; not "humans"
  } else if (lemma.ends_with("sis")) {
    out.push_back({joined(lemma.substr(0, lemma.size() - 2), "es"), Inflection::plural});
  } else {
    out.push_back({with_s(lemma), Inflection::plural});
  }
  return out;
}

}  // namespace newsgraph
