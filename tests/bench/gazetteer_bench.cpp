// How fast names are found, and what a gazetteer of a million entities costs, made up for the purpose.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "newsgraph/ingest/parse.h"
#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/text/reader.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

const std::vector<Document>& documents() {
  static const std::vector<Document> read = [] {
    const char* input = std::getenv("NEWSGRAPH_BENCH_INPUT");
    std::vector<Document> all;
    for (Article& article :
         ingest::read_all({input != nullptr ? input : NEWSGRAPH_SOURCE_DIR "/data/articles"}).articles)
      all.push_back(text::read(std::move(article)));
    return all;
  }();
  return read;
}

/// A pronounceable word for each number.
std::string word(std::size_t number) {
  constexpr const char* syllables[] = {"ba", "ri", "no", "ke",  "mu",  "sa",  "ti",
                                       "lo", "ve", "du", "gha", "zen", "pol", "kar"};
  std::string text;
  for (std::size_t i = 0; i < 2 || number > 0; ++i, number /= std::size(syllables))
    text += syllables[number % std::size(syllables)];
  text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

/// A million persons with two words each, an office, and one name in three in another spelling.
const fs::path& million() {
  static const fs::path compiled = [] {
    const fs::path folder = fs::temp_directory_path() / "newsgraph-million";
    fs::remove_all(folder);
    fs::create_directories(folder);
    std::ofstream rows(folder / "rows.jsonl");
    rows << R"({"kind":"country","id":"country:NOR","name":"Norway"})" << '\n'
         << R"({"kind":"office","id":"mayor","name":"Mayor","title":true})" << '\n';
    for (std::size_t i = 0; i < 1'000'000; ++i) {
      const std::string given = word(i % 3001), family = word(i * 7919 % 400'009);
      rows << fmt::format(R"({{"kind":"person","id":"person:p{}","name":"{} {}","surname":"{}","country":"NOR")", i,
                          given, family, family);
      if (i % 3 == 0) rows << fmt::format(R"(,"names":["{} {}"])", given, word(i + 17));
      rows << R"(,"terms":[{"office":"mayor","of":"country:NOR","from":"2001"}]})" << '\n';
    }
    rows.close();
    Gazetteer::compile(folder, {}, folder / "gazetteer.bin");
    return folder / "gazetteer.bin";
  }();
  return compiled;
}

void match_tokens(benchmark::State& state, const Gazetteer& gazetteer) {
  std::size_t tokens = 0, matches = 0;
  for (auto _ : state)
    for (const Document& document : documents()) {
      for (const Sentence& sentence : document.sentences) matches += gazetteer.match(document, sentence.tokens).size();
      tokens += document.tokens.size();
    }
  state.counters["tokens/s"] = benchmark::Counter(static_cast<double>(tokens), benchmark::Counter::kIsRate);
  state.counters["matches"] = static_cast<double>(matches) / static_cast<double>(state.iterations());
}

void match_own(benchmark::State& state) {
  match_tokens(state, *Gazetteer::load(data_directory()));
}
BENCHMARK(match_own);

void match_million(benchmark::State& state) {
  match_tokens(state, *Gazetteer::of(ArrayFile::open(million())));
}
BENCHMARK(match_million);

/// Opening, and one name looked up.
void open_million(benchmark::State& state) {
  const fs::path& file = million();
  for (auto _ : state) {
    const auto gazetteer = Gazetteer::of(ArrayFile::open(file));
    benchmark::DoNotOptimize(gazetteer->find("person:p777777"));
  }
  state.counters["bytes"] = static_cast<double>(fs::file_size(file));
  state.counters["entities"] = static_cast<double>(Gazetteer::of(ArrayFile::open(file))->entities().size());
}
BENCHMARK(open_million)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace newsgraph
