#include "newsgraph/knowledge/import/word_forms.h"

#include <algorithm>

namespace newsgraph::knowledge {
namespace {

bool is_among(const std::vector<InflectedForm>& forms, std::string_view word) {
  return std::ranges::find(forms, word, &InflectedForm::form) != forms.end();
}

void add_forms(const std::vector<InflectedForm>& forms, std::vector<std::string>& words) {
  for (const InflectedForm& form : forms)
    if (std::ranges::find(words, form.form) == words.end()) words.push_back(form.form);
}

}  // namespace

std::vector<std::string> WordForms::not_by_rule(const std::string& verb, const std::vector<std::string>& given) const {
  const std::vector<InflectedForm> known = inflector_.verb(verb);
  std::vector<std::string> others;
  std::ranges::copy_if(given, std::back_inserter(others),
                       [&](const std::string& form) { return !form.empty() && !is_among(known, form); });
  return others;
}

std::string WordForms::noun_lemma(const PatternPhrase& phrase) const {
  const std::string& word = phrase.words.back();
  const auto ends = [&](std::string_view ending) { return word.ends_with(ending); };
  if (word.size() < 4 || !ends("s") || ends("ss") || ends("us") || ends("is") || ends("news")) return word;
  std::vector<std::string> singulars = {word.substr(0, word.size() - 1), word.substr(0, word.size() - 2)};
  if (ends("ies")) singulars.insert(singulars.begin(), word.substr(0, word.size() - 3) + "y");
  for (const std::string& singular : singulars)
    if (is_among(inflector_.noun(singular), word)) return singular;
  return word;
}

std::vector<std::string> WordForms::forms(const PatternPhrase& phrase, RequiredWord::Forms wanted) const {
  using Forms = RequiredWord::Forms;
  const std::string& word = phrase.words.back();
  if (phrase.whole || word.ends_with("ing") || word.ends_with("ed")) return {word};
  std::vector<std::string> words;
  const std::string singular = noun_lemma(phrase);
  if (wanted != Forms::verb) add_forms(inflector_.noun(singular), words);
  if (wanted == Forms::verb || (wanted == Forms::any && singular == word)) add_forms(inflector_.verb(word), words);
  if (std::ranges::find(words, word) == words.end()) words.push_back(word);
  return words;
}

}  // namespace newsgraph::knowledge
