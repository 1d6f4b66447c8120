// A table of rules by ending: learnt from the general to the special, so that an entry is kept only where it says
// something else than the shorter ending does.
#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "newsgraph/base/error.h"
#include "newsgraph/base/hash.h"
#include "newsgraph/base/utf8.h"
#include "newsgraph/language/lemma_rules.h"
#include "newsgraph/language/string_table.h"
#include "newsgraph/text/letters.h"

namespace newsgraph::language {
namespace {

constexpr std::size_t longest_suffix = 12;

/// Names keep their case; other words are the same wherever they stand.
std::string key_form(const TaggedForm& word) {
  return word.upos == Upos::propn ? std::string(word.form) : text::lower(word.form);
}

/// What stands in the table: tags, then either a whole form or the end of one.
std::uint64_t key(const TaggedForm& word, char kind, std::string_view letters, std::string& buffer) {
  buffer.assign(name(word.upos));
  buffer += '|';
  buffer += word.xpos;
  buffer += kind;
  buffer += letters;
  return hash64(buffer);
}

/// Where the endings of 0, 1, 2, … code points begin; at most `max` + 1 of them.
std::vector<std::size_t> suffix_begins(std::string_view form, std::size_t max) {
  std::vector<std::size_t> begins = {form.size()};
  for (std::size_t at = form.size(); at > 0 && begins.size() <= max;) {
    --at;
    while (at > 0 && (static_cast<unsigned char>(form[at]) & 0xC0U) == 0x80U) --at;
    begins.push_back(at);
  }
  return begins;
}

/// A form with its tags: as what it was written, what its lemma was and by which rules.
struct Counted {
  std::string form;
  Upos upos = Upos::none;
  std::string xpos;
  std::map<std::pair<std::string, std::string>, std::size_t> lemmas;  // by written form
  std::map<std::uint16_t, std::size_t> rules;
  std::uint16_t best = 0;
  bool typo = true;  // misspelt wherever it stood: an exception, and no lesson for other words

  [[nodiscard]] TaggedForm tagged() const { return {form, upos, xpos}; }
};

/// The most frequent; of equal ones the first.
std::pair<std::uint16_t, std::size_t> most_frequent(const std::map<std::uint16_t, std::size_t>& rules) {
  std::pair<std::uint16_t, std::size_t> best{0, 0};
  for (const auto& [rule, count] : rules)
    if (count > best.second) best = {rule, count};
  return best;
}

class Trainer {
 public:
  explicit Trainer(const LemmaTableOptions& options) : options_(options) { rules_.add(LemmaRule{}.text()); }

  void count(std::span<const ConlluSentence> sentences) {
    for (const ConlluSentence& sentence : sentences)
      for (const ConlluWord& word : sentence.words) count(word);
    for (Counted& word : words_) word.best = best_rule(word);
  }

  void learn() {
    const std::size_t max = std::min(options_.max_suffix, longest_suffix);
    for (std::size_t size = 0; size <= max; ++size) learn_suffixes(size);
    for (const Counted& word : words_) learn_exception(word, max);
    learn_other_parts_of_speech();
  }

  void save(ArrayWriter& writer) const {
    std::vector<std::uint64_t> keys;
    std::vector<std::uint16_t> values;
    for (const auto& [key, value] : table_) {
      keys.push_back(key);
      values.push_back(value);
    }
    writer.add("lemma.rules", string_table_bytes(rules_.names()));
    writer.add_array("lemma.keys", keys);
    writer.add_array("lemma.values", values);
  }

 private:
  void count(const ConlluWord& word) {
    if (word.lemma.empty() || word.deprel == "goeswith") return;
    const std::uint16_t label = rules_.add(LemmaRule::between(word.form, word.lemma).text());
    Counted counted;
    counted.form = key_form({word.form, word.upos, word.xpos});
    counted.upos = word.upos;
    counted.xpos = word.xpos;
    const auto [at, is_new] = index_.try_emplace({counted.form, counted.upos, counted.xpos}, words_.size());
    if (is_new) words_.push_back(std::move(counted));
    Counted& entry = words_[at->second];
    ++entry.lemmas[{word.form, word.lemma}];
    ++entry.rules[label];
    entry.typo = entry.typo && word.typo();
  }

  /// The rule that is right most often: a rare one may be right for "i" and "I", the frequent one for "I" alone.
  [[nodiscard]] std::uint16_t best_rule(const Counted& word) const {
    if (word.rules.size() == 1) return word.rules.begin()->first;
    std::map<std::uint16_t, std::size_t> right;
    for (const auto& [label, times] : word.rules) {
      const auto rule = LemmaRule::parse(rules_[label]);
      for (const auto& [written, count] : word.lemmas)
        if (rule && rule->apply(written.first) == written.second) right[label] += count;
    }
    return most_frequent(right).first;
  }

  /// Each form counts once, however frequent: what is frequent has an entry of its own.
  void learn_suffixes(std::size_t size) {
    std::map<std::uint64_t, std::map<std::uint16_t, std::size_t>> counts;
    std::map<std::uint64_t, std::uint16_t> shorter;
    std::string buffer;
    for (const Counted& word : words_) {
      const auto begins = suffix_begins(word.form, size);
      if (word.typo || begins.size() <= size) continue;
      const std::uint64_t at = key(word.tagged(), '-', std::string_view(word.form).substr(begins[size]), buffer);
      ++counts[at][word.best];
      if (size > 0) shorter[at] = known(word.tagged(), size - 1);
    }
    for (const auto& [at, rules] : counts) {
      const auto [rule, times] = most_frequent(rules);
      const bool enough = size == 0 || times >= options_.min_suffix_count;
      if (enough && (size == 0 || rule != shorter[at])) table_[at] = rule;
    }
  }

  void learn_exception(const Counted& word, std::size_t max_suffix) {
    const bool seldom = word.typo && word.rules.at(word.best) < 2;
    if (seldom || word.best == known(word.tagged(), max_suffix)) return;
    std::string buffer;
    table_[key(word.tagged(), '=', word.form, buffer)] = word.best;
  }

  /// "had" seen as a verb only is "have" as an auxiliary too, unless parts of speech disagree about the form.
  void learn_other_parts_of_speech() {
    std::map<std::pair<std::string_view, std::string_view>, std::optional<std::uint16_t>> forms;
    for (const Counted& word : words_) {
      if (word.typo) continue;
      const auto [at, is_new] = forms.try_emplace({word.form, word.xpos}, word.best);
      if (!is_new && at->second != word.best) at->second.reset();
    }
    std::string buffer;
    for (const auto& [form, rule] : forms)
      if (rule && LemmaRule::parse(rules_[*rule])->whole)
        table_[key({form.first, Upos::none, form.second}, '=', form.first, buffer)] = *rule;
  }

  /// What the table says so far, from endings up to `max` long.
  [[nodiscard]] std::uint16_t known(const TaggedForm& word, std::size_t max) const {
    std::string buffer;
    const auto begins = suffix_begins(word.form, max);
    for (std::size_t size = begins.size(); size-- > 0;) {
      const auto found = table_.find(key(word, '-', word.form.substr(begins[size]), buffer));
      if (found != table_.end()) return found->second;
    }
    return 0;
  }

  LemmaTableOptions options_;
  LabelSet rules_;
  std::vector<Counted> words_;
  std::map<std::tuple<std::string, Upos, std::string>, std::size_t> index_;
  std::map<std::uint64_t, std::uint16_t> table_;
};

}  // namespace

LemmaTable::LemmaTable(std::shared_ptr<const ArrayFile> model)
    : model_(std::move(model)),
      keys_(model_->array<std::uint64_t>("lemma.keys")),
      values_(model_->array<std::uint16_t>("lemma.values", keys_.size())) {
  for (const std::string& text : string_table(model_->section("lemma.rules"), model_->place())) {
    const auto rule = LemmaRule::parse(text);
    if (!rule) throw Error(ErrorCode::format, model_->place(), "damaged rule for lemmas");
    rules_.push_back(*rule);
  }
  if (rules_.empty()) throw Error(ErrorCode::format, model_->place(), "no rules for lemmas");
}

std::optional<std::uint16_t> LemmaTable::find(std::uint64_t key) const {
  const auto found = std::lower_bound(keys_.begin(), keys_.end(), key);
  if (found == keys_.end() || *found != key) return std::nullopt;
  const std::uint16_t rule = values_[static_cast<std::size_t>(found - keys_.begin())];
  return rule < rules_.size() ? std::optional(rule) : std::nullopt;
}

std::uint16_t LemmaTable::choose(const TaggedForm& word) const {
  const std::string form = key_form(word);
  std::string buffer;
  for (const Upos upos : {word.upos, Upos::none})
    if (const auto rule = find(key({form, upos, word.xpos}, '=', form, buffer))) return *rule;
  const auto begins = suffix_begins(form, longest_suffix);
  for (std::size_t size = begins.size(); size-- > 0;)
    if (const auto rule = find(key(word, '-', std::string_view(form).substr(begins[size]), buffer))) return *rule;
  return 0;
}

void train_lemma_table(std::span<const ConlluSentence> sentences, ArrayWriter& writer,
                       const LemmaTableOptions& options) {
  Trainer trainer(options);
  trainer.count(sentences);
  trainer.learn();
  trainer.save(writer);
}

}  // namespace newsgraph::language
