#include "newsgraph/pipeline/pipeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

#include "temporary_folder.h"

namespace newsgraph {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

std::string article(int number) {
  return "{\"id\":\"a" + std::to_string(number) +
         "\",\"text\":\"The foreign minister of France said on Monday that the talks with the prime minister of "
         "Spain had been useful and that they would go on in the spring.\"}\n";
}

std::string lines(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += article(i);
  return text;
}

class Pipeline : public testing::Test {
 protected:
  /// Runs with a delivery that notes the article's id.
  Counts run(PipelineOptions options = {}) {
    return run_pipeline(
        {folder.path()}, options,
        [this](const Document& document) -> Delivery {
          return [this, id = document.article.id] { delivered.push_back(id); };
        },
        [this](const Problem& problem) { problems.push_back(problem); });
  }

  TemporaryFolder folder;
  std::vector<std::string> delivered;
  std::vector<Problem> problems;
};

TEST_F(Pipeline, DeliversInTheOrderOfTheInputWhateverTheNumberOfThreads) {
  folder.write("a.jsonl", lines(200));
  std::vector<std::string> expected;
  for (int i = 0; i < 200; ++i) expected.push_back("a" + std::to_string(i));
  for (const unsigned jobs : {1U, 2U, 8U}) {
    delivered.clear();
    const Counts counts = run_pipeline({folder.path()}, {.jobs = jobs},
                                       [this](const Document& document) -> Delivery {
                                         // Early articles take longest, so that later ones overtake them.
                                         if (document.article.id.size() == 2)
                                           std::this_thread::sleep_for(std::chrono::milliseconds(3));
                                         return [this, id = document.article.id] { delivered.push_back(id); };
                                       },
                                       {});
    EXPECT_EQ(delivered, expected) << jobs << " jobs";
    EXPECT_EQ(counts.articles, 200U);
    EXPECT_GT(counts.bytes, 200U * 100);
  }
}

TEST_F(Pipeline, ABadRecordCostsThatRecordAndIsCounted) {
  folder.write("a.jsonl", article(0) + "{\"id\": \n" + article(2));
  const Counts counts = run();
  EXPECT_THAT(delivered, ElementsAre("a0", "a2"));
  EXPECT_EQ(counts.skipped, 1U);
  ASSERT_THAT(problems, SizeIs(1));
  EXPECT_THAT(problems[0].place, HasSubstr("a.jsonl:2"));
  EXPECT_THAT(counts.skipped_by_reason, SizeIs(1));
}

TEST_F(Pipeline, StrictEndsAtTheFirstSkippedRecordAfterDeliveringWhatCameBefore) {
  folder.write("a.jsonl", article(0) + "{\"id\": \n" + article(2));
  try {
    run({.jobs = 4, .on_skipped = OnSkipped::fail});
    FAIL() << "nothing thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::format);
    EXPECT_THAT(error.place(), HasSubstr("a.jsonl:2"));
  }
  EXPECT_THAT(delivered, ElementsAre("a0"));
}

TEST_F(Pipeline, TextThatIsNotEnglishIsSkippedWithAWord) {
  folder.write("a.jsonl", article(0));
  folder.write("b.txt",
               "Le ministre des Affaires étrangères a déclaré lundi que les pourparlers avec son homologue espagnol "
               "avaient été utiles et qu'ils se poursuivraient au printemps dans la capitale.\n");
  const Counts counts = run();
  EXPECT_THAT(delivered, ElementsAre("a0"));
  EXPECT_EQ(counts.skipped, 1U);
  ASSERT_THAT(problems, SizeIs(1));
  EXPECT_THAT(problems[0].why, HasSubstr("English"));
}

TEST_F(Pipeline, AnArticleThatMakesTheWorkThrowCostsOnlyItself) {
  folder.write("a.jsonl", lines(3));
  const Counts counts = run_pipeline(
      {folder.path()}, {},
      [this](const Document& document) -> Delivery {
        if (document.article.id == "a1") throw std::runtime_error("odd");
        return [this, id = document.article.id] { delivered.push_back(id); };
      },
      [this](const Problem& problem) { problems.push_back(problem); });
  EXPECT_THAT(delivered, ElementsAre("a0", "a2"));
  EXPECT_EQ(counts.skipped, 1U);
  ASSERT_THAT(problems, SizeIs(1));
  EXPECT_EQ(problems[0].why, "odd");
  EXPECT_THAT(problems[0].place, HasSubstr("a.jsonl:2"));
}

TEST_F(Pipeline, AnExceptionOfADeliveryEndsTheRun) {
  folder.write("a.jsonl", lines(50));
  const Work work = [](const Document&) -> Delivery { return [] { throw Error(ErrorCode::io, "out", "disk full"); }; };
  EXPECT_THROW(run_pipeline({folder.path()}, {.jobs = 2}, work, {}), Error);
}

TEST_F(Pipeline, HoldsOnlyAFewRecordsAtOnce) {
  folder.write("a.jsonl", lines(2000));
  std::atomic<int> held = 0, most = 0;
  run_pipeline({folder.path()}, {.jobs = 2},
               [&](const Document&) -> Delivery {
                 most = std::max(most.load(), ++held);
                 return [&held] { --held; };
               },
               {});
  EXPECT_EQ(held, 0);
  EXPECT_LT(most, 100);
}

}  // namespace
}  // namespace newsgraph
