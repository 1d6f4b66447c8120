// Lemmas as edits of forms, so that words never seen get lemmas too.
//
//   LemmaRule::between("Studies", "study")->text()      // "l3+y": lower case, cut three letters at the end, append "y"
//   LemmaRule::parse("l3+y")->apply("Parties")          // "party"
//
// Straka, Straková and Hajič 2019 (UDPipe 2): a rule for case, a common part, what changes before and behind it; lemmas
// that have nothing in common with the form are rules of their own ("=be"). LemmaTable chooses a rule by the longest
// known ending of a form and its tags; whole forms are its exceptions.
// Thread-safe: values and functions; the table is const over a model's memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/document/annotation.h"
#include "newsgraph/document/label_set.h"
#include "newsgraph/language/conllu.h"
#include "newsgraph/base/array_file.h"

namespace newsgraph::language {

enum class LemmaCase : std::uint8_t {
  lower,  ///< lower case throughout
  keep,   ///< as the form has it
  title,  ///< the first letter upper case, the others lower case
};

struct LemmaRule {
  LemmaCase casing = LemmaCase::lower;
  bool whole = false;                        ///< the lemma is `append`, whatever the form
  std::uint8_t cut_front = 0, cut_back = 0;  ///< in code points
  std::string prepend, append;

  bool operator==(const LemmaRule&) const = default;

  /// The rule that makes this lemma of this form: the one that changes least.
  [[nodiscard]] static LemmaRule between(std::string_view form, std::string_view lemma);
  /// "l3+y", "k0", "t0", "=be"; with a change in front "l1+x|3+y".
  [[nodiscard]] std::string text() const;
  /// Nothing for what text() did not write.
  [[nodiscard]] static std::optional<LemmaRule> parse(std::string_view text);

  /// Total, for any bytes: where the form is shorter than what is to be cut, only the case is changed. Never empty
  /// unless the form is.
  [[nodiscard]] std::string apply(std::string_view form) const;
};

/// One word to learn from or to look up.
struct TaggedForm {
  std::string_view form;
  Upos upos = Upos::none;
  std::string_view xpos;
};

struct LemmaTableOptions {
  std::size_t max_suffix = 6;        ///< endings of so many code points at most
  std::size_t min_suffix_count = 2;  ///< an ending is kept when so many words with it have its rule
};

/// Rules by form and tags; the longest entry wins.
class LemmaTable {
 public:
  /// A table over a model's sections "lemma.rules", "lemma.keys" and "lemma.values". Throws Error(format).
  explicit LemmaTable(std::shared_ptr<const ArrayFile> model);

  [[nodiscard]] std::string lemma(const TaggedForm& word) const { return rules_[choose(word)].apply(word.form); }
  [[nodiscard]] std::size_t size() const { return keys_.size(); }

 private:
  /// Number of the rule.
  [[nodiscard]] std::uint16_t choose(const TaggedForm& word) const;
  [[nodiscard]] std::optional<std::uint16_t> find(std::uint64_t key) const;

  std::shared_ptr<const ArrayFile> model_;
  std::vector<LemmaRule> rules_;
  std::span<const std::uint64_t> keys_;
  std::span<const std::uint16_t> values_;
};

/// Learns a table and puts it into a model. The same sentences give the same bytes.
void train_lemma_table(std::span<const ConlluSentence> sentences, ArrayWriter& writer,
                       const LemmaTableOptions& options = {});

}  // namespace newsgraph::language
