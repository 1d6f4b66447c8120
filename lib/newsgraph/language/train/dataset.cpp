#include "newsgraph/language/train/dataset.h"

#include <utility>

#include "newsgraph/base/hash.h"
#include "newsgraph/language/train/losses.h"
#include "newsgraph/language/word_features.h"

namespace newsgraph::language {

namespace {

std::string joined(std::span<const std::string> forms) {
  std::string all;
  for (const std::string& form : forms) all += form + '\n';
  return all;
}

std::uint32_t number(const LabelSet& set, std::string_view name) {
  const auto found = set.find(name);
  return found ? *found : no_target;
}

std::vector<std::uint32_t> name_numbers(std::span<const NameTag> tags) {
  std::vector<std::uint32_t> numbers;
  for (const NameTag tag : tags) numbers.push_back(static_cast<std::uint32_t>(tag));
  return numbers;
}

}  // namespace

Vocabulary::Vocabulary(std::span<const std::string> words) {
  for (std::size_t i = 0; i < words.size(); ++i) rows_.emplace(hash64(words[i]), static_cast<std::uint32_t>(i + 1));
}

std::uint32_t Vocabulary::row(std::string_view form) const {
  const auto found = rows_.find(hash64(word_key(form)));
  return found == rows_.end() ? 0 : found->second;
}

Example make_example(const ConlluSentence& sentence, const Labels& labels, const Vocabulary& vocabulary) {
  Example example;
  bool has_tags = true, has_tree = true;
  for (const ConlluWord& word : sentence.words) {
    example.forms.push_back(word.form);
    example.words.push_back(vocabulary.row(word.form));
    has_tags = has_tags && word.upos != Upos::none;
    has_tree = has_tree && word.head != unknown_head;
    example.tags.push_back(number(labels.tag, tag_name(word.upos, word.xpos)));
    example.heads.push_back(word.head);
    example.relations.push_back(number(labels.annotation->relation, word.deprel));
  }
  if (!has_tags) example.tags.clear();
  if (!has_tree) {
    example.heads.clear();
    example.relations.clear();
  }
  return example;
}

Example make_example(const BioSentence& sentence, const Vocabulary& vocabulary) {
  Example example;
  example.forms = sentence.forms;
  for (const std::string& form : sentence.forms) example.words.push_back(vocabulary.row(form));
  example.names = name_numbers(sentence.tags);
  return example;
}

std::size_t add_names(std::span<const BioSentence> names, const Vocabulary& vocabulary,
                      std::vector<Example>& examples) {
  std::unordered_map<std::string, std::vector<std::size_t>> waiting;  // the same words may come several times
  for (std::size_t i = examples.size(); i-- > 0;) {
    if (examples[i].names.empty()) waiting[joined(examples[i].forms)].push_back(i);
  }
  std::size_t matched = 0;
  for (const BioSentence& sentence : names) {
    const auto found = waiting.find(joined(sentence.forms));
    if (found == waiting.end() || found->second.empty()) {
      examples.push_back(make_example(sentence, vocabulary));
      continue;
    }
    examples[found->second.back()].names = name_numbers(sentence.tags);
    found->second.pop_back();
    ++matched;
  }
  return matched;
}

std::vector<std::uint32_t> count_words(std::span<const Example> examples, const Vocabulary& vocabulary) {
  std::vector<std::uint32_t> counts(vocabulary.size());
  for (const Example& example : examples) {
    for (const std::uint32_t word : example.words) ++counts[word];
  }
  return counts;
}

}  // namespace newsgraph::language
