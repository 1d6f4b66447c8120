// Training, writing, mapping and using a network of a few sentences.
#include <gmock/gmock.h>

#include "newsgraph/base/error.h"
#include "newsgraph/language/annotator.h"
#include "newsgraph/language/lemma_rules.h"
#include "newsgraph/language/network_model.h"
#include "newsgraph/language/train/dataset.h"
#include "newsgraph/language/train/network_writer.h"
#include "newsgraph/language/train/trainer.h"

namespace newsgraph::language {
namespace {

constexpr const char* kSentences =
    "# text = The envoys met in Oslo .\n"
    "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n"
    "2\tenvoys\tenvoy\tNOUN\tNNS\t_\t3\tnsubj\t_\t_\n"
    "3\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "4\tin\tin\tADP\tIN\t_\t5\tcase\t_\t_\n"
    "5\tOslo\tOslo\tPROPN\tNNP\t_\t3\tobl\t_\tNER=B-LOC\n"
    "6\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n"
    "\n"
    "# text = Talks failed .\n"
    "1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n"
    "2\tfailed\tfail\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n"
    "\n";

ConlluWord word(std::string form) {
  ConlluWord result;
  result.form = std::move(form);
  return result;
}

/// Few sentences, many epochs, nothing left out: it must learn them by heart.
class SmallNetwork : public testing::Test {
 protected:
  SmallNetwork() : sentences_(parse_conllu(kSentences)), labels_(collect_labels(sentences_)) {
    for (const ConlluSentence& s : sentences_) {
      examples_.push_back(make_example(s, labels_, vocabulary_));
      for (const ConlluWord& w : s.words) {
        examples_.back().names.push_back(static_cast<std::uint32_t>(w.name.value_or(NameTag::outside)));
      }
    }
    shape_.words = static_cast<std::uint32_t>(vocabulary_.size());
    shape_.word_dimensions = 8;
    shape_.spelling_dimensions = 6;
    shape_.units = 12;
    shape_.arc_dimensions = 10;
    shape_.relation_dimensions = 9;
    shape_.tags = static_cast<std::uint32_t>(labels_.tag.size());
    shape_.relations = static_cast<std::uint32_t>(labels_.annotation->relation.size());
    shape_.name_tags = name_tag_count;
  }

  [[nodiscard]] std::string model() const {
    Network network(shape_, std::vector<float>(shape_.words * 8, 0.1f), std::vector<std::uint8_t>(shape_.words, 1), 3);
    TrainOptions options;
    options.epochs = 150;
    options.rate = 0.02f;
    options.dropout = {0, 0, 0, 0, 0, 0, 0, 1};
    options.lower = options.upper = options.title = 0;
    train(network, examples_, options, [](const EpochReport&) {});
    ArrayWriter writer;
    writer.add("labels", labels_.bytes());
    train_lemma_table(sentences_, writer);
    NetworkWriter(writer, "fast").write(network, words_);
    return writer.bytes();
  }

  std::vector<std::string> words_{"envoys", "met", "oslo", "the", "in", "talks"};
  Vocabulary vocabulary_{words_};
  std::vector<ConlluSentence> sentences_;
  Labels labels_;
  std::vector<Example> examples_;
  NetworkShape shape_;
};

TEST_F(SmallNetwork, LearnsItsSentencesByHeart) {
  const Annotator annotate(ArrayFile::of(model()), nullptr, ReadingMode::fast);
  std::vector<ConlluSentence> read = sentences_;
  for (ConlluSentence& s : read) {
    for (ConlluWord& w : s.words) w = word(w.form);
  }
  annotate.annotate(read);
  for (std::size_t s = 0; s < read.size(); ++s) {
    EXPECT_TRUE(is_tree(read[s]));
    for (std::size_t w = 0; w < read[s].words.size(); ++w) {
      const ConlluWord &gold = sentences_[s].words[w], &said = read[s].words[w];
      EXPECT_EQ(said.upos, gold.upos) << gold.form;
      EXPECT_EQ(said.lemma, gold.lemma) << gold.form;
      EXPECT_EQ(said.head, gold.head) << gold.form;
      EXPECT_EQ(said.deprel, gold.deprel) << gold.form;
      EXPECT_EQ(said.name.value_or(NameTag::outside), gold.name.value_or(NameTag::outside)) << gold.form;
    }
  }
}

TEST_F(SmallNetwork, IsTheSameBytesWhenTrainedAgain) {
  EXPECT_EQ(model(), model());
}

TEST_F(SmallNetwork, SaysTheSameOfASentenceWhateverStandsBesideIt) {
  const NetworkModel network(ArrayFile::of(model()), "fast");
  const std::vector<SentenceInput> both{{{"Talks", "failed", "."}, {}}, {{"Envoys", "met", "the", "press", "."}, {}}};
  const std::vector<const NetworkModel*> alone_or_not{&network};
  const auto together = predict(alone_or_not, both);
  for (std::size_t i = 0; i < both.size(); ++i) {
    const auto alone = predict(alone_or_not, std::span(both).subspan(i, 1));
    EXPECT_EQ(alone[0].tags, together[i].tags);
    EXPECT_EQ(alone[0].heads, together[i].heads);
    EXPECT_EQ(alone[0].names, together[i].names);
  }
}

TEST_F(SmallNetwork, ReadsSentencesOfAnyLengthAsTrees) {
  const Annotator annotate(ArrayFile::of(model()), nullptr, ReadingMode::fast);
  ConlluSentence sentence;
  for (int i = 0; i < 1000; ++i) sentence.words.push_back(word(i % 7 == 0 ? "," : i % 3 == 0 ? "met" : "\xff\xfeOslo"));
  std::vector<ConlluSentence> all{sentence, {}};
  annotate.annotate(all);
  EXPECT_TRUE(is_tree(all[0]));
}

TEST_F(SmallNetwork, OfAnotherNameIsAnError) {
  EXPECT_THROW(Annotator(ArrayFile::of(model()), nullptr, ReadingMode::quality), Error);
}

}  // namespace
}  // namespace newsgraph::language
