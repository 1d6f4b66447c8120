#include "newsgraph/knowledge/import/petrarch_verbs.h"

#include <random>

#include "knowledge/import_fixture.h"
#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/import/cameo_events.h"
#include "newsgraph/knowledge/ontology.h"
#include "newsgraph/knowledge/ontology_check.h"

namespace newsgraph {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::filesystem::path data = NEWSGRAPH_SOURCE_DIR "/data";

struct Imported {
  std::vector<std::string> frames;  ///< lines
  std::vector<std::string> problems;
  PetrarchVerbCounts counts;

  /// The frames made, as the ontology loads them; all must pass its checks.
  [[nodiscard]] std::vector<Frame> load() const {
    const ImportFolder folder;
    std::string bytes;
    for (const std::string& frame : frames) bytes += frame + '\n';
    const std::vector<std::filesystem::path> files = {folder.write("frames.jsonl", bytes)};
    for (const OntologyProblem& problem : check_ontology(data, files)) ADD_FAILURE() << problem.place << problem.why;
    const auto ontology = Ontology::load(data, files);
    return {ontology->frames().begin(), ontology->frames().begin() + static_cast<std::ptrdiff_t>(frames.size())};
  }
};

Imported import(std::string_view bytes) {
  const ImportFolder folder;
  Complaints complaints;
  std::ostringstream out;
  Imported result;
  result.counts = import_petrarch_verbs(folder.write("Sample.verbs.txt", bytes), data, out, complaints.hear());
  result.problems = complaints.all();
  std::istringstream lines(out.str());
  for (std::string line; std::getline(lines, line);) result.frames.push_back(line);
  EXPECT_EQ(result.frames.size(), result.counts.frames);
  return result;
}

TEST(ImportVerbs, ABlockOfPetrarch2BecomesFrames) {
  const Imported imported = import(R"(# our own words
&PARLEY
+PARLEY
+PEACE_TALKS

---  MEET   [040:040]  ---
MEET {MEETS MET MEETING}
CONFER
+SIT_DOWN
- * (WITH LEADERS)  [036:036]   # a comment
- * &PARLEY [046]
- * TARGET [---]
)");
  EXPECT_THAT(imported.problems, IsEmpty());
  EXPECT_EQ(imported.counts.verbs, 3U);
  EXPECT_EQ(imported.counts.patterns, 3U);
  EXPECT_EQ(imported.counts.without_event, 1U);
  EXPECT_EQ(imported.counts.left_out, 0U);
  const std::string end = R"(,"plural_source":true,"object_not":["target"]})";
  EXPECT_THAT(
      imported.frames,
      testing::IsSupersetOf(
          {R"({"id":"petrarch-meet.4","lemma":"meet","variants":["confer"],"part":"verb","relation":"met_with",)"
           R"("plover":"CONSULT","cameo":"040","event":"meeting","source":["nsubj"],"target":["obj","obl:with"])" +
               end,
           R"({"id":"petrarch-sit-down.4","lemma":"sit down","part":"verb","relation":"met_with",)"
           R"("plover":"CONSULT","cameo":"040","event":"meeting","source":["nsubj"],"target":["obj","obl:with"])" +
               end,
           std::string(R"({"id":"petrarch-meet.3","lemma":"meet","variants":["confer"],"part":"verb",)"
                       R"("relation":"met_with","plover":"AGREE","cameo":"036","event":"meeting","source":["nsubj"],)"
                       R"("target":["obj","obl:with"],"requires_any":["leader","leaders"],"plural_source":true,)"
                       R"("status":"planned"})"),
           std::string(R"({"id":"petrarch-meet.1","lemma":"meet","variants":["confer"],"part":"verb",)"
                       R"("relation":"held_talks_with","plover":"CONSULT","cameo":"046","event":"talks",)"
                       R"("source":["nsubj"],"target":["nmod:with","obl:with","nmod:between"],)"
                       R"("requires_any":["peace"],"object":["talk"]})"),
           std::string(
               R"({"id":"petrarch-meet.2","lemma":"meet","variants":["confer"],"part":"verb",)"
               R"("relation":"held_talks_with","plover":"CONSULT","cameo":"046","event":"talks",)"
               R"("source":["nsubj"],"target":["nmod:with","obl:with","nmod:between"],"object":["parley"]})")}));
  EXPECT_EQ(imported.load().size(), 8U);
}

TEST(ImportVerbs, ADictionaryOfTabariBecomesFrames) {
  const Imported imported = import(R"(ABANDON  [---] ;OY 25 Jul 2003
- * INVITATION  [036:036]
- $ * COMMITMENT_TO + [160]  JP 4 May
ATTACK [190!]
- * + POLICY [111?]
)");
  EXPECT_THAT(imported.problems, IsEmpty());
  const std::vector<Frame> frames = imported.load();
  ASSERT_EQ(frames.size(), 4U);
  EXPECT_EQ(frames[0].cameo, "036");
  EXPECT_EQ(frames[0].status, Status::planned);
  EXPECT_EQ(frames[1].relation, "sanctioned");
  EXPECT_THAT(frames[1].target, ElementsAre(Slot{Slot::Kind::nmod, "to"}, Slot{Slot::Kind::obl, "to"}));
  EXPECT_EQ(frames[2].relation, "criticized");
  EXPECT_EQ(frames[2].mode, "disapprove");
  EXPECT_EQ(frames[3].relation, "attacked");
  EXPECT_EQ(frames[3].cameo, "190");
}

TEST(ImportVerbs, AVerbMayHaveACodeOfItsOwn) {
  const std::vector<Frame> frames = import("--- SPEAK [040] ---\nSPEAK\nPHONE [041]\nNAP [---]\n").load();
  ASSERT_EQ(frames.size(), 2U);
  EXPECT_EQ(frames[0].relation, "met_with");
  EXPECT_EQ(frames[1].relation, "called");
}

TEST(ImportVerbs, FormsThatNoRuleGivesAreVariants) {
  EXPECT_THAT(import("GRONK {GRONKS GRONKED GRUNK} [190]\n").frames,
              ElementsAre(HasSubstr(R"("lemma":"gronk","variants":["grunk"],)")));
}

TEST(ImportVerbs, AWordBeforeTheInflectedOneIsAskedForInTheSentence) {
  const Imported imported = import("--- TAP [---] ---\nWIRE_+TAP [170]\n- * (ON PHONE) [171]\n");
  EXPECT_THAT(imported.frames, ElementsAre(HasSubstr(R"("lemma":"tap",)")));
  EXPECT_THAT(imported.frames, ElementsAre(HasSubstr(R"("requires_any":["wire"])")));
  EXPECT_THAT(imported.problems,
              ElementsAre("Sample.verbs.txt:3: not for \"wire tap\": asks for more words than a frame can"));
}

TEST(ImportVerbs, TheOtherDirectionOfACodeTurnsTheParties) {
  const std::vector<Frame> frames = import("SUFFER [---]\n- * FROM + [---:190]\n").load();
  ASSERT_EQ(frames.size(), 1U);
  EXPECT_THAT(frames[0].source, ElementsAre(Slot{Slot::Kind::obl, "from"}));
  EXPECT_THAT(frames[0].target, ElementsAre(Slot{Slot::Kind::nsubj, ""}));
}

TEST(ImportVerbs, MutualPromisesAreAgreements) {
  EXPECT_EQ(import("PLEDGE [030]\n").load().at(0).relation, "pledged_to");
  const Frame mutual = import("PLEDGE [030:030]\n").load().at(0);
  EXPECT_EQ(mutual.relation, "agreed_with");
  EXPECT_TRUE(mutual.plural_source);
}

TEST(ImportVerbs, WhatAsksForMoreStandsFirst) {
  const std::vector<Frame> frames = import("CALL [112]\n- * OFF [164]\n- * OFF TALKS [125]\n- * HALT [101]\n").load();
  ASSERT_EQ(frames.size(), 4U);
  EXPECT_EQ(frames[0].cameo, "125");
  EXPECT_EQ(frames[1].cameo, "164");
  EXPECT_EQ(frames[2].cameo, "101");
  EXPECT_EQ(frames[3].cameo, "112");
}

TEST(ImportVerbs, WhatIsSaidTwiceIsWrittenOnce) {
  const Imported imported = import("HIT [190]\n- * + [190]\n- * + [190]\n- * + [182]\n");
  EXPECT_EQ(imported.counts.frames, 2U);
  EXPECT_EQ(imported.counts.repeated, 1U);
  EXPECT_EQ(imported.counts.left_out, 1U);
  EXPECT_THAT(imported.problems, ElementsAre(HasSubstr("verbs.txt:3: asks for the same as"),
                                             testing::AllOf(HasSubstr("verbs.txt:4: asks for the same as"),
                                                            HasSubstr("which tells 190"))));
}

TEST(ImportVerbs, WhatNoFrameCanSayIsReportedWithItsLine) {
  const Imported imported = import(R"(- * LOST [010]
MEET [040]
- NOT * [125]
- * LINE [###]
- * STATEMENT [015]
- * GOAL [058]
- * DATE
- * (IN HASTE) (WITH RIVAL) [036]
- * (WITH RESISTANCE) [---]
- * CODE [12]
~ a (b . ATTACK) SAY = a b 112
CUT}OFF [160]
- * TIES [161]
)");
  EXPECT_THAT(imported.problems,
              ElementsAre("Sample.verbs.txt:1: belongs to no verb", "Sample.verbs.txt:7: a pattern without a code",
                          "Sample.verbs.txt:11: a transformation makes one event of two; no frame says that",
                          "Sample.verbs.txt:12: not a verb: CUT}OFF [160]", "Sample.verbs.txt:13: belongs to no verb",
                          "Sample.verbs.txt:3: negation is read from the sentence; no frame asks for it",
                          "Sample.verbs.txt:4: drops the sentence; frames don't",
                          "Sample.verbs.txt:5: the graph has no relation for CAMEO 015",
                          "Sample.verbs.txt:6: CAMEO has no code 058",
                          "Sample.verbs.txt:8: asks for 2 words beside the verb and its object; a frame can for one",
                          "Sample.verbs.txt:9: an exception to the verb's own code; frames have those of nouns as "
                          "objects only",
                          "Sample.verbs.txt:10: not a code: [12]"));
  EXPECT_EQ(imported.counts.left_out, 12U);
  EXPECT_EQ(imported.counts.frames, 1U);
}

TEST(ImportVerbs, EveryDictionaryOfAFolderIsReadAndSetsHoldInAll) {
  const ImportFolder folder;
  (void)folder.write("b.Verbs.txt", "&ARMS\n+GUN\n");
  (void)folder.write("a.verbs.txt", "SHIP [---]\n- * &ARMS [072]\n");
  (void)folder.write("actors.txt", "NORWAY [NOR]\n");
  std::ostringstream out;
  Complaints complaints;
  const auto counts = import_petrarch_verbs(folder.path(), data, out, complaints.hear());
  EXPECT_THAT(complaints.all(), IsEmpty());
  EXPECT_EQ(counts.frames, 1U);
  EXPECT_THAT(out.str(), HasSubstr(R"("object":["gun"])"));
}

TEST(ImportVerbs, AFolderWithoutADictionaryIsAnError) {
  const ImportFolder folder;
  (void)folder.write("actors.txt", "NORWAY [NOR]\n");
  std::ostringstream out;
  EXPECT_THROW((void)import_petrarch_verbs(folder.path(), data, out), Error);
  EXPECT_THROW((void)import_petrarch_verbs(folder.path("nowhere.txt"), data, out), Error);
}

TEST(ImportVerbs, AnyBytesAreReadAndGiveFramesThatLoad) {
  constexpr std::string_view pieces[] = {"*",     " ",     "$",    "+",     "%",    "^",     "(",    ")",    "{",
                                         "}",     "|",     "&A",   "[040]", "[",    "]",     "\n- ", "\n",   "\n+",
                                         "~",     "MEET",  "WITH", "TO",    "THAT", "_",     "\xff", "\n&A", "UP",
                                         "\n---", "[---]", "BY",   "WAS",   "É",    "TALKS", ":",    "=",    "'s"};
  std::mt19937 random(7);
  std::string bytes = "MEET [040]\n";
  for (int i = 0; i < 40'000; ++i) bytes += pieces[random() % std::size(pieces)];
  const Imported imported = import(bytes);
  EXPECT_GT(imported.counts.left_out, 100U);
  EXPECT_GT(imported.load().size(), 5U);
}

TEST(CameoEvents, EveryRelationOfTheGraphIsOneOfACode) {
  const auto inflector = Inflector::load(data / "ontology");
  const auto tables = detail::read_tables(data / "ontology", inflector);
  const auto events = knowledge::CameoEvents::load(data / "ontology", *tables);
  std::set<std::string> told;
  for (int code = 0; code < 10'000; ++code) {
    for (const char* format : {"%03d", "%04d"}) {
      char text[8];
      std::snprintf(text, sizeof text, format, code);
      const knowledge::CameoEvent* const event = events.find(text);
      if (event == nullptr || event->relation.empty()) continue;
      told.insert({event->relation, event->mutual});
      EXPECT_FALSE(events.targets(event->relation).verb.empty());
      const Relation& relation = *tables->relation(event->relation);
      if (event->plover == "AGREE" || relation.plover.empty()) continue;
      EXPECT_EQ(event->plover, relation.plover) << text;
    }
  }
  for (const Relation& relation : tables->relations) {
    if (relation.family != RelationFamily::interaction || relation.id == "spoke_to") continue;
    EXPECT_TRUE(told.contains(relation.id)) << relation.id;
  }
}

TEST(CameoEvents, CodesAreReadInAllTheirForms) {
  using knowledge::EventCode;
  using knowledge::read_event_code;
  EXPECT_EQ(read_event_code("042:043").forward, "042");
  EXPECT_EQ(read_event_code("042:043").backward, "043");
  EXPECT_EQ(read_event_code(" 1823 ? ").forward, "1823");
  EXPECT_EQ(read_event_code("---:190").forward, "");
  EXPECT_EQ(read_event_code("---").form, EventCode::Form::nothing);
  EXPECT_EQ(read_event_code("---:---").form, EventCode::Form::nothing);
  EXPECT_EQ(read_event_code("###").form, EventCode::Form::discard);
  EXPECT_EQ(read_event_code("40").form, EventCode::Form::unknown);
  EXPECT_EQ(read_event_code("040:").form, EventCode::Form::unknown);
  EXPECT_EQ(read_event_code("04A").form, EventCode::Form::unknown);
}

}  // namespace
}  // namespace newsgraph
