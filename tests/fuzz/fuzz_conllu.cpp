// Whatever a file in CoNLL-U or BIO holds, reading it gives sentences or an Error; sentences are read again as written.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "newsgraph/base/error.h"
#include "newsgraph/language/bio.h"
#include "newsgraph/language/conllu.h"
#include "newsgraph/language/evaluation.h"
#include "newsgraph/language/lemma_rules.h"

namespace newsgraph::language {
namespace {

void use_conllu(const std::string& bytes) {
  const auto sentences = parse_conllu(bytes);
  std::string written;
  for (const ConlluSentence& sentence : sentences) {
    if (word_spans(sentence).size() != sentence.words.size()) std::abort();
    static_cast<void>(is_tree(sentence));
    for (const ConlluWord& word : sentence.words)
      if (LemmaRule::between(word.form, word.lemma).apply(word.form).empty()) std::abort();
    append_conllu(sentence, written);
  }
  const auto again = parse_conllu(written);
  if (again.size() != sentences.size()) std::abort();
  const Evaluation same = evaluate(sentences, again);
  if (same[Metric::words].correct != same[Metric::words].gold) std::abort();
}

void use_bio(const std::string& bytes) {
  std::string written;
  for (const BioSentence& sentence : parse_bio(bytes)) append_bio(sentence, written);
  static_cast<void>(parse_bio(written));
}

}  // namespace
}  // namespace newsgraph::language

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const auto use : {newsgraph::language::use_conllu, newsgraph::language::use_bio}) {
    try {
      use(bytes);
    } catch (const newsgraph::Error&) {
      // is what may happen
    }
  }
  return 0;
}
