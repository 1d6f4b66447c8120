// The step "network": examples from treebanks and name corpora, training, scores on the development sets.
#include <algorithm>
#include <array>

#include "newsgraph/knowledge/name_hints.h"
#include "newsgraph/language/lemma_rules.h"
#include "newsgraph/base/array_file.h"
#include "newsgraph/language/network_model.h"
#include "newsgraph/language/train/dataset.h"
#include "newsgraph/language/train/entity_names.h"
#include "newsgraph/language/train/network_writer.h"
#include "newsgraph/language/train/trainer.h"
#include "options.h"
#include "scores.h"

namespace newsgraph::train_tool {

namespace {

using language::ConlluSentence;
using language::Example;

struct Vectors {
  std::vector<std::string> words;
  std::vector<float> values;  ///< a row of zeros for the unknown word, then one for each word
  std::size_t dimensions = 0;
};

Vectors read_vectors(const std::filesystem::path& path) {
  const auto file = ArrayFile::open(path);
  Vectors vectors;
  std::string_view words = file->section("words");
  for (std::size_t end = words.find('\n'); end != std::string_view::npos; end = words.find('\n')) {
    vectors.words.emplace_back(words.substr(0, end));
    words.remove_prefix(end + 1);
  }
  const std::span<const float> values = file->array<float>("vectors");
  vectors.dimensions = values.size() / std::max<std::size_t>(1, vectors.words.size());
  vectors.values.assign(vectors.dimensions, 0.0f);
  vectors.values.insert(vectors.values.end(), values.begin(), values.end());
  return vectors;
}

/// One of the sets that are measured after each epoch.
struct Development {
  std::string name;
  std::vector<Example> examples;
};

std::vector<language::Prediction> predict(const language::Network& network, const std::vector<Example>& examples) {
  std::vector<language::Prediction> all;
  for (std::size_t begin = 0; begin < examples.size(); begin += 32) {
    std::vector<const Example*> batch;
    for (std::size_t i = begin; i < std::min(examples.size(), begin + 32); ++i) batch.push_back(&examples[i]);
    for (language::Prediction& p : network.predict(batch)) all.push_back(std::move(p));
  }
  return all;
}

class Run {
 public:
  explicit Run(const NetworkOptions& options)
      : options_(options), vectors_(read_vectors(options.vectors)), vocabulary_(vectors_.words) {}

  void operator()() {
    read_training();
    read_development();
    language::NetworkShape shape = options_.shape;
    shape.words = static_cast<std::uint32_t>(vocabulary_.size());
    shape.word_dimensions = static_cast<std::uint32_t>(vectors_.dimensions);
    shape.tags = static_cast<std::uint32_t>(labels_.tag.size());
    shape.relations = static_cast<std::uint32_t>(labels_.annotation->relation.size());
    shape.name_tags = name_tag_count;
    shape.hints = language::name_hint_count;
    std::vector<std::uint8_t> learnable;
    for (const std::uint32_t count : language::count_words(training_, vocabulary_)) learnable.push_back(count >= 2);
    learnable[0] = 1;
    language::Network network(shape, vectors_.values, learnable, options_.training.seed);
    say("{} sentences, {} tags, {} relations, {} dense weights", training_.size(), shape.tags, shape.relations,
        network.parameters().size());
    language::TrainOptions training = options_.training;
    training.lookup = &hints_;
    training.silver = silver_;
    language::train(network, training_, training, [&](const language::EpochReport& report) {
      say("epoch {}: {:.1f} s; loss tags {:.3f} names {:.3f} arcs {:.3f} relations {:.3f}", report.epoch,
          report.seconds, report.loss.tags, report.loss.names, report.loss.arcs, report.loss.relations);
      if (report.epoch % options_.every == 0 || report.epoch == options_.training.epochs) {
        measure([&](const std::vector<Example>& examples) { return predict(network, examples); });
      }
    });
    if (!options_.output.empty()) write(network);
  }

 private:
  [[nodiscard]] std::filesystem::path file(std::string_view name) const { return options_.treebanks / name; }

  void read_training() {
    std::vector<ConlluSentence>& sentences = sentences_;
    sentences = language::read_conllu(file("en_ewt-train.conllu.gz"));
    const std::size_t ewt = sentences.size();
    for (ConlluSentence& s : language::read_conllu(file("en_gum-train.conllu.gz"))) sentences.push_back(std::move(s));
    labels_ = language::collect_labels(sentences, 2);
    for (const ConlluSentence& s : std::span(sentences).first(ewt)) add(s);
    for (const std::string_view name :
         {"ner_uner_ewt.train.tsv.gz", "ner_wikigold.tsv.gz", "ner_crossner_pol.train.tsv.gz"}) {
      const auto names = language::read_bio(file(name));
      const std::size_t matched = language::add_names(names, vocabulary_, training_);
      say("{}: {} sentences, {} of them in the treebank", name, names.size(), matched);
    }
    for (const ConlluSentence& s : std::span(sentences).subspan(ewt)) {
      add(s);
      if (!options_.entity_names) continue;
      for (const NameTag tag : language::entity_names(s))
        training_.back().names.push_back(static_cast<std::uint32_t>(tag));
    }
    for (Example& e : training_) language::add_hints(e, hints_);
    if (!options_.silver.empty()) read_silver();
  }

  /// Neither fragments nor lists: what a model reads well.
  void read_silver() {
    constexpr std::size_t shortest = 5, longest = 60;
    language::ConlluReader reader(options_.silver);
    std::size_t words = 0;
    while (const auto sentence = reader.next()) {
      if (sentence->words.size() < shortest || sentence->words.size() > longest) continue;
      silver_.push_back(language::make_example(*sentence, labels_, vocabulary_));
      for (const language::ConlluWord& word : sentence->words) {
        silver_.back().names.push_back(static_cast<std::uint32_t>(word.name.value_or(NameTag::outside)));
      }
      language::add_hints(silver_.back(), hints_);
      words += sentence->words.size();
    }
    language::Random(1).shuffle(silver_);
    say("{}: {} sentences, {} words", options_.silver.string(), silver_.size(), words);
  }

  void add(const ConlluSentence& sentence) {
    training_.push_back(language::make_example(sentence, labels_, vocabulary_));
  }

  void read_development() {
    for (const std::string_view name : {"en_ewt-dev.conllu.gz", "en_gum-dev.conllu.gz"}) {
      Development set{std::string(name.substr(0, name.find('.'))), {}};
      for (const ConlluSentence& s : language::read_conllu(file(name))) {
        set.examples.push_back(language::make_example(s, labels_, vocabulary_));
      }
      development_.push_back(std::move(set));
    }
    language::add_names(language::read_bio(file("ner_uner_ewt.dev.tsv.gz")), vocabulary_, development_[0].examples);
    Development politics{"crossner_pol-dev", {}};
    language::add_names(language::read_bio(file("ner_crossner_pol.dev.tsv.gz")), vocabulary_, politics.examples);
    development_.push_back(std::move(politics));
    for (Development& set : development_) {
      for (Example& e : set.examples) language::add_hints(e, hints_);
    }
  }

  /// Also measures what was written: integers lose a little.
  void write(const language::Network& network) {
    ArrayWriter writer;
    writer.add("labels", labels_.bytes());
    language::train_lemma_table(sentences_, writer);
    language::NetworkWriter(writer, options_.name).write(network, vectors_.words);
    writer.save(options_.output);
    const language::NetworkModel model(ArrayFile::open(options_.output), options_.name);
    say("{} written; with its integers, on one core:", options_.output.string());
    std::size_t words = 0;
    const auto start = std::chrono::steady_clock::now();
    measure([&](const std::vector<Example>& examples) {
      std::vector<language::SentenceInput> inputs;
      for (const Example& e : examples) {
        inputs.push_back({{e.forms.begin(), e.forms.end()}, e.hints});
        words += e.size();
      }
      return language::predict(std::array{&model}, inputs);
    });
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    say("{:.0f} words/s", static_cast<double>(words) / seconds.count());
  }

  template <class Predict>
  void measure(const Predict& predict_all) const {
    for (const Development& set : development_) {
      const Scores s = score(set.examples, predict_all(set.examples), labels_);
      say("  {:18} UPOS {:.2f} tags {:.2f} UAS {:.2f} LAS {:.2f} names {:.2f}", set.name, s.upos, s.tags, s.uas, s.las,
          s.names);
    }
  }

  const NetworkOptions& options_;
  Vectors vectors_;
  language::Vocabulary vocabulary_;
  std::vector<ConlluSentence> sentences_;  ///< of the treebanks, to train on
  language::Labels labels_;
  GazetteerHints hints_{Gazetteer::load(data_directory())};
  std::vector<Example> training_, silver_;
  std::vector<Development> development_;
};

}  // namespace

void train_network(const NetworkOptions& options) {
  Run{options}();
}

}  // namespace newsgraph::train_tool
