#include "newsgraph/language/train/word_vectors.h"

#include <gmock/gmock.h>

#include <cmath>

#include "newsgraph/language/random.h"

namespace newsgraph::language {
namespace {

/// Sentences in which "rome" and "oslo" stand in the same places, and "met" elsewhere.
Corpus cities() {
  CorpusBuilder builder;
  Random random(2);
  for (int i = 0; i < 4000; ++i) {
    for (const char* word : {"envoys", "met", "in", random.chance(0.5f) ? "rome" : "oslo", "today", "."}) {
      builder.add_word(word);
    }
    builder.end_sentence();
  }
  builder.add_word("once");
  return builder.finish(100, 2);
}

double cosine(const Corpus& corpus, const std::vector<float>& vectors, std::string_view a, std::string_view b) {
  const auto row = [&](std::string_view word) {
    return static_cast<std::size_t>(std::find(corpus.words.begin(), corpus.words.end(), word) - corpus.words.begin());
  };
  double ab = 0, aa = 0, bb = 0;
  for (std::size_t i = 0; i < 16; ++i) {
    const double x = vectors[row(a) * 16 + i], y = vectors[row(b) * 16 + i];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return ab / std::sqrt(aa * bb);
}

TEST(WordVectors, WordsInTheSamePlacesComeToLieTogether) {
  const Corpus corpus = cities();
  for (const VectorKind kind : {VectorKind::plain, VectorKind::structured}) {
    const VectorOptions options{.dimensions = 16, .kind = kind, .epochs = 3, .subsample = 1};
    const std::vector<float> vectors = train_word_vectors(corpus, options);
    EXPECT_GT(cosine(corpus, vectors, "rome", "oslo"), cosine(corpus, vectors, "rome", "met") + 0.2);
    EXPECT_EQ(vectors, train_word_vectors(corpus, options)) << "the same bytes again";
  }
}

TEST(Corpus, NumbersWordsByFrequencyAndLeavesOutRareOnes) {
  const Corpus corpus = cities();
  EXPECT_THAT(corpus.words, testing::Not(testing::Contains("once")));
  EXPECT_TRUE(std::is_sorted(corpus.counts.rbegin(), corpus.counts.rend()));
}

TEST(JoinVectors, ScalesBothPartsAlike) {
  const std::vector<float> a{1, 1}, b{10, 10, 10, 10};
  EXPECT_THAT(join_vectors(a, b, 2, 0.5f), testing::Each(testing::FloatNear(0.5f, 1e-6f)));
}

}  // namespace
}  // namespace newsgraph::language
