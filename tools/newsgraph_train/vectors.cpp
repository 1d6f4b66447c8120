// Word vectors from articles: read, cut into tokens as the library does, train, write.
#include <thread>

#include "newsgraph/ingest/parse.h"
#include "newsgraph/language/conllu.h"
#include "newsgraph/base/array_file.h"
#include "newsgraph/language/train/word_vectors.h"
#include "newsgraph/language/word_features.h"
#include "newsgraph/text/reader.h"
#include "options.h"

namespace newsgraph::train_tool {

namespace {

void add_document(const Document& document, language::CorpusBuilder& corpus) {
  for (const Sentence& sentence : document.sentences) {
    for (TokenId t = sentence.tokens.begin; t < sentence.tokens.end; ++t.value) {
      corpus.add_word(language::word_key(document.form(t)));
    }
    corpus.end_sentence();
  }
}

language::Corpus read_corpus(const VectorsOptions& options) {
  language::CorpusBuilder corpus;
  for (const std::string& path : options.conllu) {
    for (const language::ConlluSentence& sentence : language::read_conllu(path)) {
      for (const language::ConlluWord& word : sentence.words) corpus.add_word(language::word_key(word.form));
      corpus.end_sentence();
    }
  }
  const ingest::IngestOptions ingest_options;
  ingest::RecordReader reader(options.corpora, ingest_options);
  while (auto item = reader.next()) {
    const auto* record = std::get_if<ingest::Record>(&*item);
    if (record == nullptr) continue;
    for (Article& article : ingest::parse(*record, ingest_options).articles) {
      add_document(text::read(std::move(article)), corpus);
    }
  }
  return corpus.finish(options.words, 3);
}

}  // namespace

void make_vectors(const VectorsOptions& options) {
  const language::Corpus corpus = read_corpus(options);
  say("{} words of text, {} of them different", corpus.text.size(), corpus.words.size());
  // Near words say what a word does, further ones what it is about: two kinds, a thread each.
  language::VectorOptions near{.dimensions = options.dimensions, .epochs = options.epochs, .seed = 1};
  language::VectorOptions far{.dimensions = options.dimensions,
                              .window = 5,
                              .kind = language::VectorKind::plain,
                              .epochs = options.epochs,
                              .subsample = 1e-4f,
                              .seed = 2};
  std::vector<float> near_vectors, far_vectors;
  {
    std::jthread worker([&] { far_vectors = language::train_word_vectors(corpus, far); });
    near_vectors = language::train_word_vectors(corpus, near, [](double share) { say("{:.0f} %", share * 100); });
  }
  say("vectors trained");
  std::string words;
  for (const std::string& word : corpus.words) words += word + '\n';
  ArrayWriter writer;
  writer.add("words", words);
  writer.add_array("counts", corpus.counts);
  writer.add_array("vectors", language::join_vectors(near_vectors, far_vectors, corpus.words.size(), 0.5f));
  writer.save(options.output);
}

}  // namespace newsgraph::train_tool
