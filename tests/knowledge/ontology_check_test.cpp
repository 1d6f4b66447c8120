#include "newsgraph/knowledge/ontology_check.h"

#include "knowledge/import_fixture.h"
#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/ontology.h"

namespace newsgraph {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::filesystem::path data = NEWSGRAPH_SOURCE_DIR "/data";

constexpr std::string_view repudiate =
    R"({"id":"repudiate.1","lemma":"repudiate","part":"verb","relation":"rejected","source":["nsubj"],"target":["obj"]})";

std::vector<std::string> problems(std::string_view bytes) {
  const ImportFolder folder;
  const std::vector<std::filesystem::path> files = {folder.write("mine.jsonl", bytes)};
  std::vector<std::string> all;
  for (const OntologyProblem& problem : check_ontology(data, files))
    all.push_back(problem.place.substr(problem.place.rfind('/') + 1) + ": " + problem.why);
  return all;
}

std::string frame(std::string_view id, std::string_view rest) {
  return "{\"id\":\"" + std::string(id) + "\",\"lemma\":\"repudiate\",\"part\":\"verb\",\"relation\":\"rejected\"," +
         std::string(rest) + "}\n";
}

TEST(CheckOntology, OurOwnFramesHaveNoProblems) {
  for (const OntologyProblem& problem : check_ontology(data)) ADD_FAILURE() << problem.place << ": " << problem.why;
}

TEST(CheckOntology, GoesOnBehindWhatIsWrong) {
  EXPECT_THAT(
      problems(std::string(repudiate) + "\n{\n\n" + frame("b.1", R"("source":["nsubj"],"target":["nobody"])") +
               frame("b.2", R"("source":["nsubj"],"target":["obl:with"],"cameo":"1")") +
               frame("B.3", R"("source":["nsubj"],"target":["obl:at"])") +
               R"({"id":"c.1","lemma":"go","part":"verb","relation":"went","source":["nsubj"],"target":["obj"]})"),
      ElementsAre(HasSubstr("mine.jsonl:2: Missing a name"), "mine.jsonl:4: unknown word \"nobody\"",
                  "mine.jsonl:5: /cameo has the wrong form", "mine.jsonl:6: /id has the wrong form",
                  "mine.jsonl:7: unknown relation \"went\""));
}

TEST(CheckOntology, AnIdIsThereOnce) {
  EXPECT_THAT(problems(std::string(repudiate) + "\n" + frame("repudiate.1", R"("source":["nsubj"],"target":["iobj"])")),
              ElementsAre(HasSubstr("mine.jsonl:2: \"repudiate.1\" is there twice: ")));
}

TEST(CheckOntology, AFrameIsNotHiddenByAnEqualOrMoreGeneralOne) {
  EXPECT_THAT(problems(frame("b.1", R"("source":["nsubj"],"target":["obj","poss"])") +
                       frame("b.2", R"("source":["nsubj"],"target":["obj"],"target_types":["group"])") +
                       frame("b.6", R"("source":["nsubj"],"target":["obj"],"object":["claim"])") +
                       frame("b.3", R"("source":["nsubj"],"target":["obj","poss"])") +
                       frame("b.4", R"("source":["nsubj"],"target":["obl:with"])") +
                       frame("b.5", R"("source":["obl:by"],"target":["obj"])")),
              ElementsAre(HasSubstr("mine.jsonl:2: is hidden by "), HasSubstr("mine.jsonl:4: asks for the same as ")));
}

TEST(CheckOntology, OperatorsAreCheckedToo) {
  EXPECT_THAT(problems(R"({"id":"mull.1","lemma":"mull","part":"verb","embeds":{"kind":"gerund"}})"), IsEmpty());
  EXPECT_THAT(problems(R"({"id":"mull.1","lemma":"mull","part":"verb","embeds":{"kind":"gerund"},"cameo":"010"})"),
              ElementsAre("mine.jsonl:1: /cameo is not a known field"));
}

TEST(CheckOntology, AMissingFileIsAnError) {
  const std::vector<std::filesystem::path> files = {"nowhere.jsonl"};
  EXPECT_THROW((void)check_ontology(data, files), Error);
}

TEST(OntologyAdditions, AreAskedBeforeOurs) {
  const ImportFolder folder;
  const std::vector<std::filesystem::path> files = {folder.write(
      "mine.jsonl",
      R"({"id":"own-meet.1","lemma":"meet","part":"verb","relation":"visited","source":["nsubj"],"target":["obj"]})"
      "\n"
      R"({"id":"mull.1","lemma":"zonk","part":"verb","embeds":{"kind":"gerund"}})")};
  const auto ontology = Ontology::load(data, files);
  const auto asks_for_as_little = [](const FrameForm& form) {
    const Frame& f = *form.frame;
    return f.lemma.size() == 1 && f.object.empty() && f.modifier.empty() && f.requires_any.empty() && !f.embeds;
  };
  const auto met = ontology->frames("met");
  const auto first = std::ranges::find_if(met, asks_for_as_little);
  ASSERT_NE(first, met.end());
  EXPECT_EQ(first->frame->id, "own-meet.1");
  EXPECT_GT(std::ranges::count_if(met, asks_for_as_little), 1);
  EXPECT_FALSE(ontology->operators("zonked").empty());
}

TEST(OntologyAdditions, OneWithTheIdOfOursTakesItsPlace) {
  const auto own = Ontology::load(data);
  const std::string id = own->frames().back().id;
  const ImportFolder folder;
  const std::vector<std::filesystem::path> files = {
      folder.write("mine.jsonl", "{\"id\":\"" + id +
                                     R"(","lemma":"zonk","part":"verb","relation":"visited","source":["nsubj"],)"
                                     R"("target":["obj"]})")};
  const auto ontology = Ontology::load(data, files);
  EXPECT_EQ(ontology->frames().size(), own->frames().size());
  EXPECT_EQ(ontology->frames().front().id, id);
  EXPECT_EQ(std::ranges::count(ontology->frames(), id, &Frame::id), 1);
}

TEST(OntologyAdditions, WhatIsWrongInThemIsReportedWithItsLine) {
  const ImportFolder folder;
  const std::vector<std::filesystem::path> files = {folder.write("mine.jsonl", "\n{}\n")};
  try {
    (void)Ontology::load(data, files);
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("mine.jsonl:2: "));
  }
}

}  // namespace
}  // namespace newsgraph
