// Scores of a model against gold standards: on given tokens, or on the text alone.
#include <ctime>
#include <memory>

#include "newsgraph/knowledge/name_hints.h"
#include "newsgraph/language/annotator.h"
#include "newsgraph/language/bio.h"
#include "newsgraph/language/evaluation.h"
#include "newsgraph/text/reader.h"
#include "options.h"

namespace newsgraph::train_tool {

namespace {

using language::Annotator;
using language::ConlluSentence;

std::vector<ConlluSentence> read_gold(const std::filesystem::path& path) {
  if (path.string().find(".tsv") == std::string::npos) return language::read_conllu(path);
  std::vector<ConlluSentence> sentences;
  for (const language::BioSentence& names : language::read_bio(path)) {
    ConlluSentence& sentence = sentences.emplace_back();
    sentence.document = names.document;
    for (std::size_t i = 0; i < names.forms.size(); ++i) {
      language::ConlluWord& word = sentence.words.emplace_back();
      word.form = names.forms[i];
      word.name = names.tags[i];
    }
  }
  return sentences;
}

/// Where each document begins, and the end. Names are made consistent within one; a file without any is read in parts.
std::vector<std::size_t> document_bounds(std::span<const ConlluSentence> sentences) {
  constexpr std::size_t most = 1000;
  std::vector<std::size_t> bounds;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (i == 0 || sentences[i].new_document || sentences[i].document != sentences[i - 1].document ||
        i - bounds.back() >= most) {
      bounds.push_back(i);
    }
  }
  bounds.push_back(sentences.size());
  return bounds;
}

/// The text that the sentences were cut from, as far as CoNLL-U keeps it.
std::string text_of(std::span<const ConlluSentence> sentences) {
  std::string text;
  for (const ConlluSentence& sentence : sentences) {
    if (!text.empty()) text += sentence.new_paragraph ? "\n\n" : " ";
    text += sentence.text.empty() ? language::spaced_text(sentence) : sentence.text;
  }
  return text;
}

std::vector<ConlluSentence> read_text(const Annotator& annotator, std::span<const ConlluSentence> gold) {
  Article article;
  article.text = text_of(gold);
  Document document = text::read(std::move(article), {}, text::Coverage::everything);
  annotator(document);
  return language::conllu_sentences(document);
}

double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

}  // namespace

void evaluate_model(const EvaluateOptions& options) {
  const auto mode = options.mode == "fast" ? language::ReadingMode::fast : language::ReadingMode::quality;
  const Annotator annotator(
      ArrayFile::open(options.model.empty() ? language::english_model(data_directory()) : options.model),
      std::make_shared<GazetteerHints>(Gazetteer::load(data_directory())), mode);
  for (const std::filesystem::path& path : options.gold) {
    const std::vector<ConlluSentence> gold = read_gold(path);
    const std::vector<std::size_t> bounds = document_bounds(gold);
    std::vector<ConlluSentence> said;
    const double start = processor_seconds();
    for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
      const std::span<const ConlluSentence> document(&gold[bounds[i]], bounds[i + 1] - bounds[i]);
      std::vector<ConlluSentence> read(document.begin(), document.end());
      if (options.raw_text) {
        read = read_text(annotator, document);
      } else {
        annotator.annotate(read);
      }
      std::move(read.begin(), read.end(), std::back_inserter(said));
    }
    const double seconds = processor_seconds() - start;
    std::size_t words = 0;
    for (const ConlluSentence& sentence : gold) words += sentence.words.size();
    fmt::print("{}\n{}", path.string(), language::report(language::evaluate(gold, said)));
    say("{} words, {:.0f} words/s of one core", words, static_cast<double>(words) / seconds);
  }
}

}  // namespace newsgraph::train_tool
