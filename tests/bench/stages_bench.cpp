// How fast each stage is on the sample articles, beside a plain copy of their bytes, the floor under all of them, and
// beside wc -w, which everyone knows.
// Other articles: NEWSGRAPH_BENCH_INPUT=folder build/bench/bin/newsgraph_bench
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "newsgraph/extraction/extractor.h"
#include "newsgraph/ingest/parse.h"
#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/name_hints.h"
#include "newsgraph/language/annotator.h"
#include "newsgraph/pipeline/build.h"
#include "newsgraph/text/reader.h"

namespace newsgraph {
namespace {

const std::vector<Article>& articles() {
  static const std::vector<Article> read = [] {
    const char* input = std::getenv("NEWSGRAPH_BENCH_INPUT");
    return ingest::read_all({input != nullptr ? input : NEWSGRAPH_SOURCE_DIR "/data/articles"}).articles;
  }();
  return read;
}

const std::vector<Document>& documents() {
  static const std::vector<Document> read = [] {
    std::vector<Document> all;
    for (const Article& article : articles()) all.push_back(text::read(article));
    return all;
  }();
  return read;
}

const Knowledge& knowledge() {
  static const Knowledge loaded = load_knowledge();
  return loaded;
}

/// Sums what a pass over all articles handled and reports it as rates.
class Rates {
 public:
  explicit Rates(benchmark::State& state) : state_(state) {}
  ~Rates() {
    state_.SetBytesProcessed(bytes);
    state_.counters["articles/s"] = benchmark::Counter(static_cast<double>(articles), benchmark::Counter::kIsRate);
    if (things > 0)
      state_.counters["things/s"] = benchmark::Counter(static_cast<double>(things), benchmark::Counter::kIsRate);
  }
  Rates(const Rates&) = delete;
  Rates& operator=(const Rates&) = delete;

  void add(const Article& article, std::size_t new_things) {
    ++articles;
    bytes += static_cast<std::int64_t>(article.text.size());
    things += new_things;
  }

  std::int64_t bytes = 0;
  std::size_t articles = 0, things = 0;

 private:
  benchmark::State& state_;
};

void copy_bytes(benchmark::State& state) {
  Rates rates(state);
  for (auto _ : state)
    for (const Article& article : articles()) {
      std::string copy(article.text);
      benchmark::DoNotOptimize(copy.data());
      rates.add(article, 0);
    }
}
BENCHMARK(copy_bytes);

/// Things: tokens.
void read_text(benchmark::State& state) {
  Rates rates(state);
  for (auto _ : state)
    for (const Article& article : articles()) {
      const Document document = text::read(article);
      rates.add(article, document.tokens.size());
    }
}
BENCHMARK(read_text);

/// Things: matches.
void match_names(benchmark::State& state) {
  Rates rates(state);
  for (auto _ : state)
    for (const Document& document : documents()) {
      std::size_t matches = 0;
      for (const Sentence& sentence : document.sentences)
        matches += knowledge().gazetteer->match(document, sentence.tokens).size();
      rates.add(document.article, matches);
    }
}
BENCHMARK(match_names);

/// wc -w on the articles' text, from a file in the page cache. Things: words as wc counts them.
void wc_words(benchmark::State& state) {
  const std::filesystem::path file = std::filesystem::temp_directory_path() / "newsgraph_bench.txt";
  std::string all;
  for (const Article& article : articles()) all += article.text + '\n';
  std::ofstream(file) << all;
  std::istringstream words(all);
  const auto count = static_cast<std::size_t>(
      std::distance(std::istream_iterator<std::string>(words), std::istream_iterator<std::string>()));
  const std::string command = "wc -w < " + file.string() + " > /dev/null";
  std::size_t things = 0;
  for (auto _ : state) {
    if (std::system(command.c_str()) != 0) state.SkipWithError("no wc");
    things += count;
  }
  state.counters["things/s"] = benchmark::Counter(static_cast<double>(things), benchmark::Counter::kIsRate);
  std::filesystem::remove(file);
}
BENCHMARK(wc_words)->UseRealTime();

/// The whole language layer from raw text: sentences, tokens, tags, lemmas, trees, names. Things: tokens.
void annotate(benchmark::State& state, language::ReadingMode mode) {
  const language::Annotator annotator(ArrayFile::open(language::english_model(data_directory())),
                                      std::make_shared<GazetteerHints>(knowledge().gazetteer), mode);
  Rates rates(state);
  for (auto _ : state)
    for (const Article& article : articles()) {
      Document document = text::read(article);
      annotator(document);
      rates.add(article, document.tokens.size());
    }
}
BENCHMARK_CAPTURE(annotate, fast, language::ReadingMode::fast)->UseRealTime();
BENCHMARK_CAPTURE(annotate, quality, language::ReadingMode::quality)->UseRealTime();

/// Things: statements.
void extract(benchmark::State& state) {
  const Extractor extractor(knowledge().gazetteer, knowledge().ontology, knowledge().lexicon);
  Rates rates(state);
  for (auto _ : state)
    for (const Document& document : documents()) rates.add(document.article, extractor(document).statements.size());
}
BENCHMARK(extract);

}  // namespace
}  // namespace newsgraph
