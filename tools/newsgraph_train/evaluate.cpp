// Scores of a model on gold tokens.
#include <ctime>
#include <memory>

#include "newsgraph/knowledge/name_hints.h"
#include "newsgraph/language/annotator.h"
#include "newsgraph/language/bio.h"
#include "newsgraph/language/evaluation.h"
#include "options.h"

namespace newsgraph::train_tool {

namespace {

std::vector<language::ConlluSentence> read_gold(const std::filesystem::path& path) {
  if (path.string().find(".tsv") == std::string::npos) return language::read_conllu(path);
  std::vector<language::ConlluSentence> sentences;
  for (const language::BioSentence& names : language::read_bio(path)) {
    language::ConlluSentence& sentence = sentences.emplace_back();
    sentence.document = names.document;
    for (std::size_t i = 0; i < names.forms.size(); ++i) {
      language::ConlluWord& word = sentence.words.emplace_back();
      word.form = names.forms[i];
      word.name = names.tags[i];
    }
  }
  return sentences;
}

/// Documents are read one by one, as articles are.
void annotate(const language::Annotator& annotator, std::span<language::ConlluSentence> sentences) {
  for (std::size_t begin = 0; begin < sentences.size();) {
    std::size_t end = begin + 1;
    while (end < sentences.size() && !sentences[end].new_document &&
           sentences[end].document == sentences[begin].document && end - begin < 1000) {
      ++end;
    }
    annotator.annotate(sentences.subspan(begin, end - begin));
    begin = end;
  }
}

double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

}  // namespace

void evaluate_model(const EvaluateOptions& options) {
  const auto mode = options.mode == "fast" ? language::ReadingMode::fast : language::ReadingMode::quality;
  const language::Annotator annotator(language::ModelFile::open(options.model),
                                      std::make_shared<GazetteerHints>(Gazetteer::load(data_directory())), mode);
  for (const std::filesystem::path& path : options.gold) {
    const std::vector<language::ConlluSentence> gold = read_gold(path);
    std::vector<language::ConlluSentence> said = gold;
    const double start = processor_seconds();
    annotate(annotator, said);
    const double seconds = processor_seconds() - start;
    std::size_t words = 0;
    for (const language::ConlluSentence& sentence : gold) words += sentence.words.size();
    fmt::print("{}\n{}", path.string(), language::report(language::evaluate(gold, said)));
    say("{} words, {:.0f} words/s of one core", words, static_cast<double>(words) / seconds);
  }
}

}  // namespace newsgraph::train_tool
