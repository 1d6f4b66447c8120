// Which words of a text a word of the event coders' dictionaries stands for.
//
//   forms.forms({{"leaders"}}, RequiredWord::Forms::noun)   // leader, leaders
//   forms.not_by_rule("spit", {"spits", "spat"})            // nothing: we know as much
//
// Immutable; thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/knowledge/import/verb_pattern.h"
#include "newsgraph/knowledge/inflection.h"

namespace newsgraph::knowledge {

class WordForms {
 public:
  explicit WordForms(Inflector inflector) : inflector_(std::move(inflector)) {}

  [[nodiscard]] const Inflector& inflector() const { return inflector_; }

  /// The forms of a verb, given by a dictionary, that its inflection doesn't have.
  [[nodiscard]] std::vector<std::string> not_by_rule(const std::string& verb,
                                                     const std::vector<std::string>& given) const;
  /// The singular of a phrase's last word, where it is a regular plural; else the word. Frames inflect it themselves.
  [[nodiscard]] std::string noun_lemma(const PatternPhrase& phrase) const;
  /// All forms of a phrase's last word; the word alone where the dictionary says so, or it is a form in -ed or -ing.
  [[nodiscard]] std::vector<std::string> forms(const PatternPhrase& phrase, RequiredWord::Forms wanted) const;

 private:
  Inflector inflector_;
};

}  // namespace newsgraph::knowledge
